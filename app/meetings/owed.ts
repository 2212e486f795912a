import type { LocalDate } from "#app/deadlines/need.ts"
import { dateOf, dayOf } from "#app/deadlines/zone.ts"
import { daysIn, type Period, type PeriodKind, periodsOf, type Span } from "./period.ts"

/** What began or ended a party's time with an obligation. */
export type Began = "joined" | "agreement-began" | "rule-began"
export type Ended = "left" | "merged" | "agreement-ended" | "rule-ended"

/** A stretch in which a party is owed it; both days included, null is without end. */
export type Stretch = { from: LocalDate | null; to: LocalDate | null; began?: Began; ended?: Ended }

/** Why a period counts in part or not at all: the day on which it began or ended, and so many of its days. */
export type Prorated = { code: Began | Ended; on: LocalDate; days: number; of: number }

export type OwedSlot = Period & { n: number; owed: boolean; reason: Prorated | null }

type Rule = { times: number; period: PeriodKind; validFrom: LocalDate | null; validTo: LocalDate | null }

/**
 * What a party is owed in a year. A period it belongs to in part counts by its days, rounded: half a quarter or more is
 * a meeting, less is none. What falls away is there too, with its reason; a year it has no part in has nothing.
 */
export function slotsOwed(rule: Rule, stretches: readonly Stretch[], year: number): OwedSlot[] {
  const valid = withinRule(rule, stretches)
  const periods = periodsOf(year, rule.period)
  if (!periods.some((period) => daysCovered(valid, period) > 0)) return []
  return periods.flatMap((period) => {
    const of = daysIn(period)
    const days = daysCovered(valid, period)
    const due = Math.round((rule.times * days) / of)
    const reason = days === of ? null : { ...boundaryOf(valid, period), days, of }
    return Array.from({ length: rule.times }, (_, index) => ({ ...period, n: index + 1, owed: index < due, reason }))
  })
}

/** The stretches as far as the rule holds. */
function withinRule({ validFrom, validTo }: Rule, stretches: readonly Stretch[]): Stretch[] {
  return stretches
    .map((stretch): Stretch => {
      const { from, to } = stretch
      return {
        ...stretch,
        ...(validFrom !== null && (from === null || from < validFrom) ? { from: validFrom, began: "rule-began" } : {}),
        ...(validTo !== null && (to === null || to > validTo) ? { to: validTo, ended: "rule-ended" } : {}),
      }
    })
    .filter(({ from, to }) => from === null || to === null || from <= to)
    .sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1))
}

/** How many of the span's days lie in at least one stretch. */
function daysCovered(stretches: readonly Stretch[], span: Span): number {
  let counted = 0
  // The next day not counted yet: stretches may overlap.
  let next = dayOf(span.from)
  const last = dayOf(span.to)
  for (const { from, to } of stretches) {
    const first = Math.max(next, from === null ? next : dayOf(from))
    const end = Math.min(last, to === null ? last : dayOf(to))
    if (end < first) continue
    counted += end - first + 1
    next = end + 1
  }
  return counted
}

/** What left days of the period uncovered: an end that nothing follows, else a beginning after its first day. */
function boundaryOf(stretches: readonly Stretch[], period: Span): Pick<Prorated, "code" | "on"> {
  const covers = (date: LocalDate) => stretches.some(({ from, to }) => (from ?? date) <= date && (to ?? date) >= date)
  const ended = stretches.findLast(({ to }) => to !== null && to < period.to && !covers(dateOf(dayOf(to) + 1)))
  const began = stretches.find(({ from, to }) => from !== null && from > period.from && (to ?? from) >= period.from)
  if (ended?.to && !(began?.from && began.from > ended.to && began.from <= period.to))
    return { code: ended.ended ?? "left", on: ended.to }
  return { code: began?.began ?? "joined", on: began?.from ?? period.from }
}
