import { isNull } from "drizzle-orm"
import { messages } from "#app/i18n/messages.ts"
import { targetGroupKeys } from "#app/target-groups/target-groups.ts"
import type { Tx } from "#db/client.server.ts"
import { municipalities } from "#db/reference/municipalities.ts"
import {
  addresses,
  affiliations,
  formerNames,
  frameworkAgreements,
  organisationGroups,
  organisations,
  people,
  users,
} from "#db/schema/index.ts"
import { type Base, type Organisation, openBase, type Person } from "./base.ts"
import { type House, openHouse } from "./house.ts"

/** Everybody we know, in memory: a file of ten thousand rows would otherwise ask the database sixty thousand times. */
export async function loadBase(read: Tx): Promise<Base> {
  const base = openBase()
  const theirs = new Map<number, Organisation>()
  const persons = new Map<number, Person>()
  const doubles = new Map<number, number>()
  const names: [id: number, name: string][] = []
  for (const row of await read.select().from(organisations)) {
    names.push([row.id, row.name])
    if (row.mergedIntoId !== null) doubles.set(row.id, row.mergedIntoId)
    else
      theirs.set(row.id, {
        ...row,
        line: null,
        addresses: [],
        otherGroups: new Set(),
        agreements: [],
        people: new Set(),
      })
  }
  for (const { id, name, language, mergedIntoId } of await read.select().from(people))
    if (mergedIntoId === null) persons.set(id, { id, name, language, line: null, addresses: [], places: [] })

  await loadBelongings(read, theirs, persons)
  for (const organisation of theirs.values()) base.addOrganisation(organisation)
  for (const person of persons.values()) base.addPerson(person)
  for (const { personId, organisationId, id, role } of await read
    .select()
    .from(affiliations)
    .where(isNull(affiliations.to))) {
    const person = persons.get(personId)
    const organisation = theirs.get(keptOf(doubles, organisationId))
    if (person && organisation) base.addPlace(person, { id, organisation, role })
  }
  for (const { organisationId, name } of await read.select().from(formerNames)) names.push([organisationId, name])
  for (const [id, name] of names) {
    const organisation = theirs.get(keptOf(doubles, id))
    if (organisation && organisation.name !== name) base.addName(organisation, name)
  }
  return base
}

async function loadBelongings(
  read: Tx,
  theirs: Map<number, Organisation>,
  persons: Map<number, Person>,
): Promise<void> {
  for (const { kind, lookup, personId, organisationId } of await read
    .select()
    .from(addresses)
    .where(isNull(addresses.endedAt))) {
    const party = personId === null ? theirs.get(organisationId ?? 0) : persons.get(personId)
    party?.addresses.push({ kind, lookup })
  }
  for (const { organisationId, targetGroup } of await read.select().from(organisationGroups))
    theirs.get(organisationId)?.otherGroups.add(targetGroup)
  for (const { organisationId, id, title, from, to } of await read.select().from(frameworkAgreements))
    theirs.get(organisationId)?.agreements.push({ id, title, from, to })
}

/** Doubles of doubles too; a ring cannot be, but would end the walk. */
function keptOf(doubles: ReadonlyMap<number, number>, id: number): number {
  let at = id
  for (let steps = 0; steps < 20; steps++) {
    const next = doubles.get(at)
    if (next === undefined) return at
    at = next
  }
  return at
}

/** The words of ours a file may use, in either language. */
export async function loadHouse(read: Tx): Promise<House> {
  const [da, en] = [messages("da").terms.targetGroups, messages("en").terms.targetGroups]
  const colleagues = await read
    .select({ id: users.id, initials: users.initials, email: users.email, name: users.name })
    .from(users)
    .where(isNull(users.closedAt))
  return openHouse({
    municipalities: municipalities.map(({ code, name, officialName }) => ({ code, names: [name, officialName] })),
    groups: targetGroupKeys.map((key) => ({ key, names: [da[key], en[key]] })),
    colleagues,
  })
}
