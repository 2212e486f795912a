import { eq, inArray } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { ageBands, ageBounds, bandOf } from "#app/overview/figures/ages.ts"
import { splits } from "#app/overview/figures/columns.ts"
import { hitsOf, isHit, isSeen } from "#app/overview/figures/figure.ts"
import { eyesOf } from "#app/overview/figures/loading.server.ts"
import { spanOf } from "#app/overview/figures/period.ts"
import type { Services } from "#app/services.server.ts"
import type { Tx } from "#db/client.server.ts"
import { inquiries, inquiryFacts, organisations, people } from "#db/schema/index.ts"
import type { CasesFilter } from "./filter.ts"

type House = Pick<Services, "db" | "figures">

export type CaseRow = Awaited<ReturnType<typeof listRows>>[number]

/** The cases that a number counts, the newest first: chosen by what counted them. */
export async function listCounted(
  { db, figures }: House,
  viewer: Viewer,
  { figure, days, by = {}, age }: CasesFilter,
  now: number,
): Promise<number[]> {
  const calendar = await loadCalendar(db.read, now)
  const columns = await figures.columns()
  const eyes = eyesOf(viewer)
  // "Open now" asks for no period.
  const span = days ? spanOf(days) : { from: 0, to: 0 }
  const bounds = ageBounds(calendar, now)
  const band = ageBands.findIndex(({ key }) => key === age)
  const wanted = splits.flatMap((split) => {
    const key = by[split]
    if (key === undefined) return []
    const { all } = columns.labels[split]
    return [{ codes: columns[split], fits: Uint8Array.from(all, (label) => Number(label.key === key)) }]
  })
  const ids: number[] = []
  for (let id = columns.length - 1; id > 0; id--) {
    const hits = hitsOf(columns, id, span, now / 1000)
    if (!isHit(hits, figure) || !isSeen(columns, id, eyes)) continue
    if (age && bandOf(columns.received[id] ?? 0, bounds) !== band) continue
    if (wanted.every(({ codes, fits }) => fits[codes[id] ?? 0] === 1)) ids.push(id)
  }
  return ids
}

/** What the figures know of these cases, in their order; the subject and the sender where the case is still there. */
export async function listRows(read: Tx, ids: readonly number[]) {
  const rows = await read
    .select({
      fact: inquiryFacts,
      subject: inquiries.subject,
      person: people.name,
      organisation: organisations.name,
    })
    .from(inquiryFacts)
    .leftJoin(inquiries, eq(inquiries.id, inquiryFacts.inquiryId))
    .leftJoin(people, eq(people.id, inquiries.personId))
    .leftJoin(organisations, eq(organisations.id, inquiries.organisationId))
    .where(inArray(inquiryFacts.inquiryId, [...ids]))
  const byId = new Map(rows.map((row) => [row.fact.inquiryId, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** A workbook of more rows takes long to make and longer to open. */
export const mostExported = 50_000
const ROWS_A_STATEMENT = 500

/** The same of many, in steps between which others are let in. */
export async function listAllRows(read: Tx, ids: readonly number[]): Promise<CaseRow[]> {
  const rows: CaseRow[] = []
  for (let at = 0; at < ids.length; at += ROWS_A_STATEMENT) {
    rows.push(...(await listRows(read, ids.slice(at, at + ROWS_A_STATEMENT))))
    await new Promise(setImmediate)
  }
  return rows
}
