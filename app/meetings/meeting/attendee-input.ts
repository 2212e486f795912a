import { readPartyKey } from "#app/contact-log/contact.ts"

type Chosen = { people: readonly string[]; organisations: readonly number[]; colleagues: readonly number[] }

/** Who is asked, from what was ticked: an organisation of which somebody is named is there by them. */
export function attendeesOf({ people, organisations, colleagues }: Chosen) {
  const persons = people.flatMap((key) => readPartyKey(key) ?? []).filter(({ personId }) => personId !== null)
  const named = new Set(persons.map(({ organisationId }) => organisationId))
  return [
    ...persons,
    ...[...new Set(organisations)].filter((id) => !named.has(id)).map((organisationId) => ({ organisationId })),
    ...[...new Set(colleagues)].map((userId) => ({ userId })),
  ]
}
