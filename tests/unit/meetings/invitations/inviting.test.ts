import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { parseMail } from "#app/mail/parse.server.ts"
import { sendDue } from "#app/mail/sending.server.ts"
import type { Transport } from "#app/mail/transport.server.ts"
import { addAttendee, removeAttendee } from "#app/meetings/attending.server.ts"
import { cancelMeeting, restoreMeeting } from "#app/meetings/cancelling.server.ts"
import { inviteToMeeting } from "#app/meetings/invitations/inviting.server.ts"
import { listReaders } from "#app/meetings/invitations/readers-query.server.ts"
import { getInvitationsView } from "#app/meetings/invitations/view-query.server.ts"
import { getMeeting, listAttendeeRows } from "#app/meetings/rows.server.ts"
import { mailboxes, outbox, people } from "#db/schema/index.ts"
import { addKnown } from "#tests/support/contacts.ts"
import { readWithIcalendar, readWithIcalJs, readWithPython } from "#tests/unit/meetings/calendar/readings.ts"
import { type InvitedHouse, openInvitedHouse, startAt } from "./invited-house.ts"

const HOUR = 3_600_000
const [eva, bo] = ["eva.holm@aarhus.example", "bo@favrskov.example"]
let it: InvitedHouse
beforeEach(async () => {
  it = await openInvitedHouse()
})
afterEach(() => it.close())

const invite = (id: number) => inviteToMeeting(it.house, it.actor(), id)
const meeting = (id: number) => getMeeting(it.house.db.read, id)

describe("sending the invitations", () => {
  test("books the meeting and puts one mail for each in the outbox, which three parsers read alike", async () => {
    const id = await it.propose([eva, bo], {
      title: 'Møde om "ærlig, åben" dialog; ØA',
      link: "https://moede.example/1",
    })
    expect(await invite(id)).toBe(3)
    expect((await meeting(id)).status).toBe("invited")
    expect(await it.waiting()).toEqual([
      [eva, "REQUEST", 0],
      [bo, "REQUEST", 0],
      ["saa@region.example", "REQUEST", 0],
    ])
    const calendars = (await it.mails()).map(({ mail }) => mail.calendar?.ics ?? "")
    const { uid } = await meeting(id)
    for (const readings of [calendars.map(readWithIcalJs), calendars.map(readWithIcalendar), readWithPython(calendars)])
      for (const { method, events } of readings ?? []) {
        expect(method).toBe("REQUEST")
        expect(events).toHaveLength(1)
        expect(events[0]).toMatchObject({
          ...{ uid, sequence: 0, startAt, endAt: startAt + 1.5 * HOUR, place: "Rådhuset" },
          title: 'Møde om "ærlig, åben" dialog; ØA',
          organiser: { address: expect.stringMatching(/^mailto:henvendelse@region\.example$/i) },
        })
        expect(events[0]?.attendees.map(({ address, partstat }) => [address.toLowerCase(), partstat])).toEqual(
          [eva, bo, "saa@region.example"].map((address) => [`mailto:${address}`, "NEEDS-ACTION"]),
        )
      }
  })

  test("leaves as a mail that mail programs take for an invitation, with a file beside it", async () => {
    await invite(await it.propose([eva]))
    it.house.clock.now += it.house.env.undoMs
    const raws: Buffer[] = []
    const transport: Transport = {
      send: async (_, raw) => {
        raws.push(Buffer.from(raw))
        return { kind: "sent", refused: [] }
      },
      close: () => undefined,
    }
    await sendDue(it.house, transport)
    const mails = await Promise.all(raws.map((raw) => parseMail(raw)))
    const mail = mails.find(({ to }) => to[0]?.address === eva)
    expect(mail?.calendar?.method).toBe("REQUEST")
    expect(mail?.from?.address).toBe("henvendelse@region.example")
    expect(mail?.attachments.map(({ name, contentType }) => [name, contentType])).toContainEqual([
      ...["invite.ics", "application/ics"],
    ])
    expect(mail?.text).toMatch(/Svar i din kalender, eller her:\s+http:\/\/localhost:3000\/answer\/\S{40,}/)
    expect(mail?.text).toContain("Mødeleder: Signe Aaholm")
    expect(mail?.headers.autoSubmitted).toBeNull()
  })

  test("said twice asks nobody twice", async () => {
    const id = await it.propose([eva])
    await invite(id)
    expect(await invite(id)).toBe(0)
    expect(await it.waiting()).toHaveLength(2)
  })

  test("speaks each one's language, Danish where it is not known", async () => {
    await it.setLocale("en")
    const known = await addKnown(it.house.db, { name: "John Smith", organisation: "Smith Ltd" })
    await it.house.db.write((tx) =>
      tx
        .update(people)
        .set({ language: "en" })
        .where(eq(people.id, known.personId ?? 0)),
    )
    await it.addAddress("john@smith.example", { personId: known.personId ?? 0 })
    await invite(await it.propose([], { attendees: [known, { address: eva }] }))
    const openings = (await it.mails()).map(({ mail }) => [mail.to[0]?.address, mail.text.split("\n")[0]])
    expect(openings).toEqual([
      ["john@smith.example", expect.stringContaining("invites you to a meeting")],
      [eva, expect.stringContaining("inviterer dig til et møde")],
      ["saa@region.example", expect.stringContaining("invites you to a meeting")],
    ])
  })

  test("reaches a person where they come from, an organisation at its shared mailbox, and tells who has none", async () => {
    const bodil = await addKnown(it.house.db, { name: "Bodil", organisation: "Jobcenter Køge" })
    const torben = await addKnown(it.house.db, { name: "Torben", organisation: "Jobcenter Køge" })
    const organisationId = bodil.organisationId ?? 0
    await it.addAddress("bodil@privat.example", { personId: bodil.personId ?? 0 })
    await it.addAddress("bodil@koege.example", { personId: bodil.personId ?? 0, organisationId })
    await it.addAddress("jobcenter@koege.example", { organisationId })
    const id = await it.propose([], { attendees: [bodil, torben, { organisationId }], organiserId: null })
    const { readers, without } = await listReaders(it.house.db.read, id)
    expect(readers.map(({ name, address }) => [name, address])).toEqual([
      ["Bodil", "bodil@koege.example"],
      ["Jobcenter Køge", "jobcenter@koege.example"],
    ])
    expect(without).toMatchObject([{ name: "Torben", personId: torben.personId }])
  })

  test("is refused where it makes no sense, and nothing is sent", async () => {
    const alone = await it.propose([], { organiserId: null })
    await expect(invite(alone)).rejects.toMatchObject({ code: "nobody-reachable", status: 400 })
    const id = await it.propose([eva])
    await it.house.db.write((tx) => tx.update(mailboxes).set({ active: false }))
    await expect(invite(id)).rejects.toMatchObject({ code: "no-mailbox" })
    expect((await meeting(id)).status).toBe("draft")
    it.house.clock.now = startAt
    await expect(invite(id)).rejects.toMatchObject({ code: "meeting-past" })
    expect(await it.mails()).toEqual([])
  })
})

describe("once they have left", () => {
  let id: number
  beforeEach(async () => {
    id = await it.propose([eva, bo])
    await invite(id)
    await it.settle("sent")
  })

  test.each([{ title: "Andet" }, { place: "Skolen" }, { link: "https://m.example" }, { startAt: startAt - HOUR }])(
    "another %o raises the sequence and asks everybody again",
    async (to) => {
      await it.change(id, to)
      expect(await it.waiting()).toEqual([eva, bo, "saa@region.example"].map((address) => [address, "REQUEST", 1]))
      expect((await it.mails()).at(-1)?.mail.subject).toMatch(/^Ændret: /)
    },
  )

  test("another leader is told with the same sequence", async () => {
    await it.change(id, { organiserId: null })
    expect(await it.waiting()).toEqual([eva, bo, "saa@region.example"].map((address) => [address, "REQUEST", 0]))
  })

  test("a cancelled meeting is taken out of each calendar, and restored it is asked for anew", async () => {
    await cancelMeeting(it.house, it.actor(), id)
    expect(await it.waiting()).toEqual([eva, bo, "saa@region.example"].map((address) => [address, "CANCEL", 1]))
    const calendars = (await it.mails()).slice(3).map(({ mail }) => mail.calendar?.ics ?? "")
    for (const readings of [calendars.map(readWithIcalJs), calendars.map(readWithIcalendar), readWithPython(calendars)])
      for (const { method, events } of readings ?? [])
        expect([method, events[0]?.status, events[0]?.uid]).toEqual(["CANCEL", "CANCELLED", (await meeting(id)).uid])
    await it.settle("sent")
    await restoreMeeting(it.house, it.actor(), id, "invited")
    expect(await it.waiting()).toEqual([eva, bo, "saa@region.example"].map((address) => [address, "REQUEST", 2]))
  })

  test("whoever is taken off gets a CANCEL that is theirs alone, and asked again a REQUEST above it", async () => {
    const row = await it.attendee(id, eva)
    const who = await removeAttendee(it.house, it.actor(), id, row?.id ?? 0)
    expect(await it.waiting()).toEqual([[eva, "CANCEL", 1]])
    const ics = (await it.mails()).at(-1)?.mail.calendar?.ics ?? ""
    expect(ics).not.toContain("STATUS:CANCELLED")
    expect(ics).not.toContain(bo)
    await it.settle("sent")
    await addAttendee(it.house, it.actor(), id, who)
    expect(await it.waiting()).toEqual([[eva, "REQUEST", 2]])
  })

  test("whoever is added is asked, and the others are left in peace", async () => {
    await addAttendee(it.house, it.actor(), id, { address: "ny@kommune.example" })
    expect(await it.waiting()).toEqual([["ny@kommune.example", "REQUEST", 0]])
  })

  test("a mail that did not get through stands beside its name", async () => {
    await it.change(id, { place: "Skolen" })
    await it.settle("failed")
    const { invited } = await getInvitationsView(it.house.db.read, id, it.house.clock.now)
    expect(invited.map(({ fault }) => fault)).toEqual(["550 unknown", "550 unknown", "550 unknown"])
  })

  test("a meeting that is over is put right without a mail", async () => {
    it.house.clock.now = startAt + 24 * HOUR
    await it.change(id, { place: "Skolen" })
    expect(await it.waiting()).toEqual([])
  })
})

describe("what has not left yet", () => {
  test("is overtaken by the next: one mail, and of a meeting that never was called, none", async () => {
    const id = await it.propose([eva], { organiserId: null })
    await invite(id)
    await it.change(id, { place: "Skolen" })
    expect(await it.waiting()).toEqual([[eva, "REQUEST", 1]])
    expect((await it.mails()).at(-1)?.mail.subject).toMatch(/^Invitation: /)
    await cancelMeeting(it.house, it.actor(), id)
    expect(await it.waiting()).toEqual([])
  })

  test("but is on its way goes first, however long its server is away: the CANCEL waits for it", async () => {
    const id = await it.propose([eva], { organiserId: null })
    await invite(id)
    it.house.clock.now += it.house.env.undoMs
    const taken: string[] = []
    let away = true
    const transport: Transport = {
      send: async (row) => {
        if (away) return { kind: "later", error: "451 busy" }
        taken.push(row.mail.calendar?.method ?? "")
        return { kind: "sent", refused: [] }
      },
      close: () => undefined,
    }
    await sendDue(it.house, transport)
    await cancelMeeting(it.house, it.actor(), id)
    it.house.clock.now += it.house.env.undoMs
    await sendDue(it.house, transport)
    expect((await it.house.db.read.select().from(outbox)).map(({ attempts }) => attempts)).toEqual([1, 0])
    away = false
    it.house.clock.now += 60 * 60_000
    await sendDue(it.house, transport)
    await sendDue(it.house, transport)
    expect(taken).toEqual(["REQUEST", "CANCEL"])
  })
})

test("a meeting agreed by word of mouth mails nobody", async () => {
  const id = await it.propose([eva], { status: "invited" })
  await it.change(id, { place: "Skolen" })
  await addAttendee(it.house, it.actor(), id, { address: bo })
  const [first] = await listAttendeeRows(it.house.db.read, id)
  await removeAttendee(it.house, it.actor(), id, first?.id ?? 0)
  await cancelMeeting(it.house, it.actor(), id)
  expect(await it.mails()).toEqual([])
})
