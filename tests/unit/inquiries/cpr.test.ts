import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { cprStateOf, maskTimeline } from "#app/inquiries/case-cpr.ts"
import { addNote } from "#app/inquiries/noting.server.ts"
import { getCase } from "#app/inquiries/queries.server.ts"
import { replyToInquiry } from "#app/inquiries/replying.server.ts"
import { readQuery } from "#app/search/query.ts"
import { snippetOf } from "#app/search/snippet.ts"
import { contacts, inquiries, messages, outbox } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receiveFiled } from "#tests/support/mail.ts"
import { viewerFrom } from "#tests/unit/stakeholders/parties.ts"

const number = "010203-1234"
let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
})
afterEach(() => house.close())

const actor = () => ({ userId: place.signe.id, now: house.clock.now })
const receive = async (mail: { subject: string; text: string; messageId?: string }) =>
  (await receiveFiled(house, place.mailbox.id, mail)).inquiryId ?? 0
const timelineOf = async (caseNumber: string) =>
  (await getCase(house.db.read, viewerFrom(place.signe), caseNumber)).timeline
const marked = async (caseNumber: string) =>
  cprStateOf(await timelineOf(caseNumber), new URLSearchParams()) === "masked"

describe("a CPR number", () => {
  test("in a subject is in no list and no mail of ours; the mail itself is as it came", async () => {
    const id = await receive({ subject: `Dagpenge ${number}`, text: "Hej." })
    const reply = { to: "mli@vindrose-emballage.example", cc: "", text: "Ja.", seenInboundAt: house.clock.now }
    await replyToInquiry(house, actor(), id, reply)
    const lists = JSON.stringify([
      await house.db.read.select().from(inquiries),
      await house.db.read.select({ summary: contacts.summary }).from(contacts),
      await house.db.read.select().from(outbox),
    ])
    expect(lists).toContain("Dagpenge xxxxxx-xxxx")
    expect(lists).not.toContain(number)
    const [mail] = await house.db.read.select().from(messages).where(eq(messages.direction, "in"))
    expect(mail?.subject).toBe(`Dagpenge ${number}`)
  })

  test("marks the case it stands on, whoever wrote it, and no other", async () => {
    await receive({ subject: "Dagpenge", text: `Det er ${number}.` })
    const other = await receive({ subject: "Blanket", text: "Ordre 1234567890.", messageId: "<to@vindrose.example>" })
    expect(await marked("H-2026-00001")).toBe(true)
    expect(await marked("H-2026-00002")).toBe(false)
    await addNote(house.db, actor(), other, { text: `Ringede om ${number}` })
    expect(await marked("H-2026-00002")).toBe(true)
  })

  test("is masked in all that is shown of the case, until somebody asks for it", async () => {
    const id = await receive({ subject: `Dagpenge ${number}`, text: `Det er ${number}.\n\n-- \nMette ${number}` })
    await addNote(house.db, actor(), id, { text: `Ringede om ${number}` })
    const timeline = await timelineOf("H-2026-00001")
    expect(JSON.stringify(maskTimeline(timeline))).not.toContain(number)
    expect(JSON.stringify(maskTimeline(timeline))).toContain("Ringede om xxxxxx-xxxx")
    expect(cprStateOf(timeline, new URLSearchParams("cpr=shown"))).toBe("shown")
  })

  test("finds the same matter again, though its name is masked", async () => {
    const id = await receive({ subject: `Dagpenge ${number}`, text: "Hej." })
    house.clock.now += 3_600_000
    const again = await receive({
      subject: `Dagpenge ${number}`,
      text: "Hej igen.",
      messageId: "<igen@vindrose.example>",
    })
    const [row] = await house.db.read.select().from(inquiries).where(eq(inquiries.id, again))
    expect(row?.perhapsId).toBe(id)
  })

  test("is in no excerpt of a search", () => {
    const pieces = snippetOf(`Min ansøgning om dagpenge, cpr ${number}, er afvist.`, readQuery("dagpenge"))
    expect(pieces?.map(({ text }) => text).join("")).toBe("Min ansøgning om dagpenge, cpr xxxxxx-xxxx, er afvist.")
  })
})
