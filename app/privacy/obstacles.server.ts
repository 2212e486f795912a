import { and, asc, eq, gt, inArray, ne, not, or } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { openStatuses } from "#app/inquiries/inquiry.ts"
import { visibleTo } from "#app/inquiries/visibility.server.ts"
import { isOpenCase, isUnjournalised } from "#db/case-states.server.ts"
import type { Tx } from "#db/client.server.ts"
import {
  contacts,
  inboundMail,
  inquiries,
  meetingAttendees,
  meetings,
  messages,
  notes,
  outbox,
} from "#db/schema/index.ts"
import { among } from "#db/search.server.ts"
import type { Known } from "./identity.server.ts"
import type { Obstacle } from "./obstacles.ts"
import type { Own } from "./own-rows.server.ts"
import type { Reach } from "./reach.server.ts"

/** Its raw bytes are all there is of it. */
export const unfiledStates = ["stored", "failed", "quarantined"] as const
const isUnsettled = () => or(isOpenCase(), isUnjournalised())

/**
 * What stands against anonymising them: an unsettled case of theirs, or of somebody else's that something of theirs lies
 * on; a meeting to come; a mail that waits. Cases the viewer may not see stay unnamed.
 */
export async function listObstacles(
  read: Tx,
  viewer: Viewer | null,
  { ids, identity: { mails } }: Known,
  { caseIds, mailIds, contactIds, onCases }: Own,
  now: number,
): Promise<Obstacle[]> {
  const lying = [
    ...(await read.selectDistinct({ id: messages.inquiryId }).from(messages).where(among(messages.id, mailIds))),
    ...(await read.selectDistinct({ id: contacts.inquiryId }).from(contacts).where(among(contacts.id, contactIds))),
    ...(await read.selectDistinct({ id: notes.inquiryId }).from(notes).where(among(notes.id, onCases.notes))),
  ].flatMap(({ id }) => id ?? [])
  const theirs = among(inquiries.id, [...new Set([...caseIds, ...lying])])
  const unsettled = await read
    .select({ id: inquiries.id, number: inquiries.number, subject: inquiries.subject, status: inquiries.status })
    .from(inquiries)
    .where(and(theirs, isUnsettled()))
    .orderBy(asc(inquiries.receivedAt))
  const seen = viewer
    ? await read
        .select({ id: inquiries.id })
        .from(inquiries)
        .where(and(theirs, visibleTo(viewer)))
    : []
  const visible = new Set(seen.map(({ id }) => id))
  const toCome = await read
    .selectDistinct({ id: meetings.id, title: meetings.title, startAt: meetings.startAt })
    .from(meetings)
    .innerJoin(meetingAttendees, eq(meetingAttendees.meetingId, meetings.id))
    .where(
      and(
        or(among(meetingAttendees.personId, ids), among(meetingAttendees.address, mails)),
        ne(meetings.status, "cancelled"),
        gt(meetings.endAt, now),
      ),
    )
  const queued = await read.select({ id: outbox.id, mail: outbox.mail }).from(outbox).where(eq(outbox.state, "queued"))
  const waiting = queued.filter(
    ({ id, mail }) =>
      onCases.outbox.includes(id) ||
      [...mail.to, ...mail.cc].some(({ address }) => mails.includes(address.toLowerCase())),
  ).length
  const unfiled = await read
    .select()
    .from(inboundMail)
    .where(inArray(inboundMail.state, [...unfiledStates]))
  const received = unfiled.filter(({ envelopeFrom }) => mails.includes(envelopeFrom?.toLowerCase() ?? "")).length
  // Of those that are hidden it is said once that there are some.
  const told = unsettled.filter(
    ({ id }, n) => visible.has(id) || n === unsettled.findIndex((row) => !visible.has(row.id)),
  )
  return [
    ...told.map(
      ({ id, number, subject, status }): Obstacle => ({
        kind: openStatuses.some((open) => open === status) ? "open-case" : "not-journalised",
        case: visible.has(id) ? { number, subject } : null,
      }),
    ),
    ...toCome.map((meeting): Obstacle => ({ kind: "meeting-to-come", meeting })),
    ...(waiting > 0 ? [{ kind: "mail-waiting", count: waiting } as const] : []),
    ...(received > 0 ? [{ kind: "mail-unfiled", count: received } as const] : []),
  ]
}

/**
 * How many unsettled cases of others name them. What is said there must not change, and its raw mails must not go, before
 * it is in the archive.
 */
export async function countNaming(read: Tx, { named, caseIds }: Reach): Promise<number> {
  const lyingOn = [
    [messages, named.messages],
    [notes, named.notes],
    [contacts, named.contacts],
  ] as const
  const saying = or(
    among(inquiries.id, named.inquiries),
    ...lyingOn.map(([table, ids]) =>
      inArray(inquiries.id, read.select({ id: table.inquiryId }).from(table).where(among(table.id, ids))),
    ),
  )
  return read.$count(inquiries, and(saying, not(among(inquiries.id, caseIds)), isUnsettled()))
}
