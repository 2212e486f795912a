import type { Messages } from "#app/i18n/messages.ts"
import type { PartyRow } from "./rows.ts"

/** Each address once, in the list's order. */
export const addressesOf = (rows: readonly PartyRow[]): string[] => [
  ...new Map(rows.flatMap(({ mails }) => mails).map((mail) => [mail.toLowerCase(), mail])).values(),
]

/** A line an address: who it reaches, where, and in which language to write. */
export function mailingList(rows: readonly PartyRow[], { imports, lists }: Messages) {
  const { fields } = imports
  const lines = rows.flatMap((row) =>
    row.mails.map((mail) => [
      mail,
      row.name,
      row.organisation?.name ?? "",
      row.language ? lists.languages[row.language] : "",
    ]),
  )
  const once = [...new Map(lines.map((line) => [line[0]?.toLowerCase(), line])).values()]
  return {
    headers: [fields.mail, fields.name, fields.organisation, fields.language],
    rows: once.map((line) => line.map((text) => ({ text }))),
  }
}
