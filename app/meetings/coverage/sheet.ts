import type { Locale } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { cellText, columnName } from "./cell-words.ts"
import type { Column } from "./coverage.ts"
import { type CoverageRow, figuresOf, type RuleView } from "./coverage.ts"

type Sheet = { coverage: { rule: RuleView; year: number; columns: Column[] }; rows: CoverageRow[] }

/** The matrix as a table: a row a party, a column a period, the year before beside it. */
export function sheetOf({ coverage: { rule, year, columns }, rows }: Sheet, t: Messages, locale: Locale) {
  const say = t.meetings.coverage
  const text = (value: string) => ({ text: value })
  return {
    headers: [say.party, say.owner, ...columns.map((column) => columnName(column, rule, t)), String(year - 1)],
    rows: rows.map(({ organisation, owner, cells, last }) => {
      const before = figuresOf(last)
      return [
        text(organisation?.name ?? t.meetings.ourselves),
        text(owner?.name ?? ""),
        ...cells.map((cell) => text(cellText(cell, rule, t, locale))),
        text(say.lastWords(before.held, before.owed)),
      ]
    }),
  }
}
