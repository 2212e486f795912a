import type { Remark } from "./remarks.ts"

/** The tables an import writes to, by their names in the schema. */
export type ImportTable =
  | "organisations"
  | "people"
  | "addresses"
  | "affiliations"
  | "frameworkAgreements"
  | "organisationGroups"
  | "formerNames"

export type Columns = Record<string, unknown>

/** What a row is to write. Ids are asked for when it is written: rows before it may first have to get theirs. */
export type Write =
  | { kind: "insert"; table: ImportTable; columns: () => Columns; made: (id: number) => void }
  | { kind: "update"; table: ImportTable; id: () => number; before: Columns; after: Columns }

/** A change a row brings: the words for it, what is written, and what the rows after it are to know. */
export type Change = { remark: Remark; writes: Write[]; learn: () => void }

export const nothingMade = () => {}
