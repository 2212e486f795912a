import { and, count, desc, eq, inArray, isNotNull, lte, or, type SQL } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { dayOf, instantOf } from "#app/deadlines/zone.ts"
import type { Channel } from "#app/inquiries/inquiry.ts"
import { contactVisibleTo, visibleTo } from "#app/inquiries/visibility.server.ts"
import type { Tx } from "#db/client.server.ts"
import { affiliations, contactParticipants, contacts, events, formerNames, inquiries, notes } from "#db/schema/index.ts"
import type { PartyEntry, TimelineKind } from "./party-timeline.ts"

export type Party = { organisationId: number } | { personId: number }
export type Key = { source: PartyEntry["source"]; id: number; at: number }

/** One kind of thing that happens with a party: how many there are, and the newest of them. */
type Source = { count(): Promise<number>; newest(limit: number): Promise<Key[]> }

const channelsOf: Partial<Record<TimelineKind, Channel[]>> = {
  mail: ["mail", "form"],
  call: ["phone"],
  meeting: ["in-person", "meeting"],
  letter: ["letter"],
}

/** The sources that a kind is drawn from; all of them where none is chosen. */
export function sourcesOf(read: Tx, viewer: Viewer, party: Party, kind: TimelineKind | null, now: number): Source[] {
  const channels = kind && channelsOf[kind]
  const isNote = kind === "note"
  return [
    ...(kind === null || channels || isNote
      ? [
          contactSource(
            read,
            viewer,
            party,
            channels ? inArray(contacts.channel, channels) : isNote ? eq(contacts.notat, true) : undefined,
          ),
        ]
      : []),
    ...(kind === null || isNote ? [noteSource(read, viewer, party)] : []),
    ...(kind === null || kind === "case" ? [caseSource(read, viewer, party)] : []),
    ...(kind === null || kind === "change"
      ? [nameSource(read, party), placeSource(read, party, "came", now), placeSource(read, party, "left", now)]
      : []),
  ]
}

function contactSource(read: Tx, viewer: Viewer, party: Party, narrowed: SQL | undefined): Source {
  const of =
    "organisationId" in party
      ? eq(contacts.organisationId, party.organisationId)
      : or(
          eq(contacts.personId, party.personId),
          inArray(
            contacts.id,
            read
              .select({ id: contactParticipants.contactId })
              .from(contactParticipants)
              .where(eq(contactParticipants.personId, party.personId)),
          ),
        )
  const where = and(of, narrowed, contactVisibleTo(viewer))
  return {
    count: async () => {
      const [row] = await read
        .select({ n: count() })
        .from(contacts)
        .leftJoin(inquiries, eq(inquiries.id, contacts.inquiryId))
        .where(where)
      return row?.n ?? 0
    },
    newest: async (limit) => {
      const rows = await read
        .select({ id: contacts.id, at: contacts.at })
        .from(contacts)
        .leftJoin(inquiries, eq(inquiries.id, contacts.inquiryId))
        .where(where)
        .orderBy(desc(contacts.at), desc(contacts.id))
        .limit(limit)
      return rows.map((row) => ({ source: "contact", ...row }))
    },
  }
}

const casesOf = (party: Party) =>
  "organisationId" in party
    ? eq(inquiries.organisationId, party.organisationId)
    : eq(inquiries.personId, party.personId)

function noteSource(read: Tx, viewer: Viewer, party: Party): Source {
  const where = and(casesOf(party), visibleTo(viewer))
  return {
    count: async () => {
      const [row] = await read
        .select({ n: count() })
        .from(notes)
        .innerJoin(inquiries, eq(inquiries.id, notes.inquiryId))
        .where(where)
      return row?.n ?? 0
    },
    newest: async (limit) => {
      const rows = await read
        .select({ id: notes.id, at: notes.at })
        .from(notes)
        .innerJoin(inquiries, eq(inquiries.id, notes.inquiryId))
        .where(where)
        .orderBy(desc(notes.at), desc(notes.id))
        .limit(limit)
      return rows.map((row) => ({ source: "note", ...row }))
    },
  }
}

function caseSource(read: Tx, viewer: Viewer, party: Party): Source {
  const where = and(casesOf(party), visibleTo(viewer))
  return {
    count: () => read.$count(inquiries, where).then((n) => n),
    newest: async (limit) => {
      const rows = await read
        .select({ id: inquiries.id, at: inquiries.receivedAt })
        .from(inquiries)
        .where(where)
        .orderBy(desc(inquiries.receivedAt), desc(inquiries.id))
        .limit(limit)
      return rows.map((row) => ({ source: "case", ...row }))
    },
  }
}

/** Names are few: an organisation's in `former_names`, a person's in the audit log. */
function nameSource(read: Tx, party: Party): Source {
  const all = async (): Promise<Key[]> => {
    if ("organisationId" in party) {
      const rows = await read.select().from(formerNames).where(eq(formerNames.organisationId, party.organisationId))
      return rows.map(({ id, to }) => ({ source: "name", id, at: instantOf(dayOf(to) + 1) }))
    }
    const rows = await read
      .select({ id: events.id, at: events.at })
      .from(events)
      .where(and(eq(events.subject, "person"), eq(events.subjectId, party.personId), eq(events.type, "renamed")))
    return rows.map((row) => ({ source: "name", ...row }))
  }
  return { count: async () => (await all()).length, newest: () => all() }
}

function placeSource(read: Tx, party: Party, source: "came" | "left", now: number): Source {
  const column = source === "came" ? affiliations.from : affiliations.to
  const where = and(
    "organisationId" in party
      ? eq(affiliations.organisationId, party.organisationId)
      : eq(affiliations.personId, party.personId),
    isNotNull(column),
    lte(column, now),
  )
  return {
    count: () => read.$count(affiliations, where).then((n) => n),
    newest: async (limit) => {
      const rows = await read
        .select({ id: affiliations.id, at: column })
        .from(affiliations)
        .where(where)
        .orderBy(desc(column))
        .limit(limit)
      return rows.map(({ id, at }) => ({ source, id, at: at ?? 0 }))
    },
  }
}
