import { describe, expect, test } from "vitest"
import { isTyped, readMoment } from "#app/deadlines/moment-input.ts"
import { dateOf } from "#app/deadlines/zone.ts"
import { at } from "./support.ts"

// A Wednesday.
const now = at("2026-11-25T10:00")
const read = (date: string, time = "") => {
  const found = readMoment(date, time, now)
  if (!isTyped(found)) return found
  const { day, minutes } = found
  return minutes === null ? dateOf(day) : `${dateOf(day)} ${Math.floor(minutes / 60)}:${minutes % 60}`
}

describe("a deadline as it is typed", () => {
  test.each([
    ["26-11-2026", "2026-11-26"],
    ["26/11", "2026-11-26"],
    ["26.11.26", "2026-11-26"],
    ["26 11", "2026-11-26"],
    ["d. 26/11", "2026-11-26"],
    ["2026-11-26", "2026-11-26"],
    ["26. november", "2026-11-26"],
    ["torsdag den 26. nov.", "2026-11-26"],
    ["26 November 2026", "2026-11-26"],
    ["i morgen", "2026-11-26"],
    ["tomorrow", "2026-11-26"],
    ["mandag", "2026-11-30"],
    ["Friday", "2026-11-27"],
    ["om 2 dage", "2026-11-27"],
    ["i dag", "2026-11-25"],
  ])("%s is %s", (typed, date) => {
    expect(read(typed)).toBe(date)
  })

  test.each([
    ["fredag kl. 12", "", "2026-11-27 12:0"],
    ["fredag kl 9.30", "", "2026-11-27 9:30"],
    ["friday at 12", "", "2026-11-27 12:0"],
    ["26/11 kl. 14", "", "2026-11-26 14:0"],
    ["26-11-2026 14:30", "", "2026-11-26 14:30"],
    ["26/11", "14.30", "2026-11-26 14:30"],
    ["26/11", "kl. 8", "2026-11-26 8:0"],
    ["26/11", "1430", "2026-11-26 14:30"],
    ["fredag kl. 12", "13", "2026-11-27 13:0"],
    ["i morgen halv tre", "", "2026-11-26 14:30"],
  ])("%s with %j is %s", (date, time, moment) => {
    expect(read(date, time)).toBe(moment)
  })

  test("without a year it is the nearest: January is next year, yesterday was yesterday", () => {
    expect(read("5/1")).toBe("2027-01-05")
    expect(read("24/11")).toBe("2026-11-24")
  })

  test("a date that does not exist is answered with the one probably meant", () => {
    const found = readMoment("31-11-2026", "12", now)
    expect(found).toMatchObject({ code: "no-such-date", month: 11, days: 30, minutes: 720 })
    expect("suggested" in found && dateOf(found.suggested)).toBe("2026-11-30")
    expect(readMoment("29-02-2027", "", now)).toMatchObject({ code: "no-such-date", month: 2, days: 28 })
    expect(read("29-02-2028")).toBe("2028-02-29")
  })

  test("the American order is turned around", () => {
    const found = readMoment("11/26/2026", "", now)
    expect(found).toMatchObject({ code: "month-first" })
    expect("suggested" in found && dateOf(found.suggested)).toBe("2026-11-26")
  })

  test.each(["", "snart", "40-40-2026", "0/11", "26/0", "26-11-1926", "🦆", "26-11-2026 og 27-11-2026"])(
    "%j cannot be read, and that is said",
    (typed) => {
      expect(readMoment(typed, "", now)).toEqual({ code: "unreadable" })
    },
  )

  test.each(["25", "12.75", "noget", "-1"])("%j is no time of day", (time) => {
    expect(readMoment("26/11", time, now)).toEqual({ code: "no-such-time" })
  })
})
