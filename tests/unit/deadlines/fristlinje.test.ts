import { describe, expect, test } from "vitest"
import { type FristlinjeInput, fristlinje } from "#app/deadlines/fristlinje.ts"
import { localDateTime } from "#app/deadlines/zone.ts"
import { late, line, ok, overChristmas, plain, soon } from "./lines.ts"
import { at, hours } from "./support.ts"

const draw = (input: FristlinjeInput, locale: "da" | "en" = "da") => {
  const shape = fristlinje(input, locale)
  return { ...shape, heading: plain(shape.heading), left: plain(shape.left), title: plain(shape.title) }
}
const texts = (labels: readonly { text: string }[]) => labels.map(({ text }) => plain(text))

describe("in words", () => {
  test.each([
    ["time enough", ok, "Svar torsdag kl. 16", "3 arbejdsdage og 5 t. tilbage"],
    ["soon", soon, "Svar i morgen kl. 12", "8 t. 48 min. arbejdstid tilbage"],
    ["late", late, "Over frist med 2 dage", "Skulle være besvaret tor. 19. nov. kl. 16"],
    ["over Christmas", overChristmas, "Svar fre. 8. jan.", "12 arbejdsdage tilbage. Jul og nytår er lukket"],
    [
      "late since closing, no working time over yet",
      line({ received: "2026-11-16T10:00", due: "2026-11-23T16:00", now: "2026-11-23T19:00" }),
      "Over frist siden kl. 16",
      "Skulle være besvaret man. 23. nov. kl. 16",
    ],
    [
      "waiting",
      line({ received: "2026-11-19T15:12", due: "2026-11-24T12:00", waiting: { since: at("2026-11-20T10:05") } }),
      "Venter på afsender",
      "8 t. 48 min. tilbage, når svaret kommer",
    ],
    [
      "answered in time",
      line({ received: "2026-11-19T15:12", due: "2026-11-24T12:00", answeredAt: at("2026-11-23T10:02") }),
      "Besvaret i dag kl. 10.02",
      "9 t. 28 min. før fristen",
    ],
    [
      "answered late",
      line({ received: "2026-11-16T10:00", due: "2026-11-19T16:00", answeredAt: at("2026-11-20T10:02") }),
      "Besvaret fre. 20. nov. kl. 10.02",
      "1 dag over fristen",
    ],
  ])("%s", (_, input, heading, left) => {
    expect(draw(input)).toMatchObject({ heading, left })
  })

  test("in English", () => {
    expect(draw(ok, "en")).toMatchObject({ heading: "Due Thursday at 16:00", left: "3 working days and 5 h left" })
    expect(draw(late, "en").heading).toBe("Overdue by 2 days")
    expect(draw(overChristmas, "en").left).toBe("12 working days left. Christmas and New Year closed")
  })

  test("the title says it all", () => {
    expect(draw(soon).title).toBe(
      "Fristlinje: modtaget torsdag kl. 15.12, pause fra fredag kl. 10.05 til mandag kl. 9.10, nu mandag kl. 10.42, frist tirsdag kl. 12. Natten og weekenden er lukket tid.",
    )
    expect(draw(soon, "en").title).toBe(
      "Timeline: received Thursday at 15:12, pause from Friday at 10:05 to Monday at 09:10, now Monday at 10:42, due Tuesday at 12:00. Nights and weekends are closed time.",
    )
  })

  test("over a week a weekday alone would mislead: the title names the dates", () => {
    expect(draw(late).title).toContain("modtaget man. 16. nov. kl. 10")
  })
})

describe("the scale", () => {
  test("is working time: an hour is equally long everywhere", () => {
    const { parts } = draw(ok)
    const [friday = 0, monday = 0] = parts.filter(({ kind }) => kind === "open").map(({ width }) => width)
    expect(friday / monday).toBeCloseTo(6.5 / 7.5, 10)
  })

  test("six working days are drawn in hours, seven in whole days with weeks", () => {
    expect(texts(draw(line({ received: "2026-11-23T10:00", due: "2026-11-30T12:00" })).below)).toContain("man. 30.")
    expect(texts(draw(line({ received: "2026-11-23T10:00", due: "2026-12-01T12:00" })).below)).toEqual([
      "uge 48",
      "uge 49",
    ])
  })

  test("gaps are 2.4 for a night, 6 for a weekend, 9 for days off, which are named", () => {
    const { parts, notes, height } = draw(
      line({ received: "2026-03-31T10:00", due: "2026-04-07T12:00", now: "2026-03-31T11:00" }),
    )
    expect(parts.filter(({ kind }) => kind === "closed").map(({ width }) => width)).toEqual([2.4, 9])
    expect(notes).toMatchObject([{ text: "påske", leader: true }])
    expect(height).toBe(68)
  })

  test("long lines name Christmas and New Year, with 2.2 and 4.5", () => {
    const { parts, notes } = draw(overChristmas)
    expect(parts.filter(({ kind }) => kind === "closed").map(({ width }) => width)).toEqual([2.2, 4.5, 4.5])
    expect(texts(notes)).toEqual(["jul", "nytår"])
  })

  test.each([
    ["a night", "2026-11-23T19:00", "2026-11-24T12:00"],
    ["a year", "2026-01-05T09:00", "2026-12-30T12:00"],
    ["three years", "2024-01-05T09:00", "2026-12-30T12:00"],
    ["no time at all", "2026-11-23T10:00", "2026-11-23T10:00"],
  ])("covers the line from end to end, over %s", (_, received, due) => {
    const { parts } = draw(line({ received, due, now: due }))
    const track = parts.filter(({ kind }) => kind === "open" || kind === "closed")
    expect(track[0]?.x).toBe(0)
    for (const [index, { x, width }] of track.entries()) expect(x + width).toBeCloseTo(track[index + 1]?.x ?? 100, 6)
    expect(track.every(({ width }) => width > 0)).toBe(true)
  })
})

describe("the parts", () => {
  const covered = (input: FristlinjeInput, kind: string) =>
    draw(input)
      .parts.filter((part) => part.kind === kind)
      .reduce((sum, { width }) => sum + width, 0)

  test("used and left time share the way from received to due as the hours do", () => {
    expect(covered(ok, "spent") / covered(ok, "left-time")).toBeCloseTo((6 + 2.2) / (5.3 + 22.5), 6)
  })

  test("over time runs from due to now, and nothing is left", () => {
    const { due, stop } = draw(late)
    expect(due).toBeLessThan(stop)
    expect(covered(late, "over")).toBeCloseTo(stop - due - 2.4 - 6, 6)
    expect(covered(late, "left-time")).toBe(0)
  })

  test("answered: nothing is left to come", () => {
    const answered = line({ received: "2026-11-19T15:12", due: "2026-11-24T12:00", answeredAt: at("2026-11-23T10:02") })
    expect(covered(answered, "left-time")).toBe(0)
    expect(texts(draw(answered).above)).toEqual(["frist tir. kl. 12", "besvaret", "modtaget"])
  })

  test("waiting: the pause runs on to now", () => {
    const waiting = line({
      received: "2026-11-19T15:12",
      due: "2026-11-24T12:00",
      waiting: { since: at("2026-11-23T09:42") },
    })
    const { parts, stop, notes } = draw(waiting)
    const pause = parts.find(({ kind }) => kind === "paused")
    expect((pause?.x ?? 0) + (pause?.width ?? 0)).toBeCloseTo(stop, 10)
    expect(texts(notes)).toEqual(["pause"])
  })

  test("now in a weekend stands within its gap", () => {
    const { stop, parts } = draw(
      line({ received: "2026-11-20T09:00", due: "2026-11-24T12:00", now: "2026-11-21T12:00" }),
    )
    const weekend = parts.find(({ kind }) => kind === "closed")
    expect(stop).toBeCloseTo((weekend?.x ?? 0) + 3, 10)
  })
})

describe("the words on the line", () => {
  test("now and a near deadline stand side by side", () => {
    const near = line({ received: "2026-11-23T08:40", due: "2026-11-23T11:00" })
    expect(texts(draw(near).above)).toEqual(["nu", "man. kl. 11", "modtaget"])
  })

  test("the due moment is always there, also on a phone", () => {
    for (const minute of [0, 1, 30, 60, 300, 440])
      for (const ahead of [1, 20, 60, 5000, -1, -20, -60]) {
        const now = at("2026-11-23T08:31") + minute * 60_000
        const near = line({
          received: "2026-11-23T08:30",
          due: localDateTime(now + ahead * 60_000),
          now: localDateTime(now),
        })
        expect(draw(near).above).toContainEqual(expect.objectContaining({ role: "due", wide: false }))
      }
  })

  test("a leader does not strike through a week's name", () => {
    const overEaster = line({ received: "2026-03-30T09:00", due: "2026-05-27T10:00", now: "2026-04-14T10:00" })
    const { notes } = draw(overEaster)
    expect(notes).toContainEqual(expect.objectContaining({ text: "påske", leader: false }))
    expect(draw(overChristmas).notes).toMatchObject([{ leader: true }, { leader: true }])
  })

  test("waiting for someone else says so", () => {
    const waiting = { since: at("2026-11-20T10:05"), on: "på AMS" }
    expect(draw(line({ received: "2026-11-19T15:12", due: "2026-11-24T12:00", waiting })).heading).toBe("Venter på AMS")
  })
})

test("no two words overlap, whatever the moments (at 26 rem, 1.5 per cent a letter)", () => {
  const start = at("2026-03-02T09:00")
  for (let hour = 1; hour < 24 * 40; hour += 7)
    for (const ahead of [0.2, 3, 30, 200]) {
      const now = start + hours(hour)
      const { above, below, notes } = draw(
        line({
          received: "2026-03-02T09:00",
          due: localDateTime(now + hours(ahead * (hour % 2 ? 1 : -1))),
          now: localDateTime(now),
        }),
      )
      expect(below.map(({ x }) => x)).toEqual(below.map(({ x }) => x).sort((a, b) => a - b))
      for (const row of [above, below, notes]) {
        const boxes = row
          .map(({ text, x, anchor }) => {
            const width = text.length * 1.5
            return anchor === "start"
              ? [x, x + width]
              : anchor === "end"
                ? [x - width, x]
                : [x - width / 2, x + width / 2]
          })
          .sort(([a = 0], [b = 0]) => a - b)
        for (const [index, [, to = 0]] of boxes.entries())
          expect(boxes[index + 1]?.[0] ?? 1000).toBeGreaterThanOrEqual(to)
      }
    }
})
