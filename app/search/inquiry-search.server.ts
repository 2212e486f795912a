import { and, desc, eq, inArray } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { isOpen } from "#app/inquiries/inquiry.ts"
import { listInquiryRows } from "#app/inquiries/queries.server.ts"
import { visibleTo } from "#app/inquiries/visibility.server.ts"
import type { Tx } from "#db/client.server.ts"
import { inquiries, inquiryNumbers } from "#db/schema/index.ts"
import { among, findTexts, type PartyKind } from "#db/search.server.ts"
import { type Asked, narrowCases } from "./asked.server.ts"
import { type Home, listBeginnings, listHomes, listWhereSaid } from "./inquiry-texts.server.ts"
import type { PartyHits } from "./party-search.server.ts"
import { type Candidate, rank } from "./rank.ts"
import { inquiryNumbersOf } from "./recognise.ts"
import { type Found, type InquiryResult, type Part, partOf } from "./results.ts"
import { marked } from "./snippet.ts"

/** So many of the newest texts that hold the query are looked at; more are said to be there, not counted. */
const most = { inquiries: 150, messages: 300, notes: 100 }
/** So many cases are ranked by what their texts say; those behind them stand by subject and age. */
const RANKED = 80
/** A party's newest cases are found by its name too. */
const PARTIES = 3
const CASES_A_PARTY = 20

type Case = Candidate & { home: Home | null }

/** Cases by number, subject, mails, notes and party. */
export async function searchInquiries(
  read: Tx,
  viewer: Viewer,
  asked: Asked,
  parties: PartyHits,
  part: Part,
): Promise<Found<InquiryResult>> {
  const { query, expanded, scope, until, filter, now } = asked
  if (query.length === 0) return { rows: [], total: 0, more: false }
  const where = narrowCases(filter, now)
  const walk = { query: expanded.query, scope, until, where }
  const subjects = await findTexts(read, "inquiries", { ...walk, limit: most.inquiries })
  const mails = await findTexts(read, "messages", { ...walk, limit: most.messages })
  const notes = await findTexts(read, "notes", { ...walk, limit: most.notes })
  const homes = await listHomes(read, mails.ids, notes.ids)
  const known = new Set([...(await listNumbered(read, asked)), ...(await listCasesOf(read, parties.recognised))])
  const ofParty = await listCasesOf(read, parties)

  const ids = [...new Set([...known, ...subjects.ids, ...homes.keys(), ...ofParty])]
  const more = subjects.more || mails.more || notes.more
  if (ids.length === 0) return { rows: [], total: 0, more }
  const rows = await read
    .select({ id: inquiries.id, status: inquiries.status, at: inquiries.receivedAt, subject: inquiries.subject })
    .from(inquiries)
    .where(and(among(inquiries.id, ids), visibleTo(viewer), where))
  const cases = rows.map(({ id, status, at, subject }): Case => {
    return { id, at, subject, recognised: known.has(id), open: isOpen(status), text: null, home: homes.get(id) ?? null }
  })
  const page = partOf(await rankCases(read, cases, asked), part)
  return { rows: await showCases(read, viewer, asked, page), total: cases.length, more }
}

async function rankCases(read: Tx, cases: Case[], { query, expanded: { rarity }, now }: Asked): Promise<Case[]> {
  const rough = rank(cases, query, rarity, now)
  const first = rough.slice(0, RANKED)
  const texts = await listBeginnings(
    read,
    first.flatMap(({ home }) => home ?? []),
  )
  const weighed = first.map((one) => ({ ...one, text: texts.get(one.id) ?? null }))
  return [...rank(weighed, query, rarity, now), ...rough.slice(RANKED)]
}

async function showCases(read: Tx, viewer: Viewer, { query }: Asked, page: Case[]): Promise<InquiryResult[]> {
  if (page.length === 0) return []
  const ids = page.map(({ id }) => id)
  const rows = new Map((await listInquiryRows(read, viewer, ids)).map((row) => [row.id, row]))
  const said = await listWhereSaid(
    read,
    query,
    page.flatMap(({ home }) => home ?? []),
  )
  return ids.flatMap((id) => {
    const row = rows.get(id)
    return row ? [{ row, title: marked(row.subject, query), said: said.get(id) ?? null }] : []
  })
}

/** The case whose number was typed; of each year's, where no year was. */
async function listNumbered(read: Tx, { recognised }: Asked): Promise<number[]> {
  if (!recognised.inquiry) return []
  const years = (await read.select({ year: inquiryNumbers.year }).from(inquiryNumbers)).map(({ year }) => year)
  const numbers = inquiryNumbersOf(recognised.inquiry, years)
  const rows = await read.select({ id: inquiries.id }).from(inquiries).where(inArray(inquiries.number, numbers))
  return rows.map(({ id }) => id)
}

async function listCasesOf(read: Tx, parties: Record<PartyKind, number[]>): Promise<number[]> {
  const newest = (column: typeof inquiries.personId | typeof inquiries.organisationId) => (id: number) =>
    read
      .select({ id: inquiries.id })
      .from(inquiries)
      .where(eq(column, id))
      .orderBy(desc(inquiries.receivedAt))
      .limit(CASES_A_PARTY)
  const cases = await Promise.all([
    ...parties.organisations.slice(0, PARTIES).map(newest(inquiries.organisationId)),
    ...parties.people.slice(0, PARTIES).map(newest(inquiries.personId)),
  ])
  return cases.flat().map(({ id }) => id)
}
