import { describe, expect, test } from "vitest"
import { messages } from "#app/i18n/messages.ts"
import { composeMail } from "#app/mail/compose.server.ts"
import { parseMail } from "#app/mail/parse.server.ts"
import { meetingMail, type Occasion } from "#app/meetings/calendar/mail.ts"
import { writeCancel, writeRequest } from "#app/meetings/calendar/write.ts"
import { dialogue } from "./meetings.ts"

const ics = writeRequest(dialogue)
const link = "https://rettidig.example/svar/abc"
const letter = (occasion: Occasion, locale: "da" | "en") =>
  meetingMail(dialogue, { occasion, ics, answerLink: link, locale, words: messages(locale).meetingMail })
const send = (parts: ReturnType<typeof letter>) =>
  composeMail({
    from: dialogue.organiser,
    to: [{ name: "Holm, Eva", address: "eva@aarhus.example" }],
    cc: [],
    messageId: "<m1@rar.example>",
    inReplyTo: null,
    references: [],
    date: dialogue.changedAt,
    automatic: false,
    ...parts,
  })

describe("the words", () => {
  test("of an invitation, in Danish", () => {
    const { subject, text } = letter("invited", "da")
    expect(subject).toBe("Invitation: Dialogmøde 4. kvartal")
    expect(text.replaceAll("\u00a0", " ")).toBe(`RAR Østjylland inviterer dig til et møde.

Dialogmøde 4. kvartal
Tid: onsdag 2. december 2026 kl. 9–10.30
Sted: Rådhuset, lokale 2; bygning Ø

Dagsorden:
1. Siden sidst
2. Varslinger; status

Svar i din kalender, eller her:
${link}
`)
  })

  test("of a cancellation, in English: nothing is left to answer", () => {
    const { subject, text, calendar } = letter("cancelled", "en")
    expect(subject).toBe("Cancelled: Dialogmøde 4. kvartal")
    expect(text).toContain("RAR Østjylland has cancelled the meeting.")
    expect(text.replaceAll("\u00a0", " ")).toContain("Time: Wednesday 2 December 2026 at 09:00–10:30\n")
    expect(text).not.toContain(link)
    expect(calendar?.method).toBe("CANCEL")
  })

  test("of a title over several lines stand on one", () => {
    const parts = meetingMail(
      { ...dialogue, title: "Møde\r\nBcc: x@y.example" },
      { occasion: "changed", ics, answerLink: null, locale: "da", words: messages("da").meetingMail },
    )
    expect(parts.subject).toBe("Ændret: Møde Bcc: x@y.example")
  })
})

/** Each part of the bytes that leave, by its type and in order, with what it holds. */
function partsOf(raw: string, boundary = /boundary="([^"]+)"/.exec(raw)?.[1]): { head: string; body: string }[] {
  return raw
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((part) => {
      const [head = "", ...rest] = part.trimStart().split("\r\n\r\n")
      const body = rest.join("\r\n\r\n")
      const inner = /boundary="([^"]+)"/.exec(head)?.[1]
      return inner ? [{ head, body: "" }, ...partsOf(body, inner)] : [{ head, body }]
    })
}
const typeOf = (head: string) =>
  /Content-Type: ((?:.|\r\n\s)+)/
    .exec(head)?.[1]
    ?.replace(/\s+/g, " ")
    .replace(/; boundary=.*/, "")
function decoded({ head, body }: { head: string; body: string }): string {
  if (/base64/i.test(head)) return Buffer.from(body, "base64").toString()
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([\dA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, "latin1").toString().replace(/\r\n$/, "")
}

describe("the bytes that leave", () => {
  test("offer the calendar as the last form of the mail's words, and as a file beside them", async () => {
    const parts = partsOf((await send(letter("invited", "da"))).toString("latin1"))
    expect(parts.map(({ head }) => typeOf(head))).toEqual([
      "multipart/alternative",
      "text/plain; charset=utf-8",
      "text/html; charset=utf-8",
      "text/calendar; charset=utf-8; method=REQUEST",
      "application/ics; name=invite.ics",
    ])
    const [, , , calendar, file] = parts
    expect(calendar && decoded(calendar).trimEnd()).toBe(ics.trimEnd())
    expect(file && decoded(file)).toBe(ics)
    expect(file?.head).toMatch(/Content-Disposition: attachment; filename=invite\.ics/)
    expect(calendar?.head).not.toMatch(/Content-Disposition/i)
  })

  test("say CANCEL where the calendar does", async () => {
    const cancel = writeCancel(dialogue, { at: dialogue.changedAt })
    const words = messages("da").meetingMail
    const parts = meetingMail(dialogue, { occasion: "cancelled", ics: cancel, answerLink: null, locale: "da", words })
    const mail = await parseMail(await send(parts))
    expect(mail.calendar).toEqual({ method: "CANCEL", text: cancel })
    expect(mail.attachments.map(({ name }) => name)).toContain("invite.ics")
  })
})
