import { agreementChanges } from "./agreement-changes.ts"
import { type Base, nameKey, type Organisation, type Person } from "./base.ts"
import type { Change, Write } from "./changes.ts"
import type { RowTexts } from "./fields.ts"
import type { House } from "./house.ts"
import { matchOrganisation, matchPerson, sharesName } from "./matching.ts"
import { insertionOf, newOrganisation, organisationChanges } from "./organisation-changes.ts"
import { newPerson, personChanges, personInsertion } from "./person-changes.ts"
import { isFailure, type Remark, type Verdict } from "./remarks.ts"
import { type RowValues, readValues } from "./values.ts"

export type Judgement = {
  verdict: Verdict
  remarks: Remark[]
  writes: Write[]
  /** Whom the row changes; their ids are there once it is written. */
  touched: { subject: "organisation" | "person"; party: { id: number }; isNew: boolean }[]
}
type Found = { changes: Change[]; remarks: Remark[] }
type Part<Party> = Found & { party: Party; isNew: boolean }

/**
 * What a row of a file becomes. The base learns what the row brings, so that the rows after it find it: judge the rows
 * of a file in their order. A row that fails teaches nothing.
 */
export function judgeRow(base: Base, house: House, texts: RowTexts, line: number): Judgement {
  if (Object.keys(texts).length === 0) return { verdict: "skip", remarks: [{ code: "empty" }], writes: [], touched: [] }
  const values = readValues(texts, house)
  const fail = (...remarks: Remark[]): Judgement => ({
    ...{ verdict: "fail", writes: [], touched: [] },
    remarks: [...remarks, ...values.remarks],
  })
  if (values.remarks.some(({ code }) => isFailure(code))) return fail()

  const organisation = organisationOf(base, values, line)
  if (organisation && "code" in organisation) return fail(organisation)
  if (values.name === "" && !organisation) return fail({ code: "missing-name", field: "name" })
  const person = values.name === "" ? null : personOf(base, values, organisation?.party ?? null, line)
  if (person && "code" in person) return fail(person)
  return conclude({ organisation, person, values, line })
}

function organisationOf(base: Base, values: RowValues, line: number): Part<Organisation> | Remark | null {
  if (values.organisation === "" && values.cvr === null) return null
  const candidates = matchOrganisation(base, values)
  if (candidates.length === 0) {
    if (values.organisation === "") return { code: "missing-name", field: "organisation" }
    const made = newOrganisation(values, line)
    const { changes, remarks } = aboutOrganisation(base, made, values)
    return { party: made, isNew: true, changes: [insertionOf(base, made), ...changes], remarks }
  }
  const namesake = ({ name, line }: Person) => line === null && nameKey(name) === nameKey(values.name)
  const isFresh = (party: Organisation) => (values.name === "" ? party.line === null : [...party.people].some(namesake))
  const found = choose(candidates, (party) => aboutOrganisation(base, party, values), isFresh)
  return found ?? { code: "ambiguous", field: "organisation", value: values.organisation || (values.cvr ?? "") }
}

function personOf(
  base: Base,
  values: RowValues,
  organisation: Organisation | null,
  line: number,
): Part<Person> | Remark {
  const candidates = matchPerson(base, values, organisation)
  const stranger = candidates.find(({ name }) => !sharesName(name, values.name))
  if (stranger) return { code: "mail-of-other", field: "mail", value: stranger.name }
  if (candidates.length === 0) {
    const made = newPerson(values, line)
    const { changes, remarks } = personChanges(base, made, values, organisation)
    const [namesake] = base.peopleNamed(values.name)
    const at = namesake?.places[0]?.organisation.name ?? namesake?.name
    if (at !== undefined) remarks.push({ code: "same-name", field: "name", value: at })
    return { party: made, isNew: true, changes: [personInsertion(base, made), ...changes], remarks }
  }
  const found = choose(
    candidates,
    (party) => personChanges(base, party, values, organisation),
    (party) => party.line === null,
  )
  return found ?? { code: "ambiguous", field: "name", value: values.name }
}

function aboutOrganisation(base: Base, party: Organisation, values: RowValues): Found {
  const facts = organisationChanges(base, party, values)
  const agreements = agreementChanges(party, values)
  return {
    changes: [...facts.changes, ...agreements.changes],
    remarks: [...facts.remarks, ...agreements.remarks],
  }
}

/** Where several could be meant, the one of whom the row says nothing new and no row before it spoke; null for none. */
function choose<Party>(
  candidates: Party[],
  about: (party: Party) => Found,
  isFresh: (party: Party) => boolean,
): Part<Party> | null {
  const parts = candidates.map((party) => ({ party, isNew: false, ...about(party) }))
  const [only, ...others] = parts
  if (only && others.length === 0) return only
  const silent = parts.filter(({ changes }) => changes.length === 0)
  return silent.find(({ party }) => isFresh(party)) ?? silent[0] ?? null
}

function conclude({
  organisation,
  person,
  values,
  line,
}: {
  organisation: Part<Organisation> | null
  person: Part<Person> | null
  values: RowValues
  line: number
}): Judgement {
  const parts = [organisation, person].filter((part) => part !== null)
  const main = person ?? organisation
  const changes = parts.flatMap((part) => part.changes)
  const remarks = [...values.remarks, ...parts.flatMap((part) => part.remarks)]
  const before = main && !main.isNew ? main.party.line : null
  for (const { learn } of changes) learn()
  if (organisation && organisation.changes.length > 0) organisation.party.line ??= line
  if (main) main.party.line ??= line
  const writes = changes.flatMap((change) => change.writes)
  if (changes.length === 0 && before !== null) {
    const said: Remark[] = [{ code: "double-in-file", value: String(before) }, ...remarks]
    return { verdict: "skip", remarks: said, writes, touched: [] }
  }
  if (changes.length === 0) return { verdict: "same", remarks, writes, touched: [] }
  const touched = [
    ...(organisation ? [{ subject: "organisation" as const, ...organisation }] : []),
    ...(person ? [{ subject: "person" as const, ...person }] : []),
  ]
  return {
    verdict: main?.isNew ? "create" : "update",
    remarks: [...remarks, ...changes.map(({ remark }) => remark)],
    writes,
    touched: touched.filter((part) => part.changes.length > 0),
  }
}
