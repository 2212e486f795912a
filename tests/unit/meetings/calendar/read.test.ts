import { readdirSync, readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { answeringAttendee, type CalendarAnswer } from "#app/meetings/calendar/answer.ts"
import { readReply } from "#app/meetings/calendar/read-reply.ts"
import { writeCancel, writeRequest } from "#app/meetings/calendar/write.ts"
import { dialogue } from "./meetings.ts"

const folder = new URL("../../../fixtures/calendar/", import.meta.url)
const fixture = (name: string) => readFileSync(new URL(`${name}.ics`, folder), "utf8")
const at = (iso: string) => Date.parse(iso)
const receivedAt = at("2026-11-05T08:00:00Z")
const uid = dialogue.uid
const held = { startAt: dialogue.startAt, endAt: dialogue.endAt }

function read(ics: string): CalendarAnswer {
  const reading = readReply(ics, receivedAt)
  if (!reading.ok || !reading.answers[0]) throw new Error(JSON.stringify(reading))
  expect(reading.answers).toHaveLength(1)
  return reading.answers[0]
}
const attendee = { participation: "pending", delegatedTo: [], delegatedFrom: [], sentBy: null }
const eva = { ...attendee, name: "Eva Holm", address: "eva.holm@aarhus.example" }

describe("an answer as it is written by", () => {
  test("Exchange: UID in capitals, a name with a comma, a word to the organiser", () => {
    expect(read(fixture("exchange-accepted"))).toEqual({
      kind: "reply",
      uid,
      sequence: 1,
      stampedAt: at("2026-11-04T08:15:00Z"),
      recurrenceId: null,
      organiser: null,
      attendees: [{ ...eva, name: "Holm, Eva (ØA)", participation: "accepted" }],
      title: "Accepteret: Dialogmøde 4. kvartal",
      time: held,
      comment: "Jeg kommer, men 10 minutter for sent.",
    })
  })

  test("Outlook: our UID inside one of its own, broken lines and quotes between", () => {
    const answer = read(fixture("outlook-desktop-declined"))
    expect(answer).toMatchObject({ kind: "reply", uid, sequence: 0, time: held, comment: null })
    expect(answer.attendees).toMatchObject([{ address: "bo@favrskov.example", participation: "declined" }])
  })

  test("Google: the word stands beside the attendee", () => {
    const answer = read(fixture("google-accepted"))
    expect(answer).toMatchObject({ uid, time: held, organiser: "post@rar.example" })
    expect(answer.comment).toBe("Vi kommer to: Åse, og jeg; vi tager toget")
    expect(answer.attendees).toEqual([
      { ...attendee, name: "Søren Ågård", address: "soeren.aagaard@gmail.example", participation: "accepted" },
    ])
  })

  test("Apple: the address stands beside a path", () => {
    const { attendees, time } = read(fixture("apple-tentative"))
    expect(attendees).toEqual([
      { ...attendee, name: "Mette Kjær", address: "mette@randers.example", participation: "tentative" },
    ])
    expect(time).toEqual(held)
  })

  test("Zimbra: a zone by its cities, and somebody answers for the attendee", () => {
    const answer = read(fixture("zimbra-declined"))
    expect(answer).toMatchObject({ time: held, comment: "Lis er på ferie." })
    expect(answeringAttendee(answer, "Sekretariat@norddjurs.example")).toMatchObject({
      address: "lis@norddjurs.example",
      participation: "declined",
    })
    expect(answeringAttendee(answer, "en.anden@norddjurs.example")).toBeNull()
  })

  test("Thunderbird: one meeting of a series, an old zone, no sequence", () => {
    expect(read(fixture("thunderbird-accepted"))).toMatchObject({
      sequence: 0,
      recurrenceId: "2026-12-02T09:00:00",
      time: held,
      attendees: [{ name: "Per O'Hara, RAR", address: "per@syddjurs.example", participation: "accepted" }],
    })
  })
})

describe("another time is proposed by", () => {
  const june = { startAt: at("2027-06-01T13:00:00+02:00"), endAt: at("2027-06-01T14:30:00+02:00") }

  test("Exchange, in the zone that Windows calls Romance", () => {
    expect(read(fixture("exchange-counter"))).toMatchObject({
      kind: "counter",
      uid,
      time: june,
      comment: "Kan vi tage den om eftermiddagen?",
      attendees: [{ ...eva, participation: "tentative" }],
    })
  })

  test("Outlook, in a zone that only the message itself explains", () => {
    const answer = read(fixture("outlook-custom-zone-counter"))
    expect(answer).toMatchObject({ kind: "counter", time: june, attendees: [{ participation: "declined" }] })
    const winter = fixture("outlook-custom-zone-counter").replace("20270601T", "20271031T")
    expect(read(winter).time?.startAt).toBe(at("2027-10-31T13:00:00+01:00"))
  })

  test("Google, with all attendees: who asks is known by the mail's sender", () => {
    const answer = read(fixture("google-counter"))
    expect(answer.time?.startAt).toBe(at("2026-12-03T13:00:00+01:00"))
    expect(answeringAttendee(answer, "SOEREN.aagaard@gmail.example")?.name).toBe("Søren Ågård")
  })

  test("somebody whose zone nobody knows: the proposal is kept, its time is not guessed", () => {
    const strange = fixture("exchange-counter")
      .replace(/Romance Standard Time/g, "Zone of ours")
      .replace(/^RRULE.*\r\n/gm, "")
    const unknown = strange.replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\n/, "")
    expect(read(unknown)).toMatchObject({ kind: "counter", time: null, comment: "Kan vi tage den om eftermiddagen?" })
  })
})

describe("an invitation is handed on", () => {
  test("and the organiser told so", () => {
    const delegatedTo = ["ib@aarhus.example", "ida@aarhus.example"]
    expect(read(fixture("delegated-reply"))).toMatchObject({
      kind: "reply",
      attendees: [{ ...eva, participation: "delegated", delegatedTo }],
    })
  })

  test("and the copy seen", () => {
    expect(read(fixture("delegation-request"))).toMatchObject({
      kind: "delegation",
      attendees: [
        { address: "eva.holm@aarhus.example", participation: "delegated", delegatedTo: ["ib@aarhus.example"] },
        { address: "ib@aarhus.example", participation: "pending", delegatedFrom: ["eva.holm@aarhus.example"] },
      ],
    })
  })
})

test("a wish for the latest version, a refused proposal and somebody's own invitation are told apart", () => {
  expect(read(fixture("refresh"))).toMatchObject({ kind: "refresh", uid, time: null })
  expect(read(fixture("decline-counter"))).toMatchObject({
    kind: "declineCounter",
    sequence: 2,
    organiser: "moeder@aarhus.example",
    comment: "Vi holder fast i tiden.",
  })
  expect(read(writeRequest(dialogue))).toMatchObject({ kind: "invitation", uid, time: held })
})

const reply = (lines: string, method = "REPLY") =>
  `BEGIN:VCALENDAR\r\nMETHOD:${method}\r\nBEGIN:VEVENT\r\n${lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`
const accepted = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.example"

describe("small print", () => {
  test("what is left out is taken as the standard says", () => {
    expect(read(reply(`UID:u\r\n${accepted.replace(";PARTSTAT=ACCEPTED", "")}`))).toMatchObject({
      sequence: 0,
      stampedAt: receivedAt,
      attendees: [{ participation: "pending" }],
      time: null,
    })
  })

  test("a state that nobody knows is no answer", () => {
    expect(read(reply("UID:u\r\nATTENDEE;PARTSTAT=X-PERHAPS:mailto:a@b.example")).attendees[0]?.participation).toBe(
      "pending",
    )
  })

  test("a clock that is years ahead does not outlast every later answer", () => {
    expect(read(reply(`UID:u\r\nDTSTAMP:20990101T000000Z\r\n${accepted}`)).stampedAt).toBe(receivedAt)
    expect(read(reply(`UID:u\r\nDTSTAMP:20261105T081000Z\r\n${accepted}`)).stampedAt).toBe(at("2026-11-05T08:10:00Z"))
  })

  test("a colon in a bare name, a percent sign and a space cost nobody their answer", () => {
    for (const line of ["ATTENDEE;CN=Afd: Nord:mailto:A@b.example", "ATTENDEE;CN=50% nord:MAILTO: a@B.example "])
      expect(read(reply(`UID:u\r\n${line}`)).attendees[0]?.address).toBe("a@b.example")
  })

  test("what a reminder says is not said of the meeting", () => {
    const alarm = "BEGIN:VALARM\r\nUID:x\r\nATTENDEE:mailto:x@y.example\r\nEND:VALARM"
    expect(read(reply(`${alarm}\r\nUID:u\r\n${accepted}`))).toMatchObject({
      uid: "u",
      attendees: [{ address: "a@b.example" }],
    })
  })
})

describe("what can't be read is a reason", () => {
  test.each([
    ["notCalendar", ""],
    ["notCalendar", "Hej, jeg kommer gerne"],
    ["notCalendar", "BEGIN:VCARD\r\nEND:VCARD"],
    ["broken", fixture("google-accepted").slice(0, 400)],
    ["broken", "END:VCALENDAR\r\nBEGIN:VCALENDAR"],
    ["noMethod", reply(`UID:u\r\n${accepted}`, "")],
    ["otherMethod", writeCancel(dialogue, { at: 0 })],
    ["otherMethod", reply(`UID:u\r\n${accepted}`, "PUBLISH")],
    ["noEvent", "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR"],
    ["noUid", reply(accepted)],
    ["noUid", reply(`UID:${"u".repeat(2000)}\r\n${accepted}`)],
    ["noAttendee", reply("UID:u")],
    ["noAttendee", reply("UID:u\r\nATTENDEE;PARTSTAT=ACCEPTED:invalid:nomail")],
    ["tooLarge", `BEGIN:VCALENDAR\r\n${"X:y\r\n".repeat(30_000)}END:VCALENDAR`],
    ["tooLarge", `BEGIN:VCALENDAR\r\n${"x".repeat(2_000_000)}`],
  ])("%s", (reason, ics) => {
    expect(readReply(ics, receivedAt)).toEqual({ ok: false, reason })
  })

  test("in little time, whatever its size and shape", () => {
    const fill = (piece: string) => piece.repeat(Math.floor(900_000 / piece.length))
    const shapes = [
      reply(`UID:u\r\nATTENDEE${fill(";A=")}:mailto:a@b.example`),
      reply(`UID:u\r\n${`ATTENDEE${";CN=".repeat(2400)}:x\r\n`.repeat(90)}`),
      reply(`UID:u\r\nATTENDEE;DELEGATED-TO=${fill('"a@b.c",')}:mailto:a@b.example`),
      reply(`UID:${fill("04")}\r\n${accepted}`),
      reply(`UID:u\r\nDTSTART;TZID=${fill("a/")}:20261202T090000\r\n${accepted}`),
      reply(`UID:u\r\n${"ATTENDEE:mailto:a@b.example\r\n".repeat(19_000)}`),
      `BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n${"BEGIN:VEVENT\r\n".repeat(19_000)}`,
      `BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n${fill("BEGIN: ")}`,
      `BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n${fill("\r\n ")}`,
    ]
    const before = process.cpuUsage()
    for (const ics of shapes) expect(readReply(ics, receivedAt)).toBeDefined()
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000)
  })

  test("after any damage to any answer that we know", () => {
    const all = readdirSync(folder).filter((name) => name.endsWith(".ics"))
    const known = all.map((name) => readFileSync(new URL(name, folder), "utf8"))
    const damage = fc.record({
      ics: fc.constantFrom(...known),
      from: fc.nat(1500),
      length: fc.nat(80),
      put: fc.oneof(
        fc.string({ unit: "binary", maxLength: 20 }),
        fc.constantFrom("\r\n", "\n ", '"', ";", ":", "\0", "BEGIN:VEVENT\n"),
      ),
    })
    fc.assert(
      fc.property(damage, ({ ics, from, length, put }) => {
        const reading = readReply(ics.slice(0, from) + put + ics.slice(from + length), receivedAt)
        if (!reading.ok) return
        for (const { attendees, title, comment } of reading.answers) {
          expect(attendees.every(({ address }) => /^[^\s@]+@[^\s@]+$/.test(address))).toBe(true)
          expect(title + (comment ?? "")).not.toMatch(/[^\P{Cc}\n\t]/u)
        }
      }),
      { numRuns: 600, seed: 5546 },
    )
  })
})
