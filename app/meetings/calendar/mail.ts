import { localDay } from "#app/deadlines/zone.ts"
import { atClock, clock, longDate, weekday } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { calendarFile } from "#app/mail/calendar-file.ts"
import type { Composition } from "#app/mail/compose.server.ts"
import type { Invitation } from "./invitation.ts"
import { readableName, readableText } from "./words.ts"

/** What a mail tells of a meeting; `removed`: that its reader no longer takes part in it; `kept`: not at the time they proposed. */
export type Occasion = "invited" | "changed" | "cancelled" | "removed" | "kept"

type Letter = {
  occasion: Occasion
  ics: string
  /** Where to answer without a calendar; null where there is nothing to answer. */
  answerLink: string | null
  locale: Locale
  words: Messages["meetingMail"]
}

/**
 * What a mail about a meeting carries (RFC 6047 § 2): the words, the calendar as one more form of them, by which programs
 * know it for an invitation, and the same as a file for those that don't. Its type is not text/calendar: Outlook would show
 * two invitations then. One mail for each reader, since the link to answer is theirs.
 */
export function meetingMail(
  invitation: Invitation,
  { occasion, ics, answerLink, locale, words }: Letter,
): Pick<Composition, "subject" | "text" | "calendar" | "attachments"> {
  const title = readableName(invitation.title)
  const method = methods[occasion]
  const facts = [
    `${words.when}: ${timeOf(invitation, locale)}`,
    invitation.place ? `${words.place}: ${readableText(invitation.place)}` : "",
    invitation.link ? `${words.link}: ${invitation.link}` : "",
  ]
  const parts = [
    words.opening[occasion](readableName(invitation.organiser.name) || invitation.organiser.address),
    [title, ...facts].filter(Boolean).join("\n"),
    method === "CANCEL" ? "" : readableText(invitation.description).trim(),
    method !== "CANCEL" && answerLink ? `${words.answer}\n${answerLink}` : "",
  ]
  return {
    subject: words.subject[occasion](title),
    text: `${parts.filter(Boolean).join("\n\n")}\n`,
    calendar: { method, ics },
    attachments: [calendarFile(ics)],
  }
}

const methods = {
  invited: "REQUEST",
  changed: "REQUEST",
  cancelled: "CANCEL",
  removed: "CANCEL",
  kept: "DECLINECOUNTER",
} as const satisfies Record<Occasion, string>

/** "onsdag 2. december 2026 kl. 9–10.30". */
function timeOf({ startAt, endAt }: Invitation, locale: Locale): string {
  const day = (at: number) => `${weekday(at, locale)} ${longDate(at, locale)}`
  const end = localDay(startAt) === localDay(endAt) ? clock(endAt, locale) : ` ${day(endAt)} ${atClock(endAt, locale)}`
  return `${day(startAt)} ${atClock(startAt, locale)}–${end}`
}
