import { and, desc, eq, isNull } from "drizzle-orm"
import type { MailAddress } from "#app/mail/message.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Tx } from "#db/client.server.ts"
import { type Given, prepared, preparedInsert } from "#db/prepared.server.ts"
import { addresses, affiliations, organisations, people } from "#db/schema/index.ts"
import { isPublicMailDomain } from "./public-domains.ts"

export type Sender = {
  personId: number | null
  organisationId: number | null
  /** The group the organisation is known to belong to. */
  targetGroup: TargetGroupKey | null
}

/**
 * Who writes: by address, else by the organisation's domain, else a new person, at a new organisation named by its
 * domain where that is no public mail provider. A shared mailbox (jobcenter@…) is the organisation itself.
 */
export async function findOrCreateSender(tx: Tx, from: MailAddress, now: number): Promise<Sender> {
  const address = from.address.toLowerCase()
  const [known] = await ownerOf(tx, { kind: "mail", lookup: address })
  if (known) return known.personId === null ? withGroup(tx, null, known.organisationId) : personAt(tx, known.personId)

  const domain = address.split("@")[1] ?? ""
  const organisationId = await organisationOf(tx, domain, now)
  const personId = await insertPerson(tx, { name: from.name.trim() || address, createdAt: now })
  await insertAddress(tx, { kind: "mail", value: from.address, lookup: address, personId, createdAt: now })
  if (organisationId !== null) await insertAffiliation(tx, { personId, organisationId, from: now })
  return withGroup(tx, personId, organisationId)
}

async function personAt(tx: Tx, personId: number): Promise<Sender> {
  const [place] = await placeOf(tx, { personId })
  return withGroup(tx, personId, place?.organisationId ?? null)
}

async function organisationOf(tx: Tx, domain: string, now: number): Promise<number | null> {
  if (domain === "" || isPublicMailDomain(domain)) return null
  const [known] = await ownerOf(tx, { kind: "domain", lookup: domain })
  if (known) return known.organisationId
  const organisationId = await insertOrganisation(tx, { name: domain, createdAt: now })
  await insertAddress(tx, { kind: "domain", value: domain, lookup: domain, organisationId, createdAt: now })
  return organisationId
}

async function withGroup(tx: Tx, personId: number | null, organisationId: number | null): Promise<Sender> {
  if (organisationId === null) return { personId, organisationId, targetGroup: null }
  const [row] = await groupOf(tx, { organisationId })
  return { personId, organisationId, targetGroup: row?.targetGroup ?? null }
}

const ownerOf = prepared((tx, { kind, lookup }: Given<{ kind: "mail" | "domain"; lookup: string }>) =>
  tx
    .select({ personId: addresses.personId, organisationId: addresses.organisationId })
    .from(addresses)
    .where(and(eq(addresses.kind, kind), eq(addresses.lookup, lookup), isNull(addresses.endedAt))),
)

const placeOf = prepared((tx, { personId }: Given<{ personId: number }>) =>
  tx
    .select({ organisationId: affiliations.organisationId })
    .from(affiliations)
    .where(and(eq(affiliations.personId, personId), isNull(affiliations.to)))
    .orderBy(desc(affiliations.id)),
)

const groupOf = prepared((tx, { organisationId }: Given<{ organisationId: number }>) =>
  tx.select({ targetGroup: organisations.targetGroup }).from(organisations).where(eq(organisations.id, organisationId)),
)

const insertPerson = preparedInsert(people)
const insertOrganisation = preparedInsert(organisations)
const insertAddress = preparedInsert(addresses)
const insertAffiliation = preparedInsert(affiliations)
