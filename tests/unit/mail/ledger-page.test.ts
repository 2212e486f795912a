import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { seedReference } from "#app/admin/reference.server.ts"
import type { Viewer } from "#app/auth/viewer.ts"
import { settleEntry, storeInbound } from "#app/mail/ledger.server.ts"
import { ignoreEntry, retryEntry } from "#app/mail/ledger-commands.server.ts"
import { countAttention, findVisibleEntry, listLedger } from "#app/mail/ledger-query.server.ts"
import { events, inboundMail, inquiries } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { rawMail, receive } from "#tests/support/mail.ts"

let house: TestHouse
const viewer: Viewer = {
  ...{ id: 1, email: "adm@region.example", name: "Jonas Bæk", initials: "JBK", role: "administrator" as const },
  ...{ unitId: null, unitName: null, locale: "da" as const, theme: "system" as const },
}
const actor = { userId: null, now: 5 }

beforeEach(async () => {
  house = openTestHouse()
  await seedReference(house.db, house.clock.now)
})
afterEach(() => house.close())

async function failed(subject: string): Promise<number> {
  const content = rawMail({ subject }, house.clock.now)
  const { id } = await storeInbound(house, { mailboxId: 1, source: "door", content })
  await house.db.write((tx) => settleEntry(tx, id, { state: "failed", inquiryId: null, reason: "Error: x", at: 1 }))
  return id
}
const entry = async (id: number) => (await house.db.read.select().from(inboundMail).where(eq(inboundMail.id, id)))[0]
const shown = (view: "attention" | "filed" | "all") => listLedger(house.db.read, viewer, { view, before: null })

describe("the tray of received mail", () => {
  test("has what failed, and open cases whose mail could not be read, until they are dealt with", async () => {
    const id = await failed("Gik galt")
    const { inquiryId } = await receive(house, 1, { subject: "Læst" })
    await receive(house, 1, { subject: "Ikke læst" })
    await house.db.write((tx) =>
      tx
        .update(inquiries)
        .set({ needsLook: ["encrypted"] })
        .where(eq(inquiries.subject, "Ikke læst")),
    )
    for (const row of await house.db.read.select().from(inquiries))
      await house.db.write((tx) =>
        tx
          .update(inboundMail)
          .set({ state: "filed", inquiryId: row.id })
          .where(eq(inboundMail.id, id + row.id)),
      )
    expect((await shown("attention")).map((row) => row.id)).toEqual([id + 2, id])
    expect(await countAttention(house.db.read)).toBe(2)
    await house.db.write((tx) => tx.update(inquiries).set({ status: "closed" }))
    expect((await shown("attention")).map((row) => row.id)).toEqual([id])
    expect((await shown("filed")).map((row) => row.number)).toEqual(["H-2026-00002", "H-2026-00001"])
    expect(inquiryId).toBe(1)
  })

  test("a mail is tried again from the beginning, or put aside with its reason; both are told in the audit log", async () => {
    const [again, aside] = [await failed("Igen"), await failed("Til side")]
    await retryEntry(house.db, actor, again)
    await ignoreEntry(house.db, actor, aside, "reklame")
    expect(await entry(again)).toMatchObject({ state: "stored", attempts: 0, reason: null, settledAt: null })
    expect(await entry(aside)).toMatchObject({ state: "ignored", reason: "reklame", settledAt: 5 })
    const told = await house.db.read.select().from(events).where(eq(events.subject, "mailbox"))
    expect(told.map(({ type }) => type)).toEqual(["mail-retried", "mail-ignored"])
  })

  test("what is dealt with stays as it is", async () => {
    const id = await failed("Lagt")
    await house.db.write((tx) => tx.update(inboundMail).set({ state: "filed" }))
    await ignoreEntry(house.db, actor, id, "reklame")
    expect((await entry(id))?.state).toBe("filed")
    await expect(retryEntry(house.db, actor, 999)).rejects.toThrow("not-found")
  })

  test("names no case, and hands out no mail, that the administrator may not see", async () => {
    const { inquiryId } = await receive(house, 1, { subject: "Fortroligt" })
    await house.db.write((tx) => tx.update(inboundMail).set({ state: "filed", inquiryId }))
    const [row] = await shown("all")
    expect(row?.number).toBe("H-2026-00001")
    await house.db.write((tx) => tx.update(inquiries).set({ confidentiality: "confidential" }))
    expect((await shown("all")).map(({ number }) => number)).toEqual([null])
    expect(await findVisibleEntry(house.db.read, viewer, row?.id ?? 0)).toBeUndefined()
  })
})
