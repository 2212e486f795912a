import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { verifyHouse } from "#app/admin/verify.server.ts"
import { inviteToMeeting } from "#app/meetings/invitations/inviting.server.ts"
import {
  acceptAttendee,
  acceptTime,
  declineTime,
  dismissMail,
  reopenMail,
} from "#app/meetings/invitations/judging.server.ts"
import { getInvitationsView } from "#app/meetings/invitations/view-query.server.ts"
import { getMeeting } from "#app/meetings/rows.server.ts"
import { events, inboundMail, inquiries } from "#db/schema/index.ts"
import { calendarMail, recorded } from "#tests/support/calendar-mail.ts"
import { receive } from "#tests/support/mail.ts"
import { readWithIcalJs } from "#tests/unit/meetings/calendar/readings.ts"
import { type InvitedHouse, openInvitedHouse, startAt } from "./invited-house.ts"

const HOUR = 3_600_000
const eva = "eva.holm@aarhus.example"
const guests = [eva, "bo@favrskov.example", "soeren.aagaard@gmail.example", "mette@randers.example"]
let it: InvitedHouse
let id: number
let uid: string
beforeEach(async () => {
  it = await openInvitedHouse()
  id = await it.propose([...guests, "lis@norddjurs.example"], { organiserId: null })
  await inviteToMeeting(it.house, it.actor(), id)
  await it.settle("sent")
  uid = (await getMeeting(it.house.db.read, id)).uid
})
afterEach(() => it.close())

const answer = (name: string, from: string, edit: (ics: string) => string = (ics) => ics, method = "REPLY") =>
  receive(it.house, it.mailbox.id, calendarMail({ from, ics: edit(recorded(name, uid)), method }))
const view = () => getInvitationsView(it.house.db.read, id, it.house.clock.now)
const open = async () => (await view()).mails.filter(({ state }) => state === "open")
const which = async () => ({ meetingId: id, mailId: (await view()).mails[0]?.id ?? 0 })
const stamped =
  (iso: string, partstat = "ACCEPTED") =>
  (ics: string) =>
    ics.replace(/DTSTAMP:\w+/, `DTSTAMP:${iso}`).replace(/PARTSTAT=\w+/, `PARTSTAT=${partstat}`)

describe("an answer by mail", () => {
  test.each([
    ["exchange-accepted", eva, "accepted", "Jeg kommer, men 10 minutter for sent."],
    ["outlook-desktop-declined", "bo@favrskov.example", "declined", null],
    ["google-accepted", "Soeren.Aagaard@gmail.example", "accepted", "Vi kommer to: Åse, og jeg; vi tager toget"],
    ["apple-tentative", "mette@randers.example", "tentative", null],
    ["zimbra-declined", "Sekretariat@norddjurs.example", "declined", "Lis er på ferie."],
  ])("of %s stands with the attendee, and on no case", async (name, from, participation, comment) => {
    const filed = await answer(name, from)
    expect(filed).toEqual({ state: "filed", inquiryId: null, reason: "calendar-reply" })
    const rows = await Promise.all([...guests, "lis@norddjurs.example"].map((guest) => it.attendee(id, guest)))
    const answered = rows.filter((row) => row?.participation !== "needs-action")
    expect(answered).toMatchObject([{ participation, comment }])
    expect(await it.house.db.read.$count(inquiries)).toBe(0)
    const [mail] = (await view()).mails
    expect(mail).toMatchObject({ state: "applied", kind: "reply", participation })
    const history = await it.house.db.read.select().from(events).where(eq(events.subject, "meeting"))
    expect(history.at(-1)).toMatchObject({ subjectId: id, type: "answered", data: { participation, by: "mail" } })
  })

  test("that is older than the one that stands changes nothing, in whichever order they arrive", async () => {
    await answer("exchange-accepted", eva, stamped("20261110T100000Z", "DECLINED"))
    await answer("exchange-accepted", eva, stamped("20261110T090000Z", "ACCEPTED"))
    expect((await it.attendee(id, eva))?.participation).toBe("declined")
    expect((await view()).mails.map(({ state }) => state)).toEqual(["stale", "applied"])
    await answer("exchange-accepted", eva, stamped("20261110T110000Z", "TENTATIVE"))
    expect((await it.attendee(id, eva))?.participation).toBe("tentative")
  })

  test("to the time before the meeting was moved does not hold for the new one", async () => {
    await answer("exchange-accepted", eva, (ics) => ics.replace("SEQUENCE:1", "SEQUENCE:0"))
    await it.change(id, { startAt: startAt + HOUR })
    expect((await it.attendee(id, eva))?.participation).toBe("needs-action")
    const late = stamped("20261123T110000Z")
    await answer("exchange-accepted", eva, (ics) => late(ics).replace("SEQUENCE:1", "SEQUENCE:0"))
    expect((await it.attendee(id, eva))?.participation).toBe("needs-action")
    await answer("exchange-accepted", eva, stamped("20261123T100000Z"))
    expect((await it.attendee(id, eva))?.participation).toBe("accepted")
  })

  test("stays where only the description changed, and a sequence that nobody sent outdoes no later answer", async () => {
    await answer("exchange-accepted", eva, (ics) => ics.replace("SEQUENCE:1", "SEQUENCE:2000000000"))
    await it.change(id, { organiserId: it.signe.id })
    expect((await it.attendee(id, eva))?.participation).toBe("accepted")
    await answer("exchange-accepted", eva, (ics) =>
      stamped("20261123T100000Z", "DECLINED")(ics).replace("SEQUENCE:1", "SEQUENCE:0"),
    )
    expect((await it.attendee(id, eva))?.participation).toBe("declined")
  })

  test("comes twice, or to two of our mailboxes, and counts once; the house is whole", async () => {
    const raw = calendarMail({ from: eva, ics: recorded("exchange-accepted", uid) })
    await receive(it.house, it.mailbox.id, raw)
    const again = Buffer.concat([Buffer.from("Received: from mx2.example\r\n"), raw])
    expect(await receive(it.house, null, again)).toMatchObject({ state: "duplicate", inquiryId: null })
    expect((await view()).mails).toHaveLength(1)
    await it.house.db.write((tx) => tx.update(inboundMail).set({ state: "filed", reason: "calendar-reply" }))
    expect((await verifyHouse(it.house)).faults).toEqual([])
  })

  test("to a meeting that is none of ours is a case like any other mail", async () => {
    const filed = await receive(
      it.house,
      it.mailbox.id,
      calendarMail({ from: eva, ics: recorded("exchange-accepted", "another@elsewhere.example") }),
    )
    expect(filed.inquiryId).not.toBeNull()
    expect((await view()).mails).toEqual([])
  })

  test("from an address nobody was asked at is for the organiser: a new attendee, or one of those invited", async () => {
    const strange = (ics: string) => ics.replaceAll(/eva\.holm@aarhus\.example/gi, "e.holm@privat.example")
    await answer("exchange-accepted", "e.holm@privat.example", strange)
    expect((await it.attendee(id, eva))?.participation).toBe("needs-action")
    expect(await open()).toHaveLength(1)
    const [invitation] = (await view()).invited
    await acceptAttendee(it.house, it.actor(), { ...(await which()), as: invitation?.id ?? 0 })
    expect(await it.attendee(id, eva)).toMatchObject({
      participation: "accepted",
      comment: "Jeg kommer, men 10 minutter for sent.",
    })
    await answer("exchange-accepted", "e.holm@privat.example", (ics) => stamped("20261123T100000Z")(strange(ics)))
    await acceptAttendee(it.house, it.actor(), { ...(await which()), as: null })
    expect((await it.attendee(id, "e.holm@privat.example"))?.participation).toBe("accepted")
    expect(await it.waiting()).toEqual([["e.holm@privat.example", "REQUEST", 0]])
    expect(await open()).toEqual([])
  })

  test("that somebody else sends in an attendee's name is not their word", async () => {
    await answer("exchange-accepted", "drillepind@elsewhere.example")
    expect((await it.attendee(id, eva))?.participation).toBe("needs-action")
    expect(await open()).toHaveLength(1)
  })
})

describe("another time", () => {
  const counter = () => answer("exchange-counter", eva, undefined, "COUNTER")

  test("is laid before the organiser with what was answered, and accepted it moves the meeting for everybody", async () => {
    await counter()
    expect(await it.attendee(id, eva)).toMatchObject({ participation: "tentative" })
    const [mail] = await open()
    expect(mail).toMatchObject({ kind: "counter", proposedStartAt: Date.parse("2027-06-01T13:00:00+02:00") })
    await acceptTime(it.house, it.actor(), await which())
    expect(await getMeeting(it.house.db.read, id)).toMatchObject({
      startAt: Date.parse("2027-06-01T13:00:00+02:00"),
      endAt: Date.parse("2027-06-01T14:30:00+02:00"),
      sequence: 1,
    })
    expect(await it.waiting()).toHaveLength(5)
    await expect(acceptTime(it.house, it.actor(), await which())).rejects.toMatchObject({ code: "mail-judged" })
  })

  test("is declined, and whoever proposed it is told in a way their calendar knows", async () => {
    await counter()
    await declineTime(it.house, it.actor(), await which())
    expect(await it.waiting()).toEqual([[eva, "DECLINECOUNTER", 0]])
    const ics = (await it.mails()).at(-1)?.mail.calendar?.ics ?? ""
    const { method, events } = readWithIcalJs(ics)
    expect([method, events[0]?.uid, events[0]?.startAt]).toEqual(["DECLINECOUNTER", uid, startAt])
    expect((await getMeeting(it.house.db.read, id)).sequence).toBe(0)
  })

  test("that can't be read leaves the answer as it was", async () => {
    await answer("exchange-accepted", eva)
    await answer(
      "exchange-counter",
      eva,
      (ics) =>
        ics.replace(/Romance Standard Time/g, "Zone of ours").replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\n/, ""),
      "COUNTER",
    )
    expect((await it.attendee(id, eva))?.participation).toBe("accepted")
    expect(await open()).toMatchObject([{ kind: "counter", proposedStartAt: null }])
  })
})

describe("an invitation that is handed on", () => {
  test("is noted, and the delegate is asked when the organiser says so", async () => {
    await answer("delegated-reply", eva)
    expect((await it.attendee(id, eva))?.participation).toBe("delegated")
    expect((await open())[0]?.delegatedTo).toEqual(["ib@aarhus.example", "ida@aarhus.example"])
    await acceptAttendee(it.house, it.actor(), { ...(await which()), as: null })
    expect(await it.attendee(id, "ib@aarhus.example")).toMatchObject({ participation: "needs-action" })
    expect(await it.waiting()).toEqual([["ib@aarhus.example", "REQUEST", 0]])
  })

  test("is put aside, and taken up again", async () => {
    await answer("delegation-request", eva, undefined, "REQUEST")
    await dismissMail(it.house, it.actor(), await which())
    expect(await open()).toEqual([])
    await reopenMail(it.house, it.actor(), await which())
    expect(await open()).toHaveLength(1)
  })
})

test("an invitation that comes back stands beside the name, and the report is kept like any other", async () => {
  const sent = (await it.mails()).find(({ mail }) => mail.to[0]?.address === eva)?.messageId
  const report = [
    ...["From: MAILER-DAEMON@mx.example", "To: henvendelse@region.example", "Subject: Undelivered Mail"],
    ...["MIME-Version: 1.0", 'Content-Type: multipart/report; report-type=delivery-status; boundary="r"', ""],
    ...[
      "--r",
      "Content-Type: text/plain",
      "",
      "It did not arrive.",
      "--r",
      "Content-Type: message/delivery-status",
      "",
    ],
    ...["Reporting-MTA: dns; mx.example", "", `Final-Recipient: rfc822; ${eva}`, "Action: failed", "Status: 5.1.1"],
    ...["Diagnostic-Code: smtp; 550 5.1.1 User unknown", "", "--r", "Content-Type: text/rfc822-headers", ""],
    ...[`Message-ID: ${sent}`, "Subject: Invitation", "", "--r--", ""],
  ]
  const filed = await receive(it.house, it.mailbox.id, Buffer.from(report.join("\r\n")))
  expect(filed.inquiryId).not.toBeNull()
  const { invited } = await view()
  expect(invited.filter(({ fault }) => fault !== null)).toMatchObject([{ address: eva }])
})
