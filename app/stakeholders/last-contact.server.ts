import { and, desc, eq, or } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { contactVisibleTo } from "#app/inquiries/visibility.server.ts"
import type { Tx } from "#db/client.server.ts"
import { contacts, inquiries } from "#db/schema/index.ts"
import type { LastContact } from "./views.ts"

type Party = { personId?: number | null; organisationId?: number | null }

/** The last contact that the viewer may see with the person or the organisation, or null. */
export async function findLastContact(
  read: Tx,
  viewer: Viewer,
  { personId, organisationId }: Party,
): Promise<LastContact | null> {
  const party = or(
    personId ? eq(contacts.personId, personId) : undefined,
    organisationId ? eq(contacts.organisationId, organisationId) : undefined,
  )
  if (!party) return null
  const [row] = await read
    .select({ at: contacts.at, channel: contacts.channel, summary: contacts.summary })
    .from(contacts)
    .leftJoin(inquiries, eq(inquiries.id, contacts.inquiryId))
    .where(and(party, contactVisibleTo(viewer)))
    .orderBy(desc(contacts.at))
    .limit(1)
  return row ?? null
}
