import { and, asc, count, desc, inArray, isNull, max } from "drizzle-orm"
import { groupBy } from "#app/lib/group-by.ts"
import { addresses, affiliations, contacts, frameworkAgreements, organisationGroups } from "#db/schema/index.ts"
import type { List } from "./columns.ts"
import { type Asking, knownContact } from "./conditions.server.ts"
import type { PartyRow } from "./rows.ts"

type Details = Pick<PartyRow, "mails" | "phones" | "domains" | "agreement" | "otherGroups" | "people" | "lastContactAt">

/** What stands in other tables about some parties, each table asked once. */
export async function detailsOf(asking: Asking, list: List, ids: number[]): Promise<(id: number) => Details> {
  const { read } = asking
  const own = list === "people" ? addresses.personId : addresses.organisationId
  const written = await read
    .select({ owner: own, kind: addresses.kind, value: addresses.value })
    .from(addresses)
    .where(
      and(inArray(own, ids), isNull(addresses.endedAt), list === "people" ? undefined : isNull(addresses.personId)),
    )
    .orderBy(asc(addresses.id))
  const met = list === "people" ? contacts.personId : contacts.organisationId
  const latest = await read
    .select({ owner: met, at: max(contacts.at) })
    .from(contacts)
    .where(and(inArray(met, ids), knownContact(asking)))
    .groupBy(met)
  const theirs = groupBy(written, ({ owner }) => owner)
  const contacted = new Map(latest.map(({ owner, at }) => [owner, at]))
  const ofOrganisation = list === "people" ? nothing : await organisationDetails(asking, ids)
  return (id) => {
    const values = (kind: "mail" | "phone" | "domain") =>
      (theirs.get(id) ?? []).filter((each) => each.kind === kind).map(({ value }) => value)
    return {
      ...{ mails: values("mail"), phones: values("phone"), domains: values("domain") },
      lastContactAt: contacted.get(id) ?? null,
      ...ofOrganisation(id),
    }
  }
}

const nothing = (_: number) => ({ agreement: null, otherGroups: [], people: 0 })

async function organisationDetails({ read }: Asking, ids: number[]) {
  const agreements = await read
    .select()
    .from(frameworkAgreements)
    .where(inArray(frameworkAgreements.organisationId, ids))
    .orderBy(desc(frameworkAgreements.from), desc(frameworkAgreements.id))
  const groups = groupBy(
    await read.select().from(organisationGroups).where(inArray(organisationGroups.organisationId, ids)),
    ({ organisationId }) => organisationId,
  )
  const staff = await read
    .select({ id: affiliations.organisationId, n: count() })
    .from(affiliations)
    .where(and(inArray(affiliations.organisationId, ids), isNull(affiliations.to)))
    .groupBy(affiliations.organisationId)
  const people = new Map(staff.map(({ id, n }) => [id, n]))
  return (id: number) => {
    const newest = agreements.find(({ organisationId }) => organisationId === id)
    return {
      agreement: newest ? { title: newest.title, from: newest.from, to: newest.to } : null,
      otherGroups: (groups.get(id) ?? []).map(({ targetGroup }) => targetGroup),
      people: people.get(id) ?? 0,
    }
  }
}
