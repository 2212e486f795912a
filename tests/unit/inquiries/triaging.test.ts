import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { assignInquiry } from "#app/inquiries/assigning.server.ts"
import { closeInquiry } from "#app/inquiries/closing.server.ts"
import { describeLearning } from "#app/inquiries/learned.server.ts"
import { learnTriage } from "#app/inquiries/learning.server.ts"
import { replyToInquiry } from "#app/inquiries/replying.server.ts"
import { addRule } from "#app/inquiries/routing-rules.server.ts"
import { loadTriage } from "#app/inquiries/triage-sources.server.ts"
import { acceptTriage, correctTriage, withdrawTriage } from "#app/inquiries/triaging.server.ts"
import { events, inquiries, organisations, triageConfirmations, triageModels } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
})
afterEach(() => house.close())

const signe = () => ({ userId: place.signe.id, now: house.clock.now })
const confirmations = () => house.db.read.select().from(triageConfirmations)
const getCase = async (id: number) => {
  const [row] = await house.db.read.select().from(inquiries).where(eq(inquiries.id, id))
  if (!row) throw new Error("no case")
  return row
}
const arrive = async (text = "Hej\n\nHvilken blanket skal vi bruge?", subject = "Et spørgsmål") => {
  const { inquiryId } = await receive(house, place.mailbox.id, { subject, text, from: "Mia <mia@gade.example>" })
  if (inquiryId === null) throw new Error("not filed")
  return inquiryId
}

describe("what a person confirms", () => {
  test("is kept with what had been proposed, for acceptance and correction alike", async () => {
    const [accepted, corrected] = [await arrive(), await arrive()]
    await acceptTriage(house.db, signe(), accepted)
    await correctTriage(house.db, signe(), corrected, { topic: "council", unitId: place.other.id })
    const proposed = { topic: "other", targetGroup: null, unitId: place.unit.id }
    expect(await confirmations()).toMatchObject([
      { inquiryId: accepted, said: proposed, proposed, corrected: false, byId: place.signe.id },
      { inquiryId: corrected, said: { topic: "council", unitId: place.other.id }, proposed, corrected: true },
    ])
  })

  test("is not that a case was answered, closed or given away", async () => {
    const [answered, closed, given] = [await arrive(), await arrive(), await arrive()]
    await replyToInquiry(house, signe(), answered, {
      to: "mia@gade.example",
      cc: "",
      text: "Brug AR 292.",
      seenInboundAt: house.clock.now,
    })
    await closeInquiry(house.db, signe(), closed, { reason: "no-reply-needed" })
    await assignInquiry(house.db, signe(), given, { assigneeId: place.malthe.id })
    expect((await getCase(answered)).triagedAt).not.toBeNull()
    expect(await confirmations()).toEqual([])
    expect(await acceptTriage(house.db, signe(), answered)).toBeNull()
  })
})

describe("taken back", () => {
  test("the case, its sender and what is learned are as they were", async () => {
    const id = await arrive()
    const before = await getCase(id)
    const confirmation = await correctTriage(house.db, signe(), id, { topic: "press", targetGroup: "media" })
    house.clock.now += 1_000
    expect(await withdrawTriage(house.db, signe(), id, confirmation)).toBe(true)
    expect(await getCase(id)).toEqual({ ...before, updatedAt: house.clock.now })
    expect(await confirmations()).toEqual([])
    const [organisation] = await house.db.read
      .select()
      .from(organisations)
      .where(eq(organisations.id, before.organisationId ?? 0))
    expect(organisation?.targetGroup).toBeNull()
    const told = await house.db.read.select().from(events).where(eq(events.type, "triage-withdrawn"))
    expect(told).toMatchObject([{ subjectId: id, actorId: place.signe.id }])
  })

  test("a second word leaves the first standing", async () => {
    const id = await arrive()
    await acceptTriage(house.db, signe(), id)
    const second = await correctTriage(house.db, signe(), id, { topic: "press" })
    await withdrawTriage(house.db, signe(), id, second)
    expect(await getCase(id)).toMatchObject({ topic: "other", status: "open", triagedAt: house.clock.now })
    expect(await confirmations()).toHaveLength(1)
  })

  test("it is not, once somebody has said something else", async () => {
    const id = await arrive()
    const first = await acceptTriage(house.db, signe(), id)
    await correctTriage(house.db, signe(), id, { topic: "press" })
    expect(await withdrawTriage(house.db, signe(), id, first ?? 0)).toBe(false)
    expect((await getCase(id)).topic).toBe("press")
  })
})

const about = (name: string) => `Hej\n\nVi skriver om ${name}, som vi talte om.\n\nHilsen\nMia`
async function confirm(count: number) {
  for (let n = 0; n < count; n++) {
    const [topic, name] = n % 2 === 0 ? (["council", "Fjordsporet"] as const) : (["hearing", "Kystpuljen"] as const)
    await correctTriage(house.db, signe(), await arrive(about(name), name), { topic })
  }
}

describe("learning", () => {
  test("begins with thirty confirmed cases, is used by the next mail, and happens only where there is news", async () => {
    expect(await learnTriage(house)).toBeNull()
    await confirm(36)
    expect((await getCase(await arrive(about("Fjordsporet")))).topic).toBe("other")
    expect(await learnTriage(house)).toBe(36)
    expect(await learnTriage(house)).toBeNull()
    const after = await getCase(await arrive(about("Fjordsporet")))
    expect(after.topic).toBe("council")
    expect(after.triageReasons).toContainEqual(
      expect.objectContaining({ field: "topic", ground: "learned", cases: 18 }),
    )
    expect(after.triagedAt).toBeNull()
  })

  test("leaves out what nobody has confirmed, and what was taken back", async () => {
    for (let n = 0; n < 40; n++) await arrive(about("Fjordsporet"), "Fjordsporet")
    expect(await learnTriage(house)).toBeNull()
    await confirm(2)
    const last = await correctTriage(house.db, signe(), 1, { topic: "council" })
    expect(await learnTriage(house)).toBe(3)
    await withdrawTriage(house.db, signe(), 1, last)
    expect(await learnTriage(house)).toBe(2)
    expect(await house.db.read.select().from(triageModels)).toHaveLength(1)
  })

  test("is loaded once a version", async () => {
    await confirm(2)
    await learnTriage(house)
    const first = await loadTriage(house.db.read)
    expect((await loadTriage(house.db.read, first)).topics).toBe(first.topics)
    await confirm(2)
    await learnTriage(house)
    expect((await loadTriage(house.db.read, first)).topics).not.toBe(first.topics)
  })

  test("can be told of: cases of each topic, when, and how many proposals were left as they were", async () => {
    await confirm(3)
    await acceptTriage(house.db, signe(), await arrive())
    await learnTriage(house)
    expect(await describeLearning(house.db.read)).toEqual({
      confirmed: 4,
      topics: [
        { topic: "council", cases: 2 },
        { topic: "hearing", cases: 1 },
        { topic: "other", cases: 1 },
      ],
      trained: { at: house.clock.now, cases: 4 },
      recent: { of: 4, unchanged: 1 },
    })
  })
})

describe("a routing rule", () => {
  test("gives a new case its colleague and confidentiality, and the timeline tells", async () => {
    await addRule(house.db, signe(), {
      name: "Fjordsporet",
      active: true,
      conditions: { textWords: ["fjordspor*"] },
      result: {
        topic: "council",
        unitId: place.other.id,
        assigneeId: place.malthe.id,
        confidentiality: "confidential",
      },
    })
    const id = await arrive(about("Fjordsporets hold"))
    expect(await getCase(id)).toMatchObject({
      ...{ topic: "council", unitId: place.other.id, assigneeId: place.malthe.id, confidentiality: "confidential" },
      ...{ status: "new", triagedAt: null },
    })
    const told = await house.db.read.select().from(events).where(eq(events.subjectId, id))
    expect(told.filter(({ subject }) => subject === "inquiry").map(({ type }) => type)).toEqual(
      expect.arrayContaining(["received", "confidentiality", "assigned"]),
    )
  })

  test("that is not in use does nothing", async () => {
    const conditions = { textWords: ["fjordspor*"] }
    await addRule(house.db, signe(), { name: "Fjordsporet", active: false, conditions, result: { topic: "council" } })
    expect((await getCase(await arrive(about("Fjordsporet")))).topic).toBe("other")
  })
})
