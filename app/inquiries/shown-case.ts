import type { Calendar } from "#app/deadlines/calendar.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { ListedCase } from "./choosing-case.server.ts"
import { type DueText, rowDue } from "./row-due.ts"

export type ShownCase = { number: string; subject: string; party: string; due: DueText }

/** A case in a list beside another, with how it stands in words. */
export const showCase =
  (now: number, calendar: Calendar, locale: Locale) =>
  <Row extends ListedCase>(row: Row): ShownCase & Pick<Row, "number"> => ({
    ...{ number: row.number, subject: row.subject, party: row.party },
    due: rowDue(row, now, calendar, locale),
  })
