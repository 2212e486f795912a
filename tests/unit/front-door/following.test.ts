import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { addInformation } from "#app/front-door/adding.server.ts"
import { makeFormToken } from "#app/front-door/form-token.server.ts"
import { findStatusLink } from "#app/front-door/links.server.ts"
import { loadStatus } from "#app/front-door/status-query.server.ts"
import { closeInquiry } from "#app/inquiries/closing.server.ts"
import { mergeInquiries } from "#app/inquiries/merging.server.ts"
import { addNote } from "#app/inquiries/noting.server.ts"
import { replyToInquiry } from "#app/inquiries/replying.server.ts"
import { startWaiting } from "#app/inquiries/waiting.server.ts"
import { inquiries, messages, outbox } from "#db/schema/index.ts"
import { askAtTheDoor, mailedLink } from "#tests/support/front-door.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish } from "#tests/support/mail.ts"

const DAY = 86_400_000

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
let id: number
/** From the mail, and from the page one comes to after sending. */
let secret: string
let typed: string
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
  ;({ inquiryId: id, link: typed } = await askAtTheDoor(house))
  secret = await mailedLink(house, id)
  house.clock.now += 3_600_000
})
afterEach(() => house.close())

const signe = () => ({ userId: place.signe.id, now: house.clock.now })
const found = async (link = secret) => {
  const row = await findStatusLink(house.db.read, link)
  if (!row) throw new Error("the link opens nothing")
  return row
}
const status = async (link = secret) => loadStatus(house.db.read, await found(link), "da")
const token = () => makeFormToken(house.secrets, house.clock.now)
const add = async (text: string, formToken = token()) =>
  addInformation(house, (await found()).link, { text, files: [], token: formToken })
const answer = (to = "tove@lysholm.example", text = "Ja, de tæller med.") =>
  replyToInquiry(house, signe(), id, { to, cc: "", text, seenInboundAt: house.clock.now })
const send = () => house.db.write((tx) => tx.update(outbox).set({ state: "sent" }).where(eq(outbox.state, "queued")))
const caseOf = async (caseId = id) => (await house.db.read.select().from(inquiries).where(eq(inquiries.id, caseId)))[0]

describe("whoever has the link", () => {
  test("sees where it stands and what was promised", async () => {
    expect(await status()).toMatchObject({ state: "received", unit: "Erhverv og varsling" })
    expect((await status()).promised?.why).toContain("Vi svarer inden 3")
    await startWaiting(house.db, signe(), id, { reason: "sender" })
    expect((await status()).state).toBe("waiting-for-you")
  })

  test("sees our replies to them once they have left, and neither notes, receipts nor what we wrote to others", async () => {
    await addNote(house.db, signe(), id, { text: "Ring til jobcentret." })
    await answer()
    expect(await status()).toMatchObject({ state: "working", said: [{ ours: false }] })
    await send()
    house.clock.now += 60_000
    await answer("jobcenter@kommune.example", "Kan I se på det?")
    await send()
    const { state, said } = await status()
    expect(state).toBe("answered")
    expect(said.map(({ ours }) => ours)).toEqual([false, true])
    expect(said[1]?.text).toBe("Ja, de tæller med.")
    expect(JSON.stringify(said)).not.toMatch(/jobcentret|Kan I se/)
  })

  test("sees no reply by the link that was shown to whoever typed the address, only that there is one", async () => {
    await answer()
    expect((await status(typed)).answeredByMail).toBeNull()
    await send()
    expect(await status(typed)).toMatchObject({ said: [{ ours: false }], answeredByMail: "tove@lysholm.example" })
    expect((await status()).answeredByMail).toBeNull()
  })
})

test("a case that was merged into another is followed there, under the number it had", async () => {
  const other = await askAtTheDoor(house, { question: "Hvad med dem på orlov?", email: "bo@lysholm.example" })
  const [number] = [(await caseOf())?.number]
  await mergeInquiries(house.db, signe(), { keptId: other.inquiryId, mergedId: id })
  await startWaiting(house.db, signe(), other.inquiryId, { reason: "sender" })
  expect(await status()).toMatchObject({ number, state: "waiting-for-you", said: [{ ours: false }] })
  await add("Her er tallene.")
  expect((await caseOf(other.inquiryId))?.status).toBe("open")
  expect((await status()).said.map(({ text }) => text).at(-1)).toBe("Her er tallene.")
  expect(JSON.stringify(await status())).not.toContain("orlov")
})

describe("information that is added", () => {
  test("ends the waiting and stands on the case as a mail of the sender's", async () => {
    await startWaiting(house.db, signe(), id, { reason: "sender" })
    expect(await add("Her er tallene.")).toBeNull()
    expect((await caseOf())?.status).toBe("open")
    expect((await status()).said.map(({ text }) => text).at(-1)).toBe("Her er tallene.")
    const rows = await house.db.read.select().from(messages).where(eq(messages.inquiryId, id))
    expect(rows.at(-1)?.from).toEqual({ name: "Tove Lysholm", address: "tove@lysholm.example" })
  })

  test("opens an answered case again", async () => {
    await answer()
    house.clock.now += DAY
    await add("Hvad med dem på orlov? Tæller de også med?")
    expect((await caseOf())?.status).toBe("open")
  })

  test("on a case closed long ago opens one beside it, with a link of its own", async () => {
    await answer()
    await closeInquiry(house.db, signe(), id, { reason: "answered", text: "" })
    house.clock.now += 40 * DAY
    const beside = await add("Nu er det blevet aktuelt igen.")
    const { inquiry } = await found(beside ?? "")
    expect(inquiry).toMatchObject({ linkedToId: id, channel: "form", confidentiality: "confidential", status: "new" })
    expect((await caseOf())?.status).toBe("closed")
  })

  test("counts once however often it is sent", async () => {
    const once = token()
    await add("Her er tallene.", once)
    await add("Her er tallene.", once)
    expect((await status()).said).toHaveLength(2)
  })
})
