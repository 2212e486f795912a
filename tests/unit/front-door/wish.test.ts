import { describe, expect, test } from "vitest"
import { isProblem, needOf, readWhen, type Wish, wishLine } from "#app/front-door/wish.ts"

const now = Date.parse("2026-11-23T10:42:00+01:00")
const question = "Tæller de med?"
const wish = (date: string, time = "", rest: Partial<Wish> = {}): Wish => {
  const at = readWhen(date, time, now)
  if (isProblem(at)) throw new Error("unreadable")
  return { at, ground: null, because: "", ...rest }
}

describe("a day that is filled in", () => {
  test("is read as colleagues' own are, with or without a clock", () => {
    expect(needOf(wish("24-11-2026", "12.00"), question, now, "da").by).toBe("2026-11-24T12:00")
    expect(needOf(wish("24/11"), question, now, "da").by).toBe("2026-11-24")
    expect(needOf(wish("fredag kl. 9"), question, now, "da").by).toBe("2026-11-27T09:00")
  })

  test("that cannot be read, or a clock alone, is said at its field", () => {
    expect(readWhen("snarest belejligt", "", now)).toMatchObject({ field: "date", problem: { code: "unreadable" } })
    expect(readWhen("24-11-2026", "25", now)).toMatchObject({ field: "time", problem: { code: "no-such-time" } })
    expect(readWhen("31-11-2026", "", now)).toMatchObject({ field: "date", problem: { code: "no-such-date" } })
    expect(readWhen("", "12", now)).toMatchObject({ field: "date", problem: { code: "time-without-date" } })
  })

  test("stands in the case in words that the reader of mails reads the same", () => {
    for (const locale of ["da", "en"] as const) {
      const asked = wish("27-11-2026", "12", { ground: "meeting", because: "Bestyrelsen mødes\nsamme dag" })
      const need = needOf(asked, question, now, locale)
      expect(need.quote).toBe(wishLine(asked, locale))
      expect(need.quote).toContain("Bestyrelsen mødes samme dag")
      expect(need.consequence).toBe("meeting")
      const again = needOf({ at: null, ground: null, because: "" }, `${need.quote}\n\n${question}`, now, locale)
      expect(again.by).toBe(need.by)
    }
  })
})

describe("without a day", () => {
  test("the need is read from what is written", () => {
    const need = needOf(wish(""), "Vi har brug for svar senest torsdag kl. 14.", now, "da")
    expect(need.by).toBe("2026-11-26T14:00")
    expect(need.quote).toContain("senest torsdag kl. 14")
  })

  test("haste that is ticked is haste, in the words that were ticked", () => {
    const urgent = wish("", "", { ground: "urgent" })
    expect(needOf(urgent, question, now, "da")).toMatchObject({
      by: null,
      urgency: "urgent",
      quote: wishLine(urgent, "da"),
    })
    expect(needOf(wish(""), question, now, "da")).toMatchObject({ by: null, urgency: "normal", quote: null })
  })
})
