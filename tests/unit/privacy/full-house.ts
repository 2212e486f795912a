import { eq, isNull } from "drizzle-orm"
import { askReader } from "#app/approvals/asking.server.ts"
import { attachToDraft } from "#app/inquiries/attaching.server.ts"
import { closeInquiry } from "#app/inquiries/closing.server.ts"
import { isOpen } from "#app/inquiries/inquiry.ts"
import { journaliseInquiry } from "#app/inquiries/journalising.server.ts"
import { addNote, saveDraft } from "#app/inquiries/noting.server.ts"
import { replyToInquiry } from "#app/inquiries/replying.server.ts"
import { queueMail } from "#app/mail/outbox.server.ts"
import { sendDue } from "#app/mail/sending.server.ts"
import { openTransport } from "#app/mail/transport.server.ts"
import { addMeeting } from "#app/meetings/adding.server.ts"
import { ASIDE_FOR, removeLeftovers } from "#app/privacy/removing.server.ts"
import { changePerson } from "#app/stakeholders/person-details.server.ts"
import {
  addresses,
  importRows,
  imports,
  inquiries,
  kindFacts,
  kindSteps,
  people,
  surveyAnswers,
  surveyInvitations,
  tasks,
} from "#db/schema/index.ts"
import { logCall } from "#tests/support/contacts.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receiveFiled } from "#tests/support/mail.ts"
import { subscribe } from "#tests/support/news.ts"
import { addPerson } from "#tests/support/people.ts"

/** What is Mette's alone: none of it may be found once she is anonymised. */
export const traces = [
  ...["Lindhjem", "mli@vindrose-emballage.example", "Zebraplanken", "55667788", "55 66 77 88"],
  ...["Kvækerfrøen", "Hvalrosnotat", "Tapirsvaret", "Muldvarpekaldet", "Okapibilaget", "Gnuopgaven"],
  ...["Lamaudkastet", "Jaguarordet", "Mosbilaget"],
]
/** What is others', and must stay. */
export const others = ["Bo Ravnkilde", "bo@ravnkilde.example", "Pindsvinesagen"]

const boundary = "grænse"
const withFile = (now: number) =>
  Buffer.from(
    [
      "From: Mette Lindhjem <mli@vindrose-emballage.example>",
      "To: henvendelse@region.example",
      "Subject: Zebraplanken hos os",
      "Message-ID: <med-bilag@vindrose.example>",
      `Date: ${new Date(now).toUTCString()}`,
      "MIME-Version: 1.0",
      `Content-Type: multipart/mixed; boundary=${boundary.length}x`,
      ...["", `--${boundary.length}x`, "Content-Type: text/plain; charset=utf-8", ""],
      "Kvækerfrøen er syg. Svar senest fredag kl. 12. Ring 55 66 77 88. Mette Lindhjem",
      `--${boundary.length}x`,
      "Content-Type: text/plain; charset=utf-8",
      'Content-Disposition: attachment; filename="bilag.txt"',
      ...["", "Okapibilaget", `--${boundary.length}x--`, ""],
    ].join("\r\n"),
  )

/** An authority where Mette has left every kind of trace and all is settled; Bo has a case that names her. */
export async function openFullHouse() {
  const house = openTestHouse()
  const { mailbox, signe } = await furnish(house)
  const actor = () => ({ userId: signe.id, now: house.clock.now })
  const mail = await receiveFiled(house, mailbox.id, withFile(house.clock.now))
  const [found] = await house.db.read.select().from(inquiries)
  if (!found?.personId) throw new Error(`no case: ${JSON.stringify(mail)}`)
  const { id: caseId, personId } = found
  house.clock.now += 60_000
  await addNote(house.db, actor(), caseId, { text: "Hvalrosnotat om Mette" })
  await saveDraft(house.db, actor(), caseId, { kind: "note", text: "Kvækerfrøen?", seenInboundAt: null })
  const reply = {
    to: "mli@vindrose-emballage.example",
    cc: "",
    text: "Tapirsvaret til Mette",
    seenInboundAt: house.clock.now,
  }
  await replyToInquiry(house, actor(), caseId, reply)
  await layBeforeReader(house, actor(), caseId)
  const party = { personId, organisationId: null }
  await logCall(house, signe, { party, summary: "Muldvarpekaldet", requestKey: "k1" })
  await house.db.write((tx) =>
    tx.insert(tasks).values({
      ...{ kind: "task", title: "Gnuopgaven", dueOn: "2026-12-01", assigneeId: signe.id, personId },
      ...{ createdById: signe.id, createdAt: house.clock.now },
    }),
  )
  await changePerson(house.db, actor(), personId, { name: "Mette Lindhjem", language: "da", preferredChannel: "phone" })

  await receiveFiled(house, mailbox.id, {
    from: "Bo Ravnkilde <bo@ravnkilde.example>",
    subject: "Pindsvinesagen",
    text: "Hej. Jeg talte med Mette Lindhjem (mli@vindrose-emballage.example, tlf. 55667788) om den.\n\nBo",
    headers: ["Cc: Mette Lindhjem <mli@vindrose-emballage.example>"],
  })
  await house.db.write((tx) =>
    tx.insert(addresses).values({
      ...{ kind: "phone", value: "55 66 77 88", lookup: "+4555667788", personId, createdAt: house.clock.now },
    }),
  )
  await addPast(house, personId, caseId)
  await subscribe(house, "mli@vindrose-emballage.example")
  await subscribe(house, "bo@ravnkilde.example")
  await addOfKinds(house, signe.id)
  await tellColleague(house)
  await sendAll(house)
  await closeInquiry(house.db, actor(), caseId, { reason: "answered", text: "Mette er glad" })
  return {
    ...{ house, signe, mailbox, caseId, personId, actor },
    journalise: () => settle(house, actor),
    person: async () => (await house.db.read.select().from(people).where(eq(people.id, personId)))[0],
  }
}

/** Every case is answered and in the archive, every mail has left. */
export async function settle(house: TestHouse, actor: () => { userId: number; now: number }) {
  const { db } = house
  await sendAll(house)
  const rows = await db.read.select().from(inquiries).where(isNull(inquiries.journalReference))
  for (const { id, status, mergedIntoId } of rows) {
    if (mergedIntoId !== null) continue
    if (isOpen(status)) await closeInquiry(db, actor(), id, { reason: "answered", text: "" })
    await journaliseInquiry(db, actor(), id, { reference: `24/${id}`, on: "2026-11-23" })
  }
}
export type FullHouse = Awaited<ReturnType<typeof openFullHouse>>

/** The worker's two rounds: what is taken away first lies aside for a while. */
export async function removeAll(house: TestHouse) {
  await removeLeftovers(house)
  house.clock.now += ASIDE_FOR
  await removeLeftovers(house)
}

async function sendAll(house: TestHouse) {
  const transport = openTransport(house.env)
  for (let n = 0; n < 3; n++) {
    house.clock.now += 60_000
    await sendDue(house, transport)
  }
}

/** A second reply, with a file, that still waits for its reader when the case is closed. */
async function layBeforeReader(house: TestHouse, actor: { userId: number; now: number }, inquiryId: number) {
  const readerId = await addPerson(house.db, { email: "laeser@region.example", role: "management" })
  await attachToDraft(house, { inquiryId, ...actor }, [new File(["Mosbilaget"], "Mosbilaget.txt")])
  await askReader(house.db, actor, inquiryId, {
    ...{ to: "Mette Lindhjem <mli@vindrose-emballage.example>", cc: "", text: "Lamaudkastet" },
    ...{ seenInboundAt: actor.now, readerId, word: "Jaguarordet?" },
  })
}

/** What was filled in and ticked on the cases of either. */
async function addOfKinds(house: TestHouse, byId: number) {
  const at = house.clock.now
  await house.db.write(async (tx) => {
    const rows = await tx.select().from(inquiries)
    for (const { id, subject } of rows) {
      const hers = subject.startsWith("Zebra")
      const facts = { medium: hers ? "Kvækerfrøens Tidende" : "Talt med Mette Lindhjem", mediumDeadline: "2026-12-01" }
      await tx.insert(kindFacts).values({ inquiryId: id, topic: "press", facts, revision: 1, updatedAt: at })
      const note = hers ? "Hvalrosnotat" : "Ring til Mette Lindhjem"
      await tx.insert(kindSteps).values({ inquiryId: id, topic: "press", step: "staff-told", doneAt: at, byId, note })
    }
  })
}

/** The morning's mail: a case by its number and subject, on no case of its own. */
export const tellColleague = (house: TestHouse, to = "saa@region.example") =>
  house.db.write(async (tx) => {
    const address = { name: "", address: to }
    await queueMail(tx, {
      ...{ kind: "digest", inquiryId: null, messageRowId: null, notBefore: house.clock.now, now: house.clock.now },
      mail: {
        ...{ from: address, to: [address], cc: [], subject: "Din dag", messageId: "<dag@region.example>" },
        ...{ text: "H-2026-00001 Zebraplanken hos os", html: "<p>H-2026-00001 Zebraplanken hos os</p>" },
        ...{ inReplyTo: null, references: [], date: house.clock.now, automatic: true },
      },
    })
  })

/** A meeting, an imported list, a survey: what other features have kept of her. */
async function addPast(house: ReturnType<typeof openTestHouse>, personId: number, caseId: number) {
  const at = house.clock.now - 40 * 86_400_000
  await addMeeting(
    house.db,
    { userId: null, now: at - 86_400_000 },
    {
      ...{ type: "other", title: "Møde med Mette Lindhjem", startAt: at, endAt: at + 3_600_000, place: "", link: "" },
      ...{ organiserId: null, status: "draft", attendees: [{ personId }, { address: "bo@ravnkilde.example" }] },
    },
  )
  const list = await house.blobs.put(Buffer.from("navn;mail\nMette Lindhjem;mli@vindrose-emballage.example\n"))
  await house.db.write(async (tx) => {
    const [user] = await tx.query.users.findMany()
    const [row] = await tx
      .insert(imports)
      .values({
        ...{ fileName: "liste.csv", blob: list.sha256, reading: {}, fields: {}, status: "done", rows: 1, done: 1 },
        ...{ userId: user?.id ?? 0, createdAt: at },
      })
      .returning()
    await tx.insert(importRows).values({
      ...{ importId: row?.id ?? 0, line: 2, verdict: "create", remarks: [] },
      cells: ["Mette Lindhjem", "mli@vindrose-emballage.example"],
    })
    const marks = { relevant: 5, understandable: 5, timely: 5, competent: 5, understood: 5 }
    await tx
      .insert(surveyAnswers)
      .values({ id: 2 ** 50, topic: "other", week: "2026-11-16", ...marks, comment: "Hilsen Mette Lindhjem" })
    await tx.insert(surveyInvitations).values({
      ...{ inquiryId: caseId, address: "mli@vindrose-emballage.example", locale: "da", topic: "other" },
      ...{ sentAt: at, expiresAt: at, used: true },
    })
  })
}
