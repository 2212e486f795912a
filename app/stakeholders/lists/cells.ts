import type { LocalDate } from "#app/deadlines/need.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { numericDate } from "#app/i18n/dates.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { phoneForReading } from "#app/stakeholders/phone.ts"
import type { Column, List } from "./columns.ts"
import type { PartyRow } from "./rows.ts"

export type Town = { code: string; name: string; region: string }
/** What stands in a cell of the list and of its export: the same words in both. A day is one, for Excel to sort by. */
export type Cell = { text: string; day?: LocalDate }

type Words = { t: Messages; towns: readonly Town[]; list: List }

export function cellOf(row: PartyRow, column: Column, { t, towns, list }: Words): Cell {
  const { targetGroups, channels } = t.terms
  const town = towns.find(({ code }) => code === row.municipalityCode)
  const text = (value: string | null | undefined): Cell => ({ text: value ?? "" })
  const day = (value: LocalDate | null | undefined): Cell =>
    value ? { text: numericDate(value), day: value } : text(null)
  const texts: Record<Column, () => Cell> = {
    organisation: () => text(list === "people" ? row.organisation?.name : row.name),
    name: () => text(row.name),
    role: () => text(row.role),
    group: () => text(row.targetGroup && targetGroups[row.targetGroup]),
    otherGroups: () => text(row.otherGroups.map((key) => targetGroups[key]).join("; ")),
    municipality: () => text(town?.name ?? row.municipalityCode),
    region: () => text(town?.region),
    cvr: () => text(row.cvr),
    pNumber: () => text(row.pNumber),
    parent: () => text(row.parent),
    owner: () => text(row.owner),
    mail: () => text(row.mails.join(", ")),
    organisationMail: () => text(row.mails.join(", ")),
    phone: () => text(row.phones.map(phoneForReading).join(", ")),
    organisationPhone: () => text(row.phones.map(phoneForReading).join(", ")),
    domain: () => text(row.domains.join(", ")),
    agreement: () => text(row.agreement?.title),
    agreementFrom: () => day(row.agreement?.from),
    agreementTo: () => day(row.agreement?.to),
    people: () => text(row.people === 0 ? "" : String(row.people)),
    lastContact: () => day(row.lastContactAt === null ? null : dateOf(localDay(row.lastContactAt))),
    nameFrom: () => day(row.nameFrom),
    language: () => text(row.language && t.lists.languages[row.language]),
    preferredChannel: () => text(row.preferredChannel && channels[row.preferredChannel]),
  }
  return texts[column]()
}

/** What a column is called: as the import calls the field it comes from, so that an export comes back as it went. */
export const columnName = (column: Column, { imports, lists }: Messages): string =>
  column in imports.fields
    ? imports.fields[column as keyof typeof imports.fields]
    : lists.columns[column as keyof typeof lists.columns]
