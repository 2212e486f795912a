import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import { casePath } from "#app/inquiries/paths.ts"
import type { LetterLine, LetterPart } from "#app/mail/letter.ts"
import { oneLine } from "#app/reminders/letter.ts"

export type Setting = { origin: string; now: number; locale: Locale }

type Case = { number: string; subject: string; confidential: boolean }

/** A case in a mail: what is confidential has a number and no more. */
export function caseLine(
  { number, subject, confidential }: Case,
  { origin, locale }: Setting,
): Omit<LetterLine, "lead"> {
  const { digests, inquiries } = messages(locale)
  const words = confidential ? digests.confidential : oneLine(subject) || inquiries.noSubject
  return { text: `${number} ${words}`, href: origin + casePath(number) }
}

/** A part where there is anything to tell; `n` of them in all, and where to see the rest. */
export function partOf(
  heading: string,
  state: LetterPart["state"],
  lines: LetterLine[],
  { n, path }: { n: number; path: string },
  { origin, locale }: Setting,
): LetterPart[] {
  if (lines.length === 0) return []
  const rest = n - lines.length
  const more = rest > 0 ? { more: { words: messages(locale).digests.more(rest), href: origin + path } } : {}
  return [{ heading, lines, ...(state ? { state } : {}), ...more }]
}
