import { addressChanges } from "./address-changes.ts"
import { type Base, nameKey, type Organisation } from "./base.ts"
import { type Change, type Columns, nothingMade } from "./changes.ts"
import type { ImportField } from "./fields.ts"
import type { Remark } from "./remarks.ts"
import type { RowValues } from "./values.ts"

type Found = { changes: Change[]; remarks: Remark[] }

/** One nobody knows yet. */
export const newOrganisation = (values: RowValues, line: number): Organisation => ({
  id: 0,
  line,
  name: values.organisation,
  nameFrom: values.nameFrom,
  cvr: values.cvr,
  pNumber: values.pNumber,
  municipalityCode: values.municipalityCode,
  targetGroup: values.targetGroup,
  ownerId: values.ownerIds[0] ?? null,
  otherGroups: new Set(),
  agreements: [],
  addresses: [],
  people: new Set(),
})

export const insertionOf = (base: Base, made: Organisation): Change => {
  const { name, nameFrom, cvr, pNumber, municipalityCode, targetGroup, ownerId } = made
  const columns = { name, nameFrom, cvr, pNumber, municipalityCode, targetGroup, ownerId }
  return {
    remark: { code: "new-organisation", field: "organisation", value: name },
    writes: [
      {
        ...{ kind: "insert", table: "organisations", columns: () => columns },
        made: (id) => {
          made.id = id
        },
      },
    ],
    learn: () => base.addOrganisation(made),
  }
}

/** What a row says of an organisation that is not so yet. What it is silent about stays. */
export function organisationChanges(base: Base, known: Organisation, values: RowValues): Found {
  const found: Found = { changes: [], remarks: [] }
  const set = <Key extends "cvr" | "pNumber" | "municipalityCode" | "targetGroup" | "ownerId" | "nameFrom">(
    field: ImportField,
    column: Key,
    value: Organisation[Key] | null,
    words: string | null,
  ) => {
    const before = known[column]
    if (value === null || before === value) return
    // The first line of a file that says something holds: otherwise two lines would take turns at every import.
    if (before !== null && known.line !== null)
      return void found.remarks.push({ code: "differs-in-file", field, value: String(known.line) })
    found.changes.push({
      remark: { code: "set", field, value: `${before ?? ""} → ${words ?? value}` },
      writes: [updateOf(known, { [column]: before }, { [column]: value })],
      learn: () => {
        known[column] = value as Organisation[Key]
        if (column === "cvr") base.addCvr(known)
      },
    })
  }
  set("cvr", "cvr", values.cvr, null)
  set("pNumber", "pNumber", values.pNumber, null)
  set("municipality", "municipalityCode", values.municipalityCode, null)
  set("group", "targetGroup", values.targetGroup, null)
  // Initials that two colleagues share name either of them.
  if (!values.ownerIds.includes(known.ownerId ?? 0)) set("owner", "ownerId", values.ownerIds[0] ?? null, null)
  rename(base, known, values, found, set)
  for (const group of values.otherGroups) {
    if (known.otherGroups.has(group) || known.targetGroup === group) continue
    found.changes.push({
      remark: { code: "add", field: "otherGroups", value: group },
      writes: [
        {
          ...{ kind: "insert", table: "organisationGroups", made: nothingMade },
          columns: () => ({ organisationId: known.id, targetGroup: group }),
        },
      ],
      learn: () => known.otherGroups.add(group),
    })
  }
  const addresses = [
    addressChanges(base, holder(known), "mail", "organisationMail", ownMails(values)),
    addressChanges(base, holder(known), "phone", "organisationPhone", ownPhones(values)),
    addressChanges(
      base,
      holder(known),
      "domain",
      "domain",
      values.domains.map((lookup) => ({ value: lookup, lookup })),
    ),
  ]
  found.changes.push(...addresses.flatMap(({ changes }) => changes))
  found.remarks.push(...addresses.flatMap(({ remarks }) => remarks))
  return found
}

/** A list that uses another name renames nobody; one that says since when does, and the old name is kept. */
function rename(
  base: Base,
  known: Organisation,
  { organisation: name, nameFrom }: RowValues,
  found: Found,
  set: (field: ImportField, column: "nameFrom", value: string | null, words: null) => void,
): void {
  if (name === "" || nameKey(name) === nameKey(known.name)) {
    set("nameFrom", "nameFrom", nameFrom, null)
    return
  }
  const { name: old, nameFrom: oldFrom } = known
  if (nameFrom === null || (oldFrom !== null && nameFrom <= oldFrom) || known.line !== null)
    return void found.remarks.push({ code: "known-as", field: "organisation", value: known.name })
  const former = () => ({ organisationId: known.id, name: old, from: oldFrom, to: dayBefore(nameFrom) })
  found.changes.push({
    remark: { code: "set", field: "organisation", value: `${old} → ${name}` },
    writes: [
      updateOf(known, { name: old, nameFrom: oldFrom }, { name, nameFrom }),
      { kind: "insert", table: "formerNames", columns: former, made: nothingMade },
    ],
    learn: () => {
      Object.assign(known, { name, nameFrom })
      base.addName(known, name)
    },
  })
}

const updateOf = (known: Organisation, before: Columns, after: Columns) => ({
  ...{ kind: "update" as const, table: "organisations" as const, id: () => known.id, before, after },
})
const holder = (known: Organisation) => ({ party: known, organisation: null })
/** Where the row has no person, its plain mail and phone are the organisation's. */
const ownMails = ({ name, mails, organisationMails }: RowValues) =>
  name === "" ? [...mails, ...organisationMails] : organisationMails
const ownPhones = ({ name, phones, organisationPhones }: RowValues) =>
  name === "" ? [...phones, ...organisationPhones] : organisationPhones

const dayBefore = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
