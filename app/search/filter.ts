import { isKind, type Period, recentPeriods, type SearchFilter } from "./results.ts"

/** The search from its address. What is not understood is left out, so that an old link still opens. */
export function readSearchFilter(params: URLSearchParams): SearchFilter {
  const kind = params.get("kind")
  const state = params.get("state")
  const page = params.get("page") ?? ""
  return {
    text: (params.get("q") ?? "").trim().slice(0, 200),
    kind: isKind(kind) ? kind : undefined,
    state: state === "open" || state === "settled" ? state : undefined,
    period: readPeriod(params.get("period")),
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  }
}

function readPeriod(text: string | null): Period | undefined {
  if (text !== null && /^(?:19|20)\d{2}$/.test(text)) return text as Period
  return recentPeriods.find((period) => period === text)
}

/** "/search?q=vindrose&kind=people" */
export function searchPath({ text, kind, state, period, page }: SearchFilter): string {
  const fields = { q: text || undefined, kind, state, period, page: page === 1 ? undefined : page }
  const given = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return given.length === 0 ? "/search" : `/search?${new URLSearchParams(given)}`
}
