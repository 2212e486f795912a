import { and, desc, eq, or } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { contactVisibleTo, preparedFor } from "#app/inquiries/visibility.server.ts"
import type { Tx } from "#db/client.server.ts"
import type { Known } from "#db/prepared.server.ts"
import { contacts, inquiries } from "#db/schema/index.ts"
import type { LastContact } from "./views.ts"

type Party = { personId?: number | null; organisationId?: number | null }

/** The last contact that the viewer may see with the person or the organisation, or null. */
export async function findLastContact(
  read: Tx,
  viewer: Viewer,
  { personId, organisationId }: Party,
): Promise<LastContact | null> {
  if (!personId && !organisationId) return null
  const [row] = await lastWith(read, viewer, { personId: personId ?? null, organisationId: organisationId ?? null })
  return row ?? null
}

type Ids = { personId: number | null; organisationId: number | null }
const lastWith = preparedFor((tx, viewer, { personId, organisationId }: Known<Ids>) =>
  tx
    .select({ at: contacts.at, channel: contacts.channel, summary: contacts.summary })
    .from(contacts)
    .leftJoin(inquiries, eq(inquiries.id, contacts.inquiryId))
    .where(
      and(
        or(
          personId === null ? undefined : eq(contacts.personId, personId),
          organisationId === null ? undefined : eq(contacts.organisationId, organisationId),
        ),
        contactVisibleTo(viewer),
      ),
    )
    .orderBy(desc(contacts.at))
    .limit(1),
)
