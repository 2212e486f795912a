import { and, desc, eq } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { contactVisibleTo } from "#app/inquiries/visibility.server.ts"
import type { Tx } from "#db/client.server.ts"
import { contacts, inquiries } from "#db/schema/index.ts"
import type { LastContact } from "./views.ts"

/** The last contact with a party that the viewer may see. */
export async function findLastContact(
  read: Tx,
  viewer: Viewer,
  party: { organisationId: number } | { personId: number },
): Promise<LastContact | null> {
  const of =
    "personId" in party ? eq(contacts.personId, party.personId) : eq(contacts.organisationId, party.organisationId)
  const [row] = await read
    .select({ at: contacts.at, channel: contacts.channel, summary: contacts.summary })
    .from(contacts)
    .leftJoin(inquiries, eq(inquiries.id, contacts.inquiryId))
    .where(and(of, contactVisibleTo(viewer)))
    .orderBy(desc(contacts.at))
    .limit(1)
  return row ?? null
}
