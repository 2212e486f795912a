/** What a column of a file can become. A row is a person, at an organisation or not, or an organisation alone. */
export const personFields = ["name", "givenName", "familyName", "role", "mail", "phone", "language"] as const
export const organisationFields = [
  "organisation",
  "cvr",
  "pNumber",
  "municipality",
  "group",
  "otherGroups",
  "owner",
  "nameFrom",
  "organisationMail",
  "organisationPhone",
  "domain",
  "agreement",
  "agreementFrom",
  "agreementTo",
] as const
export const importFields = [...personFields, ...organisationFields] as const
export type ImportField = (typeof importFields)[number]

export const isImportField = (value: unknown): value is ImportField => importFields.some((field) => field === value)

/** Several columns may lead to one of these; of the others the first column that says something holds. */
const several: ReadonlySet<ImportField> = new Set([
  "mail",
  "phone",
  "organisationMail",
  "organisationPhone",
  "domain",
  "otherGroups",
])
export const takesSeveral = (field: ImportField): boolean => several.has(field)

/** Header of the file to field of ours. */
export type FieldMap = Record<string, ImportField>

/** What a row says in each field, as it is written; a field that is silent is not there. */
export type RowTexts = Partial<Record<ImportField, string[]>>

/** The row's cells under the headings that lead to a field. */
export function textsOf(cells: readonly string[], headers: readonly string[], map: FieldMap): RowTexts {
  const texts: RowTexts = {}
  headers.forEach((header, at) => {
    const field = map[header]
    const text = cells[at]?.trim()
    if (!field || !text) return
    const said = texts[field]
    if (!said) texts[field] = [text]
    else if (takesSeveral(field)) said.push(text)
  })
  return texts
}

/** Keeps what is a field of ours: a saved map may be older than this version. */
export const fieldMapOf = (stored: Record<string, string>): FieldMap =>
  Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, ImportField] => isImportField(entry[1])))
