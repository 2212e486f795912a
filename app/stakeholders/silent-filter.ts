import { isTargetGroupKey, type TargetGroupKey } from "#app/target-groups/target-groups.ts"

const defaultSilentDays = 60
const mostDays = 3650

export type SilentChoice = { days: number; group?: TargetGroupKey; ownerId?: number }

/** How many days of silence an address asks for; what is not understood means the usual. */
export function readSilentDays(text: string | null): number {
  const days = Number(text)
  return /^\d{1,4}$/.test(text ?? "") && days >= 1 && days <= mostDays ? days : defaultSilentDays
}

export function readSilentFilter(params: URLSearchParams): SilentChoice {
  const group = params.get("group")
  const owner = params.get("owner") ?? ""
  return {
    days: readSilentDays(params.get("days")),
    group: isTargetGroupKey(group) ? group : undefined,
    ownerId: /^\d{1,9}$/.test(owner) ? Number(owner) : undefined,
  }
}

/** "?days=90&group=jobcentres". */
export function silentSearch({ days, group, ownerId }: SilentChoice, page = 1): string {
  const params = new URLSearchParams({ days: String(days) })
  if (group) params.set("group", group)
  if (ownerId) params.set("owner", String(ownerId))
  if (page > 1) params.set("page", String(page))
  return `?${params}`
}
