import { describe, expect, test } from "vitest"
import { reasonParts, reasonText } from "#app/deadlines/reason-text.ts"
import type { Reason } from "#app/deadlines/reasons.ts"
import { at, hours, minutes } from "./support.ts"

const name = { da: "Arbejdsfordeling", en: "Work-sharing" }
const quote = "senest tirsdag kl. 12"
const due = at("2026-11-24T12:00")
/** The tests are read with ordinary spaces; that the no-break ones are there is tested once, below. */
const plain = (reason: Reason, locale: "da" | "en") => reasonText(reason, locale).replaceAll("\u00a0", " ")

const cases: [string, Reason, da: string, en: string][] = [
  [
    "the sender's moment",
    { code: "sender-by", at: due, by: "2026-11-24T12:00", quote, closed: false },
    "Afsenderen beder om svar senest tir. 24. nov. kl. 12 (»senest tirsdag kl. 12«).",
    "The sender asks for an answer by Tue 24 Nov at 12:00 (»senest tirsdag kl. 12«).",
  ],
  [
    "the sender's day",
    { code: "sender-by", at: at("2026-11-27T15:00"), by: "2026-11-27", quote: null, closed: false },
    "Afsenderen beder om svar senest fre. 27. nov. Vi lukker kl. 15.",
    "The sender asks for an answer by Fri 27 Nov. We close at 15:00.",
  ],
  [
    "the sender's day, a weekend",
    { code: "sender-by", at: at("2026-11-27T15:00"), by: "2026-11-28", quote: "på lørdag", closed: true },
    "Afsenderen beder om svar senest lør. 28. nov. (»på lørdag«). Da er der lukket, så det er sidste åbne tidspunkt før: fre. 27. nov. kl. 15.",
    "The sender asks for an answer by Sat 28 Nov (»på lørdag«). We are closed then, so it is the last open moment before: Fri 27 Nov at 15:00.",
  ],
  [
    "the sender's day, a day off",
    {
      code: "sender-by",
      at: at("2026-12-23T16:00"),
      by: "2026-12-24",
      quote: null,
      closed: { da: "Juleaftensdag", en: "Christmas Eve" },
    },
    "Afsenderen beder om svar senest tor. 24. dec. Da er der lukket (Juleaftensdag), så det er sidste åbne tidspunkt før: ons. 23. dec. kl. 16.",
    "The sender asks for an answer by Thu 24 Dec. We are closed then (Christmas Eve), so it is the last open moment before: Wed 23 Dec at 16:00.",
  ],
  [
    "the sender's day, gone by while we waited for them",
    { code: "sender-by", at: at("2026-11-30T13:05"), by: "2026-11-27", quote: null, closed: false, afterPause: true },
    "Afsenderen beder om svar senest fre. 27. nov. Med pausen bliver det man. 30. nov. kl. 13.05.",
    "The sender asks for an answer by Fri 27 Nov. With the pause that becomes Mon 30 Nov at 13:05.",
  ],
  [
    "a moment past",
    { code: "sender-by-too-soon", at: due, by: "2026-11-20", quote: null, past: true },
    "Afsenderen beder om svar senest fre. 20. nov. Det var passeret, da henvendelsen kom, så fristen er næste arbejdstime: tir. 24. nov. kl. 12.",
    "The sender asks for an answer by Fri 20 Nov. That had passed when the inquiry came, so the deadline is the next working hour: Tue 24 Nov at 12:00.",
  ],
  [
    "a moment too close",
    { code: "sender-by-too-soon", at: due, by: "2026-11-24T11:15", quote: "kl. 11.15", past: false },
    "Afsenderen beder om svar senest tir. 24. nov. kl. 11.15 (»kl. 11.15«). Det giver os under en arbejdstime, så fristen er næste arbejdstime: tir. 24. nov. kl. 12.",
    "The sender asks for an answer by Tue 24 Nov at 11:15 (»kl. 11.15«). That leaves us less than a working hour, so the deadline is the next working hour: Tue 24 Nov at 12:00.",
  ],
  [
    "the rule",
    { code: "rule", at: at("2026-11-24T13:17"), name, amount: 2, unit: "working-days" },
    "Reglen Arbejdsfordeling, 2 arbejdsdage: tir. 24. nov. kl. 13.17.",
    "The rule Work-sharing, 2 working days: Tue 24 Nov at 13:17.",
  ],
  [
    "the rule, halved",
    { code: "rule-halved", at: due, name, amount: 1, unit: "working-days", quote: "haster" },
    "Afsenderen skriver, at det haster (»haster«). Reglen Arbejdsfordeling, 1 arbejdsdag, er halveret: tir. 24. nov. kl. 12.",
    "The sender says it is urgent (»haster«). The rule Work-sharing, 1 working day, is halved: Tue 24 Nov at 12:00.",
  ],
  [
    "the law",
    {
      code: "statutory",
      at: due,
      name: { da: "Aktindsigt", en: "Access to documents" },
      amount: 7,
      unit: "working-days",
      moved: false,
    },
    "Lovens frist, Aktindsigt, 7 arbejdsdage: tir. 24. nov. kl. 12.",
    "The law’s deadline, Access to documents, 7 working days: Tue 24 Nov at 12:00.",
  ],
  [
    "the law, moved",
    {
      code: "statutory",
      at: due,
      name: { da: "Egne oplysninger", en: "Own data" },
      amount: 1,
      unit: "months",
      moved: true,
    },
    "Lovens frist, Egne oplysninger, 1 måned: tir. 24. nov. kl. 12. Den udløb på en lukkedag og løber til næste hverdag.",
    "The law’s deadline, Own data, 1 month: Tue 24 Nov at 12:00. It ended on a closed day and runs to the next weekday.",
  ],
  [
    "a colleague's date",
    { code: "overruled", at: due, actor: "Signe Aaholm", note: "Tallene kommer mandag" },
    "Signe Aaholm har sat fristen til tir. 24. nov. kl. 12: Tallene kommer mandag.",
    "Signe Aaholm set the deadline to Tue 24 Nov at 12:00: Tallene kommer mandag.",
  ],
  [
    "received when closed",
    { code: "out-of-hours", receivedAt: at("2026-11-21T22:10"), at: at("2026-11-23T08:30") },
    "Henvendelsen kom lør. 21. nov. kl. 22.10, da der var lukket. Tiden regnes fra man. 23. nov. kl. 8.30.",
    "The inquiry came Sat 21 Nov at 22:10, when we were closed. Time is counted from Mon 23 Nov at 08:30.",
  ],
  [
    "doubt",
    { code: "doubt", latest: "2026-11-27" },
    "Ordene kan også betyde fre. 27. nov. Vi regner med det tidligste.",
    "The words can also mean Fri 27 Nov. We go by the earliest.",
  ],
  [
    "a date that does not exist",
    { code: "flag", flag: "no-such-date" },
    "Henvendelsen nævner en dato, der ikke findes. Spørg afsenderen.",
    "The inquiry names a date that does not exist. Ask the sender.",
  ],
  [
    "a weekday that contradicts its date",
    { code: "flag", flag: "weekday-contradicts-date" },
    "Ugedagen og datoen i henvendelsen passer ikke sammen. Vi regner med det tidligste.",
    "The weekday and the date in the inquiry do not agree. We go by the earliest.",
  ],
  [
    "no hurry",
    { code: "low", quote: "der er ingen hast" },
    "Afsenderen skriver, at det ikke haster (»der er ingen hast«). Det ændrer ikke fristen.",
    "The sender says there is no hurry (»der er ingen hast«). It does not change the deadline.",
  ],
  [
    "the pause",
    { code: "pause", ms: hours(5) + minutes(35) },
    "Pausen, mens vi ventede på afsenderen, er lagt til: 5 t. 35 min.",
    "The pause while we waited for the sender is added: 5 h 35 min.",
  ],
]

describe("a reason in the reader's language", () => {
  test.each(cases)("%s", (_, reason, da, en) => {
    expect(plain(reason, "da")).toBe(da)
    expect(plain(reason, "en")).toBe(en)
  })

  test("does not break inside a date, a clock or an amount", () => {
    const rule: Reason = { code: "rule", at: due, name, amount: 2, unit: "working-days" }
    expect(reasonText(rule, "da")).toBe(
      "Reglen Arbejdsfordeling, 2\u00a0arbejdsdage: tir.\u00a024.\u00a0nov. kl.\u00a012.",
    )
  })

  test("sets the sender's own words apart, on one line", () => {
    const reason: Reason = { code: "low", quote: "der er\n  ingen hast" }
    expect(reasonParts(reason, "da")).toContainEqual({ quote: "»der er ingen hast«" })
  })
})
