import { eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { verifyHouse } from "#app/admin/verify.server.ts"
import { parseMail } from "#app/mail/parse.server.ts"
import { inviteToMeeting } from "#app/meetings/invitations/inviting.server.ts"
import { getMeeting } from "#app/meetings/rows.server.ts"
import { inboundMail, inquiries, mailboxes } from "#db/schema/index.ts"
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
