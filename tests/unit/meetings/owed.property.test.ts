import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { dateOf, dayOf } from "#app/deadlines/zone.ts"
import { type Stretch, slotsOwed } from "#app/meetings/owed.ts"
import { daysIn, periodKinds, periodsOf } from "#app/meetings/period.ts"

const YEAR = 2026
const [first, last] = [dayOf(`${YEAR}-01-01`), dayOf(`${YEAR}-12-31`)]
const date = fc.integer({ min: first - 200, max: last + 200 }).map(dateOf)
const kind = fc.constantFrom(...periodKinds)
const rule = fc.record({
  times: fc.integer({ min: 1, max: 4 }),
  period: kind,
  validFrom: fc.constant(null),
  validTo: fc.constant(null),
})
const stretch = fc
  .tuple(fc.option(date), fc.option(date))
  .map(([a, b]): Stretch => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }))
const stretches = fc.array(stretch, { minLength: 1, maxLength: 4 })
const always: Stretch[] = [{ from: null, to: null }]

const countOwed = (slots: readonly { owed: boolean }[]) => slots.filter(({ owed }) => owed).length

describe("periods", () => {
  test("cover the year without gap or overlap, in any year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2199 }), kind, (year, kind) => {
        const periods = periodsOf(year, kind)
        expect(periods[0]?.from).toBe(`${year}-01-01`)
        expect(periods.at(-1)?.to).toBe(`${year}-12-31`)
        for (const [index, { from, part }] of periods.entries()) {
          expect(part).toBe(index + 1)
          if (index > 0) expect(dayOf(from)).toBe(dayOf(periods[index - 1]?.to ?? "") + 1)
        }
      }),
    )
  })

  test("of 2026 are these", () => {
    expect(periodsOf(2026, "quarter").map(({ from, to }) => [from, to])).toEqual([
      ["2026-01-01", "2026-03-31"],
      ["2026-04-01", "2026-06-30"],
      ["2026-07-01", "2026-09-30"],
      ["2026-10-01", "2026-12-31"],
    ])
    expect(periodsOf(2026, "half-year").map(({ from, to }) => [from, to])).toEqual([
      ["2026-01-01", "2026-06-30"],
      ["2026-07-01", "2026-12-31"],
    ])
  })
})

describe("what a party is owed", () => {
  test("is all of it, with nothing to explain, when it belongs all year", () => {
    fc.assert(
      fc.property(rule, (rule) => {
        const slots = slotsOwed(rule, always, YEAR)
        expect(slots).toHaveLength(periodsOf(YEAR, rule.period).length * rule.times)
        expect(slots.every(({ owed, reason }) => owed && reason === null)).toBe(true)
      }),
    )
  })

  test("is in each period its share of the days, rounded, counted day by day", () => {
    fc.assert(
      fc.property(rule, stretches, (rule, stretches) => {
        const slots = slotsOwed(rule, stretches, YEAR)
        const belongs = (day: number) =>
          stretches.some(({ from, to }) => (from ?? dateOf(day)) <= dateOf(day) && (to ?? dateOf(day)) >= dateOf(day))
        for (const period of periodsOf(YEAR, rule.period)) {
          const days = Array.from({ length: daysIn(period) }, (_, n) => dayOf(period.from) + n).filter(belongs).length
          const own = slots.filter(({ part }) => part === period.part)
          const whole = slots.length === 0 ? 0 : Math.round((rule.times * days) / daysIn(period))
          expect(countOwed(own)).toBe(whole)
          for (const { reason } of own)
            if (days === daysIn(period)) expect(reason).toBeNull()
            else expect(reason).toMatchObject({ days, of: daysIn(period) })
        }
      }),
    )
  })

  test("never shrinks when the party belongs for longer", () => {
    fc.assert(
      fc.property(rule, stretches, stretch, (rule, some, more) => {
        expect(countOwed(slotsOwed(rule, [...some, more], YEAR))).toBeGreaterThanOrEqual(
          countOwed(slotsOwed(rule, some, YEAR)),
        )
      }),
    )
  })

  test("before and after any day adds up to the whole: a party that is replaced by another loses nobody a meeting", () => {
    fc.assert(
      fc.property(rule, fc.integer({ min: first + 1, max: last }), (rule, day) => {
        const leaver = slotsOwed(rule, [{ from: null, to: dateOf(day - 1) }], YEAR)
        const joiner = slotsOwed(rule, [{ from: dateOf(day), to: null }], YEAR)
        const whole = countOwed(slotsOwed(rule, always, YEAR))
        expect(countOwed(leaver) + countOwed(joiner)).toBeGreaterThanOrEqual(whole)
        expect(countOwed(leaver) + countOwed(joiner)).toBeLessThanOrEqual(whole + 1)
      }),
    )
  })

  test("is nothing at all in a year it has no part in", () => {
    fc.assert(
      fc.property(rule, fc.integer({ min: 1, max: 400 }), (rule, away) => {
        expect(slotsOwed(rule, [{ from: null, to: dateOf(first - away) }], YEAR)).toEqual([])
        expect(slotsOwed(rule, [{ from: dateOf(last + away), to: null }], YEAR)).toEqual([])
      }),
    )
  })
})

describe("the reason that is shown", () => {
  const quarterly = { times: 1, period: "quarter" as const, validFrom: null, validTo: null }
  const shown = (stretches: Stretch[], rule: Parameters<typeof slotsOwed>[0] = quarterly) =>
    slotsOwed(rule, stretches, YEAR).map(({ owed, reason }) => [owed, reason && `${reason.code} ${reason.on}`])

  test("of who comes in August: two quarters fall away, the third counts by its days", () => {
    expect(shown([{ from: "2026-08-10", to: null, began: "joined" }])).toEqual([
      [false, "joined 2026-08-10"],
      [false, "joined 2026-08-10"],
      [true, "joined 2026-08-10"],
      [true, null],
    ])
  })

  test("of who leaves in May, is merged, or loses an agreement", () => {
    for (const ended of ["left", "merged", "agreement-ended"] as const)
      expect(shown([{ from: null, to: "2026-05-10", ended }])).toEqual([
        [true, null],
        [false, `${ended} 2026-05-10`],
        [false, `${ended} 2026-05-10`],
        [false, `${ended} 2026-05-10`],
      ])
  })

  test("of who leaves and comes back", () => {
    const stretches: Stretch[] = [
      { from: null, to: "2026-02-01", ended: "agreement-ended" },
      { from: "2026-08-01", to: null, began: "agreement-began" },
    ]
    expect(shown(stretches)).toEqual([
      [false, "agreement-ended 2026-02-01"],
      [false, "agreement-ended 2026-02-01"],
      [true, "agreement-began 2026-08-01"],
      [true, null],
    ])
  })

  test("of a rule that begins and ends in the year", () => {
    const rule = { ...quarterly, validFrom: "2026-07-01", validTo: "2026-12-15" }
    expect(shown(always, rule)).toEqual([
      [false, "rule-began 2026-07-01"],
      [false, "rule-began 2026-07-01"],
      [true, null],
      [true, "rule-ended 2026-12-15"],
    ])
  })
})
