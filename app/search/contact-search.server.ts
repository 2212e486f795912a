import { and, eq } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { contactVisibleTo } from "#app/inquiries/visibility.server.ts"
import type { Tx } from "#db/client.server.ts"
import { contacts, inquiries, organisations, people, users } from "#db/schema/index.ts"
import { among, findTexts } from "#db/search.server.ts"
import { type Asked, narrowContacts } from "./asked.server.ts"
import type { Query } from "./query.ts"
import { type ContactResult, type Found, type Part, partOf } from "./results.ts"
import { marked, snippetOf } from "./snippet.ts"

const MOST = 100

/** Calls, visits and letters by what was said, newest first. Those that are mails are found as mails. */
export async function searchContacts(
  read: Tx,
  viewer: Viewer,
  { query, expanded, scope, until, filter, now }: Asked,
  part: Part,
): Promise<Found<ContactResult>> {
  if (query.length === 0) return { rows: [], total: 0, more: false }
  const where = narrowContacts(filter, now)
  const { ids, more } = await findTexts(read, "contacts", { query: expanded.query, scope, limit: MOST, where, until })
  if (ids.length === 0) return { rows: [], total: 0, more }
  const found = await read
    .select({ id: contacts.id, at: contacts.at })
    .from(contacts)
    .leftJoin(inquiries, eq(inquiries.id, contacts.inquiryId))
    .where(and(among(contacts.id, ids), contactVisibleTo(viewer)))
  found.sort((one, other) => other.at - one.at || other.id - one.id)
  const page = partOf(found, part).map(({ id }) => id)
  return { rows: await showContacts(read, query, page), total: found.length, more }
}

async function showContacts(read: Tx, query: Query, ids: number[]): Promise<ContactResult[]> {
  const rows = await read
    .select({ contact: contacts, person: people.name, organisation: organisations.name, by: users.name })
    .from(contacts)
    .leftJoin(people, eq(people.id, contacts.personId))
    .leftJoin(organisations, eq(organisations.id, contacts.organisationId))
    .leftJoin(users, eq(users.id, contacts.userId))
    .where(among(contacts.id, ids))
  return rows
    .sort((one, other) => ids.indexOf(one.contact.id) - ids.indexOf(other.contact.id))
    .map(({ contact: { id, at, channel, direction, summary, reason }, person, organisation, by }) => ({
      ...{ id, at, channel, direction, by },
      party: [person, organisation].filter(Boolean).join(", ") || null,
      pieces: snippetOf([summary, reason].filter(Boolean).join(" · "), query) ?? marked(summary.slice(0, 160), query),
    }))
}
