import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { writeFeed } from "#app/meetings/calendar/feed.ts"
import type { Invitation } from "#app/meetings/calendar/invitation.ts"
import { writeCancel, writeRequest } from "#app/meetings/calendar/write.ts"
import { clockChanges, dialogue } from "./meetings.ts"
import { type Reading, readWithIcalendar, readWithIcalJs, readWithPython, unescaped } from "./readings.ts"

/** What every reader must find, in the standard's own words. */
const told = (invitation: Invitation) => ({
  uid: invitation.uid,
  sequence: invitation.sequence,
  title: invitation.title,
  place: invitation.place,
  description: invitation.description,
  startAt: invitation.startAt,
  endAt: invitation.endAt,
  organiser: { name: "RAR Østjylland", address: "mailto:post@rar.example" },
})
const eva = { name: "Holm, Eva", address: "mailto:eva@aarhus.example", role: "REQ-PARTICIPANT" }
const ase = { name: "Åse Nørgård", address: "mailto:aase@rar.example", role: "CHAIR" }
const bo = { name: "", address: "mailto:bo@favrskov.example", role: "OPT-PARTICIPANT" }

/** The same by all parsers: two always, Debian's too where it is there. */
function expectReadings(ics: string, expected: unknown) {
  expect(readWithIcalJs(ics)).toEqual(expected)
  expect(readWithIcalendar(ics)).toEqual(expected)
  const [third = expected] = readWithPython([ics]) ?? []
  expect(third).toEqual(expected)
}
const unfolded = (ics: string) => ics.replaceAll("\r\n ", "")

describe("a request", () => {
  const ics = writeRequest(dialogue)

  test("says the same to each parser", () => {
    const attendees = [
      { ...eva, partstat: "NEEDS-ACTION", rsvp: "TRUE" },
      { ...ase, partstat: "ACCEPTED", rsvp: "FALSE" },
      { ...bo, partstat: "TENTATIVE", rsvp: "TRUE" },
    ]
    expectReadings(ics, { method: "REQUEST", events: [{ ...told(dialogue), status: "CONFIRMED", attendees }] })
  })

  test("stands in the standard's own form", () => {
    const lines = unfolded(ics).split("\r\n")
    expect(lines).toContain("METHOD:REQUEST")
    expect(lines).toContain("DTSTAMP:20261103T123456Z")
    expect(lines).toContain("DTSTART;TZID=Europe/Copenhagen:20261202T090000")
    expect(lines).toContain("LOCATION:Rådhuset\\, lokale 2\\; bygning Ø")
    expect(lines).toContain(
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="Holm, Eva":mailto:eva@aarhus.example',
    )
    expect(lines.filter((line) => line === "BEGIN:VTIMEZONE")).toHaveLength(1)
    expect(ics.startsWith("BEGIN:VCALENDAR\r\n") && ics.endsWith("END:VCALENDAR\r\n")).toBe(true)
  })

  test("of an online meeting leads to it, also where the description is all that is shown", () => {
    const online = writeRequest({ ...dialogue, place: "", link: "https://møde.example/a,b;c?d=é" })
    const href = "https://xn--mde-0na.example/a,b;c?d=%C3%A9"
    expect(unfolded(online)).toContain(`\r\nURL:${href}\r\n`)
    const [event] = readWithIcalendar(online).events
    expect(event).toMatchObject({ place: href, description: `${dialogue.description}\n\n${href}` })
  })

  test.each(["javascript:alert(1)", "data:text/html,x", "no address", "file:///etc/passwd"])(
    "leads nowhere but to the web: %s",
    (link) => {
      expect(writeRequest({ ...dialogue, link })).toBe(writeRequest(dialogue))
    },
  )

  test.each(["", "eva", "eva@b.dk\r\nX-EVIL:1", "a@b.dk>", "a@b,c@d"])(
    "is refused to an address that is none: %j",
    (address) => {
      expect(() => writeRequest({ ...dialogue, organiser: { name: "", address } })).toThrow("not an address")
    },
  )
})

describe("a cancellation", () => {
  const at = dialogue.changedAt + 60_000

  test("of the meeting has its UID, a higher sequence and all attendees", () => {
    const attendees = [
      { ...eva, partstat: "NEEDS-ACTION", rsvp: "FALSE" },
      { ...ase, partstat: "ACCEPTED", rsvp: "FALSE" },
      { ...bo, partstat: "TENTATIVE", rsvp: "FALSE" },
    ]
    const event = { ...told(dialogue), sequence: 1, description: "", status: "CANCELLED", attendees }
    const ics = writeCancel(dialogue, { at })
    expectReadings(ics, { method: "CANCEL", events: [event] })
    expect(ics).toContain("\r\nDTSTAMP:20261103T123556Z\r\n")
  })

  test("to one who is removed names nobody else, and does not say that the meeting is off", () => {
    const attendees = [{ ...eva, partstat: "NEEDS-ACTION", rsvp: "FALSE" }]
    const event = { ...told(dialogue), sequence: 1, description: "", status: "", attendees }
    const ics = writeCancel(dialogue, { at, removed: dialogue.attendees.slice(0, 1) })
    expectReadings(ics, { method: "CANCEL", events: [event] })
  })
})

describe("a feed", () => {
  const second = { ...dialogue, uid: "b@rar.example", title: "Rådsmøde", startAt: clockChanges[0] ?? 0 }
  const ics = writeFeed({ name: "Møder, RAR; Øst", refreshMinutes: 60, meetings: [dialogue, second] })

  test("holds each meeting, asks nobody for an answer and shows nobody's", () => {
    const events = [dialogue, second].map((each) => ({ ...told(each), status: "", attendees: [] }))
    expectReadings(ics, { method: "", events })
    expect(ics).not.toContain("METHOD")
  })

  test("says its name and how often to come back, in the standard's words and in Outlook's", () => {
    for (const line of [
      "NAME:Møder\\, RAR\\; Øst",
      "X-WR-CALNAME:Møder\\, RAR\\; Øst",
      "REFRESH-INTERVAL;VALUE=DURATION:PT60M",
      "X-PUBLISHED-TTL:PT60M",
    ])
      expect(ics).toContain(`\r\n${line}\r\n`)
    expect(ics.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1)
  })

  test("without meetings can be read too", () => {
    expectReadings(writeFeed({ name: "", refreshMinutes: 60, meetings: [] }), { method: "", events: [] })
  })
})

test("an instant is read as itself, also in the hour that comes twice and around the one that is left out", () => {
  const meetings = clockChanges.map((startAt) => ({ ...dialogue, startAt, endAt: startAt + 45 * 60_000 }))
  const expected = meetings.map(({ startAt, endAt }) => ({ startAt, endAt }))
  const times = ({ events }: Reading) => events.map(({ startAt, endAt }) => ({ startAt, endAt }))
  const feed = writeFeed({ name: "", refreshMinutes: 60, meetings })
  expect(times(readWithIcalJs(feed))).toEqual(expected)
  expect(times(readWithIcalendar(feed))).toEqual(expected)
  const [third] = readWithPython([feed]) ?? []
  expect(third ? times(third) : expected).toEqual(expected)
})

const piece = fc.oneof(
  fc.constantFrom(
    "æ",
    "ø",
    "å",
    "Æ",
    "😀",
    "👩‍👧",
    "e\u0301",
    ",",
    ";",
    ":",
    '"',
    "'",
    "\\",
    "\\n",
    "^",
    "^n",
    "=",
    " ",
    "\t",
  ),
  fc.constantFrom(
    "\n",
    "\r\n",
    "\r",
    "\u2028",
    "\0",
    "\x07",
    "\x1b",
    "\x7f",
    "\x85",
    "\ud800",
    "BEGIN:VEVENT",
    "END:VCALENDAR",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
)
const words = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""))
const wild = fc.record({ title: words, place: words, name: words })
const inviting = ({ title, place, name }: { title: string; place: string; name: string }): Invitation => ({
  ...dialogue,
  title,
  place,
  organiser: { name, address: "post@rar.example" },
  attendees: [{ name, address: "eva@a.example", role: "required", participation: "pending", rsvp: true }],
})
/** Nothing is lost but what RFC 5545 § 3.1 can't hold; a name is one line, and has slashes of one kind. */
const held = (text: string) =>
  text
    .replace(/[\ud800-\udfff]/gu, "\ufffd")
    .replace(/\r\n|[\r\x85\u2028\u2029]/g, "\n")
    .replace(/(?![\n\t])\p{Cc}/gu, "")
const heldName = (name: string) =>
  name
    .replace(/[\ud800-\udfff]/gu, "\ufffd")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replaceAll("\\", "/")
    .trim()

test("whatever people wrote comes back, and no line is longer than 75 octets or breaks a character", () => {
  fc.assert(
    fc.property(wild, (typed) => {
      const ics = writeRequest(inviting(typed))
      for (const line of ics.split("\r\n")) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/[^\P{Cc}\t]|[\ud800-\udfff]/u)
      }
      const expected = { title: held(typed.title), place: held(typed.place), name: heldName(typed.name) }
      const { events } = readWithIcalJs(ics)
      expect(events).toHaveLength(1)
      expect(said(events)).toEqual(expected)
      expect(plainly(ics, "SUMMARY")).toBe(expected.title)
    }),
    { numRuns: 300, seed: 5545 },
  )
})

test("and comes back from the parsers that take a backslash before an n for a line end", () => {
  const typed = fc.sample(wild, { numRuns: 300, seed: 6868 }).map((each) => ({
    title: each.title.replaceAll("\\", "/"),
    place: each.place.replaceAll("\\", "/"),
    name: each.name,
  }))
  const expected = typed.map(({ title, place, name }) => ({
    title: held(title),
    place: held(place),
    name: heldName(name),
  }))
  const calendars = typed.map((each) => writeRequest(inviting(each)))
  for (const readings of [calendars.map(readWithIcalendar), readWithPython(calendars)])
    if (readings) expect(readings.map((reading) => said(withNames(reading).events))).toEqual(expected)
})

test("a line is folded wherever its 75th octet falls", () => {
  for (const letter of ["a", "ø", "€", "😀"])
    for (let length = 0; length <= 160; length++) {
      const title = "x".repeat(length % 7) + letter.repeat(length)
      const ics = writeRequest({ ...dialogue, title })
      expect(Math.max(...ics.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
      expect(ics.replaceAll("\r\n ", "")).toContain(`\r\nSUMMARY:${title}\r\n`)
      expect(Buffer.from(ics).toString()).toBe(ics)
    }
})

/** As RFC 5545 § 3.1 and § 3.3.11 say it is read. */
function plainly(ics: string, name: string): string {
  const [line = ""] = unfolded(ics)
    .split("\r\n")
    .filter((each) => each.startsWith(`${name}:`))
  return line
    .slice(name.length + 1)
    .replace(/\\([\\;,nN])/g, (_, letter: string) => (/n/i.test(letter) ? "\n" : letter))
}

function said(events: Reading["events"]) {
  const [event] = events
  expect(event?.attendees.map(({ name }) => name)).toEqual([event?.organiser.name])
  return { title: event?.title, place: event?.place, name: event?.organiser.name }
}

const withNames = ({ method, events }: Reading): Reading => ({
  method,
  events: events.map((event) => ({
    ...event,
    organiser: { ...event.organiser, name: unescaped(event.organiser.name) },
    attendees: event.attendees.map((each) => ({ ...each, name: unescaped(each.name) })),
  })),
})
