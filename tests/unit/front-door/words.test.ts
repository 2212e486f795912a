import { describe, expect, test } from "vitest"
import { defaultOpeningHours } from "#app/deadlines/calendar.ts"
import type { Reason } from "#app/deadlines/reasons.ts"
import { letterText, withoutGreeting } from "#app/front-door/letter.ts"
import { openingWords } from "#app/front-door/opening-hours.ts"
import { momentIn, whyThen } from "#app/front-door/promise.ts"
import { publicState } from "#app/front-door/state.ts"
import { messages } from "#app/i18n/messages.ts"
import { withChosen } from "#app/inquiries/triage/topic-choice.ts"
import { splitReply } from "#app/mail/quoting.ts"

const at = Date.parse("2026-11-24T12:00:00+01:00")
const plain = (words: string) => words.replaceAll("\u00a0", " ").replaceAll("\u2060", "")
const why = (reason: Reason) => plain(whyThen([reason], messages("da"), "da"))

test("opening hours name neighbours with the same hours together", () => {
  expect(plain(openingWords(defaultOpeningHours, "da"))).toBe("mandag til torsdag kl. 8.30–16, fredag kl. 8.30–15")
  const hours = { open: 600, close: 840 }
  expect(plain(openingWords({ 1: hours, 2: hours, 4: hours }, "da"))).toBe(
    "mandag og tirsdag kl. 10–14, torsdag kl. 10–14",
  )
  expect(plain(openingWords(defaultOpeningHours, "en"))).toBe("Monday to Thursday 08:30–16:00, Friday 08:30–15:00")
})

test("a promise is written out as one would say it", () => {
  expect(plain(momentIn(at, "da"))).toBe("tirsdag den 24. november kl. 12")
  expect(plain(momentIn(at, "en"))).toBe("Tuesday 24 November at 12:00")
})

describe("why the answer comes by then", () => {
  const asked = (quote: string | null, closed: boolean | { da: string; en: string } = false): Reason => ({
    ...{ code: "sender-by", at, by: "2026-11-24T12:00", quote, closed },
  })

  test("repeats the sender's reason, not the line of ours it stands in", () => {
    expect(why(asked("Svar senest 24-11-2026 kl. 12.00, fordi: Bestyrelsen mødes kl. 14"))).toBe(
      "Du skriver: »Bestyrelsen mødes kl. 14«.",
    )
    expect(why(asked("Svar senest 24-11-2026."))).toBe("Det er det, du bad om.")
    expect(why(asked("senest tirsdag kl. 12"))).toBe("Du skriver: »senest tirsdag kl. 12«.")
  })

  test("says it plainly where the day is closed or has passed", () => {
    expect(why(asked("Svar senest 25-12-2026.", { da: "juledag", en: "Christmas Day" }))).toContain(
      "(juledag). Da har vi lukket",
    )
    expect(why({ code: "sender-by-too-soon", at, by: "2026-11-20", quote: null, past: true })).toContain("er gået")
  })

  test("tells nobody outside who moved a deadline, or with what note", () => {
    expect(why({ code: "overruled", at, actor: "Signe Aaholm", note: "De kan vente" })).toBe(
      "Det er den tid, vi har sat.",
    )
  })
})

describe("a letter from the form", () => {
  const letter = {
    wish: "Svar senest 24-11-2026.",
    question: "Tæller de med?\n\nVenlig hilsen\nTove",
    phone: "12 34 56 78",
  }

  test("has the wish where no signature hides it, and who wrote beneath", () => {
    const text = letterText({ ...letter, name: "Tove Lysholm", organisation: "Lysholm A/S" }, "da")
    expect(splitReply(text).fresh).toContain("Svar senest 24-11-2026.")
    expect(text).toMatch(/Tove Lysholm\nLysholm A\/S\nTelefon 12 34 56 78$/)
  })

  test("is named by what it asks, not by its greeting", () => {
    expect(withoutGreeting("Hej med jer,\n\nTæller de med?")).toBe("Tæller de med?")
    expect(withoutGreeting("Heje Kommune spørger:\nTæller de med?")).toBe("Heje Kommune spørger:\nTæller de med?")
  })
})

test("what the sender is told of the state gives nothing of ours away", () => {
  const facts = { status: "new", assigneeId: null, waitingReason: null, replyPending: false } as const
  expect(publicState(facts)).toBe("received")
  expect(publicState({ ...facts, assigneeId: 1 })).toBe("working")
  expect(publicState({ ...facts, status: "waiting", waitingReason: "sender" })).toBe("waiting-for-you")
  expect(publicState({ ...facts, status: "waiting", waitingReason: "ams" })).toBe("working")
  expect(publicState({ ...facts, status: "answered", replyPending: true })).toBe("working")
  expect(publicState({ ...facts, status: "answered" })).toBe("answered")
  expect(publicState({ ...facts, status: "no-reply-needed" })).toBe("closed")
})

test("a chosen topic stands unless what was read is surer than people are", () => {
  const read = (confidence: number) => ({
    topic: "document-access" as const,
    reasons: [{ field: "topic" as const, ground: "words" as const, words: ["aktindsigt"], confidence }],
  })
  expect(withChosen(read(0.7), "work-sharing")).toMatchObject({
    topic: "work-sharing",
    reasons: [{ ground: "chosen" }],
  })
  expect(withChosen(read(0.95), "work-sharing").topic).toBe("document-access")
  expect(withChosen(read(0.2), undefined).topic).toBe("document-access")
})
