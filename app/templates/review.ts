import type { LocalDate } from "#app/deadlines/need.ts"

type Reviewed = { name: string; language: string; active: boolean; reviewOn: string | null }

/** Nobody has to look at what is switched off. */
export const isOverdue = ({ active, reviewOn }: Pick<Reviewed, "active" | "reviewOn">, today: LocalDate): boolean =>
  active && reviewOn !== null && reviewOn < today

/** What should have been looked at comes first, the longest overdue on top; then by name; what is switched off last. */
export function inReviewOrder<T extends Reviewed>(templates: readonly T[], today: LocalDate): T[] {
  const rank = (one: T) => (isOverdue(one, today) ? 0 : one.active ? 1 : 2)
  const day = (one: T) => (isOverdue(one, today) ? (one.reviewOn ?? "") : "")
  return [...templates].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      day(a).localeCompare(day(b)) ||
      a.language.localeCompare(b.language) ||
      a.name.localeCompare(b.name, "da"),
  )
}
