import type { Party, PartyKind } from "#app/stakeholders/duplicates/party.ts"
import { chanceOf } from "./chance.ts"
import { type Invented, inventOrganisation, inventPerson } from "./invent.ts"
import { doubleOrganisation, doublePerson } from "./plant.ts"
import { branch, colleague, namesake, relative, sister } from "./traps.ts"

export type Population = Record<PartyKind, { parties: Party[]; doubles: Set<string>; shared: Set<string> }>

export const pairKey = (one: number, other: number) => (one < other ? `${one}-${other}` : `${other}-${one}`)

/**
 * `size` parties, a tenth of them planted doubles of others and a tenth of them traps that look like doubles: three in
 * four are people, at organisations of very different sizes.
 */
export function inventPopulation(seed: number, size = 5000): Population {
  const chance = chanceOf(seed)
  const houses: Invented[] = []
  const organisations: Party[] = []
  const people: Party[] = []
  const doubles = { person: new Set<string>(), organisation: new Set<string>() }
  const part = (of: number) => Math.round(size * of)
  const houseNames = new Set<string>()
  const names = new Set<string>()

  for (let n = 0; n < part(0.2); n++) houses.push(inventOrganisation(chance, n + 1, houseNames))
  organisations.push(...houses)
  const nextHouse = () => organisations.length + 1
  const nextPerson = () => people.length + 1
  // Few are large, most are small.
  const anyHouse = () => houses[Math.floor(chance.roll() ** 2 * houses.length)] ?? chance.pick(houses)
  for (let n = 0; n < part(0.6); n++) people.push(inventPerson(chance, nextPerson(), anyHouse(), names))
  const originals = [...people]
  const used = new Set<number>()
  const unused = () => {
    let of = chance.pick(originals)
    while (used.has(of.id)) of = chance.pick(originals)
    used.add(of.id)
    return of
  }
  const switchboards = new Set(houses.flatMap(({ phones }) => phones))

  const plainNames = originals.filter(({ name }) => /^\S+ \S+sen$/.test(name))
  const onThePhone = originals.filter(({ phones }) => phones.length > 0)
  for (let n = 0; n < part(0.04); n++) {
    const of = chance.pick(plainNames)
    let elsewhere = anyHouse()
    while (names.has(`${of.name} ${elsewhere.id}`)) elsewhere = anyHouse()
    names.add(`${of.name} ${elsewhere.id}`)
    people.push(namesake(chance, nextPerson(), of, elsewhere))
  }
  for (let n = 0; n < part(0.02); n++) {
    people.push(relative(chance, nextPerson(), chance.pick(onThePhone)))
  }
  for (let n = 0; n < part(0.01); n++) {
    const at = anyHouse()
    people.push(colleague(chance, nextPerson(), chance.pick(originals), at))
  }
  const families = new Set<number>()
  const family = (fits: (house: Invented) => boolean = () => true) => {
    let house = chance.pick(houses)
    while (families.has(house.id) || !fits(house)) house = chance.pick(houses)
    families.add(house.id)
    return house
  }
  for (let n = 0; n < part(0.015); n++)
    organisations.push(
      branch(
        chance,
        nextHouse(),
        family(({ cvr }) => cvr !== null),
      ),
    )
  for (let n = 0; n < part(0.015); n++) organisations.push(sister(chance, nextHouse(), family()))

  for (let n = 0; n < part(0.075); n++) {
    const of = unused()
    const id = nextPerson()
    people.push(doublePerson(chance, id, of, anyHouse(), switchboards))
    doubles.person.add(pairKey(of.id, id))
  }
  const entered = new Set<number>()
  for (let n = 0; n < part(0.025); n++) {
    let of = chance.pick(houses)
    while (entered.has(of.id)) of = chance.pick(houses)
    entered.add(of.id)
    const id = nextHouse()
    organisations.push(doubleOrganisation(chance, id, of))
    doubles.organisation.add(pairKey(of.id, id))
  }
  const shared = new Set(organisations.flatMap(({ phones, mails }) => [...phones, ...mails]))
  return {
    person: { parties: people, doubles: doubles.person, shared },
    organisation: { parties: organisations, doubles: doubles.organisation, shared: new Set() },
  }
}
