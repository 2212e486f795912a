import { describe, expect, test } from "vitest"
import { readDeadlineForm } from "#app/inquiries/deadline-form.ts"
import { deadlineForm } from "#app/inquiries/forms.ts"
import { at, calendar } from "#tests/unit/deadlines/support.ts"

// A Wednesday.
const now = at("2026-11-25T10:00")
const plain = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll("\u00a0", " "))
const read = (fields: Record<string, string>, locale: "da" | "en" = "da", law: number | null = null) =>
  plain(readDeadlineForm(deadlineForm.parse({ reason: "Aftalt", ...fields }), { now, calendar, law, locale }))

describe("the form for another deadline", () => {
  test("takes a date, a pick or the moment itself", () => {
    expect(read({ date: "fredag kl. 12" })).toEqual({ at: at("2026-11-27T12:00"), reason: "Aftalt" })
    expect(read({ pick: "one-day", date: "noget andet" })).toEqual({ at: at("2026-11-26T16:00"), reason: "Aftalt" })
    expect(read({ at: String(at("2026-11-28T12:00")), date: "lørdag" })).toMatchObject({ at: at("2026-11-28T12:00") })
  })

  test("says what is wrong with a date and how it is probably meant, in both languages", () => {
    expect(read({ date: "31-11-2026" })).toMatchObject({
      say: "November har 30 dage. Mente du 30-11-2026?",
      choices: [{ label: "Brug man. 30. nov. kl. 16", fields: [["date", "30-11-2026"]] }],
    })
    expect(read({ date: "31-11-2026", time: "12" }, "en")).toMatchObject({
      fields: { date: ["November has 30 days. Did you mean 30-11-2026?"] },
      choices: [{ label: "Use Mon 30 Nov at 12:00", fields: [["date", "30-11-2026 kl. 12:00"]] }],
    })
  })

  test("offers the last open moment before a closed one, or to keep it", () => {
    expect(read({ date: "25-12-2026" })).toMatchObject({
      say: "Fre. 25. dec. kl. 16 har vi lukket (Juledag). Sidste åbne tidspunkt før er ons. 23. dec. kl. 16.",
      choices: [{ label: "Brug ons. 23. dec. kl. 16" }, { label: "Behold fre. 25. dec. kl. 16" }],
    })
  })

  test("warns of a time that has passed, and of one later than the law's", () => {
    expect(read({ date: "24/11" })).toMatchObject({ choices: [{ label: "Behold tir. 24. nov. kl. 16" }] })
    expect(read({ date: "4/12" }, "en", at("2026-12-03T16:00"))).toMatchObject({
      say: expect.stringContaining("later than the law’s deadline Thu 3 Dec at 16:00"),
      choices: [{ label: "Use Thu 3 Dec at 16:00" }, { label: "Keep Fri 4 Dec at 15:00" }],
    })
  })

  test("wants a date and a reason, and says both at once", () => {
    expect(read({ reason: " " })).toMatchObject({
      ok: false,
      fields: { date: [expect.any(String)], reason: ["Skriv, hvorfor fristen skal være en anden."] },
    })
    expect(read({ pick: "week", reason: "" })).toMatchObject({ ok: false, fields: { reason: [expect.any(String)] } })
  })
})
