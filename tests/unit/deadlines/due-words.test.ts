import { describe, expect, test } from "vitest"
import { dueWords, workingDuration } from "#app/deadlines/due-words.ts"
import { addWorkingTime } from "#app/deadlines/working-time.ts"
import { at, calendar, hours, minutes } from "./support.ts"

const monday = "2026-11-23T10:42"
const words = (
  dueAt: string,
  now = monday,
  more: { waiting?: { since: number; on?: string }; answeredAt?: number } = {},
) => {
  const due = at(dueAt)
  const input = {
    dueAt: due,
    warnAt: addWorkingTime(calendar, due, -hours(10)),
    now: at(now),
    calendar,
    waiting: null,
    ...more,
  }
  const say = (locale: "da" | "en") => {
    const { word, time } = dueWords(input, locale)
    return `${word} · ${time}`.replaceAll("\u00a0", " ")
  }
  const { state, datetime } = dueWords(input, "da")
  return { state, datetime, da: say("da"), en: say("en") }
}

describe("time left, as the queue says it", () => {
  test.each([
    ["2026-11-23T15:30", "soon", "Snart · i dag kl. 15.30", "Soon · today at 15:30"],
    ["2026-11-24T12:00", "soon", "Snart · i morgen kl. 12", "Soon · tomorrow at 12:00"],
    ["2026-11-26T10:00", "ok", "God tid · tor. kl. 10", "In good time · Thu at 10:00"],
    ["2026-11-27T15:00", "ok", "God tid · fre. kl. 15", "In good time · Fri at 15:00"],
    ["2026-11-30T16:00", "ok", "God tid · man. 30. nov.", "In good time · Mon 30 Nov"],
    ["2026-12-04T15:00", "ok", "God tid · fre. 4. dec.", "In good time · Fri 4 Dec"],
    ["2026-11-19T16:00", "late", "Over frist · 2 dage", "Overdue · 2 days"],
    ["2026-11-20T12:00", "late", "Over frist · 1 dag", "Overdue · 1 day"],
    ["2026-11-23T09:30", "late", "Over frist · 1 t. 12 min.", "Overdue · 1 h 12 min"],
  ])("due %s, seen on Monday 23 November at 10.42", (due, state, da, en) => {
    expect(words(due)).toEqual({ state, datetime: due, da, en })
  })

  test("is late the moment after, not at it", () => {
    expect(words("2026-11-23T10:42").state).toBe("soon")
    expect(words("2026-11-23T10:42", "2026-11-23T10:43").da).toBe("Over frist · 1 min.")
  })

  test.each([
    ["the same evening", "2026-11-23T19:00", "Over frist · siden kl. 16", "Overdue · since 16:00"],
    [
      "the next morning before opening",
      "2026-11-24T07:00",
      "Over frist · siden man. kl. 16",
      "Overdue · since Mon at 16:00",
    ],
  ])("over by no working time yet: %s", (_, now, da, en) => {
    expect(words("2026-11-23T16:00", now)).toMatchObject({ state: "late", da, en })
  })

  test("over by no working time yet: Monday before opening, when it was due on the Friday before", () => {
    expect(words("2026-11-20T15:00", "2026-11-23T08:00").da).toBe("Over frist · siden fre. 20. nov. kl. 15")
  })

  test("holidays are not days over", () => {
    expect(words("2026-04-01T12:00", "2026-04-07T09:00").da).toBe("Over frist · 1 dag")
  })

  test("waiting, however late it would be", () => {
    const since = at("2026-11-18T14:00")
    expect(words("2026-11-19T16:00", monday, { waiting: { since } })).toEqual({
      state: "wait",
      datetime: "2026-11-18",
      da: "Venter · på afsender",
      en: "Waiting · for the sender",
    })
    expect(words("2026-11-19T16:00", monday, { waiting: { since, on: "på AMS" } }).da).toBe("Venter · på AMS")
  })

  test("answered", () => {
    expect(words("2026-11-24T12:00", monday, { answeredAt: at("2026-11-23T10:02") })).toEqual({
      state: "done",
      datetime: "2026-11-23T10:02",
      da: "Besvaret · i dag kl. 10.02",
      en: "Answered · today at 10:02",
    })
  })
})

test.each([
  [hours(8) + minutes(48), "8\u00a0t. 48\u00a0min.", "8\u00a0h 48\u00a0min"],
  [hours(5), "5\u00a0t.", "5\u00a0h"],
  [minutes(12) + 59_000, "12\u00a0min.", "12\u00a0min"],
  [0, "0\u00a0min.", "0\u00a0min"],
])("%i ms of work in words", (ms, da, en) => {
  expect([workingDuration(ms, "da"), workingDuration(ms, "en")]).toEqual([da, en])
})
