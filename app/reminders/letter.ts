import type { Calendar } from "#app/deadlines/calendar.ts"
import { overAmount, sinceWords } from "#app/deadlines/due-words.ts"
import { dayAndClock, momentWords } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import { casePath } from "#app/inquiries/paths.ts"
import { maskCpr } from "#app/mail/cpr.ts"
import type { Letter, LetterLine, LetterPart } from "#app/mail/letter.ts"
import { type ReminderKind, reminderKinds } from "./kinds.ts"
import type { StandingReminder } from "./standing-query.server.ts"

type Told = Omit<StandingReminder, "recipientId">
type Setting = { origin: string; now: number; calendar: Calendar; locale: Locale }

/** A mail no longer than a screen or two; the house has the rest. */
const MOST = 20

/** One mail for all that somebody is reminded of at once. */
export function reminderLetter(told: readonly Told[], setting: Setting): { subject: string; letter: Letter } {
  const { origin, locale } = setting
  const { reminders: say } = messages(locale)
  const [first] = told
  if (!first) throw new RangeError("a reminder of nothing")
  const parts = reminderKinds.toReversed().flatMap((kind) => {
    const own = told.filter((one) => one.kind === kind)
    return own.length === 0 ? [] : [partOf(kind, own, setting)]
  })
  const subject =
    told.length === 1
      ? say.mail.subject.one(first.kind, first.number, dayAndClock(first.dueAt, locale))
      : say.mail.subject.many(told.length)
  const foot = { words: say.mail.why, link: say.mail.off, href: `${origin}/settings/mails` }
  return { subject, letter: { title: subject, intro: say.mail.intro(told.length), parts, foot } }
}

function partOf(kind: ReminderKind, told: readonly Told[], setting: Setting): LetterPart {
  const { reminders: say } = messages(setting.locale)
  const more = { words: say.mail.more(told.length - MOST), href: `${setting.origin}/` }
  return {
    heading: say.headings[kind],
    state: kind === "warning" ? "soon" : "late",
    lines: told.slice(0, MOST).map((one) => lineOf(one, setting)),
    ...(told.length > MOST ? { more } : {}),
  }
}

function lineOf(
  { kind, number, subject, dueAt, confidential, assignee }: Told,
  { origin, now, calendar, locale }: Setting,
): LetterLine {
  const { reminders: say, inquiries } = messages(locale)
  const over = () => {
    const amount = overAmount(dueAt, now, calendar, locale)
    return amount ? say.mail.over(amount) : sinceWords(dueAt, now, locale)
  }
  const facts = [say.deadline(dayAndClock(dueAt, locale)), kind === "escalation" && (assignee ?? say.nobody)]
  return {
    lead: kind === "warning" ? momentWords(dueAt, now, locale) : over(),
    // A mail lies open where the house does not: what is confidential has a number and no more.
    text: confidential ? `${number} ${say.confidential}` : `${number} ${oneLine(subject) || inquiries.noSubject}`,
    href: origin + casePath(number),
    small: `${facts.filter(Boolean).join(". ")}.`,
  }
}

/** What senders wrote, fit to stand in a line of a mail of ours. */
export const oneLine = (text: string): string => maskCpr(text.replace(/[\p{Cc}\s]+/gu, " ").trim())
