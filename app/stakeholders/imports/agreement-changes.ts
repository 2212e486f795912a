import type { Organisation } from "./base.ts"
import type { Change } from "./changes.ts"
import type { Remark } from "./remarks.ts"
import type { RowValues } from "./values.ts"

const untitled = "Rammeaftale"

/** The framework agreement of a row: known by its first day, else by its title. Without a first day none is made. */
export function agreementChanges(
  known: Organisation,
  { agreement }: RowValues,
): { changes: Change[]; remarks: Remark[] } {
  if (agreement === null) return { changes: [], remarks: [] }
  const { title, from, to } = agreement
  const found =
    known.agreements.find((each) => each.from === from && (title === null || each.title === title)) ??
    known.agreements.find((each) => each.from === from || (from === null && each.title === title))
  if (!found) {
    if (from !== null) return { changes: [newAgreement(known, { title: title ?? untitled, from, to })], remarks: [] }
    return {
      changes: [],
      remarks: [{ code: "agreement-without-start", field: "agreementFrom", value: title ?? to ?? "" }],
    }
  }
  const after = { title: title ?? found.title, to: to ?? found.to }
  const before = { title: found.title, to: found.to }
  if (after.title === before.title && after.to === before.to) return { changes: [], remarks: [] }
  if (known.line !== null)
    return { changes: [], remarks: [{ code: "differs-in-file", field: "agreement", value: String(known.line) }] }
  const change: Change = {
    remark: { code: "set", field: "agreement", value: `${words(before)} → ${words(after)}` },
    writes: [{ kind: "update", table: "frameworkAgreements", id: () => found.id, before, after }],
    learn: () => Object.assign(found, after),
  }
  return { changes: [change], remarks: [] }
}

function newAgreement(
  known: Organisation,
  { title, from, to }: { title: string; from: string; to: string | null },
): Change {
  const made = { id: 0, title, from, to }
  return {
    remark: { code: "add", field: "agreement", value: words(made) },
    writes: [
      {
        ...{ kind: "insert", table: "frameworkAgreements" },
        columns: () => ({ organisationId: known.id, title, from, to }),
        made: (id) => {
          made.id = id
        },
      },
    ],
    learn: () => known.agreements.push(made),
  }
}

const words = ({ title, to }: { title: string; to: string | null }) => (to === null ? title : `${title}, ${to}`)
