import type { Locale } from "#app/i18n/locale.ts"
import type { FieldValues } from "./fields.ts"
import { type CaseFacts, fieldValues } from "./values.ts"

const day = 86_400_000
const subjects: Record<Locale, string> = {
  da: "Arbejdsfordeling i vores pakkeri",
  en: "Work-sharing in our packing department",
}
const units: Record<Locale, string> = { da: "Erhverv og varsling", en: "Business and notices" }

const facts = (now: number, language: Locale): CaseFacts => ({
  name: "Mette Lindhjem",
  organisation: "Vindrose Emballage A/S",
  subject: subjects[language],
  number: "H-2026-00042",
  receivedAt: now - day,
  dueAt: now + 2 * day,
  legalDueAt: now + 7 * day,
  colleague: "Signe Aaholm",
  unit: units[language],
  phone: "44 00 00 00",
})

/** An invented case to show a template on. */
export const exampleValues = (now: number, language: Locale): FieldValues =>
  fieldValues(facts(now, language), now, language)
