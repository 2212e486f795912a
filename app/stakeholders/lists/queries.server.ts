import { asc, isNull } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { municipalities } from "#db/reference/municipalities.ts"
import { users } from "#db/schema/index.ts"
import type { Town } from "./cells.ts"
import type { List } from "./columns.ts"
import type { Asking } from "./conditions.server.ts"
import type { ListFilter } from "./filter.ts"
import { countOrganisations, listOrganisationIds, selectOrganisations } from "./organisations-query.server.ts"
import { countPeople, listPersonIds, selectPeople } from "./people-query.server.ts"
import type { PartyRow } from "./rows.ts"

const pageSize = 50
const chunk = 500

const counting: Record<List, typeof countPeople> = { organisations: countOrganisations, people: countPeople }
const selecting: Record<List, typeof selectPeople> = { organisations: selectOrganisations, people: selectPeople }
const naming: Record<List, typeof listPersonIds> = { organisations: listOrganisationIds, people: listPersonIds }

export type ListPage = { rows: PartyRow[]; total: number; page: number; pages: number }

export const countParties = (asking: Asking, filter: ListFilter): Promise<number> =>
  counting[filter.list](asking, filter)

/** Every one the filter holds, for a change to all of them. */
export const listPartyIds = (asking: Asking, filter: ListFilter): Promise<number[]> =>
  naming[filter.list](asking, filter)

/** One page of a list; one beyond the last is the last. */
export async function listParties(asking: Asking, filter: ListFilter): Promise<ListPage> {
  const total = await countParties(asking, filter)
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(filter.page ?? 1, pages)
  const rows = await selecting[filter.list](asking, filter, { limit: pageSize, offset: (page - 1) * pageSize })
  return { rows, total, page, pages }
}

/** All that the view shows, whatever the page. */
export async function listAllParties(asking: Asking, filter: ListFilter): Promise<PartyRow[]> {
  const all: PartyRow[] = []
  while (true) {
    const rows = await selecting[filter.list](asking, filter, { limit: chunk, offset: all.length })
    all.push(...rows)
    if (rows.length < chunk) return all
  }
}

/** Whom an organisation can lie with. */
export const listOwners = (read: Tx) =>
  read
    .select({ id: users.id, name: users.name, initials: users.initials })
    .from(users)
    .where(isNull(users.closedAt))
    .orderBy(asc(users.name))

export const towns: Town[] = municipalities.map(({ code, name, region }) => ({ code, name, region }))
