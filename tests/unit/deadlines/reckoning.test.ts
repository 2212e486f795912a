import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { reckon } from "#app/deadlines/reckoning.ts"
import { reckoningLines, skippedWords } from "#app/deadlines/reckoning-text.ts"
import { workingTimeBetween } from "#app/deadlines/working-time.ts"
import { at, calendar } from "./support.ts"

const pause = { from: at("2026-11-20T10:05"), to: at("2026-11-23T09:10") }
const plain = (text: string) => text.replaceAll("\u00a0", " ")
const told = (from: string, to: string, pauses = [pause], locale: "da" | "en" = "da") => {
  const steps = reckon(calendar, at(from), at(to), pauses)
  return {
    lines: reckoningLines(steps, locale).map(({ when, what }) => plain(`${when}: ${what}`)),
    skipped: skippedWords(steps, locale),
  }
}

describe("how the time was counted, day by day", () => {
  test("the board's case: open hours, the pause, the weekend", () => {
    expect(told("2026-11-19T15:12", "2026-11-24T12:00")).toEqual({
      lines: [
        "tor. 19. nov.: 15.12–16: 48 min.",
        "fre. 20. nov.: 8.30–10.05: 1 t. 35 min.",
        "fre. 20. nov. kl. 10.05 – man. 23. nov. kl. 9.10: pause, uret står stille: 5 t. 35 min.",
        "lør. 21. nov. – søn. 22. nov.: weekend",
        "man. 23. nov.: 9.10–16: 6 t. 50 min.",
        "tir. 24. nov.: 8.30–12: 3 t. 30 min.",
      ],
      skipped: "uden weekend og pauser",
    })
  })

  test("days off by name, in either language", () => {
    expect(told("2026-12-22T10:00", "2026-12-29T10:00", [], "en")).toEqual({
      lines: [
        "Tue 22 Dec: 10:00–16:00: 6 h",
        "Wed 23 Dec: 08:30–16:00: 7 h 30 min",
        "Thu 24 Dec – Sun 27 Dec: Christmas Eve and Christmas Day, closed",
        "Mon 28 Dec: 08:30–16:00: 7 h 30 min",
        "Tue 29 Dec: 08:30–10:00: 1 h 30 min",
      ],
      skipped: "without Christmas Eve and Christmas Day",
    })
  })

  test("a long time by weeks, the days off still named", () => {
    const { lines } = told("2026-12-14T10:00", "2027-01-08T15:00", [])
    expect(lines[0]).toBe("uge 51, man. 14. dec. – fre. 18. dec.: 5 arbejdsdage")
    expect(lines.some((line) => line.includes("Nytårsdag"))).toBe(true)
  })

  test("nothing where the deadline had passed when it came", () => {
    expect(told("2026-11-24T12:00", "2026-11-24T11:00").lines).toEqual([])
  })

  test("what is counted is the open time that was not paused, for any time and any pause", () => {
    const start = at("2026-11-01T00:00")
    const moment = fc.integer({ min: 0, max: 40 * 24 * 60 }).map((minutes) => start + minutes * 60_000)
    fc.assert(
      fc.property(moment, moment, moment, moment, (a, b, c, d) => {
        const [from = 0, to = 0] = [a, b].toSorted((x, y) => x - y)
        const [pauseFrom = 0, pauseTo = 0] = [c, d].toSorted((x, y) => x - y)
        const counted = reckon(calendar, from, to, [{ from: pauseFrom, to: pauseTo }])
          .flatMap((step) => (step.kind === "open" || step.kind === "week" ? [step.ms] : []))
          .reduce((sum, ms) => sum + ms, 0)
        const inside = Math.max(0, workingTimeBetween(calendar, Math.max(from, pauseFrom), Math.min(to, pauseTo)))
        expect(counted).toBe(workingTimeBetween(calendar, from, to) - inside)
      }),
    )
  })
})
