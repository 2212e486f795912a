import type { LocalDate } from "#app/deadlines/need.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { fold } from "#app/lib/fold.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"

/** `id` is 0 until the row is in the database; `line` is the line of the file at hand that made or changed it. */
type Party = { id: number; line: number | null; addresses: Address[] }
export type Address = { kind: "mail" | "domain" | "phone"; lookup: string }
export type Agreement = { id: number; title: string; from: LocalDate; to: LocalDate | null }

export type Organisation = Party & {
  name: string
  nameFrom: LocalDate | null
  cvr: string | null
  pNumber: string | null
  municipalityCode: string | null
  targetGroup: TargetGroupKey | null
  ownerId: number | null
  otherGroups: Set<TargetGroupKey>
  agreements: Agreement[]
  /** People whose place it is now. */
  people: Set<Person>
}
export type Place = { id: number; organisation: Organisation; role: string | null }
export type Person = Party & { name: string; language: Locale | null; places: Place[] }

/** The parties of the house, with the ways to find them. What a row adds is found by the rows after it. */
export type Base = ReturnType<typeof openBase>

/** A name as it is compared: case, spelling of æøå, dots and dashes apart. */
export const nameKey = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

export function openBase() {
  const organisationsByName = new Map<string, Set<Organisation>>()
  const organisationsByCvr = new Map<string, Set<Organisation>>()
  const peopleByName = new Map<string, Set<Person>>()
  const mailOwners = new Map<string, Person | Organisation>()
  const phoneOwners = new Map<string, Set<Person | Organisation>>()
  const domains = new Map<string, Organisation>()

  const own = (party: Person | Organisation, { kind, lookup }: Address) => {
    if (kind === "mail") mailOwners.set(lookup, party)
    else if (kind === "phone") put(phoneOwners, lookup, party)
    else if ("cvr" in party) domains.set(lookup, party)
  }

  return {
    organisationsNamed: (name: string): Organisation[] => [...(organisationsByName.get(nameKey(name)) ?? [])],
    organisationsWithCvr: (cvr: string): Organisation[] => [...(organisationsByCvr.get(cvr) ?? [])],
    peopleNamed: (name: string): Person[] => [...(peopleByName.get(nameKey(name)) ?? [])],
    ownerOfMail: (lookup: string) => mailOwners.get(lookup),
    ownersOfPhone: (lookup: string) => [...(phoneOwners.get(lookup) ?? [])],
    ownerOfDomain: (lookup: string) => domains.get(lookup),
    addOrganisation(organisation: Organisation): void {
      put(organisationsByName, nameKey(organisation.name), organisation)
      if (organisation.cvr) put(organisationsByCvr, organisation.cvr, organisation)
      for (const address of organisation.addresses) own(organisation, address)
    },
    /** Another name it is found by: a former one, or that of a double that was merged into it. */
    addName(organisation: Organisation, name: string): void {
      put(organisationsByName, nameKey(name), organisation)
    },
    addPerson(person: Person): void {
      put(peopleByName, nameKey(person.name), person)
      for (const address of person.addresses) own(person, address)
    },
    addPersonName(person: Person): void {
      put(peopleByName, nameKey(person.name), person)
    },
    addCvr(organisation: Organisation): void {
      if (organisation.cvr) put(organisationsByCvr, organisation.cvr, organisation)
    },
    addAddress(party: Person | Organisation, address: Address): void {
      party.addresses.push(address)
      own(party, address)
    },
    addPlace(person: Person, place: Place): void {
      person.places.push(place)
      place.organisation.people.add(person)
    },
  }
}

function put<Value>(map: Map<string, Set<Value>>, key: string, value: Value): void {
  if (key === "") return
  const all = map.get(key)
  if (all) all.add(value)
  else map.set(key, new Set([value]))
}

export const isOrganisation = (party: Person | Organisation | undefined): party is Organisation =>
  party !== undefined && "cvr" in party
