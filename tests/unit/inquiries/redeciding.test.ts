import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { localDateTime } from "#app/deadlines/zone.ts"
import { eventText } from "#app/inquiries/event-text.ts"
import { overruleInquiryDeadline } from "#app/inquiries/overruling.server.ts"
import { getCase } from "#app/inquiries/queries.server.ts"
import { correctTriage, withdrawTriage } from "#app/inquiries/triaging.server.ts"
import { inquiryDeadlines } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
beforeEach(async () => {
  // Monday 23 November 2026, 10:42.
  house = openTestHouse()
  place = await furnish(house)
})
afterEach(() => house.close())

const signe = () => ({ userId: place.signe.id, now: house.clock.now })
async function arrive(text = "Hej\n\nKan I fortælle lidt om jer?\n\nHilsen Mia") {
  const { inquiryId } = await receive(house, place.mailbox.id, {
    subject: "Et spørgsmål",
    text,
    from: "m@gade.example",
  })
  return inquiryId ?? 0
}
async function due(id: number, kind: "reply" | "statutory" = "reply") {
  const rows = await house.db.read.select().from(inquiryDeadlines).where(eq(inquiryDeadlines.inquiryId, id))
  const row = rows.find((row) => row.kind === kind)
  return row ? localDateTime(row.dueAt) : null
}
const view = () => getCase(house.db.read, { ...place.signe, sessionId: "" } as never, "H-2026-00001")
const told = async () =>
  (await view()).timeline.flatMap((entry) =>
    entry.kind === "event" ? [eventText(entry, "da")?.replaceAll("\u00a0", " ")] : [],
  )

describe("a case whose kind is set right", () => {
  test("gets the deadline of that kind, from when its mail came, and says so", async () => {
    const id = await arrive()
    expect(await due(id)).toBe("2026-12-07T10:42")
    house.clock.now += 3_600_000
    await correctTriage(house.db, signe(), id, { topic: "press" })
    expect(await due(id)).toBe("2026-11-23T14:42")
    expect(localDateTime((await view()).dueAt ?? 0)).toBe("2026-11-23T14:42")
    expect(await told()).toContain(
      "Fristen er nu man. 23. nov. kl. 14.42, efter reglen for den slags henvendelser. Før var den man. 7. dec. kl. 10.42.",
    )
  })

  test("runs by the law as well, where the law has a deadline for it, and no longer once it is taken back", async () => {
    const id = await arrive()
    const confirmation = await correctTriage(house.db, signe(), id, { topic: "document-access" })
    // The 7th working day after the day of receipt (offentlighedsloven § 36, stk. 2).
    expect(await due(id, "statutory")).toBe("2026-12-02T16:00")
    await withdrawTriage(house.db, signe(), id, confirmation)
    expect(await due(id, "statutory")).toBeNull()
    expect(await due(id)).toBe("2026-12-07T10:42")
  })

  test("keeps the moment the sender asks for where that is earlier", async () => {
    const id = await arrive("Hej\n\nVi har brug for jeres svar senest tirsdag kl. 12.\n\nHilsen Mia")
    await correctTriage(house.db, signe(), id, { topic: "work-permit" })
    expect(await due(id)).toBe("2026-11-24T12:00")
  })

  test("keeps the deadline a person has set", async () => {
    const id = await arrive()
    const at = house.clock.now + 86_400_000
    await overruleInquiryDeadline(house.db, signe(), id, { kind: "reply", at, reason: "Aftalt i telefonen" })
    await correctTriage(house.db, signe(), id, { topic: "press" })
    expect(await due(id)).toBe(localDateTime(at))
  })

  test("has no clock while it is sales, and one again when it turns out not to be", async () => {
    const id = await arrive()
    const confirmation = await correctTriage(house.db, signe(), id, { topic: "sales" })
    expect(await due(id)).toBeNull()
    expect((await view()).dueAt).toBeNull()
    expect(await told()).toContain("Ingen frist: den slags henvendelser svarer vi ikke på.")
    await withdrawTriage(house.db, signe(), id, confirmation)
    expect(await due(id)).toBe("2026-12-07T10:42")
  })

  test("is left alone where only the unit was another", async () => {
    const id = await arrive()
    await correctTriage(house.db, signe(), id, { unitId: place.other.id })
    expect(await due(id)).toBe("2026-12-07T10:42")
    expect((await told()).filter((line) => line?.includes("Fristen"))).toEqual([])
  })
})
