import { and, desc, eq, gte, inArray, type SQL } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import type { Channel } from "#app/inquiries/inquiry.ts"
import { contactVisibleTo } from "#app/inquiries/queries.server.ts"
import { maskCpr } from "#app/mail/cpr.ts"
import type { Tx } from "#db/client.server.ts"
import { containsWords } from "#db/containing.server.ts"
import { contacts, inquiries, organisations, people, users } from "#db/schema/index.ts"
import type { Direction } from "./contact.ts"
import { type ContactFilter, periods } from "./list-filter.ts"

export type ContactRow = {
  id: number
  at: number
  channel: Channel
  direction: Direction
  summary: string
  person: string | null
  organisation: string | null
  initials: string | null
  inquiryNumber: string | null
  /** The mail that made it: it is read on its case. */
  messageId: number | null
  notat: boolean
  dialogueMeeting: boolean
}

const PAGE = 50

/** One page of the log, newest first, of what the viewer may see. There is no count: it would read the whole log. */
export async function listContacts(
  read: Tx,
  viewer: Viewer,
  filter: ContactFilter,
  now: number,
): Promise<{ rows: ContactRow[]; more: boolean }> {
  const { page, period, channel, text } = filter
  const rows = await read
    .select({
      id: contacts.id,
      at: contacts.at,
      channel: contacts.channel,
      direction: contacts.direction,
      summary: contacts.summary,
      person: people.name,
      organisation: organisations.name,
      initials: users.initials,
      inquiryNumber: inquiries.number,
      messageId: contacts.messageRowId,
      notat: contacts.notat,
      dialogueMeeting: contacts.dialogueMeeting,
    })
    .from(contacts)
    .leftJoin(people, eq(people.id, contacts.personId))
    .leftJoin(organisations, eq(organisations.id, contacts.organisationId))
    .leftJoin(users, eq(users.id, contacts.userId))
    .leftJoin(inquiries, eq(inquiries.id, contacts.inquiryId))
    .where(
      and(
        await whose(read, viewer, filter),
        channel === undefined ? undefined : eq(contacts.channel, channel),
        period === undefined ? undefined : gte(contacts.at, now - periods[period] * 86_400_000),
        text ? containsWords([contacts.summary, contacts.reason, people.name, organisations.name], text) : undefined,
        contactVisibleTo(viewer),
      ),
    )
    .orderBy(desc(contacts.at), desc(contacts.id))
    .limit(PAGE + 1)
    .offset((page - 1) * PAGE)
  const shown = rows.slice(0, PAGE).map((row) => ({ ...row, summary: maskCpr(row.summary) }))
  return { rows: shown, more: rows.length > PAGE }
}

async function whose(read: Tx, viewer: Viewer, { view }: ContactFilter): Promise<SQL | undefined> {
  if (view === "mine") return eq(contacts.userId, viewer.id)
  if (view === "all" || viewer.unitId === null) return undefined
  const colleagues = await read.select({ id: users.id }).from(users).where(eq(users.unitId, viewer.unitId))
  return inArray(
    contacts.userId,
    colleagues.map(({ id }) => id),
  )
}
