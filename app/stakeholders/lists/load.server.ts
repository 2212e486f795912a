import type { LoaderFunctionArgs } from "@remix-run/node"
import type { Viewer } from "#app/auth/viewer.ts"
import { messages } from "#app/i18n/messages.ts"
import { listViews } from "#app/views/queries.server.ts"
import { cellOf } from "./cells.ts"
import type { List } from "./columns.ts"
import { readListFilter } from "./filter.ts"
import { countParties, listOwners, listParties, towns } from "./queries.server.ts"

export type ListData = Awaited<ReturnType<typeof loadList>>

/** Everything a list's page shows. The cells are worked out here, as the export works them out. */
export async function loadList({ context, request }: LoaderFunctionArgs, viewer: Viewer, list: List) {
  const { db, now, locale } = context
  const asking = { read: db.read, viewer, now: now() }
  const filter = readListFilter(list, new URL(request.url).searchParams)
  const { rows, total, page, pages } = await listParties(asking, filter)
  const t = messages(locale)
  const whole = (each: List) => countParties(asking, readListFilter(each, new URLSearchParams()))
  return {
    ...{ filter, total, page, pages },
    rows: rows.map((row) => ({
      id: row.id,
      name: row.name,
      organisationId: row.organisation?.id ?? null,
      cells: filter.columns.map((column) => cellOf(row, column, { t, towns, list }).text),
    })),
    counts: { organisations: await whole("organisations"), people: await whole("people") },
    views: await listViews(db.read, viewer.id, list),
    owners: await listOwners(db.read),
    towns: towns.map(({ code, name }) => ({ code, name })),
    viewerId: viewer.id,
  }
}
