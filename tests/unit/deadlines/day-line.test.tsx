import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, test } from "vitest"
import { type DayLineInput, dayLine } from "#app/deadlines/day-line.ts"
import { DayLine } from "#app/deadlines/day-line.tsx"
import { at, calendar } from "./support.ts"

const plain = (text: string) => text.replaceAll("\u00a0", " ")
const monday = (part: Partial<DayLineInput> = {}): DayLineInput => ({
  now: at("2026-11-23T10:42"),
  deadlines: [],
  meetings: [],
  calendar,
  ...part,
})
const draw = (input: DayLineInput, locale: "da" | "en" = "da") => {
  const shape = dayLine(input, locale)
  if (!shape) throw new Error("the day is closed")
  return shape
}

/** The board's day (look/my-day.html). */
const board = monday({
  deadlines: [
    { at: at("2026-11-23T12:00"), state: "soon" },
    { at: at("2026-11-23T15:30"), state: "soon" },
  ],
  meetings: [
    { from: at("2026-11-23T13:00"), to: at("2026-11-23T14:30"), title: "Dialogmøde, Jobcenter Hylle" },
    { from: at("2026-11-23T09:00"), to: at("2026-11-23T09:30"), title: "Morgenmøde" },
  ],
})

describe("the day as a line", () => {
  test("stands as on the board", () => {
    const { now, meetings, deadlines, state } = draw(board)
    const round = (value: number) => Number(value.toFixed(2))
    expect(round(now)).toBe(29.33)
    expect(meetings.map(({ x, width }) => [round(x), round(width)])).toEqual([
      [6.67, 6.67],
      [60, 20],
    ])
    expect(deadlines.map(({ x }) => round(x))).toEqual([46.67, 93.33])
    expect(state).toBe("soon")
  })

  test("says it all in words", () => {
    const { title, caption, above, meetingNames } = draw(board)
    expect(caption).toBe("Din dag fra 8.30 til 16")
    expect(plain(title)).toBe(
      "Dagen fra 8.30 til 16. Nu 10.42. Frister kl. 12 og 15.30. Møder kl. 9 til 9.30 og 13 til 14.30.",
    )
    expect(plain(draw(board, "en").title)).toBe(
      "The day from 08:30 to 16:00. Now 10:42. Deadlines at 12:00 and 15:30. Meetings at 09:00 to 09:30 and 13:00 to 14:30.",
    )
    expect(above.map(({ text }) => text)).toEqual(["frist 12", "frist 15.30", "nu"])
    expect(meetingNames.map(({ text }) => text)).toEqual(["Morgenmøde", "Dialogmøde, Jobcenter Hylle"])
  })

  test("names the hours, the even ones also on a phone", () => {
    const { hours } = draw(monday())
    expect(hours.map(({ text, wide }) => `${text}${wide ? " wide" : ""}`)).toEqual([
      "9 wide",
      "10",
      "11 wide",
      "12",
      "13 wide",
      "14",
      "15 wide",
      "16",
    ])
    expect(hours.at(-1)?.anchor).toBe("end")
  })

  test("shows what passed today as late", () => {
    const late = { at: at("2026-11-23T09:30"), state: "late" as const }
    const soon = { at: at("2026-11-23T15:30"), state: "soon" as const }
    expect(draw(monday({ deadlines: [soon, late] })).state).toBe("late")
    const markup = renderToStaticMarkup(<DayLine line={draw(monday({ deadlines: [soon, late] }))} />)
    expect(markup).toMatch(/<svg[^>]*data-state="late"[^>]*><path[^>]*d="M0-8 8 0 0 8-8 0z"/)
  })

  test("leaves out what is due on another day, and draws two at the same minute once", () => {
    const noon = { at: at("2026-11-23T12:00"), state: "soon" as const }
    const tomorrow = { at: at("2026-11-24T12:00"), state: "ok" as const }
    expect(draw(monday({ deadlines: [noon, noon, tomorrow] })).deadlines).toHaveLength(1)
  })

  test("is lengthened by a meeting in the evening, which then fits", () => {
    const evening = { from: at("2026-11-23T19:00"), to: at("2026-11-23T21:00"), title: "Rådsmøde" }
    const { caption, meetings } = draw(monday({ meetings: [evening] }))
    expect(caption).toBe("Din dag fra 8.30 til 21")
    expect((meetings[0]?.x ?? 0) + (meetings[0]?.width ?? 0)).toBe(100)
  })

  test("before opening now stands at the left end, after closing at the right", () => {
    expect(draw(monday({ now: at("2026-11-23T07:00") })).now).toBe(0)
    expect(draw(monday({ now: at("2026-11-23T19:00") })).now).toBe(100)
  })

  test("is none on a closed day, unless there is a meeting", () => {
    const saturday = at("2026-11-21T10:00")
    expect(dayLine(monday({ now: saturday }), "da")).toBeNull()
    const meeting = { from: saturday, to: at("2026-11-21T12:00"), title: "Jobmesse" }
    expect(dayLine(monday({ now: saturday, meetings: [meeting] }), "da")?.caption).toBe("Din dag fra 10 til 12")
  })

  test("has no inline style, which the page's policy would refuse", () => {
    expect(renderToStaticMarkup(<DayLine line={draw(board)} />)).not.toContain("style=")
  })
})
