import { addresses, affiliations, formerNames, frameworkAgreements, organisations, people } from "#db/schema/index.ts"
import type { ImportTable } from "./changes.ts"

/** The tables an import writes to and that have an id; in the order in which rows can be made. */
export const numberedTables = { organisations, people, addresses, affiliations, frameworkAgreements, formerNames }
export type NumberedTable = keyof typeof numberedTables

export const insertOrder: readonly ImportTable[] = [
  "organisations",
  "people",
  "addresses",
  "affiliations",
  "frameworkAgreements",
  "formerNames",
  "organisationGroups",
]

export const isNumbered = (table: string): table is NumberedTable => table in numberedTables

/** These bear the day they were made. */
export const datedTables: ReadonlySet<string> = new Set(["organisations", "people", "addresses"])
