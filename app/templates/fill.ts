import type { Locale } from "#app/i18n/locale.ts"
import { type FieldValues, fieldCalled, fieldNames, marks } from "./fields.ts"
import { gapFor } from "./gaps.ts"

const greetingWithoutName: Record<Locale, string> = { da: "Hej", en: "Hello" }
/** A line that greets somebody by one field, and nothing else. */
const greeting = /^(?:Kære|Hej|Goddag|Dear|Hello|Hi)[ \t]+\{([^{}\n]*)\}([,!.]?)[ \t]*$/gimu

/**
 * A template's text for one case. Where a greeting's name is not known, it greets without ("Hej"); any other field without
 * a value is a gap that says what is missing, "[… frist]". A name in braces that no field has stays as it is.
 */
export function fillTemplate(text: string, values: FieldValues, language: Locale): string {
  const wordFor = (name: string) => {
    const key = fieldCalled(name)
    return key === undefined ? undefined : values[key]?.trim() || null
  }
  return text
    .replace(greeting, (line, name: string, end: string) =>
      wordFor(name) === null ? greetingWithoutName[language] + end : line,
    )
    .replace(marks, (mark, name: string) => {
      const key = fieldCalled(name)
      if (key === undefined) return mark
      return wordFor(name) ?? gapFor(fieldNames[key][language].replace(/-/g, " "))
    })
}
