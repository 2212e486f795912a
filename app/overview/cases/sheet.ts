import { dateOf, localDay } from "#app/deadlines/zone.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import { splits } from "#app/overview/figures/columns.ts"
import { labelWords } from "#app/overview/figures/words.ts"
import type { CaseRow } from "./listing.server.ts"
import { inTime, labelsOf } from "./row.ts"

/** The list as a table for a spreadsheet: all that the figures know of each case. */
export function sheetOf(rows: readonly CaseRow[], locale: Locale) {
  const { figures: say, terms } = messages(locale)
  const { cases, columns } = say
  const text = (value: string) => ({ text: value })
  const day = (at: number | null) =>
    at === null ? text("") : { text: dateOf(localDay(at)), day: dateOf(localDay(at)) }
  const minutes = (value: number | null) => text(value === null ? "" : String(value))
  return {
    headers: [
      ...[cases.number, cases.subject, cases.from, ...splits.map((split) => say.splits[split]), cases.status],
      ...[cases.receivedAt, cases.dueAt, cases.lawDueAt, cases.answeredAt, cases.closedAt, cases.inTime],
      ...[cases.minutes(columns.toAcknowledge), cases.minutes(columns.toAnswer)],
    ],
    rows: rows.map(({ fact, subject, organisation, person }) => [
      text(fact.number),
      text(subject ?? cases.gone),
      text(organisation ?? person ?? ""),
      ...splits.map((split) => text(labelWords(split, labelsOf(fact)[split], locale))),
      text(terms.statuses[fact.status]),
      ...[fact.receivedAt, fact.replyDueAt, fact.statutoryDueAt, fact.answeredAt, fact.closedAt].map(day),
      text(inTime(fact) === null ? "" : inTime(fact) ? cases.yes : cases.no),
      ...[minutes(fact.acknowledgeMinutes), minutes(fact.answerMinutes)],
    ]),
  }
}
