/** What those who are invited write beside their answers. */
export const ownWords = {
  accepted: null,
  declined: "Vi har kommunalbestyrelse den dag.",
  tentative: "Jeg skal lige have det på plads med min chef.",
} as const

type Proposal = {
  uid: string
  sequence: number
  from: { name: string; address: string }
  to: string
  title: string
  startAt: number
  endAt: number
  at: number
}

/** 20261202T080000Z */
const utc = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, "")
const base64 = (text: string) => Buffer.from(text).toString("base64")
const header = (text: string) => `=?utf-8?B?${base64(text)}?=`

/** Another time, as a calendar program proposes it (RFC 5546 § 3.2.7). */
export function proposal({ uid, sequence, from, to, title, startAt, endAt, at }: Proposal): Buffer {
  const words = "Kan vi tage den dagen efter i stedet?"
  const ics = [
    ...["BEGIN:VCALENDAR", "METHOD:COUNTER", "PRODID:-//Kalender//DA", "VERSION:2.0", "BEGIN:VEVENT"],
    ...[`UID:${uid}`, `SEQUENCE:${sequence}`, `DTSTAMP:${utc(at)}`, `SUMMARY:${title.replace(/[,;]/g, "\\$&")}`],
    ...[`DTSTART:${utc(startAt)}`, `DTEND:${utc(endAt)}`, `COMMENT:${words}`],
    ...[`ATTENDEE;PARTSTAT=TENTATIVE:mailto:${from.address}`, "END:VEVENT", "END:VCALENDAR", ""],
  ].join("\r\n")
  const lines = [
    `From: ${from.name ? `${header(from.name)} <${from.address}>` : from.address}`,
    `To: ${to}`,
    `Subject: ${header(`Nyt tidspunkt foreslået: ${title}`)}`,
    `Message-ID: <counter-${uid.replace(/@.*/, "")}@kalender.example>`,
    `Date: ${new Date(at).toUTCString()}`,
    "MIME-Version: 1.0",
    'Content-Type: multipart/alternative; boundary="b"',
    "",
    ...["--b", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "", base64(words)],
    ...["--b", "Content-Type: text/calendar; charset=utf-8; method=COUNTER", "Content-Transfer-Encoding: base64", ""],
    base64(ics).replace(/.{76}/g, "$&\r\n"),
    ...["--b--", ""],
  ]
  return Buffer.from(lines.join("\r\n"))
}
