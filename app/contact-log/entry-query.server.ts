import { and, asc, eq } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { notFound } from "#app/errors.ts"
import { contactVisibleTo } from "#app/inquiries/queries.server.ts"
import type { Tx } from "#db/client.server.ts"
import {
  contactAddenda,
  contactParticipants,
  contacts,
  contactVersions,
  inquiries,
  organisations,
  people,
  users,
} from "#db/schema/index.ts"

export type ContactView = NonNullable<Awaited<ReturnType<typeof findContact>>> & {
  participants: string[]
  /** Newest first: what it said before each correction. */
  versions: { id: number; at: number; by: string; before: Record<string, unknown> }[]
  addenda: { id: number; at: number; by: string; text: string }[]
}

/** An entry where the viewer may see it. */
export async function findContact(read: Tx, viewer: Viewer, id: number) {
  const [row] = await read
    .select({
      contact: contacts,
      person: { id: people.id, name: people.name },
      organisation: { id: organisations.id, name: organisations.name },
      by: { id: users.id, name: users.name, initials: users.initials },
      inquiry: { id: inquiries.id, number: inquiries.number, subject: inquiries.subject },
    })
    .from(contacts)
    .leftJoin(people, eq(people.id, contacts.personId))
    .leftJoin(organisations, eq(organisations.id, contacts.organisationId))
    .leftJoin(users, eq(users.id, contacts.userId))
    .leftJoin(inquiries, eq(inquiries.id, contacts.inquiryId))
    .where(and(eq(contacts.id, id), contactVisibleTo(viewer)))
  return row
}

/** The whole entry. @throws DomainError "not-found", the same for none and for one that is hidden */
export async function getContact(read: Tx, viewer: Viewer, id: number): Promise<ContactView> {
  const found = Number.isSafeInteger(id) ? await findContact(read, viewer, id) : undefined
  if (!found) throw notFound()
  const others = await read
    .select({ person: people.name, colleague: users.name })
    .from(contactParticipants)
    .leftJoin(people, eq(people.id, contactParticipants.personId))
    .leftJoin(users, eq(users.id, contactParticipants.userId))
    .where(eq(contactParticipants.contactId, id))
  const versions = await read
    .select({ id: contactVersions.id, at: contactVersions.at, by: users.name, before: contactVersions.before })
    .from(contactVersions)
    .innerJoin(users, eq(users.id, contactVersions.userId))
    .where(eq(contactVersions.contactId, id))
    .orderBy(asc(contactVersions.id))
  const addenda = await read
    .select({ id: contactAddenda.id, at: contactAddenda.at, by: users.name, text: contactAddenda.text })
    .from(contactAddenda)
    .innerJoin(users, eq(users.id, contactAddenda.userId))
    .where(eq(contactAddenda.contactId, id))
    .orderBy(asc(contactAddenda.id))
  return {
    ...found,
    participants: others.flatMap(({ person, colleague }) => person ?? colleague ?? []),
    versions: versions.reverse(),
    addenda,
  }
}
