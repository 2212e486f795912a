import { type Locale, locales } from "#app/i18n/locale.ts"

/** `stopped`: some have left, the others never do. `discarded`: a draft that is not wanted. */
export const newsStates = ["draft", "sending", "sent", "stopped", "discarded"] as const
export type NewsState = (typeof newsStates)[number]

export type NewsText = { subjectDa: string; textDa: string; subjectEn: string; textEn: string }
export type Written = { locale: Locale; subject: string; text: string }

const writtenIn = ({ subjectDa, textDa, subjectEn, textEn }: NewsText, locale: Locale): Written =>
  locale === "da" ? { locale, subject: subjectDa, text: textDa } : { locale, subject: subjectEn, text: textEn }

/** What a reader of a language gets: in it where it is written in it, else in the other. */
export function textFor(item: NewsText, locale: Locale): Written {
  const own = writtenIn(item, locale)
  return own.text === "" ? writtenIn(item, locale === "da" ? "en" : "da") : own
}

/** In each language it is written in. */
export const textsOf = (item: NewsText): Written[] =>
  locales.map((locale) => writtenIn(item, locale)).filter(({ text }) => text !== "")
