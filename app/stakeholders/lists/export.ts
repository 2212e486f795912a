import type { LoaderFunctionArgs } from "@remix-run/node"
import { recordExport } from "#app/audit/exporting.server.ts"
import { requireViewer } from "#app/auth/guard.server.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { messages } from "#app/i18n/messages.ts"
import { type Column, isList } from "./columns.ts"
import { csvOf, tableOf, workbookOf } from "./exporting.server.ts"
import { queryOf, readListFilter } from "./filter.ts"
import { addressesOf, mailingList } from "./mailing.ts"
import { exportFormats } from "./paths.ts"
import { listAllParties, towns } from "./queries.server.ts"

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/** What the view shows as a file, or the mail addresses of those it shows; with `ids`, of those alone. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, now, locale } = args.context
  const params = new URL(args.request.url).searchParams
  const named = params.get("list")
  const list = isList(named) ? named : "organisations"
  const filter = readListFilter(list, params)
  const all = await listAllParties({ read: db.read, viewer, now: now() }, filter)
  const ids = new Set(params.get("ids")?.split(",").map(Number))
  const rows = params.has("ids") ? all.filter(({ id }) => ids.has(id)) : all
  const format = exportFormats.find((format) => format === params.get("format")) ?? "csv"

  const t = messages(locale)
  const name = `${t.lists.fileNames[list]}-${dateOf(localDay(now()))}`
  const tell = (count: number, columns?: readonly Column[]) =>
    recordExport(
      db,
      { userId: viewer.id, now: now() },
      { what: list, filter: queryOf(filter), format, rows: count, ...(columns && { columns }) },
    )
  if (format === "addresses") {
    const addresses = addressesOf(rows)
    await tell(addresses.length)
    return text(addresses.join("; "))
  }
  if (format === "mailing") {
    const mailing = mailingList(rows, t)
    await tell(mailing.rows.length)
    return file(csvOf(mailing), `${t.lists.fileNames.mailing}-${name}.csv`)
  }
  await tell(rows.length, filter.columns)
  const table = tableOf(rows, { list, columns: filter.columns, t, towns })
  if (format === "xlsx") return file(await workbookOf(table, t.lists.titles[list]), `${name}.xlsx`, workbookType)
  return file(csvOf(table), `${name}.csv`)
}

const text = (body: string) => new Response(body, { headers: { "Content-Type": "text/plain; charset=utf-8" } })

const file = (body: string | Buffer, name: string, type = "text/csv; charset=utf-8") =>
  new Response(typeof body === "string" ? body : new Uint8Array(body), {
    headers: { "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"` },
  })
