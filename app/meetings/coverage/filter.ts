import type { LocalDate } from "#app/deadlines/need.ts"
import { yearOf } from "#app/meetings/period.ts"

export type CoverageFilter = {
  /** Null is the first rule. */
  ruleId: number | null
  year: number
  ownerId: number | null
  municipality: string | null
  /** Only rows in which something is still to be planned, or was missed. */
  wanting: boolean
}

/** What an address asks for; what is not understood is as if it were not said. */
export function readCoverageFilter(params: URLSearchParams, today: LocalDate): CoverageFilter {
  const year = /^20\d\d$/.exec(params.get("year") ?? "")?.[0]
  const municipality = params.get("municipality") ?? ""
  return {
    ruleId: readId(params.get("rule")),
    year: year ? Number(year) : yearOf(today),
    ownerId: readId(params.get("owner")),
    municipality: /^\d{4}$/.test(municipality) ? municipality : null,
    wanting: params.get("wanting") === "1",
  }
}

const readId = (text: string | null): number | null => (/^\d{1,9}$/.test(text ?? "") ? Number(text) : null)

/** "?rule=1&year=2026": the same filter as an address. */
export function coverageSearch({ ruleId, year, ownerId, municipality, wanting }: CoverageFilter): string {
  const params = new URLSearchParams()
  if (ruleId !== null) params.set("rule", String(ruleId))
  params.set("year", String(year))
  if (ownerId !== null) params.set("owner", String(ownerId))
  if (municipality !== null) params.set("municipality", municipality)
  if (wanting) params.set("wanting", "1")
  return `?${params}`
}
