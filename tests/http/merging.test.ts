import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { mergeInquiries } from "#app/inquiries/merging.server.ts"
import { inquiries, inquiryLinks } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"
import { addPerson, testPassword } from "#tests/support/people.ts"
import type { Visitor } from "#tests/support/visitor.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"

let house: TestHouse
let web: TestWeb
let staff: Visitor
let boss: number
const [own, secret, third] = ["H-2026-00001", "H-2026-00002", "H-2026-00003"] as const
const secretSubject = "Det, der ikke må nævnes"

beforeAll(async () => {
  house = openTestHouse()
  const { unit, other, mailbox, signe } = await furnish(house)
  boss = signe.id
  for (const subject of ["Blanket", secretSubject, "Refusion"]) await receive(house, mailbox.id, { subject })
  await house.db.write((tx) =>
    tx.update(inquiries).set({ confidentiality: "confidential", unitId: other.id }).where(eq(inquiries.number, secret)),
  )
  await addPerson(house.db, { email: "ida@region.example", role: "staff", unitId: unit.id })
  web = await startWeb(house)
  staff = web.visit()
  await staff.signIn("ida@region.example", testPassword)
})
afterAll(async () => {
  await web.stop()
  house.close()
})

const caseOf = async (number: string) => {
  const [row] = await house.db.read.select().from(inquiries).where(eq(inquiries.number, number))
  if (!row) throw new Error(`no case ${number}`)
  return row
}

describe("a case that one may not see", () => {
  test("is not among the choices, nor told of by its number", async () => {
    for (const path of ["merging", `merging?number=${secret}`, "merging?number=2", "linking"]) {
      const html = await (await staff.get(`/inquiries/${own}/${path}`)).text()
      expect(html).not.toContain(secretSubject)
    }
  })

  test("can be neither merged nor linked, whichever is to be kept", async () => {
    for (const [kept, merged] of [
      [own, secret],
      [secret, own],
    ] as const)
      expect((await staff.post(`/inquiries/${own}/merging`, { change: "merge", kept, merged })).status).toBe(404)
    // Nor two others by way of one's own.
    expect(
      (await staff.post(`/inquiries/${own}/merging`, { change: "merge", kept: third, merged: third })).status,
    ).toBe(404)
    expect((await staff.post(`/inquiries/${own}/linking`, { change: "link", other: secret })).status).toBe(400)
    expect(await house.db.read.select().from(inquiryLinks)).toEqual([])
    expect((await caseOf(own)).mergedIntoId).toBeNull()
  })

  test("keeps what was merged into it: the notice does not say where, and nobody else separates them", async () => {
    const [kept, merged] = [await caseOf(secret), await caseOf(third)]
    await mergeInquiries(house.db, { userId: boss, now: house.clock.now }, { keptId: kept.id, mergedId: merged.id })
    const html = await (await staff.get(`/inquiries/${third}`)).text()
    expect(html).toContain("som du ikke har adgang til")
    expect(html).not.toContain(secretSubject)
    // Nor does the timeline, which tells that it was merged.
    expect(html).toContain("Samlet i en anden sag")
    expect(html).not.toContain(secret)
    expect((await staff.post(`/inquiries/${third}/merging`, { change: "undo", merged: third })).status).toBe(404)
    expect((await caseOf(third)).mergedIntoId).toBe(kept.id)
  })
})
