import fc from "fast-check"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Viewer } from "#app/auth/viewer.ts"
import { listCounted } from "#app/overview/cases/listing.server.ts"
import { type Split, splits } from "#app/overview/figures/columns.ts"
import { standings } from "#app/overview/figures/fact.ts"
import { figures } from "#app/overview/figures/figure.ts"
import { openFigureStore } from "#app/overview/figures/keeping.server.ts"
import { loadFigures, loadSeries } from "#app/overview/figures/loading.server.ts"
import { type Period, spanOf } from "#app/overview/figures/period.ts"
import { inquiryFacts } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { recount } from "#tests/support/slow-figures.ts"

let house: TestHouse
beforeAll(() => {
  house = openTestHouse()
})
afterAll(() => house.close())

const now = Date.parse("2026-11-23T10:42:00+01:00")
const DAY = 86_400_000
const period: Period = {
  ...{ key: "custom", from: "2026-10-20", to: "2026-11-18" },
  before: { from: "2026-09-20", to: "2026-10-19" },
}
type Fact = typeof inquiryFacts.$inferInsert

/** Whole seconds, since the columns hold no finer; most of them about the edges of the period. */
const instant = fc
  .tuple(fc.integer({ min: -70, max: 5 }), fc.constantFrom(0, 39_600, 82_800, 82_799, 12_345))
  .map(([days, seconds]) => Date.parse("2026-11-18T00:00:00Z") + days * DAY + seconds * 1000)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const ended = ["answered", "closed", "forwarded", "no-reply-needed"] as const

const fact = fc
  .record({
    open: fc.boolean(),
    openStatus: fc.constantFrom("new", "open", "waiting"),
    endStatus: fc.constantFrom(...ended),
    standing: fc.constantFrom("owed", "owed", "owed", ...standings),
    channel: fc.constantFrom("mail", "phone"),
    topic: fc.constantFrom("press", "meeting", "other"),
    targetGroup: fc.constantFrom(null, "media", "jobcentres"),
    unitId: fc.constantFrom(null, 1, 2),
    renamed: fc.boolean(),
    assigneeId: fc.constantFrom(null, 5, 6),
    receivedAt: instant,
    acknowledgedAt: maybe(instant),
    answeredAt: maybe(instant),
    closedAt: instant,
    replyDueAt: maybe(instant),
    statutoryDueAt: maybe(instant),
    minutes: fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 5000 })),
    confidentiality: fc.constantFrom("normal", "normal", "confidential"),
  })
  .map(({ open, openStatus, endStatus, renamed, minutes, ...rest }): Omit<Fact, "inquiryId" | "version" | "number"> => {
    const answeredAt = open ? null : rest.answeredAt
    return {
      ...rest,
      ...{ status: open ? openStatus : endStatus, answeredAt, closedAt: open ? null : rest.closedAt },
      endedAt: open ? null : (answeredAt ?? rest.closedAt),
      countedFrom: rest.receivedAt,
      unitName: rest.unitId === null ? null : renamed ? `Nyt ${rest.unitId}` : `Gammelt ${rest.unitId}`,
      assigneeName: rest.assigneeId === null ? null : `Navn ${rest.assigneeId}`,
      ...{ acknowledgeMinutes: rest.acknowledgedAt === null ? null : minutes[0] },
      ...{ answerMinutes: answeredAt === null ? null : minutes[1] },
      ...{ seenByUnitId: rest.unitId, seenByUserId: rest.assigneeId },
    }
  })

const viewers = [
  { id: 9, role: "management", unitId: null },
  { id: 9, role: "coordinator", unitId: 2 },
  { id: 5, role: "administrator", unitId: null },
].map(
  (one): Viewer =>
    ({ ...one, email: "", name: "", initials: "", unitName: null, locale: "da", theme: "system" }) as Viewer,
)

const keyOf: Record<Split, (row: typeof inquiryFacts.$inferSelect) => string | number | null> = {
  group: ({ targetGroup }) => targetGroup,
  topic: ({ topic }) => topic,
  unit: ({ unitId }) => unitId,
  person: ({ assigneeId }) => assigneeId,
  channel: ({ channel }) => channel,
}

test("every figure, of all and of every split, is what a slow recount finds, and its list has as many cases", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fact, { maxLength: 60 }), async (drawn) => {
      await house.db.write(async (tx) => {
        await tx.delete(inquiryFacts)
        for (const [at, each] of drawn.entries())
          await tx.insert(inquiryFacts).values({ ...each, inquiryId: at + 1, version: at + 1, number: `H-2026-${at}` })
      })
      const facts = await house.db.read.select().from(inquiryFacts)
      const fresh = { db: house.db, figures: openFigureStore(house.db) }
      for (const viewer of viewers) {
        const counted = await loadFigures(fresh, viewer, period, now)
        const span = ({ from, to }: { from: number; to: number }) => ({ from: from * 1000, to: to * 1000 })
        expect(counted.total).toEqual(recount(facts, viewer, span(spanOf(period)), now))
        expect(counted.before).toEqual(recount(facts, viewer, span(spanOf(period.before)), now))
        for (const split of splits) {
          for (const row of counted.by[split]) {
            const own = facts.filter((each) => String(keyOf[split](each) ?? "") === row.key)
            expect(row.tally).toEqual(recount(own, viewer, span(spanOf(period)), now))
          }
          const sum = counted.by[split].reduce((sum, { tally }) => sum + tally.backlog, 0)
          expect(sum).toBe(counted.total.backlog)
        }
        for (const figure of figures) {
          const list = await listCounted(fresh, viewer, { figure, days: period }, now)
          expect(list).toHaveLength(counted.total[figure])
        }
        const { steps, ages } = await loadSeries(fresh, viewer, period, now)
        for (const { from, to, ...step } of steps)
          expect(recount(facts, viewer, span(spanOf({ from, to })), now)).toMatchObject(step)
        expect(ages.reduce((sum, { count }) => sum + count, 0)).toBe(counted.total.open)
      }
    }),
    { numRuns: 25 },
  )
})
