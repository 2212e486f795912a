import { fold } from "#app/lib/fold.ts"
import type { ImportField } from "./fields.ts"

/** What columns are called in the lists people keep, folded: Danish and English. Our own exports' headings are among them. */
const words: Record<ImportField, string> = {
  name: `navn|fulde navn|kontaktperson|kontakt|kontaktnavn|kontaktpersonens navn|person|medarbejder|deltager|name|full name|
    contact|contact person|contact name|employee|fn`,
  givenName: "fornavn|fornavne|first name|given name|forename",
  familyName: "efternavn|efternavne|last name|surname|family name",
  role: "titel|stilling|stillingsbetegnelse|rolle|funktion|jobtitel|job titel|titel rolle|title|position|role|job title",
  mail: `mail|e mail|email|mailadresse|mail adresse|e mailadresse|e mail adresse|emailadresse|e post|epost|mail address|
    email address|e mail address|direkte mail`,
  phone: `telefon|tlf|tlf nr|telefonnr|telefon nr|telefonnummer|mobil|mobilnr|mobil nr|mobiltelefon|mobilnummer|direkte|
    direkte telefon|direkte nummer|phone|telephone|mobile|cell|cell phone|phone number|tel`,
  language: "sprog|language",
  organisation: `organisation|organisationsnavn|virksomhed|virksomhedsnavn|virksomhedens navn|firma|firmanavn|selskab|
    arbejdsgiver|arbejdssted|institution|jobcenter|a kasse|forening|company|company name|employer|organization|
    organisation name|organization name|business`,
  cvr: "cvr|cvr nr|cvrnr|cvr nummer|cvrnummer|se nr|company number|cvr number|vat|vat number",
  pNumber: "p nr|pnr|p nummer|pnummer|p enhed|produktionsenhed|p number|production unit",
  municipality: "kommune|kommunenavn|kommunekode|kommune nr|kommunenr|hjemkommune|municipality|municipality code",
  group: "maalgruppe|gruppe|target group|group|segment",
  otherGroups: "andre maalgrupper|flere maalgrupper|other target groups|further target groups",
  owner: "ejer|ansvarlig|kontaktansvarlig|sagsbehandler|vores kontakt|owner|responsible|account manager",
  nameFrom: "navn fra|navn siden|navn gaelder fra|name from|name since",
  organisationMail: `organisationens mail|faelles mail|faellespostkasse|faelles postkasse|hovedmail|organisation mail|shared mail|
    shared mailbox|main mail|main email|the organisation s mail`,
  organisationPhone: `organisationens telefon|hovednummer|hovednr|hovedtelefon|omstilling|organisation phone|main phone|
    main number|switchboard|the organisation s phone`,
  domain: "domaene|domain|maildomaene|mail domain",
  agreement: "rammeaftale|aftale|aftalens navn|framework agreement|agreement",
  agreementFrom: `rammeaftale fra|aftale fra|aftalestart|aftale start|aftale begynder|agreement from|framework agreement from|
    agreement start`,
  agreementTo: `rammeaftale til|aftale til|aftaleslut|aftale slut|aftale udloeber|agreement to|framework agreement to|
    agreement end|agreement until`,
}

const known = new Map<string, ImportField>(
  (Object.entries(words) as [ImportField, string][]).flatMap(([field, list]) =>
    list.split("|").map((word): [string, ImportField] => [word.replace(/\s+/g, " ").trim(), field]),
  ),
)

/** Of what a heading above several columns speaks, as the upper of two header rows does. */
const whose: [RegExp, Partial<Record<ImportField, ImportField>>][] = [
  [
    /^(?:virksomhed(?:en)?|organisation(?:en)?|firma(?:et)?|company|organi[sz]ation|employer|arbejdsgiver) /,
    { name: "organisation", mail: "organisationMail", phone: "organisationPhone" },
  ],
  [/^(?:kontaktperson(?:en)?|kontakt|person(?:en)?|contact(?: person)?|medarbejder) /, {}],
]

/** A heading as it is compared: "E-mail adresse:" and "e-mail adresse" are one. */
export const headerKey = (header: string): string =>
  fold(header)
    .replace(/\(\d+\)$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

/** The field a heading names, or null where its words say nothing to us. */
export function fieldNamed(header: string): ImportField | null {
  const key = headerKey(header)
  const field = known.get(key)
  if (field) return field
  for (const [prefix, meanings] of whose) {
    const rest = prefix.test(key) ? known.get(key.replace(prefix, "")) : undefined
    if (rest) return meanings[rest] ?? rest
  }
  return null
}

/** Whether a cell could stand in the upper of two header rows: whose the columns beneath it are. */
export const namesGroup = (cell: string): boolean => {
  const key = `${headerKey(cell)} `
  return whose.some(([prefix]) => prefix.test(key)) || /^(?:ramme)?aftale |^agreement /.test(key)
}
