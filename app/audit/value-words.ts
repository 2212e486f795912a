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
  const { audit: say, terms } = messages(locale)
  if (value === null || value === undefined || value === "") return say.nothing
  if (typeof value === "boolean") return value ? say.yes : say.no
  if (typeof value === "number")
    return isInstant(value)
      ? `${numericDate(value)} ${atClock(value, locale)}`
      : (names[`${field} ${value}`] ?? String(value))
  if (typeof value === "string") {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return numericDate(value)
    const known = ({ role: terms.roles, topic: terms.topics } as Record<string, Record<string, string> | undefined>)[
      field
    ]
    const groups: Record<string, string | undefined> = terms.targetGroups
    return known?.[value] ?? (/^(targetGroup|group)$/.test(field) ? groups[value] : undefined) ?? value
  }
  if (Array.isArray(value))
    return value.length === 0 ? say.nothing : value.map((one) => valueWords(field, one, names, locale)).join(", ")
  const fields = Object.entries(value)
  if (fields.length === 0) return say.nothing
  return fields
    .map(([name, one]) => `${fieldWords(name, locale).toLowerCase()}: ${valueWords(name, one, names, locale)}`)
    .join("; ")
}
