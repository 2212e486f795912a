import { addressChanges } from "./address-changes.ts"
import { type Base, nameKey, type Organisation, type Person, type Place } from "./base.ts"
import type { Change } from "./changes.ts"
import type { Remark } from "./remarks.ts"
import type { RowValues } from "./values.ts"

type Found = { changes: Change[]; remarks: Remark[] }

export const newPerson = ({ name, language }: RowValues, line: number): Person => ({
  ...{ id: 0, line, name, language },
  addresses: [],
  places: [],
})

export const personInsertion = (base: Base, made: Person): Change => ({
  remark: { code: "add", field: "name", value: made.name },
  writes: [
    {
      ...{ kind: "insert", table: "people", columns: () => ({ name: made.name, language: made.language }) },
      made: (id) => {
        made.id = id
      },
    },
  ],
  learn: () => base.addPerson(made),
})

/** What a row says of a person that is not so yet. A place at a further organisation is added; none is ended. */
export function personChanges(base: Base, known: Person, values: RowValues, organisation: Organisation | null): Found {
  const found: Found = { changes: [], remarks: [] }
  if (nameKey(known.name) !== nameKey(values.name)) {
    if (known.line !== null) found.remarks.push({ code: "differs-in-file", field: "name", value: String(known.line) })
    else found.changes.push(rename(base, known, values.name))
  }
  const { language } = values
  if (language !== null && language !== known.language) {
    if (known.line !== null && known.language !== null)
      found.remarks.push({ code: "differs-in-file", field: "language", value: String(known.line) })
    else
      found.changes.push({
        remark: { code: "set", field: "language", value: `${known.language ?? ""} → ${language}` },
        writes: [updateOf(() => known.id, { language: known.language }, { language })],
        learn: () => {
          known.language = language
        },
      })
  }
  placeChanges(base, known, values, organisation, found)
  const holder = { party: known, organisation }
  for (const { changes, remarks } of [
    addressChanges(base, holder, "mail", "mail", values.mails),
    addressChanges(base, holder, "phone", "phone", values.phones),
  ]) {
    found.changes.push(...changes)
    found.remarks.push(...remarks)
  }
  return found
}

function rename(base: Base, known: Person, name: string): Change {
  const before = known.name
  return {
    remark: { code: "set", field: "name", value: `${before} → ${name}` },
    writes: [updateOf(() => known.id, { name: before }, { name })],
    learn: () => {
      known.name = name
      base.addPersonName(known)
    },
  }
}

function placeChanges(
  base: Base,
  known: Person,
  { role }: RowValues,
  organisation: Organisation | null,
  { changes, remarks }: Found,
): void {
  const [only, ...more] = known.places
  const place = organisation
    ? known.places.find((each) => each.organisation === organisation)
    : more.length === 0
      ? only
      : undefined
  if (place) {
    if (role === null || role === place.role) return
    if (known.line !== null && place.role !== null)
      return void remarks.push({ code: "differs-in-file", field: "role", value: String(known.line) })
    const before = place.role
    changes.push({
      remark: { code: "set", field: "role", value: `${before ?? ""} → ${role}` },
      writes: [
        { kind: "update", table: "affiliations", id: () => place.id, before: { role: before }, after: { role } },
      ],
      learn: () => {
        place.role = role
      },
    })
  } else if (organisation) {
    const other = known.places[0]?.organisation.name
    if (other !== undefined) remarks.push({ code: "also-at", field: "organisation", value: other })
    changes.push(newPlace(base, known, organisation, role))
  }
}

function newPlace(base: Base, person: Person, organisation: Organisation, role: string | null): Change {
  const place: Place = { id: 0, organisation, role }
  return {
    remark: { code: "place", field: "organisation", value: organisation.name },
    writes: [
      {
        ...{ kind: "insert", table: "affiliations" },
        columns: () => ({ personId: person.id, organisationId: organisation.id, role }),
        made: (id) => {
          place.id = id
        },
      },
    ],
    learn: () => base.addPlace(person, place),
  }
}

const updateOf = (id: () => number, before: object, after: object) => ({
  ...{ kind: "update" as const, table: "people" as const, id },
  before: { ...before },
  after: { ...after },
})
