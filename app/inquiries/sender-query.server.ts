import { and, desc, eq, isNull, ne, or } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import type { MailAddress } from "#app/mail/message.ts"
import { findLastContact } from "#app/stakeholders/last-contact.server.ts"
import { phoneForReading } from "#app/stakeholders/phone.ts"
import { findRole } from "#app/stakeholders/role.server.ts"
import type { Tx } from "#db/client.server.ts"
import { type Given, type Known, prepared, preparedByNulls } from "#db/prepared.server.ts"
import { addresses, inquiries, organisations, people } from "#db/schema/index.ts"
import type { SenderFacts } from "./sender-facts.ts"
import { preparedFor, visibleTo } from "./visibility.server.ts"

type Case = Pick<typeof inquiries.$inferSelect, "id" | "personId" | "organisationId">

/** Who wrote, and what is known of them. */
export async function describeSender(
  read: Tx,
  viewer: Viewer,
  { id, personId, organisationId }: Case,
  writer: MailAddress | null,
): Promise<SenderFacts> {
  const [person] = personId === null ? [] : await nameOf(read, { personId })
  const [organisation] = organisationId === null ? [] : await houseOf(read, { organisationId })
  return {
    personId,
    phones: await listPhones(read, personId, organisationId),
    name: person?.name ?? writer?.name ?? null,
    address: writer?.address ?? null,
    role: await findRole(read, personId, organisationId),
    organisationId,
    organisation: organisation?.name ?? null,
    targetGroup: organisation?.targetGroup ?? null,
    otherCases:
      personId === null && organisationId === null
        ? []
        : await otherCases(read, viewer, { id, personId, organisationId }),
    lastContact: await findLastContact(read, viewer, { personId, organisationId }),
  }
}

const nameOf = prepared((tx, { personId }: Given<{ personId: number }>) =>
  tx.select({ name: people.name }).from(people).where(eq(people.id, personId)),
)
const houseOf = prepared((tx, { organisationId }: Given<{ organisationId: number }>) =>
  tx
    .select({ name: organisations.name, targetGroup: organisations.targetGroup })
    .from(organisations)
    .where(eq(organisations.id, organisationId)),
)
const otherCases = preparedFor((tx, viewer, { id, personId, organisationId }: Known<Case>) =>
  tx
    .select({
      number: inquiries.number,
      subject: inquiries.subject,
      status: inquiries.status,
      receivedAt: inquiries.receivedAt,
    })
    .from(inquiries)
    .where(
      and(
        or(
          personId === null ? undefined : eq(inquiries.personId, personId),
          organisationId === null ? undefined : eq(inquiries.organisationId, organisationId),
        ),
        ne(inquiries.id, id),
        isNull(inquiries.mergedIntoId),
        visibleTo(viewer),
      ),
    )
    .orderBy(desc(inquiries.receivedAt))
    .limit(5),
)

/** The person's own; the organisation's where no person is known. */
async function listPhones(read: Tx, personId: number | null, organisationId: number | null): Promise<string[]> {
  if (personId === null && organisationId === null) return []
  const rows = await phonesOf(read, { personId, organisationId })
  return rows.map(({ value }) => phoneForReading(value))
}

const phonesOf = preparedByNulls((tx, { personId, organisationId }: Known<Omit<Case, "id">>) =>
  tx
    .select({ value: addresses.value })
    .from(addresses)
    .where(
      and(
        personId === null ? eq(addresses.organisationId, organisationId ?? 0) : eq(addresses.personId, personId),
        eq(addresses.kind, "phone"),
        isNull(addresses.endedAt),
      ),
    ),
)
