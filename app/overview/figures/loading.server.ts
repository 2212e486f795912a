import { may } from "#app/auth/policy.ts"
import type { Viewer } from "#app/auth/viewer.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import type { Services } from "#app/services.server.ts"
import { ageBands, ageBounds, countAges } from "./ages.ts"
import { type Split, splits } from "./columns.ts"
import { countFigures, type SplitRow, type Tally } from "./counting.ts"
import type { Eyes } from "./figure.ts"
import { type Period, spanOf } from "./period.ts"
import { countSteps, type Step, stepsOf, type Unit } from "./series.ts"

type House = Pick<Services, "db" | "figures">

export type FigureRow = SplitRow & { before: Tally | null }
export type Series = { unit: Unit; steps: Step[]; ages: { key: string; count: number }[] }
export type Headline = { total: Tally; before: Tally }

export const eyesOf = (viewer: Viewer): Eyes => ({
  all: may(viewer, "confidential:see-all"),
  unitId: viewer.unitId,
  userId: viewer.id,
})

/** The figures of a period and of the one before it, with every split; those that need attention first. */
export async function loadFigures(
  { figures }: House,
  viewer: Viewer,
  period: Period,
  now: number,
): Promise<Headline & { by: Record<Split, FigureRow[]> }> {
  const columns = await figures.columns()
  const eyes = eyesOf(viewer)
  const at = now / 1000
  const current = countFigures(columns, eyes, spanOf(period), at)
  const before = countFigures(columns, eyes, spanOf(period.before), at)
  const rowsOf = (split: Split): FigureRow[] => {
    const earlier = new Map(before.by[split].map(({ key, tally }) => [key, tally]))
    return current.by[split].map((row) => ({ ...row, before: earlier.get(row.key) ?? null })).sort(mostPressing)
  }
  return {
    total: current.total,
    before: before.total,
    by: Object.fromEntries(splits.map((split) => [split, rowsOf(split)])) as Record<Split, FigureRow[]>,
  }
}

const mostPressing = ({ tally: one }: SplitRow, { tally: other }: SplitRow) =>
  other.late + other["late-law"] - one.late - one["late-law"] || other.open - one.open || other.received - one.received

/** What the charts show: the period in steps, and what is open now by age. */
export async function loadSeries({ db, figures }: House, viewer: Viewer, period: Period, now: number): Promise<Series> {
  const calendar = await loadCalendar(db.read, now)
  const columns = await figures.columns()
  const eyes = eyesOf(viewer)
  const { unit, steps } = stepsOf(period)
  const counts = countAges(columns, eyes, ageBounds(calendar, now))
  return {
    unit,
    steps: countSteps(columns, eyes, steps, now / 1000),
    ages: ageBands.map(({ key }, at) => ({ key, count: counts[at] ?? 0 })),
  }
}

/** The two shares and the two medians at the head of the overview. */
export async function loadHeadlines(
  { figures }: House,
  viewer: Viewer,
  period: Period,
  now: number,
): Promise<Headline> {
  const columns = await figures.columns()
  const counted = (days: Period | Period["before"]) =>
    countFigures(columns, eyesOf(viewer), spanOf(days), now / 1000).total
  return { total: counted(period), before: counted(period.before) }
}
