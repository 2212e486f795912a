import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { Viewer } from "#app/auth/viewer.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { addNote } from "#app/inquiries/noting.server.ts"
import { changeJob } from "#app/stakeholders/changing-jobs.server.ts"
import { renameOrganisation } from "#app/stakeholders/naming.server.ts"
import { getOrganisationView } from "#app/stakeholders/organisation-query.server.ts"
import type { PartyEntry, TimelineKind } from "#app/stakeholders/party-timeline.ts"
import { listPartyTimeline } from "#app/stakeholders/party-timeline-query.server.ts"
import { changePerson } from "#app/stakeholders/person-details.server.ts"
import { getPersonView } from "#app/stakeholders/person-query.server.ts"
import { contactParticipants, contacts, inquiries, type users } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"
import { addOrganisation, addSomebody, seers, viewerFrom } from "./parties.ts"

const DAY = 86_400_000
let house: TestHouse
let mailboxId: number
let signe: typeof users.$inferSelect
let units: { own: number; other: number }
let koege: number
let bodil: number
const actor = () => ({ userId: signe.id, now: house.clock.now })

beforeEach(async () => {
  house = openTestHouse()
  const made = await furnish(house)
  mailboxId = made.mailbox.id
  signe = made.signe
  units = { own: made.unit.id, other: made.other.id }
  koege = await addOrganisation(house, { name: "Jobhuset Køge", domain: "koege.example" })
  bodil = await addSomebody(house, {
    ...{ name: "Bodil Krageskov", mail: "bkr@koege.example" },
    place: { organisationId: koege, role: "Jobcenterchef", from: house.clock.now - 30 * DAY },
  })
})
afterEach(() => house.close())

type Party = { organisationId: number } | { personId: number }
async function timelineOf(party: Party, over: { kind?: TimelineKind; page?: number; viewer?: Viewer } = {}) {
  const { kind = null, page = 1, viewer = viewerFrom(signe) } = over
  const now = house.clock.now
  const reader = { viewer, now, locale: "da" as const, calendar: await loadCalendar(house.db.read, now) }
  return listPartyTimeline(house.db.read, reader, party, { kind, page })
}
const nameOf = (entry: PartyEntry) => {
  switch (entry.source) {
    case "contact":
      return `${entry.channel} ${entry.summary}`
    case "case":
      return `case ${entry.subject}`
    case "note":
      return `note ${entry.text}`
    case "name":
      return `${entry.before} → ${entry.after}`
    default:
      return `${entry.person.name} ${entry.source} ${entry.organisation.name}`
  }
}
const named = async (...args: Parameters<typeof timelineOf>) => (await timelineOf(...args)).entries.map(nameOf)

async function mail(subject: string) {
  const { inquiryId } = await receive(house, mailboxId, { from: "Bodil Krageskov <bkr@koege.example>", subject })
  if (inquiryId === null) throw new Error("not filed")
  return inquiryId
}
type Logged = Partial<typeof contacts.$inferInsert>
const log = (summary: string, over: Logged = {}) =>
  house.db.write(async (tx) => {
    const [row] = await tx
      .insert(contacts)
      .values({
        ...{ channel: "phone", direction: "in", at: house.clock.now, summary, createdAt: house.clock.now },
        ...{ personId: bodil, organisationId: koege, userId: signe.id, ...over },
      })
      .returning({ id: contacts.id })
    return row?.id ?? 0
  })

test("everything stands in it, the newest first", async () => {
  const inquiryId = await mail("Materiale")
  house.clock.now += DAY
  await addNote(house.db, actor(), inquiryId, { text: "Ring i morgen." })
  house.clock.now += DAY
  await log("Aftalte dagsorden")
  await log("Brev om lokaler", { channel: "letter", at: house.clock.now + 1 })
  house.clock.now += DAY
  await renameOrganisation(house.db, actor(), koege, { name: "Jobcenter Køge", from: "2026-11-26" })
  expect(await named({ organisationId: koege })).toEqual([
    // From the midnight its day began with.
    "Jobhuset Køge → Jobcenter Køge",
    "letter Brev om lokaler",
    "phone Aftalte dagsorden",
    "note Ring i morgen.",
    "case Materiale",
    "mail Materiale",
    "Bodil Krageskov came Jobcenter Køge",
  ])
})

test.each<[TimelineKind, string[]]>([
  ["mail", ["mail Materiale"]],
  ["call", ["phone Opkald", "phone Notat"]],
  ["meeting", ["meeting Dialogmøde"]],
  ["letter", ["letter Brev"]],
  ["note", ["note Ring.", "phone Notat"]],
  ["case", ["case Materiale"]],
  ["change", ["Bodil Krageskov came Jobhuset Køge"]],
])("narrowed to %s it holds that kind alone", async (kind, expected) => {
  const inquiryId = await mail("Materiale")
  await log("Notat", { notat: true, at: house.clock.now + 1 })
  await addNote(house.db, { ...actor(), now: house.clock.now + 2 }, inquiryId, { text: "Ring." })
  await log("Opkald", { at: house.clock.now + 3 })
  await log("Dialogmøde", { channel: "meeting", dialogueMeeting: true, at: house.clock.now + 4 })
  await log("Brev", { channel: "letter", at: house.clock.now + 5 })
  expect(await named({ organisationId: koege }, { kind })).toEqual(expected)
})

test("it is paged by fifty, and no entry is lost or shown twice", async () => {
  // Several at one moment: where a page ends must not depend on the clock.
  for (let n = 0; n < 120; n++) await log(`Opkald ${n}`, { at: house.clock.now - Math.floor(n / 3) * DAY - 60_000 })
  const pages = []
  for (const page of [1, 2, 3, 4]) pages.push(await timelineOf({ organisationId: koege }, { page }))
  expect(pages.slice(0, 3).map(({ entries }) => entries.length)).toEqual([50, 50, 21])
  // A page that is not there is the last one.
  expect(pages[3]).toEqual(pages[2])
  expect(new Set(pages.flatMap(({ entries }) => entries.map(nameOf))).size).toBe(121)
})

describe("a person's", () => {
  test("has what they took part in, and where they came to and left", async () => {
    const id = await log("Møde om lageret", { channel: "meeting", personId: null })
    await house.db.write((tx) => tx.insert(contactParticipants).values({ contactId: id, personId: bodil }))
    house.clock.now += DAY
    const greve = await addOrganisation(house, { name: "Jobhuset Greve" })
    const [place] = (await getPersonView(house.db.read, viewerFrom(signe), bodil, house.clock.now)).places
    await changeJob(house.db, actor(), bodil, {
      ...{
        affiliationId: place?.id ?? 0,
        organisationId: greve,
        role: null,
        on: "2026-11-24",
        mail: null,
        phone: null,
      },
    })
    expect(await named({ personId: bodil })).toEqual([
      "Bodil Krageskov came Jobhuset Greve",
      "Bodil Krageskov left Jobhuset Køge",
      "meeting Møde om lageret",
      "Bodil Krageskov came Jobhuset Køge",
    ])
  })

  test("tells of a new name", async () => {
    house.clock.now += DAY
    await changePerson(house.db, actor(), bodil, { name: "Bodil Holm", language: null, preferredChannel: null })
    expect((await named({ personId: bodil }))[0]).toBe("Bodil Krageskov → Bodil Holm")
  })
})

describe("a confidential case", () => {
  test("shows to its unit and to management alone: itself, its mail, its notes, and what is said in the head", async () => {
    const open = await mail("Åben sag")
    house.clock.now += DAY
    const secret = await mail("Varsling")
    await addNote(house.db, actor(), secret, { text: "Fortroligt notat" })
    await log("Fortroligt opkald", { inquiryId: secret })
    await house.db.write((tx) =>
      tx
        .update(inquiries)
        .set({ confidentiality: "confidential", unitId: units.own, assigneeId: null })
        .where(eq(inquiries.id, secret)),
    )
    expect(open).not.toBe(secret)
    for (const { who, viewer, sees } of seers(signe, units.own, units.other)) {
      for (const party of [{ organisationId: koege }, { personId: bodil }]) {
        const { entries, total } = await timelineOf(party, { viewer })
        const shown = entries.map(nameOf)
        expect(shown.filter((entry) => /Varsling|Fortrolig/.test(entry)).length, who).toBe(sees ? 4 : 0)
        expect(shown, who).toContain("case Åben sag")
        // What is hidden is not counted either.
        expect(total, who).toBe(shown.length)
      }
      const head = await getOrganisationView(house.db.read, viewer, koege, house.clock.now)
      expect(head, who).toMatchObject({ openCases: sees ? 2 : 1 })
      expect(head.lastContact?.at, who).toBe(sees ? house.clock.now : house.clock.now - DAY)
    }
  })
})
