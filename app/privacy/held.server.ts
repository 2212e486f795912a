import { and, asc, eq, inArray, isNull, or } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { contactVisibleTo, visibleTo } from "#app/inquiries/visibility.server.ts"
import { getPerson, keptPerson } from "#app/stakeholders/rows.server.ts"
import type { Tx } from "#db/client.server.ts"
import { listRowsChanging } from "#db/import-changes.server.ts"
import {
  addresses,
  affiliations,
  contactAddenda,
  contactParticipants,
  contacts,
  importRows,
  imports,
  inquiries,
  meetingAttendees,
  meetings,
  newsConsents,
  notes,
  organisations,
  pollTimes,
  pollVoters,
  pollVotes,
  surveyInvitations,
  tasks,
} from "#db/schema/index.ts"
import { among } from "#db/search.server.ts"
import { findRowsHolding } from "#db/texts.server.ts"
import type { Held, HeldFile } from "./held.ts"
import { listHeldCases } from "./held-cases.server.ts"
import { listHeldEvents } from "./held-events.server.ts"
import { listHeldMails, listHeldMeetingMails } from "./held-mails.server.ts"
import { heldTexts } from "./held-texts.server.ts"
import { type Known, loadIdentity } from "./identity.server.ts"
import { soughtOf } from "./identity.ts"
import { findOwn } from "./own-rows.server.ts"

/** All that is held on the person, as far as the viewer may see it. @throws DomainError "not-found" */
export async function collectHeld(read: Tx, viewer: Viewer, id: number): Promise<{ held: Held; files: HeldFile[] }> {
  const known = await loadIdentity(read, await getPerson(read, await keptPerson(read, id)))
  const { person, ids } = known
  const { mails, files, othersMails } = await listHeldMails(read, viewer, known)
  const answers = await listHeldMeetingMails(read, known)
  const { events, hidden } = await listHeldEvents(read, viewer, known)
  const theirs = among(inquiries.personId, ids)
  const cases = await listHeldCases(read, viewer, ids)
  const { name, language, preferredChannel, createdAt } = person
  const held: Held = {
    person: { id: person.id, name, language, preferredChannel, createdAt },
    addresses: (await read.select().from(addresses).where(among(addresses.personId, ids))).map(
      ({ kind, value, createdAt: since, endedAt }) => ({ kind, value, since, endedAt }),
    ),
    places: await read
      .select({
        ...{ organisation: organisations.name, role: affiliations.role, from: affiliations.from, to: affiliations.to },
      })
      .from(affiliations)
      .innerJoin(organisations, eq(organisations.id, affiliations.organisationId))
      .where(among(affiliations.personId, ids)),
    contacts: await listContacts(read, viewer, ids),
    cases,
    mails,
    meetings: await listMeetings(read, known),
    meetingMails: answers.mails,
    polls: await listPolls(read, known),
    surveys: (
      await read.select().from(surveyInvitations).where(among(surveyInvitations.address, known.identity.mails))
    ).map(({ sentAt, used }) => ({ sentAt, answered: used })),
    news: await read
      .select({ at: newsConsents.at, kind: newsConsents.kind, topics: newsConsents.topics })
      .from(newsConsents)
      .where(among(newsConsents.address, known.identity.mails))
      .orderBy(asc(newsConsents.at)),
    imports: await listImports(read, known),
    events,
    leftOut: {
      hiddenCases: (await read.$count(inquiries, theirs)) - cases.length,
      internalNotes: await countNotes(read, viewer, ids),
      tasks: await read.$count(tasks, among(tasks.personId, ids)),
      othersMails,
      hiddenEvents: hidden,
    },
  }
  return { held, files: [...files, ...answers.files] }
}

async function listContacts(read: Tx, viewer: Viewer, ids: number[]): Promise<Held["contacts"]> {
  const joined = read
    .selectDistinct({ id: contactParticipants.contactId })
    .from(contactParticipants)
    .where(among(contactParticipants.personId, ids))
  const rows = await read
    .select({ contact: contacts })
    .from(contacts)
    .leftJoin(inquiries, eq(inquiries.id, contacts.inquiryId))
    .where(
      and(
        or(among(contacts.personId, ids), inArray(contacts.id, joined)),
        // A mail stands among the mails.
        isNull(contacts.messageRowId),
        contactVisibleTo(viewer),
      ),
    )
    .orderBy(asc(contacts.at))
  const added = await read
    .select()
    .from(contactAddenda)
    .where(
      among(
        contactAddenda.contactId,
        rows.map(({ contact }) => contact.id),
      ),
    )
    .orderBy(asc(contactAddenda.at))
  return rows.map(({ contact: { id, at, channel, direction, personId, summary, reason } }) => {
    const own = personId !== null && ids.includes(personId)
    const addenda = own ? added.filter(({ contactId }) => contactId === id).map(({ text }) => text) : []
    return { at, channel, direction, summary: own ? summary : null, reason: own ? reason : null, addenda }
  })
}

async function countNotes(read: Tx, viewer: Viewer, ids: number[]): Promise<number> {
  const rows = await read
    .select({ id: notes.id })
    .from(notes)
    .innerJoin(inquiries, eq(inquiries.id, notes.inquiryId))
    .where(and(among(inquiries.personId, ids), visibleTo(viewer)))
  return rows.length
}

const listMeetings = (read: Tx, { ids, identity }: Known): Promise<Held["meetings"]> =>
  read
    .select({
      ...{ title: meetings.title, startAt: meetings.startAt, place: meetings.place },
      participation: meetingAttendees.participation,
      ...{ attended: meetingAttendees.attended, comment: meetingAttendees.comment },
    })
    .from(meetingAttendees)
    .innerJoin(meetings, eq(meetings.id, meetingAttendees.meetingId))
    .where(or(among(meetingAttendees.personId, ids), among(meetingAttendees.address, identity.mails)))
    .orderBy(asc(meetings.startAt))

async function listPolls(read: Tx, { identity }: Known): Promise<Held["polls"]> {
  const voters = await read.select().from(pollVoters).where(among(pollVoters.address, identity.mails))
  const votes = await read
    .select({ voterId: pollVotes.voterId, vote: pollVotes.vote, startAt: pollTimes.startAt })
    .from(pollVotes)
    .innerJoin(pollTimes, eq(pollTimes.id, pollVotes.timeId))
    .where(
      among(
        pollVotes.voterId,
        voters.map(({ id }) => id),
      ),
    )
  return voters.map(({ id, answeredAt, comment }) => ({
    ...{ answeredAt, comment },
    votes: votes.filter(({ voterId }) => voterId === id).map(({ startAt, vote }) => ({ startAt, vote })),
  }))
}

/** The rows of imported lists that name them. */
async function listImports(read: Tx, known: Known): Promise<Held["imports"]> {
  const { sure } = known
  const { entries } = await findOwn(read, known)
  const naming = await findRowsHolding(read, heldTexts.importRows, soughtOf(sure))
  return read
    .select({ file: imports.fileName, at: imports.createdAt, cells: importRows.cells })
    .from(importRows)
    .innerJoin(imports, eq(imports.id, importRows.importId))
    .where(among(importRows.id, [...naming, ...(await listRowsChanging(read, entries))]))
    .orderBy(asc(imports.createdAt))
}
