import { fold } from "#app/lib/fold.ts"
import type { MailAddress } from "#app/mail/message.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Tx } from "#db/client.server.ts"
import { preparedInsert } from "#db/prepared.server.ts"
import { addresses, affiliations, organisations, people } from "#db/schema/index.ts"
import { isPublicMailDomain } from "./public-domains.ts"
import { getOrganisation, keptOrganisation, keptPerson } from "./rows.server.ts"
import { findPlace, findReader, listOwners, pickOwner } from "./sender-query.server.ts"

export type Sender = {
  personId: number | null
  organisationId: number | null
  /** The group the organisation is known to belong to. */
  targetGroup: TargetGroupKey | null
}

/**
 * Who writes, `at` that moment: by address, else by the organisation's domain, else a new person, at a new organisation
 * named by its domain where that is no public mail provider. Behind a shared mailbox (jobcenter@…) stands the
 * organisation, and the one of its people whose name the mail bears. An address that had ended by then leads to its
 * former owner only where the mail bears their name too. Doubles are answered for by the party they were merged into.
 */
export async function findOrCreateSender(tx: Tx, from: MailAddress, at: number): Promise<Sender> {
  const address = from.address.toLowerCase()
  const owners = await listOwners(tx, "mail", address)
  const known = pickOwner(owners, at)
  if (known?.personId) return personFrom(tx, known.personId, known.organisationId, at)
  if (known?.organisationId) {
    const organisationId = await keptOrganisation(tx, known.organisationId)
    return withGroup(tx, await findReader(tx, organisationId, from.name, at), organisationId)
  }

  const organisationId = await organisationOf(tx, address.split("@")[1] ?? "", at)
  const former = owners.find(({ person }) => person !== null && sameName(person, from.name))
  if (former?.personId) return personFrom(tx, former.personId, former.organisationId ?? organisationId, at)
  const personId = await insertPerson(tx, { name: from.name.trim() || address, createdAt: at })
  const own = { kind: "mail", value: from.address, lookup: address } as const
  await insertAddress(tx, { ...own, personId, organisationId, createdAt: at })
  if (organisationId !== null) await insertAffiliation(tx, { personId, organisationId, from: at })
  return withGroup(tx, personId, organisationId)
}

const sameName = (one: string, other: string) => fold(one).trim() === fold(other).trim()

/** Somebody known, at the organisation the address is of, or else where they work. */
async function personFrom(tx: Tx, personId: number, addressOf: number | null, at: number): Promise<Sender> {
  const place = addressOf ?? (await findPlace(tx, personId, at))
  return withGroup(tx, await keptPerson(tx, personId), place === null ? null : await keptOrganisation(tx, place))
}

async function organisationOf(tx: Tx, domain: string, at: number): Promise<number | null> {
  if (domain === "" || isPublicMailDomain(domain)) return null
  const known = pickOwner(await listOwners(tx, "domain", domain), at)
  if (known?.organisationId) return keptOrganisation(tx, known.organisationId)
  const organisationId = await insertOrganisation(tx, { name: domain, createdAt: at })
  await insertAddress(tx, { kind: "domain", value: domain, lookup: domain, organisationId, createdAt: at })
  return organisationId
}

async function withGroup(tx: Tx, personId: number | null, organisationId: number | null): Promise<Sender> {
  if (organisationId === null) return { personId, organisationId, targetGroup: null }
  const { targetGroup } = await getOrganisation(tx, organisationId)
  return { personId, organisationId, targetGroup }
}

const insertPerson = preparedInsert(people)
const insertOrganisation = preparedInsert(organisations)
const insertAddress = preparedInsert(addresses)
const insertAffiliation = preparedInsert(affiliations)
