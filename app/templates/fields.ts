import type { Locale } from "#app/i18n/locale.ts"

/** What a template can have filled in, and what each is called in its braces: {fornavn}, {first-name}. */
export const fieldNames = {
  recipient: { da: "modtager", en: "recipient" },
  firstName: { da: "fornavn", en: "first-name" },
  organisation: { da: "organisation", en: "organisation" },
  subject: { da: "emne", en: "subject" },
  number: { da: "sagsnummer", en: "case-number" },
  received: { da: "modtaget", en: "received" },
  deadline: { da: "frist", en: "deadline" },
  legalDeadline: { da: "lovfrist", en: "legal-deadline" },
  colleague: { da: "medarbejder", en: "colleague" },
  unit: { da: "enhed", en: "unit" },
  phone: { da: "telefon", en: "phone" },
} as const satisfies Record<string, Record<Locale, string>>
export type FieldKey = keyof typeof fieldNames
export const fieldKeys = Object.keys(fieldNames) as FieldKey[]

/** What each field is in one case; null or left out where it is not known. */
export type FieldValues = Partial<Record<FieldKey, string | null>>

/** As it stands in a template of that language. */
export const fieldMark = (key: FieldKey, language: Locale) => `{${fieldNames[key][language]}}`

/** Whatever stands in braces on one line. */
export const marks = /\{([^{}\n]*)\}/g

/** The field by its name, in either language; undefined for a name that is none. */
export function fieldCalled(name: string): FieldKey | undefined {
  const called = name.trim().toLowerCase().replace(/\s+/g, "-")
  return fieldKeys.find((key) => fieldNames[key].da === called || fieldNames[key].en === called)
}

/** The names in braces that no field has, each once, as they are written. */
export const unknownFields = (text: string): string[] => [
  ...new Set([...text.matchAll(marks)].map(([mark]) => mark).filter((mark) => !fieldCalled(mark.slice(1, -1)))),
]
