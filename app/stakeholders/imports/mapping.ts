import { isValidCvr, readCvr } from "#app/stakeholders/cvr.ts"
import { type FieldMap, type ImportField, takesSeveral } from "./fields.ts"
import { fieldNamed, headerKey } from "./header-words.ts"
import { isMailAddress } from "./mail-text.ts"

export type Sample = { headers: readonly string[]; rows: readonly (readonly string[])[] }

/** Of a column's cells, how many must look alike for its contents to say what it is. */
const SURE = 0.7

/** The fields that the columns most likely are: by their headings, and where those are silent by what stands in them. */
export function guessFields({ headers, rows }: Sample): FieldMap {
  const map: FieldMap = {}
  const taken = new Set<ImportField>()
  const take = (header: string, field: ImportField | null) => {
    if (field === null || (taken.has(field) && !takesSeveral(field))) return
    map[header] = field
    taken.add(field)
  }
  for (const header of headers) take(header, fieldNamed(header))
  headers.forEach((header, at) => {
    if (!map[header] && !isOurs(header)) take(header, fieldLike(rows.map((row) => row[at] ?? "")))
  })
  return namesOfOrganisations(map, { headers, rows })
}

/** "Navn" is what a list of companies calls its companies. */
function namesOfOrganisations(map: FieldMap, { headers, rows }: Sample): FieldMap {
  const header = headers.find((each) => map[each] === "name")
  const fields = new Set(Object.values(map))
  if (header === undefined || fields.has("organisation")) return map
  const cells = rows.map((row) => row[headers.indexOf(header)] ?? "")
  const theirs = fields.has("cvr") || fields.has("pNumber") || fields.has("agreementFrom")
  if (!theirs && share(cells, looksLikeOrganisation) < SURE / 2) return map
  return { ...map, [header]: "organisation" }
}

function fieldLike(cells: readonly string[]): ImportField | null {
  if (share(cells, isMailAddress) >= SURE) return "mail"
  // Phones have eight digits too, but one in eleven only would pass for a company's number.
  if (share(cells, (cell) => isValidCvr(readCvr(cell) ?? "")) >= SURE) return "cvr"
  if (share(cells, (cell) => /^(?:\+?45[ .]?)?(?:\d[ .]?){8}$|^\+\d[\d ]{7,}$/.test(cell.trim())) >= SURE)
    return "phone"
  if (share(cells, looksLikeOrganisation) >= SURE) return "organisation"
  if (share(cells, (cell) => /^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]*){1,4}$/u.test(cell.trim())) >= SURE) return "name"
  return null
}

const looksLikeOrganisation = (cell: string) =>
  /\b(?:a\/s|aps|i\/s|ivs|p\/s|k\/s|amba|holding|gmbh|ltd)\b\.?|\b(?:kommune|jobcenter|a-kasse|forbund|region|skole|ministeriet)/i.test(
    cell,
  )

/** Of the cells that say something. */
function share(cells: readonly string[], is: (cell: string) => boolean): number {
  const said = cells.filter((cell) => cell.trim() !== "")
  return said.length < 2 ? 0 : said.filter(is).length / said.length
}

/** Headings of our own exports whose columns tell of us, and are no field of theirs. */
const own = new Set(
  `region|sidste kontakt|last contact|hoerer under|part of|oprettet|created|personer|people|aarsag|reason|kanal|channel
  |foretrukken kanal|preferred channel|adresse|address|postnr|zip|by|city|bemaerkning|bemaerkninger|noter|notes|cpr|cpr nr`
    .split("|")
    .map((word) => word.trim()),
)
const isOurs = (header: string) => own.has(headerKey(header))
