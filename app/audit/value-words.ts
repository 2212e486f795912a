import { atClock, numericDate } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"

/** Names of people, units and organisations that an event has by their ids: "userId 3" to the name. */
export type IdNames = Record<string, string>

/** Instants of this century in milliseconds; no count in an event is as large. */
const isInstant = (value: number) => value > 946_684_800_000 && value < 4_102_444_800_000

/** A field as the reader knows it; one nobody has named stands as the event has it. */
export const fieldWords = (field: string, locale: Locale): string => messages(locale).audit.fields[field] ?? field

/** A value of an event in words, whatever it is: events were written by whichever version ran then. */
export function valueWords(field: string, value: unknown, names: IdNames, locale: Locale): string {
  const { audit: say } = messages(locale)
  if (value === null || value === undefined || value === "") return say.nothing
  if (typeof value === "boolean") return value ? say.yes : say.no
  if (typeof value === "number")
    return isInstant(value)
      ? `${numericDate(value)} ${atClock(value, locale)}`
      : (names[`${field} ${value}`] ?? String(value))
  if (typeof value === "string") return textWords(field, value, locale)
  if (Array.isArray(value))
    return value.length === 0 ? say.nothing : value.map((one) => valueWords(field, one, names, locale)).join(", ")
  const fields = Object.entries(value)
  if (fields.length === 0) return say.nothing
  return fields
    .map(([name, one]) => `${fieldWords(name, locale).toLowerCase()}: ${valueWords(name, one, names, locale)}`)
    .join("; ")
}

/** What people write freely is never taken for one of the house's own words. */
const written = ["name", "title", "text", "quote", "words", "place", "username", "because", "filter", "signature"]

function textWords(field: string, value: string, locale: Locale): string {
  const { audit: say, terms } = messages(locale)
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return numericDate(value)
  if (written.includes(field)) return value
  const named: Record<string, Record<string, string | undefined> | undefined> = {
    ...{ role: terms.roles, topic: terms.topics },
    ...{ targetGroup: terms.targetGroups, senderGroup: terms.targetGroups, group: terms.targetGroups },
  }
  return named[field]?.[value] ?? say.values[value] ?? value
}
