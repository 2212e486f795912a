import type { AppLoadContext } from "@remix-run/node"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { groupFollowUps, narrowFollowUps, readFollowUpFilter } from "./follow-up.ts"
import { listFollowUps } from "./follow-up-query.server.ts"

/** What the page and its export show: the same rows for the same address. */
export async function loadFollowUps({ db, now }: Pick<AppLoadContext, "db" | "now">, params: URLSearchParams) {
  const filter = readFollowUpFilter(params)
  const all = await listFollowUps(db.read)
  const at = now()
  const today = dateOf(localDay(at))
  const rows = narrowFollowUps(all, filter, at)
  return {
    filter,
    today,
    total: all.length,
    groups: groupFollowUps(rows, filter.order, today),
    choices: {
      owners: once(all.flatMap(({ owner }) => owner ?? [])),
      parties: once(all.flatMap((row) => row.parties)),
    },
  }
}

type Named = { name: string }
const once = <T extends Named>(items: readonly T[]): T[] =>
  [...new Map(items.map((item) => [item.name, item])).values()].sort((a, b) => a.name.localeCompare(b.name, "da"))
