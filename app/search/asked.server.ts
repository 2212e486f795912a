import { and, gte, lt, not, type SQL } from "drizzle-orm"
import { may } from "#app/auth/policy.ts"
import type { Viewer } from "#app/auth/viewer.ts"
import { instantOfLocal } from "#app/deadlines/zone.ts"
import { isOpenCase } from "#db/case-states.server.ts"
import type { Tx } from "#db/client.server.ts"
import { contacts, inquiries } from "#db/schema/index.ts"
import { expandQuery, type Scope } from "#db/search.server.ts"
import { type Query, readQuery } from "./query.ts"
import { type Recognised, recognise } from "./recognise.ts"
import type { Period, SearchFilter } from "./results.ts"

/** What is searched for, read once for all kinds. */
export type Asked = {
  filter: SearchFilter
  query: Query
  recognised: Recognised
  /** The query as the big indexes are asked, and how rare each term is. */
  expanded: { query: Query; rarity: number[] }
  scope: Scope
  now: number
  /** `performance.now()` after which no older texts are begun with. */
  until: number
}

/** Milliseconds for going back through older and older texts; what has been found by then is shown. */
const PATIENCE = 25
const DAY = 86_400_000

export async function readAsked(read: Tx, viewer: Viewer, filter: SearchFilter, now: number): Promise<Asked> {
  const query = readQuery(filter.text)
  return {
    ...{ filter, query, now, recognised: recognise(filter.text) },
    expanded: await expandQuery(read, query),
    scope: may(viewer, "confidential:see-all")
      ? { everything: true }
      : { everything: false, userId: viewer.id, unitId: viewer.unitId },
    until: performance.now() + PATIENCE,
  }
}

/** What of the filter a case must fulfil. */
export function narrowCases({ state, period }: SearchFilter, now: number): SQL | undefined {
  const open = isOpenCase()
  return and(
    state === undefined ? undefined : state === "open" ? open : not(open),
    within(inquiries.receivedAt, period, now),
  )
}

export const narrowContacts = ({ period }: SearchFilter, now: number): SQL | undefined =>
  within(contacts.at, period, now)

function within(column: typeof inquiries.receivedAt | typeof contacts.at, period: Period | undefined, now: number) {
  if (period === undefined) return undefined
  if (period === "30-days") return gte(column, now - 30 * DAY)
  if (period === "12-months") return gte(column, now - 365 * DAY)
  const year = Number(period)
  return and(gte(column, startOf(year)), lt(column, startOf(year + 1)))
}

const startOf = (year: number) => instantOfLocal(`${year}-01-01T00:00`)
