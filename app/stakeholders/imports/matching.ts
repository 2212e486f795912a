import { type Base, isOrganisation, nameKey, type Organisation, type Person } from "./base.ts"
import type { RowValues } from "./values.ts"

/** Those a row may speak of: nobody yet, one, or several of which what they say has to decide. */

/**
 * The organisation of a row: by CVR (and P-number), else by its own mail address, else by folded name and municipality.
 * A municipality and its jobcentre share one CVR, so a CVR alone leads only to one of the same group.
 */
export function matchOrganisation(base: Base, values: RowValues): Organisation[] {
  const named = base.organisationsNamed(values.organisation).filter((known) => fits(known, values))
  if (values.cvr) {
    const all = base.organisationsWithCvr(values.cvr).filter(({ pNumber }) => agree(pNumber, values.pNumber))
    const same = all.filter((known) => named.includes(known))
    if (same.length > 0) return oneOf(same, values, base)
    const near = all.filter(({ targetGroup }) => agree(targetGroup, values.targetGroup))
    if (near.length === 1 || values.organisation === "") return oneOf(near, values, base)
  }
  if (named.length > 0) return oneOf(named, values, base)
  const mails = values.name === "" ? [...values.mails, ...values.organisationMails] : values.organisationMails
  const owners = mails.map(({ lookup }) => base.ownerOfMail(lookup)).filter(isOrganisation)
  const owner = owners.find((known) => agree(known.cvr, values.cvr))
  return owner ? [owner] : []
}

/** Same name, and nothing said that it is another one: two with a CVR each are two. */
function fits(known: Organisation, { cvr, pNumber, municipalityCode }: RowValues): boolean {
  if (cvr !== null && known.cvr === cvr) return agree(known.pNumber, pNumber)
  return agree(known.cvr, cvr) && agree(known.pNumber, pNumber) && agree(known.municipalityCode, municipalityCode)
}

const agree = <Value>(one: Value | null, other: Value | null) => one === null || other === null || one === other

/** The few that more than the name speaks for, where there are such. */
function oneOf(all: Organisation[], values: RowValues, base: Base): Organisation[] {
  if (all.length < 2) return all
  const { municipalityCode, targetGroup } = values
  return (
    [
      all.filter((known) => known.municipalityCode === municipalityCode && known.targetGroup === targetGroup),
      all.filter(({ name }) => nameKey(name) === nameKey(values.organisation)),
      // The person of the row has a place at one of them.
      all.filter(({ people }) => [...people].some((person) => isRowsPerson(person, values, base))),
      all.filter(({ addresses }) => hasAny(addresses, values)),
    ].find((some) => some.length === 1) ?? all
  )
}

const hasAny = (addresses: { lookup: string }[], { mails, phones, organisationMails, organisationPhones }: RowValues) =>
  [...mails, ...phones, ...organisationMails, ...organisationPhones].some(({ lookup }) =>
    addresses.some((address) => address.lookup === lookup),
  )

const isRowsPerson = (person: Person, values: RowValues, base: Base) =>
  values.name !== "" &&
  (nameKey(person.name) === nameKey(values.name) ||
    values.mails.some(({ lookup }) => base.ownerOfMail(lookup) === person))

/** The person of a row: by mail, else by phone and name, else by folded name at the organisation or in the municipality. */
export function matchPerson(base: Base, values: RowValues, organisation: Organisation | null): Person[] {
  for (const { lookup } of values.mails) {
    const owner = base.ownerOfMail(lookup)
    if (owner && !isOrganisation(owner)) return [owner]
  }
  const isNamed = ({ name }: Person) => nameKey(name) === nameKey(values.name)
  const callers = values.phones.flatMap(({ lookup }) => base.ownersOfPhone(lookup))
  const byPhone = callers.filter((party): party is Person => !isOrganisation(party) && isNamed(party))
  if (byPhone.length > 0) return [...new Set(byPhone)]
  if (organisation) return [...organisation.people].filter(isNamed)
  return base.peopleNamed(values.name).filter((person) => isNear(person, values))
}

/** Where the row tells neither organisation nor anything else, the name alone has to do. */
function isNear({ places, addresses }: Person, { municipalityCode, mails, phones }: RowValues): boolean {
  if (municipalityCode !== null)
    return places.some(({ organisation }) => organisation.municipalityCode === municipalityCode)
  return (mails.length === 0 || !addresses.some(({ kind }) => kind === "mail")) && phones.length === 0
}

/** "Mette Lind" and "Mette Hansen Lind" have a name in common; two strangers behind one address have none. */
export function sharesName(one: string, other: string): boolean {
  const words = new Set(nameKey(one).split(" "))
  return nameKey(other)
    .split(" ")
    .some((word) => word.length > 1 && words.has(word))
}
