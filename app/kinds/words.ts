import { instantOfLocal } from "#app/deadlines/zone.ts"
import { atClock, longDay, numericDate, shortDay } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import type { FactValue, Field, HelpLine } from "./kind.ts"

export type Choice = { value: string; label: string }
/** What each field with choices can be, by its key. */
export type Choices = Readonly<Record<string, readonly Choice[]>>

const named = (names: object, key: string): string => (names as Record<string, string | undefined>)[key] ?? key

export const fieldName = (key: string, locale: Locale): string => named(messages(locale).kinds.fields, key)
export const stepName = (key: string, locale: Locale): string => named(messages(locale).kinds.steps, key)

/** A field's value as it is typed, and can be typed again. */
export function typedValue(field: Field, value: FactValue | undefined, locale: Locale): string {
  if (value === undefined) return ""
  if (typeof value === "boolean") return value ? "yes" : "no"
  if (field.type === "date") return numericDate(String(value))
  if (field.type === "moment") return momentText(String(value), locale)
  return String(value)
}

const momentText = (moment: string, locale: Locale) =>
  moment.length > 10
    ? `${numericDate(moment.slice(0, 10))} ${atClock(instantOfLocal(moment), locale).replace(/\u00a0/g, " ")}`
    : numericDate(moment)

/** A field's value as it is read. */
export function valueText(field: Field, value: FactValue, choices: Choices, locale: Locale): string {
  const say = messages(locale).kinds
  if (typeof value === "boolean") return value ? say.yes : say.no
  if (field.type === "choice")
    return choices[field.key]?.find((choice) => choice.value === String(value))?.label ?? String(value)
  return typedValue(field, value, locale)
}

/** "ansatte normalt, konkurs": what fields are called within a sentence. */
export const fieldNames = (keys: readonly string[], locale: Locale): string =>
  keys.map((key) => fieldName(key, locale).toLowerCase()).join(", ")

/** What a line of help says: the days in it in words, or which fields it still needs. */
export function helpText(line: HelpLine, locale: Locale): string {
  const say = messages(locale).kinds
  if ("missing" in line) return say.missing(fieldNames(line.missing, locale))
  const year = (day: string) => `${longDay(day, locale)} ${day.slice(0, 4)}`
  const words = Object.entries(line.values).map(([name, value]) => [
    name,
    typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? year(value) : value,
  ])
  const text = say.says[line.say](Object.fromEntries(words))
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const dueText = (day: string, locale: Locale): string => messages(locale).kinds.due(shortDay(day, locale))
