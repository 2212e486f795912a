import { expect, test } from "vitest"
import { readNumericDate } from "#app/i18n/numeric-date.ts"

test.each(["30-11-2026", "30.11.2026", "30/11 2026", " 30-11-26 ", "2026-11-30"])("%s is 30 November", (text) => {
  expect(readNumericDate(text)).toEqual({ date: "2026-11-30" })
})

test.each([
  ["31-11-2026", 30, "2026-11-30"],
  ["29-02-2026", 28, "2026-02-28"],
  ["30-02-2028", 29, "2028-02-29"],
  ["2026-04-31", 30, "2026-04-30"],
])("%s is met with the last day of the month", (text, days, meant) => {
  expect(readNumericDate(text)).toMatchObject({ noSuchDay: { days, meant } })
})

test.each(["", "i morgen", "00-11-2026", "12-13-2026", "30-11", "1-1-1", "30-11-2026x"])("»%s« is no date", (text) => {
  expect(readNumericDate(text)).toEqual({ unreadable: true })
})
