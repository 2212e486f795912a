import { asc, eq, inArray } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import type { Calendar } from "#app/deadlines/calendar.ts"
import { dayOf, instantOf } from "#app/deadlines/zone.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { rowDue } from "#app/inquiries/row-due.ts"
import { maskCpr } from "#app/mail/cpr.ts"
import { listOutcomes } from "#app/meetings/minutes/outcomes-query.server.ts"
import type { Tx } from "#db/client.server.ts"
import { shownData } from "#db/event-masks.server.ts"
import {
  affiliations,
  contacts,
  events,
  formerNames,
  inquiries,
  meetingContacts,
  notes,
  organisations,
  people,
  users,
} from "#db/schema/index.ts"
import type { PartyEntry, TimelineKind } from "./party-timeline.ts"
import { type Key, type Party, sourcesOf } from "./timeline-keys.server.ts"

const PAGE = 50

export type PartyTimeline = { entries: PartyEntry[]; total: number; page: number; pages: number }
type Reader = { viewer: Viewer; now: number; calendar: Calendar; locale: Locale }
type Context = Reader & { party: Party }

/**
 * A page of all that has happened with a party, the newest first, as far as the reader may see it. First which entries
 * stand on the page, from all sources together; then what they say: a long history costs no more than a short one.
 */
export async function listPartyTimeline(
  read: Tx,
  reader: Reader,
  party: Party,
  { kind, page: wanted }: { kind: TimelineKind | null; page: number },
): Promise<PartyTimeline> {
  const sources = sourcesOf(read, reader.viewer, party, kind, reader.now)
  let total = 0
  for (const source of sources) total += await source.count()
  const pages = Math.max(1, Math.ceil(total / PAGE))
  const page = Math.min(Math.max(1, wanted), pages)
  const keys: Key[] = []
  for (const source of sources) keys.push(...(await source.newest(page * PAGE)))
  const shown = keys.sort(newestFirst).slice((page - 1) * PAGE, page * PAGE)
  const entries = new Map<string, PartyEntry>()
  for (const load of [loadContacts, loadNotes, loadCases, loadPlaces, loadNames])
    for (const entry of await load(read, shown, { ...reader, party })) entries.set(nameOf(entry), entry)
  return { entries: shown.flatMap((key) => entries.get(nameOf(key)) ?? []), total, page, pages }
}

const nameOf = ({ source, id }: Key | PartyEntry) => `${source} ${id}`

/** At one and the same moment the case stands above the mail that opened it: it came after. */
const rank: Record<PartyEntry["source"], number> = { case: 0, note: 1, contact: 2, came: 3, left: 4, name: 5 }
const newestFirst = (a: Key, b: Key) => b.at - a.at || rank[a.source] - rank[b.source] || b.id - a.id

const idsOf = (keys: Key[], ...sources: Key["source"][]) =>
  keys.filter(({ source }) => sources.includes(source)).map(({ id }) => id)

async function loadContacts(read: Tx, keys: Key[]): Promise<PartyEntry[]> {
  const rows = await read
    .select({
      contact: contacts,
      author: users.name,
      person: { id: people.id, name: people.name },
      organisation: { id: organisations.id, name: organisations.name },
      case: { number: inquiries.number, subject: inquiries.subject },
      meetingId: meetingContacts.meetingId,
    })
    .from(contacts)
    .leftJoin(users, eq(users.id, contacts.userId))
    .leftJoin(people, eq(people.id, contacts.personId))
    .leftJoin(organisations, eq(organisations.id, contacts.organisationId))
    .leftJoin(inquiries, eq(inquiries.id, contacts.inquiryId))
    .leftJoin(meetingContacts, eq(meetingContacts.contactId, contacts.id))
    .where(inArray(contacts.id, idsOf(keys, "contact")))
  const outcomes = await listOutcomes(
    read,
    rows.flatMap(({ meetingId }) => meetingId ?? []),
  )
  return rows.map(({ contact, meetingId, ...row }) => {
    const { id, at, channel, direction, summary, minutes, notat, dialogueMeeting } = contact
    return {
      source: "contact",
      ...{ id, at, channel, direction, summary: maskCpr(summary), minutes, notat, dialogueMeeting },
      ...row,
      meeting: meetingId === null ? null : { id: meetingId, ...(outcomes.get(meetingId) ?? nothing) },
    }
  })
}

const nothing = { decisions: [], actions: [] }

async function loadNotes(read: Tx, keys: Key[]): Promise<PartyEntry[]> {
  const rows = await read
    .select({
      id: notes.id,
      at: notes.at,
      text: notes.text,
      author: users.name,
      case: { number: inquiries.number, subject: inquiries.subject },
    })
    .from(notes)
    .innerJoin(users, eq(users.id, notes.authorId))
    .innerJoin(inquiries, eq(inquiries.id, notes.inquiryId))
    .where(inArray(notes.id, idsOf(keys, "note")))
  return rows.map((row) => ({ source: "note", ...row }))
}

async function loadCases(read: Tx, keys: Key[], { now, calendar, locale }: Context): Promise<PartyEntry[]> {
  const rows = await read
    .select()
    .from(inquiries)
    .where(inArray(inquiries.id, idsOf(keys, "case")))
  return rows.map(({ id, number, subject, status, receivedAt, closedAt, answeredAt, ...timing }) => ({
    source: "case",
    ...{ id, number, subject, status, at: receivedAt },
    due: rowDue({ ...timing, status, settledAt: closedAt ?? answeredAt }, now, calendar, locale),
  }))
}

async function loadPlaces(read: Tx, keys: Key[]): Promise<PartyEntry[]> {
  const came = new Set(idsOf(keys, "came"))
  const left = new Set(idsOf(keys, "left"))
  const rows = await read
    .select({
      id: affiliations.id,
      role: affiliations.role,
      from: affiliations.from,
      to: affiliations.to,
      person: { id: people.id, name: people.name },
      organisation: { id: organisations.id, name: organisations.name },
    })
    .from(affiliations)
    .innerJoin(people, eq(people.id, affiliations.personId))
    .innerJoin(organisations, eq(organisations.id, affiliations.organisationId))
    .where(inArray(affiliations.id, [...came, ...left]))
  return rows.flatMap(({ from, to, ...row }): PartyEntry[] => [
    ...(came.has(row.id) ? [{ source: "came" as const, at: from ?? 0, ...row }] : []),
    ...(left.has(row.id) ? [{ source: "left" as const, at: to ?? 0, ...row }] : []),
  ])
}

/** A person's are told by the audit log; an organisation's follow one another to the name of today. */
async function loadNames(read: Tx, keys: Key[], { party }: Context): Promise<PartyEntry[]> {
  const ids = idsOf(keys, "name")
  if ("personId" in party) {
    const told = await read
      .select({ id: events.id, at: events.at, data: shownData })
      .from(events)
      .where(inArray(events.id, ids))
    return told.map(({ id, at, data }) => ({
      source: "name",
      ...{ id, at, before: String(data.from ?? ""), after: String(data.to ?? "") },
    }))
  }
  const names = await read
    .select({ former: formerNames, today: organisations.name })
    .from(formerNames)
    .innerJoin(organisations, eq(organisations.id, formerNames.organisationId))
    .where(eq(formerNames.organisationId, party.organisationId))
    .orderBy(asc(formerNames.to), asc(formerNames.id))
  return names.map(({ former: { id, name, to }, today }, n) => ({
    source: "name",
    ...{ id, at: instantOf(dayOf(to) + 1), before: name, after: names[n + 1]?.former.name ?? today },
  }))
}
