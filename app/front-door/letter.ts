import type { Locale } from "#app/i18n/locale.ts"

export type Letter = {
  /** What they ask for by when, in one line. */
  wish: string | null
  question: string
  name: string
  organisation: string
  phone: string
}

const words: Record<Locale, { regards: string; phone: string }> = {
  da: { regards: "Venlig hilsen", phone: "Telefon" },
  en: { regards: "Kind regards", phone: "Telephone" },
}

/**
 * An inquiry from the form as its case shows it: a mail like any other, with its signature. The wish stands first, where
 * no signature that the sender wrote themselves can hide it.
 */
export function letterText({ wish, question, ...who }: Letter, locale: Locale): string {
  return [wish, question.trim(), signatureOf(who, locale)].filter((part) => part !== null).join("\n\n")
}

function signatureOf({ name, organisation, phone }: Omit<Letter, "wish" | "question">, locale: Locale): string {
  const { regards, phone: telephone } = words[locale]
  return [regards, name, organisation, phone && `${telephone} ${phone}`].filter(Boolean).join("\n")
}

/** The question from where it begins: a greeting on a line of its own names nothing. */
export const withoutGreeting = (question: string): string =>
  question.trim().replace(/^(?:hej|kære|goddag|hi|hello|dear)(?![\p{L}])[^\n.!?]{0,60}[.!]?\n+/iu, "")
