import type { AppLoadContext } from "@remix-run/node"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { isWantingRow } from "./coverage.ts"
import { listRules, listSlotYears, loadCoverage, narrowRows } from "./coverage-query.server.ts"
import { type CoverageFilter, readCoverageFilter } from "./filter.ts"

export type Shown = NonNullable<Awaited<ReturnType<typeof loadShown>>>

/** What the page and its export show: the same rows for the same address. Null while there is no rule. */
export async function loadShown({ db, now }: Pick<AppLoadContext, "db" | "now">, params: URLSearchParams) {
  const at = now()
  const rules = await listRules(db.read)
  const asked = readCoverageFilter(params, dateOf(localDay(at)))
  const rule = rules.find(({ id }) => id === asked.ruleId) ?? rules[0]
  if (!rule) return null
  const filter: CoverageFilter = { ...asked, ruleId: rule.id }
  const coverage = await loadCoverage(db.read, rule, filter.year, at)
  const kept = narrowRows(coverage.rows, filter)
  return {
    rules,
    years: await listSlotYears(db.read),
    filter,
    coverage,
    /** Before what is done is left out: what the figures count. */
    kept,
    rows: filter.wanting ? kept.filter(isWantingRow) : kept,
    now: at,
  }
}
