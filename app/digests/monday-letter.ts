import type { Calendar } from "#app/deadlines/calendar.ts"
import { overAmount, sinceWords } from "#app/deadlines/due-words.ts"
import { dateOf } from "#app/deadlines/zone.ts"
import { momentWords, shortDate, shortDay, weekday, weekLabel } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import { groupBy } from "#app/lib/group-by.ts"
import type { Letter, LetterLine } from "#app/mail/letter.ts"
import { slotPath } from "#app/meetings/paths.ts"
import type { ToBook } from "#app/meetings/to-book-query.server.ts"
import { thirdDay } from "./days.ts"
import { caseLine, partOf, type Setting } from "./lines.ts"
import type { Standing, StandingRow } from "./standing-query.server.ts"

const MOST_MEETINGS = 10

/** How it stands in the house; null where nothing is late, due, waiting, unassigned or to be booked. */
export function mondayLetter(
  standing: Standing,
  setting: Setting & { calendar: Calendar },
): { subject: string; letter: Letter } | null {
  const { origin, now, locale, calendar } = setting
  const { digests, terms } = messages(locale)
  const say = digests.monday
  const { overdue, soon, waiting, unassigned, answers, toBook } = standing
  if (overdue.n + soon.n + waiting.n + unassigned.n + toBook.length === 0) return null
  const day = weekday(dateOf(thirdDay(calendar, now).day), locale)
  const lineOf = (row: StandingRow, lead: string, small: string): LetterLine => ({
    ...caseLine(row, setting),
    ...{ lead, small },
  })
  const dueWords = ({ dueAt }: StandingRow) => (dueAt === null ? "" : momentWords(dueAt, now, locale))
  const overWords = ({ dueAt }: StandingRow) =>
    dueAt === null ? "" : (overAmount(dueAt, now, calendar, locale) ?? sinceWords(dueAt, now, locale))
  const why = ({ assignee, drafted, chased }: StandingRow) => {
    const who = assignee === null ? say.nobody : drafted ? say.drafted(assignee) : say.untouched(assignee)
    return [who, chased && say.chased].filter(Boolean).join(". ")
  }
  const on = ({ waitingReason, waitingSince }: StandingRow) =>
    say.waitingSince(terms.waiting[waitingReason ?? "other"], shortDate(waitingSince ?? now, locale))
  const units = [...groupBy(overdue.rows, ({ unit }) => unit ?? digests.noUnit)]
  const late = units.flatMap(([unit, rows], n) =>
    partOf(
      say.overdue(unit),
      "late",
      rows.map((row) => lineOf(row, overWords(row), why(row))),
      // What is not told belongs to no one of them.
      { n: n === units.length - 1 ? overdue.n - overdue.rows.length + rows.length : rows.length, path: "/inquiries" },
      setting,
    ),
  )
  const listed = (
    heading: string,
    state: "soon" | undefined,
    { n, rows }: Standing["soon"],
    lead: (row: StandingRow) => string,
    small: (row: StandingRow) => string,
    path: string,
  ) =>
    partOf(
      heading,
      state,
      rows.map((row) => lineOf(row, lead(row), small(row))),
      { n, path },
      setting,
    )
  const parts = [
    ...late,
    ...listed(say.soon(day), "soon", soon, dueWords, why, "/inquiries"),
    ...listed(say.waiting, undefined, waiting, () => "", on, "/inquiries"),
    ...listed(
      say.unassigned,
      undefined,
      unassigned,
      dueWords,
      ({ unit }) => unit ?? digests.noUnit,
      "/inquiries?view=unassigned",
    ),
    ...partOf(
      say.toBook,
      toBook.some(({ late }) => late) ? "late" : "soon",
      toBook.slice(0, MOST_MEETINGS).map((each) => meetingLine(each, setting)),
      { n: toBook.length, path: "/meetings?wanting=1" },
      setting,
    ),
  ]
  const week = weekLabel(now, locale)
  const figures: Letter["figures"] = [
    { name: say.figures.overdue, value: String(overdue.n), state: overdue.n > 0 ? "late" : "ok" },
    { name: say.figures.soon, value: String(soon.n) },
    { name: say.figures.waiting, value: String(waiting.n) },
    { name: say.figures.unassigned, value: String(unassigned.n) },
    ...(answers.total > 0 ? [{ name: say.onTime, value: say.share(answers.onTime, answers.total) }] : []),
  ]
  return {
    subject: capital(say.subject(week, overdue.n)),
    letter: {
      ...{ title: say.title(week), intro: say.intro(overdue.n, soon.n, day), figures, parts },
      foot: { words: say.why, link: digests.off, href: `${origin}/settings/mails` },
    },
  }
}

function meetingLine({ slotId, rule, organisation, parties, inviteBy, late }: ToBook, setting: Setting): LetterLine {
  const { locale, origin } = setting
  const say = messages(locale).digests.monday
  const day = shortDay(inviteBy, locale)
  return {
    lead: "",
    text: organisation ?? (locale === "da" ? rule.nameDa : rule.nameEn),
    href: origin + slotPath(slotId),
    small: [
      organisation ? (locale === "da" ? rule.nameDa : rule.nameEn) : say.parties(parties),
      late ? say.inviteLate(day) : say.inviteBy(day),
    ].join(", "),
  }
}

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("da") + text.slice(1)
