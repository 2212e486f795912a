import { readFileSync } from "node:fs"

const folder = new URL("../fixtures/calendar/", import.meta.url)

/** The UID that the fixtures answer. */
const theirUid = "0d3c5bb2-6d7c-4c0b-9a5e-0e3f5f3f8a11@rar.example"

/** A recorded calendar message, as an answer to our meeting: its UID, in whatever guise that program writes it. */
export function recorded(name: string, uid: string): string {
  const ics = readFileSync(new URL(`${name}.ics`, folder), "utf8").replace(/\r?\n[ \t]/g, "")
  const wrapped = (text: string) => Buffer.from(text).toString("hex")
  return ics
    .replaceAll(theirUid.toUpperCase(), uid.toUpperCase())
    .replaceAll(theirUid, uid)
    .replace(new RegExp(wrapped(theirUid), "i"), wrapped(uid).toUpperCase())
}

type Answer = { from: string; ics: string; method?: string; subject?: string; text?: string }
let counter = 0

/** A mail with a calendar as one of its forms, as Exchange, Google and Apple send it. */
export const calendarMail = ({ from, ics, method = "REPLY", subject = "Accepteret: møde", text = "" }: Answer) =>
  Buffer.from(
    [
      `From: ${from}`,
      "To: henvendelse@region.example",
      `Subject: ${Buffer.from(subject).toString("ascii") === subject ? subject : `=?utf-8?B?${Buffer.from(subject).toString("base64")}?=`}`,
      `Message-ID: <calendar-${++counter}.${Date.now()}@aarhus.example>`,
      "MIME-Version: 1.0",
      'Content-Type: multipart/alternative; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain; charset=utf-8",
      "",
      text,
      "--b",
      `Content-Type: text/calendar; charset=utf-8; method=${method}`,
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from(ics).toString("base64").replace(/.{76}/g, "$&\r\n"),
      "--b--",
      "",
    ].join("\r\n"),
  )
