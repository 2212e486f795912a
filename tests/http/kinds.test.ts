import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { correctTriage } from "#app/inquiries/triaging.server.ts"
import { drafts, inquiries, kindFacts, kindSteps, outbox } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"
import { addPerson, testPassword } from "#tests/support/people.ts"
import { pressMail } from "#tests/support/policy.ts"
import type { Visitor } from "#tests/support/visitor.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"

let house: TestHouse
let web: TestWeb
let signe: Visitor
let outsider: Visitor

beforeAll(async () => {
  house = openTestHouse(Date.now())
  const place = await furnish(house)
  const by = { userId: place.signe.id, now: Date.now() }
  const text = "Vi påtænker at afskedige 42 medarbejdere."
  const dismissal = await receive(house, place.mailbox.id, { subject: "Varsling", text })
  const press = await receive(house, place.mailbox.id, pressMail)
  const other = await receive(house, place.mailbox.id, { subject: "Et spørgsmål" })
  const topics = [
    [dismissal, "collective-dismissal"],
    [press, "press"],
    [other, "other"],
  ] as const
  for (const [{ inquiryId }, topic] of topics) await correctTriage(house.db, by, inquiryId ?? 0, { topic })
  const secret = { confidentiality: "confidential" as const, unitId: place.unit.id }
  await house.db.write((tx) => tx.update(inquiries).set(secret).where(eq(inquiries.number, "H-2026-00001")))
  await addPerson(house.db, { email: "sag@region.example", name: "Signe Sag", role: "staff", unitId: place.unit.id })
  await addPerson(house.db, { email: "ude@region.example", name: "Ude Udby", role: "staff", unitId: place.other.id })
  web = await startWeb(house)
  signe = web.visit()
  await signe.signIn("sag@region.example", testPassword)
  outsider = web.visit()
  await outsider.signIn("ude@region.example", testPassword)
})
afterAll(async () => {
  await web.stop()
  house.close()
})

const page = async (response: Response) => (await response.text()).replace(/<!-- -->/g, "")
const [dismissal, press, other] = ["00001", "00002", "00003"].map((n) => `/inquiries/H-2026-${n}`)
const facts = { topic: "collective-dismissal", revision: "0", employees: "84", dismissals: "42" }

describe("what a case has of its kind, without JavaScript", () => {
  test("is filled in, and reckoned as help with its source", async () => {
    const saved = await signe.post(`${dismissal}/facts`, { ...facts, notice2SentOn: "26-11-2026" })
    expect([saved.status, saved.headers.get("Location")]).toEqual([303, dismissal])
    const html = await page(await signe.get(`${dismissal}`))
    for (const words of ["Nået: 42 afskedigelser", "Lørdag 26.\u00a0december 2026", "Kilde: ", "ikke en afgørelse"])
      expect(html).toContain(words)
  })

  test("what is wrong stands at its field, and nothing typed is lost", async () => {
    const typed = { ...facts, revision: "1", employees: "mange", municipality: "Køge", notice1SentOn: "i morges" }
    const wrong = await signe.post(`${dismissal}/facts`, typed)
    expect(wrong.status).toBe(400)
    const html = await page(wrong)
    expect(html).toContain("Skriv et helt tal, fx 84.")
    expect(html).toMatch(/name="employees"[^>]*value="mange"/)
    expect(html).toMatch(/name="notice1SentOn"[^>]*value="i morges"/)
    const days = { notice1SentOn: "26-11-2026", notice1ReceivedOn: "25-11-2026" }
    expect(await page(await signe.post(`${dismissal}/facts`, { ...facts, revision: "1", ...days }))).toContain(
      "Det er før det, der kommer først.",
    )
  })

  test("whoever comes second is told, keeps what they typed, and can save it after all", async () => {
    const late = await signe.post(`${dismissal}/facts`, { ...facts, employees: "90" })
    expect(late.status).toBe(409)
    const html = await page(late)
    expect(html).toContain("En anden har rettet oplysningerne")
    expect(html).toMatch(/name="employees"[^>]*value="90"/)
    const revision = /name="revision" value="(\d+)"/.exec(html)?.[1] ?? ""
    expect((await signe.post(`${dismissal}/facts`, { ...facts, employees: "90", revision })).status).toBe(303)
    const [row] = await house.db.read.select().from(kindFacts)
    expect(row).toMatchObject({ revision: 2, facts: { employees: 90, dismissals: 42 } })
  })

  test("a step is ticked with its time; one that cannot be read is asked for again", async () => {
    const step = { topic: "collective-dismissal", step: "jobcentre-told", change: "take", note: "Køge" }
    const wrong = await signe.post(`${dismissal}/steps`, { ...step, when: "da solen stod op" })
    expect(wrong.status).toBe(400)
    expect(await page(wrong)).toMatch(/value="da solen stod op"/)
    expect((await signe.post(`${dismissal}/steps`, { ...step, when: "01-02-2026 kl. 9.30" })).status).toBe(303)
    const [row] = await house.db.read.select().from(kindSteps)
    expect(row?.doneAt).toBe(Date.parse("2026-02-01T09:30:00+01:00"))
  })

  test("shows to nobody who may not see the case, and stands on no case without a kind", async () => {
    for (const part of ["facts", "steps"]) {
      expect((await outsider.get(`${dismissal}/${part}`)).status).toBe(404)
      expect((await outsider.post(`${dismissal}/${part}`, facts)).status).toBe(404)
      expect((await signe.get(`${other}/${part}`)).status).toBe(404)
    }
    expect(await page(await signe.get(`${other}`))).not.toContain("kind-panel")
  })
})

describe("a reply to the press, without JavaScript", () => {
  test("is held back with clear words, kept, and sent with the answer", async () => {
    const seenInboundAt = String(Date.now())
    const reply = { to: "nfa@dagbladet.example", text: "Tallene er vedhæftet.", seenInboundAt }
    expect(await page(await signe.get(`${press}`))).toContain("Har medarbejderne fået besked?")
    const held = await signe.post(`${press}/reply`, reply)
    const back = held.headers.get("Location") ?? ""
    expect(back).toBe(`${press}?refused=staff-before-press`)
    const html = await page(await signe.get(back))
    expect(html).toContain("Medarbejderne skal have besked, før pressen får svar.")
    expect(html).toContain("Tallene er vedhæftet.</textarea>")
    expect(await house.db.read.$count(drafts)).toBe(1)
    await signe.post(`${press}/reply`, { ...reply, staff: "not-needed" })
    expect(await house.db.read.$count(outbox, eq(outbox.kind, "reply"))).toBe(1)
    expect(await page(await signe.get(`${press}`))).not.toContain("Har medarbejderne fået besked?")
  })
})
