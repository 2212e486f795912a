import { and, eq, inArray } from "drizzle-orm"
import fc from "fast-check"
import { afterEach, beforeEach, expect, test } from "vitest"
import { addRule } from "#app/admin/deadlines/rules.server.ts"
import { policyStamp } from "#app/deadlines/queries.server.ts"
import { previewRecalculation, recalculateOpenCases } from "#app/inquiries/recalculating.server.ts"
import { startWaiting } from "#app/inquiries/waiting.server.ts"
import { events, inquiryDeadlines } from "#db/schema/index.ts"
import { copyCases } from "#tests/support/copies.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive, type TestMail } from "#tests/support/mail.ts"
import { changeDefault, pressMail } from "#tests/support/policy.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
})
afterEach(() => house.close())

const actor = () => ({ userId: place.signe.id, now: house.clock.now })
async function mail(input: TestMail): Promise<number> {
  const { inquiryId } = await receive(house, place.mailbox.id, input)
  if (inquiryId === null) throw new Error("no case")
  return inquiryId
}
const preview = () => previewRecalculation(house.db.read, house.clock.now)
const apply = async (after?: number) =>
  recalculateOpenCases(house.db, actor(), { stamp: await policyStamp(house.db.read), after })

test("whatever the rules become: what is shown is what is done, and doing it twice is doing it once", async () => {
  const subjects = ["Arbejdsfordeling", "Varsling af afskedigelser", "Aktindsigt", "Et spørgsmål"]
  const ids = [await mail(pressMail)]
  for (const subject of subjects) ids.push(await mail({ subject }))
  const [waiting = 0] = ids
  await startWaiting(house.db, actor(), waiting, { reason: "sender" })
  const anyPart = fc.record({
    amount: fc.integer({ min: 1, max: 12 }),
    warnHours: fc.integer({ min: 0, max: 3 }),
    acknowledgeDays: fc.option(fc.integer({ min: 1, max: 2 })),
    statutory: fc.boolean(),
    unit: fc.constantFrom("working-hours" as const, "working-days" as const, "months" as const),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("press", "work-sharing", "document-access", "other"),
      anyPart,
      async (key, part) => {
        await changeDefault(house.db, actor(), key, part)
        const shown = await preview()
        const done = await apply()
        expect(done.earlier + done.later + done.beside).toBe(shown.moves.length)
        const kept = await house.db.read
          .select()
          .from(inquiryDeadlines)
          .where(and(inArray(inquiryDeadlines.inquiryId, ids), eq(inquiryDeadlines.kind, "reply")))
        for (const { standing, verdict } of shown.moves)
          expect(kept.find(({ inquiryId }) => inquiryId === standing.id)?.dueAt).toBe(verdict.to)
        expect((await preview()).moves).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
})

test("very many are moved some at a time, each once", async () => {
  const id = await mail(pressMail)
  await copyCases(house.db, id, 1100)
  await addRule(house.db, actor(), {
    ...{ topic: "press", targetGroup: null, channel: "mail", amount: 1, unit: "working-days", warnHours: 2 },
    ...{ acknowledgeDays: null, statutory: false, name: { da: "P", en: "P" }, source: { da: "-", en: "-" } },
  })
  const steps: number[] = []
  for (let after: number | null = 0; after !== null; ) {
    const moved = await apply(after)
    steps.push(moved.later)
    after = moved.after
  }
  expect(steps).toEqual([500, 500, 101])
  expect(await house.db.read.$count(events, eq(events.type, "deadline-moved"))).toBe(1101)
})
