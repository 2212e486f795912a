import { describe, expect, test } from "vitest"
import { instantOfLocal as at } from "#app/deadlines/zone.ts"
import {
  atClock,
  dayAndClock,
  longDate,
  longDay,
  momentWords,
  numericDate,
  shortDate,
  shortDay,
  weekdayAndDate,
  weekLabel,
} from "#app/i18n/dates.ts"

const now = at("2026-11-23T10:42")
const plain = (text: string) => text.replaceAll("\u00a0", " ")

describe("dates as the look writes them", () => {
  test.each([
    ["a day and its clock", dayAndClock, "fre. 4. dec. kl. 14", "Fri 4 Dec at 14:00"],
    ["a day", shortDay, "fre. 4. dec.", "Fri 4 Dec"],
    ["a date", shortDate, "4. dec.", "4 Dec"],
    ["a weekday and its date", weekdayAndDate, "fre. 4.", "Fri 4"],
    ["a day in full", longDay, "fredag 4. december", "Friday 4 December"],
    ["a date in full", longDate, "4. december 2026", "4 December 2026"],
    ["a week", weekLabel, "uge 49", "week 49"],
  ])("%s", (_, write, da, en) => {
    expect(plain(write(at("2026-12-04T14:00"), "da"))).toBe(da)
    expect(plain(write(at("2026-12-04T14:00"), "en"))).toBe(en)
  })

  test("May has no dot in Danish", () => {
    expect(plain(shortDay("2026-05-14", "da"))).toBe("tor. 14. maj")
  })

  test("the clock has a dot, no leading zero and no empty minutes in Danish", () => {
    const clocks = ["T09:05", "T09:00", "T15:30", "T00:00"].map((time) => plain(atClock(at(`2026-11-24${time}`), "da")))
    expect(clocks).toEqual(["kl. 9.05", "kl. 9", "kl. 15.30", "kl. 0"])
    expect(plain(atClock(at("2026-11-24T09:05"), "en"))).toBe("at 09:05")
  })

  test("fields and exports have dd-mm-yyyy", () => {
    expect(numericDate("2026-12-04")).toBe("04-12-2026")
    expect(numericDate(at("2026-12-04T23:30"))).toBe("04-12-2026")
  })

  test("no line breaks inside kl. 12 or 4. dec.", () => {
    expect(dayAndClock(at("2026-12-04T12:00"), "da")).toBe("fre.\u00a04.\u00a0dec. kl.\u00a012")
  })

  test.each([
    ["2026-11-23T09:10", "i dag kl. 9.10", "today at 09:10"],
    ["2026-11-24T12:00", "i morgen kl. 12", "tomorrow at 12:00"],
    ["2026-11-22T16:00", "i går kl. 16", "yesterday at 16:00"],
    ["2026-11-26T10:00", "tor. kl. 10", "Thu at 10:00"],
    ["2026-11-29T10:00", "søn. kl. 10", "Sun at 10:00"],
    ["2026-11-30T10:00", "man. 30. nov. kl. 10", "Mon 30 Nov at 10:00"],
    ["2026-11-20T10:05", "fre. 20. nov. kl. 10.05", "Fri 20 Nov at 10:05"],
  ])("a moment seen from Monday 23 November: %s", (moment, da, en) => {
    expect(plain(momentWords(at(moment), now, "da"))).toBe(da)
    expect(plain(momentWords(at(moment), now, "en"))).toBe(en)
  })
})
