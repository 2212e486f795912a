import { shortDay, weekday, weekLabel } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import { groupBy } from "#app/lib/group-by.ts"
import type { Letter, LetterLine } from "#app/mail/letter.ts"
import { slotPath } from "#app/meetings/paths.ts"
import type { ToBook } from "#app/meetings/to-book-query.server.ts"
import { headlinePath } from "#app/overview/review/headlines.ts"
import { type ShownCase, showReview } from "#app/overview/review/shown.ts"
import { caseLine, partOf, type Setting } from "./lines.ts"
import type { Monday } from "./monday-query.server.ts"

const MOST_MEETINGS = 10

/** How it stands in the house; null where nothing is late, due, stalled, unassigned or to be booked. */
export function mondayLetter(
  { review, answers, toBook }: Monday,
  setting: Setting,
): { subject: string; letter: Letter } | null {
  const { origin, now, locale } = setting
  const { digests } = messages(locale)
  const say = digests.monday
  const { counts, late, soon, stalled, unassigned, soonDays } = showReview(review, locale)
  if (counts.late + counts.soon + counts.stalled + counts.unassigned + toBook.length === 0) return null
  const lastDay = weekday(soonDays.at(-1)?.date ?? "", locale)
  const partsOf = (
    key: "soon" | "stalled" | "unassigned",
    heading: string,
    rows: ShownCase[],
    small: (row: ShownCase) => string,
  ) =>
    partOf(
      heading,
      key === "soon" ? "soon" : undefined,
      rows.map((row) => lineOf(row, small(row), setting)),
      { n: counts[key], path: headlinePath[key] },
      setting,
    )
  const parts = [
    ...lateParts(late, counts.late, setting),
    ...partsOf("soon", say.soon(lastDay), soon, ({ holder }) => holder),
    ...partsOf("stalled", say.stalled, stalled, ({ why, holder }) => `${why} ${holder}.`),
    ...partsOf("unassigned", say.unassigned, unassigned, ({ why }) => why),
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
    { name: say.figures.late, value: String(counts.late), state: counts.late > 0 ? "late" : "ok" },
    { name: say.figures.soon, value: String(counts.soon) },
    { name: say.figures.stalled, value: String(counts.stalled) },
    { name: say.figures.unassigned, value: String(counts.unassigned) },
    ...(answers.total > 0 ? [{ name: say.onTime, value: say.share(answers.onTime, answers.total) }] : []),
  ]
  return {
    subject: capital(say.subject(week, counts.late)),
    letter: {
      ...{ title: say.title(week), intro: say.intro(counts.late, counts.soon, lastDay), figures, parts },
      foot: { words: say.why, link: digests.off, href: `${origin}/settings/mails` },
    },
  }
}

/** Unit by unit: each of them is asked about its own on Monday. */
function lateParts(late: ShownCase[], total: number, setting: Setting) {
  const { digests } = messages(setting.locale)
  const units = [...groupBy(late, ({ unit }) => unit ?? digests.noUnit)]
  return units.flatMap(([unit, rows], n) =>
    partOf(
      digests.monday.late(unit),
      "late",
      rows.map((row) => lineOf(row, row.why, setting)),
      // What is not told belongs to no one of them.
      { n: n === units.length - 1 ? total - late.length + rows.length : rows.length, path: headlinePath.late },
      setting,
    ),
  )
}

const lineOf = (row: ShownCase, small: string, setting: Setting): LetterLine => ({
  ...caseLine(row, setting),
  ...{ lead: row.due.time, small },
})

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
