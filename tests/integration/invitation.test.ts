import { eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { verifyHouse } from "#app/admin/verify.server.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { parseMail } from "#app/mail/parse.server.ts"
import { listFollowUps } from "#app/meetings/follow-up/follow-up-query.server.ts"
import { holdMeeting } from "#app/meetings/holding.server.ts"
import { inviteToMeeting } from "#app/meetings/invitations/inviting.server.ts"
import { addAction } from "#app/meetings/minutes/agreeing.server.ts"
import { approveMinutes } from "#app/meetings/minutes/approving.server.ts"
import { getMeeting, listAttendeeRows } from "#app/meetings/rows.server.ts"
import { getSlotView } from "#app/meetings/slot/slot-query.server.ts"
import { inboundMail, inquiries, mailboxes, organisations, slots } from "#db/schema/index.ts"
import { calendarMail, recorded } from "#tests/support/calendar-mail.ts"
import { type Dovecot, startDovecot } from "#tests/support/dovecot.ts"
import { type SmtpSink, startSmtpSink } from "#tests/support/smtp-sink.ts"
import { waitUntil } from "#tests/support/wait.ts"
import { addImapMailbox, startWorkers } from "#tests/support/workers.ts"
import { readWithIcalendar } from "#tests/unit/meetings/calendar/readings.ts"
import { type InvitedHouse, openInvitedHouse } from "#tests/unit/meetings/invitations/invited-house.ts"
import type { Workers } from "#workers/run.ts"

let dovecot: Dovecot
let sink: SmtpSink
let it: InvitedHouse
let workers: Workers
beforeAll(async () => {
  dovecot = await startDovecot()
  sink = await startSmtpSink()
  it = await openInvitedHouse(Date.now())
  await it.house.db.write((tx) => tx.update(mailboxes).set({ active: false }))
  await addImapMailbox(it.house, dovecot, "moeder")
  workers = await startWorkers(it.house, sink.url)
})
afterAll(async () => {
  await workers.stop()
  await sink.close()
  await dovecot.remove()
  it.close()
})

test("an invitation leaves over SMTP, and the calendars' answers come in over IMAP to the attendance and to no case", async () => {
  const { house } = it
  const guests = [
    ["exchange-accepted", "eva.holm@aarhus.example", "accepted"],
    ["outlook-desktop-declined", "bo@favrskov.example", "declined"],
    ["google-accepted", "soeren.aagaard@gmail.example", "accepted"],
    ["apple-tentative", "mette@randers.example", "tentative"],
  ] as const
  const startAt = Date.now() + 30 * 86_400_000
  const id = await it.propose(
    guests.map(([, address]) => address),
    { organiserId: null, startAt, endAt: startAt + 3_600_000 },
  )
  await inviteToMeeting({ ...house, env: { ...house.env, undoMs: 0 } }, it.actor(), id)
  await waitUntil("the invitations", () => sink.taken.length === guests.length)
  const { uid } = await getMeeting(house.db.read, id)
  for (const { raw, to } of sink.taken) {
    const { calendar, from } = await parseMail(raw)
    expect([from?.address, calendar?.method]).toEqual(["moeder@region.example", "REQUEST"])
    const [event] = readWithIcalendar(calendar?.text ?? "").events
    expect(event).toMatchObject({ uid, title: "Dialogmøde 4. kvartal" })
    expect(event?.attendees.map(({ address }) => address.toLowerCase())).toContain(`mailto:${to[0]}`)
  }

  for (const [name, from] of guests)
    await dovecot.deliver("moeder", calendarMail({ from, ics: recorded(name, uid), subject: "Svar på møde" }))
  await waitUntil("the answers", async () => {
    const rows = await house.db.read.select().from(inboundMail).where(eq(inboundMail.state, "filed"))
    return rows.length === guests.length
  })
  for (const [, address, participation] of guests)
    expect((await it.attendee(id, address))?.participation).toBe(participation)
  expect(await house.db.read.$count(inquiries)).toBe(0)
  expect((await verifyHouse(house)).faults).toEqual([])
})

test("a dialogue meeting: invited, answered, held, its minutes approved; who owes what is mailed and on the list", async () => {
  const { house } = it
  const [koege] = await house.db.read.select().from(organisations).where(eq(organisations.name, "Jobcenter Køge"))
  const from = "eva.holm@aarhus.example"
  // It begins so soon that it can be held within the test.
  const startAt = Date.now() + 3_000
  const attendees = [{ address: from, organisationId: koege?.id }]
  const meeting = { type: "dialogue", startAt, endAt: startAt + 3_600_000, attendees } as const
  const id = await it.propose([], meeting)
  const mailsBefore = sink.taken.length
  await inviteToMeeting({ ...house, env: { ...house.env, undoMs: 0 } }, { ...it.actor(), now: Date.now() }, id)
  // One to each side.
  await waitUntil("the invitations", () => sink.taken.length === mailsBefore + 2)
  const { uid } = await getMeeting(house.db.read, id)
  await dovecot.deliver("moeder", calendarMail({ from, ics: recorded("exchange-accepted", uid) }))
  await waitUntil("the answer", async () => (await it.attendee(id, from))?.participation === "accepted")
  await waitUntil("the meeting to begin", () => Date.now() >= startAt)

  const actor = { ...it.actor(), now: Date.now() }
  const rows = await listAttendeeRows(house.db.read, id)
  const guest = rows.find(({ address }) => address === from)
  await holdMeeting(
    house.db,
    actor,
    id,
    rows.map((row) => row.id),
  )
  const due = dateOf(localDay(startAt) + 14)
  const action = { item: null, dueOn: due }
  await addAction(house.db, actor, id, { ...action, title: "Send tallene", owner: { attendeeId: guest?.id ?? 0 } })
  await addAction(house.db, actor, id, { ...action, title: "Book lokale", owner: { userId: it.signe.id } })
  expect(await approveMinutes(house.db, house.env, actor, id)).toEqual({ n: 1, mailed: 2 })
  await waitUntil("the actions to be mailed", () => sink.taken.length === mailsBefore + 4)

  const told = sink.taken.slice(-2)
  const textTo = async (address: string) => {
    const mail = told.find(({ to }) => to.includes(address))
    return mail ? (await parseMail(mail.raw)).text : ""
  }
  expect(await textTo(from)).toContain("Send tallene")
  expect(await textTo(from)).not.toContain("Book lokale")
  expect(await textTo(it.signe.email)).toContain("Book lokale")
  const [slot] = await house.db.read.select().from(slots).where(eq(slots.meetingId, id))
  expect((await getSlotView(house.db.read, slot?.id ?? 0, Date.now())).state).toBe("minutes-approved")
  const list = (await listFollowUps(house.db.read)).filter(({ meeting }) => meeting.id === id)
  expect(list.map(({ text, dueOn, doneAt, parties }) => [text, dueOn, doneAt, parties[0]?.name]).sort()).toEqual([
    ["Book lokale", due, null, "Jobcenter Køge"],
    ["Send tallene", due, null, "Jobcenter Køge"],
  ])
})
