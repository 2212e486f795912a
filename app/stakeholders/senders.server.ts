import { and, desc, eq, isNull } from "drizzle-orm"
import type { MailAddress } from "#app/mail/message.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Tx } from "#db/client.server.ts"
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
  const known = await findOwner(tx, "mail", address)
  if (known) return known.personId === null ? withGroup(tx, null, known.organisationId) : personAt(tx, known.personId)

  const domain = address.split("@")[1] ?? ""
  const organisationId = await organisationOf(tx, domain, now)
  const [person] = await tx
    .insert(people)
    .values({ name: from.name.trim() || address, createdAt: now })
    .returning({ id: people.id })
  if (!person) throw new Error("a person was not inserted")
  await tx
    .insert(addresses)
    .values({ kind: "mail", value: from.address, lookup: address, personId: person.id, createdAt: now })
  if (organisationId !== null) await tx.insert(affiliations).values({ personId: person.id, organisationId, from: now })
  return withGroup(tx, person.id, organisationId)
}

async function findOwner(tx: Tx, kind: "mail" | "domain", lookup: string) {
  const [row] = await tx
    .select({ personId: addresses.personId, organisationId: addresses.organisationId })
    .from(addresses)
    .where(and(eq(addresses.kind, kind), eq(addresses.lookup, lookup), isNull(addresses.endedAt)))
    .limit(1)
  return row
}

async function personAt(tx: Tx, personId: number): Promise<Sender> {
  const [place] = await tx
    .select({ organisationId: affiliations.organisationId })
    .from(affiliations)
    .where(and(eq(affiliations.personId, personId), isNull(affiliations.to)))
    .orderBy(desc(affiliations.id))
    .limit(1)
  return withGroup(tx, personId, place?.organisationId ?? null)
}

async function organisationOf(tx: Tx, domain: string, now: number): Promise<number | null> {
  if (domain === "" || isPublicMailDomain(domain)) return null
  const known = await findOwner(tx, "domain", domain)
  if (known) return known.organisationId
  const [made] = await tx
    .insert(organisations)
    .values({ name: domain, createdAt: now })
    .returning({ id: organisations.id })
  if (!made) throw new Error("an organisation was not inserted")
  await tx
    .insert(addresses)
    .values({ kind: "domain", value: domain, lookup: domain, organisationId: made.id, createdAt: now })
  return made.id
}

async function withGroup(tx: Tx, personId: number | null, organisationId: number | null): Promise<Sender> {
  if (organisationId === null) return { personId, organisationId, targetGroup: null }
  const [row] = await tx
    .select({ targetGroup: organisations.targetGroup })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  return { personId, organisationId, targetGroup: row?.targetGroup ?? null }
}
