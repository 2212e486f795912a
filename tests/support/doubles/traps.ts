import { bareParty, type Party } from "#app/stakeholders/duplicates/party.ts"
import { type Chance, inventCvr, inventPhone } from "./chance.ts"
import { givenName, type Invented, mailName, placeOf, towns } from "./invent.ts"

/** Two that look like one, and are two. */

/** The same common name at another organisation. */
export const namesake = (chance: Chance, id: number, of: Party, at: Invented): Party =>
  bareParty({
    ...{ id, name: of.name, municipalities: at.municipalities, places: [placeOf(at)] },
    mails: chance.of(75) ? [`${mailName(chance, of.name)}@${at.domain}`] : [],
    phones: chance.of(60) ? [inventPhone(chance)] : [],
  })

/** Husband, wife, sister or son: one telephone, one surname, and often one small firm. */
export function relative(chance: Chance, id: number, of: Party): Party {
  const words = of.name.split(" ")
  let first = givenName(chance)
  while (first[0] === words[0]?.[0]) first = givenName(chance)
  const junior = chance.of(10)
  return bareParty({
    ...{ id, phones: of.phones, municipalities: of.municipalities },
    name: junior ? `${of.name} junior` : `${first} ${words.at(-1)}`,
    places: chance.of(60) ? of.places : [],
  })
}

/** Who answers at the same shared mailbox and switchboard, and has the first or the last name in common. */
export function colleague(chance: Chance, id: number, of: Party, at: Invented): Party {
  const words = of.name.split(" ")
  let first = givenName(chance)
  while (first[0] === words[0]?.[0]) first = givenName(chance)
  const name = chance.of(50) ? `${first} ${words.at(-1)}` : `${words[0]} ${givenName(chance)} Kirkegaard`
  return bareParty({
    ...{ id, name, municipalities: at.municipalities, places: [placeOf(at)], phones: at.phones },
    mails: chance.of(40) ? [`kontakt@${at.domain}`] : [],
  })
}

/** A place of work under the same CVR number. */
export function branch(chance: Chance, id: number, of: Invented): Party {
  const town = chance.pick(towns)
  const known = chance.int(1, 3)
  return bareParty({
    ...{ id, cvr: of.cvr, domains: chance.of(50) ? of.domains : [], phones: chance.of(50) ? of.phones : [] },
    name: chance.pick([`${of.name}, ${town}`, `${of.name}, afd. ${town}`, of.name]),
    pNumber: known === 1 ? null : String(chance.int(1_000_000_000, 1_999_999_999)),
    parentId: known === 2 ? null : of.id,
    municipalities: [chance.pick(["0201", "0210", "0217", "0219", "0223"])],
  })
}

/** Another company of the same family: one root, one domain, a CVR number of its own. */
export function sister(chance: Chance, id: number, of: Invented): Party {
  const [root = ""] = of.name.split(" ")
  return bareParty({
    ...{ id, cvr: chance.of(80) ? inventCvr(chance) : null, municipalities: of.municipalities },
    name: `${root} ${chance.pick(["Ejendomme", "Invest", "Service", "Export", "Handel"])} ${chance.pick(["A/S", "ApS"])}`,
    domains: chance.of(50) ? of.domains : [],
    phones: chance.of(50) ? of.phones : [],
  })
}
