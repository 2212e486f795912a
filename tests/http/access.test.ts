import { eq, max } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createSignInLink } from "#app/auth/links.server.ts"
import { roles } from "#app/auth/roles.ts"
import { addRule } from "#app/inquiries/routing-rules.server.ts"
import { addMeeting } from "#app/meetings/adding.server.ts"
import { openFeed } from "#app/meetings/feeds/feeding.server.ts"
import { inviteToMeeting } from "#app/meetings/invitations/inviting.server.ts"
import { startPoll } from "#app/meetings/poll/polling.server.ts"
import { getMeeting } from "#app/meetings/rows.server.ts"
import { uploadImport } from "#app/stakeholders/imports/uploading.server.ts"
import { createTask } from "#app/tasks/commands.server.ts"
import {
  affiliations,
  attachments,
  events,
  inboundMail,
  inquiries,
  meetingMails,
  messages,
  outbox,
  settings,
  users,
} from "#db/schema/index.ts"
import { waitingReplies } from "#tests/support/approvals.ts"
import { calendarMail, recorded } from "#tests/support/calendar-mail.ts"
import { logCall } from "#tests/support/contacts.ts"
import { askAtTheDoor } from "#tests/support/front-door.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"
import { writeNews } from "#tests/support/news.ts"
import { addPerson, testPassword } from "#tests/support/people.ts"
import { publishSome } from "#tests/support/publications.ts"
import { listRoutes } from "#tests/support/routes.ts"
import { askOne } from "#tests/support/surveys.ts"
import type { Visitor } from "#tests/support/visitor.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"
import { openFiles, type Row, visitors } from "./access-answers.ts"
import { accessTable } from "./access-table.ts"

let house: TestHouse
let web: TestWeb
let blanks: Record<string, string | number>
const people = new Map<string, Visitor>()

beforeAll(async () => {
  house = openTestHouse(Date.now())
  const { mailbox, unit } = await furnish(house)
  const open = await fileCase("Spørgsmål")
  const secret = await fileCase("Varsling")
  const ofAKind = await fileCase("Arbejdsfordeling")
  await house.db.write(async (tx) => {
    const confidential = { confidentiality: "confidential" as const, unitId: unit.id, assigneeId: null }
    await tx.update(inquiries).set(confidential).where(eq(inquiries.id, secret.id))
    const value = { at: Date.now() + 3_600_000 }
    await tx.insert(settings).values({ key: "worker.heartbeat", value })
  })
  for (const role of roles) await addPerson(house.db, { email: `${role}@region.example`, role })
  const user = await addPerson(house.db, { email: "invited@region.example", role: "staff", passwordHash: null })
  // Logged by one who is none of the visitors.
  const by = { id: user, unitId: null }
  const { contactId } = await logCall(house, by, { inquiryId: open.id })
  const { contactId: secretContact } = await logCall(house, by, { inquiryId: secret.id })
  const task = (inquiryId: number) =>
    createTask(
      house.db,
      { userId: user, now: Date.now() },
      { kind: "task", title: "Ring", dueOn: "2026-12-01", assigneeId: user, inquiryId },
    )
  const link = await createSignInLink(
    house.db,
    { userId: null, now: Date.now() },
    { purpose: "invitation", userId: user },
  )
  blanks = {
    case: open.number,
    message: open.message,
    attachment: open.attachment,
    entry: open.entry,
    confidential: secret.number,
    kind: ofAKind.number,
    secretMessage: secret.message,
    secretAttachment: secret.attachment,
    secretEntry: secret.entry,
    contact: contactId,
    secretContact,
    task: await task(open.id),
    secretTask: await task(secret.id),
    mailbox: mailbox.id,
    ...(await somebody()),
    ...(await waitingReplies(house, user, open.id, secret.id)),
    rule: await addRule(
      house.db,
      { userId: null, now: Date.now() },
      { name: "Varsling", active: true, conditions: { textWords: ["varsl*"] }, result: { unitId: unit.id } },
    ),
    user,
    import: await uploadImport(
      house,
      { userId: user, now: Date.now(), locale: "da" },
      { name: "liste.csv", bytes: Buffer.from("Navn;Mail\nMette Lind;mli@vindrose.example\n") },
    ),
    link,
    meeting: await addMeeting(
      house.db,
      { userId: user, now: Date.now() },
      {
        ...{
          type: "council",
          title: "Rådsmøde",
          startAt: Date.now(),
          endAt: Date.now() + 3_600_000,
          status: "invited",
        },
        ...{ place: null, link: null, organiserId: user, attendees: [] },
      },
    ),
  }
  Object.assign(blanks, await invite(user), await writeNews(house, user), await publishSome(house, user), {
    survey: await askOne(house),
    door: (await askAtTheDoor(house)).link,
  })
  web = await startWeb(house)
  for (const who of visitors) {
    const visitor = web.visit()
    if (who !== "anonymous") await visitor.signIn(`${who}@region.example`, testPassword)
    people.set(who, visitor)
  }
})
afterAll(async () => {
  await web.stop()
  house.close()
})

/** A meeting to come with somebody invited, their link, and their answer by mail. */
async function invite(user: number) {
  const actor = { userId: user, now: Date.now() }
  const startAt = Date.now() + 30 * 86_400_000
  const invited = await addMeeting(house.db, actor, {
    ...{ type: "other", title: "Møde", startAt, endAt: startAt + 3_600_000, status: "draft" },
    ...{ place: null, link: null, organiserId: null, attendees: [{ address: "eva.holm@aarhus.example" }] },
  })
  await inviteToMeeting(house, actor, invited)
  const { uid } = await getMeeting(house.db.read, invited)
  const raw = calendarMail({ from: "eva.holm@aarhus.example", ics: recorded("exchange-accepted", uid) })
  await receive(house, null, raw)
  const [mail] = await house.db.read.select().from(meetingMails)
  const [sent] = await house.db.read.select().from(outbox).where(eq(outbox.kind, "invitation"))
  const polled = await addMeeting(house.db, actor, {
    ...{ type: "other", title: "Møde", startAt, endAt: startAt + 3_600_000, status: "draft" },
    ...{ place: null, link: null, organiserId: null, attendees: [{ address: "eva.holm@aarhus.example" }] },
  })
  const times = [0, 1].map((n) => ({ startAt: startAt + n * 86_400_000, endAt: startAt + n * 86_400_000 + 3_600_000 }))
  await startPoll(house, actor, polled, { times, closesAt: startAt })
  const [asked] = await house.db.read.select().from(outbox).where(eq(outbox.kind, "poll"))
  const ballot = /\/poll\/(\S+)/.exec(asked?.mail.text ?? "")?.[1]
  const feed = await openFeed(house.db, actor, null)
  return {
    feed,
    polled,
    ballot,
    invited,
    meetingMail: mail?.id,
    answer: /\/answer\/(\S+)/.exec(sent?.mail.text ?? "")?.[1],
  }
}

/** An organisation, and a person there. */
async function somebody() {
  const [place] = await house.db.read.select().from(affiliations).limit(1)
  if (!place) throw new Error("nobody is anywhere")
  return { organisation: place.organisationId, person: place.personId }
}

/** A case from a mail with HTML and an attachment, and its line in the ledger. */
async function fileCase(subject: string) {
  const { inquiryId } = await receive(house, null, Buffer.from(mailWithAttachment(subject)))
  const [row] = await house.db.read
    .select({ id: inquiries.id, number: inquiries.number, message: messages.id, attachment: attachments.id })
    .from(inquiries)
    .innerJoin(messages, eq(messages.inquiryId, inquiries.id))
    .innerJoin(attachments, eq(attachments.messageId, messages.id))
    .where(eq(inquiries.id, inquiryId ?? 0))
  const [entry] = await house.db.read.select({ id: max(inboundMail.id) }).from(inboundMail)
  if (!row || !entry?.id) throw new Error("no case")
  const id = entry.id
  await house.db.write((tx) => tx.update(inboundMail).set({ inquiryId, state: "filed" }).where(eq(inboundMail.id, id)))
  return { ...row, entry: id }
}

const address = ({ at }: Row) => at.replace(/\{(\w+)\}/g, (_, name) => String(blanks[name]))

/** The status alone: an event stream never ends by itself. */
async function statusOf(response: Response): Promise<number> {
  await response.body?.cancel()
  return response.status
}

async function ask(row: Row, send: (visitor: Visitor, path: string) => Promise<Response>): Promise<string> {
  const statuses: number[] = []
  for (const who of visitors) {
    const visitor = people.get(who)
    if (visitor) statuses.push(await statusOf(await send(visitor, address(row))))
  }
  return statuses.join(" ")
}

const rows = Object.entries(accessTable).flatMap(([file, list]) => list.map((row) => ({ file, ...row })))

test("every route stands in the table, and nothing else does", async () => {
  const routes = await listRoutes()
  expect(Object.keys(accessTable).sort()).toEqual(routes.map(({ file }) => file).sort())
})

describe("who gets what", () => {
  test.each(rows)("GET $at", async (row) => {
    expect(await ask(row, (visitor, path) => visitor.get(path))).toBe(row.get)
  })

  test("and whoever got a confidential case to read stands in the audit log", async () => {
    const readers = await house.db.read
      .select({ email: users.email, subjectId: events.subjectId })
      .from(events)
      .innerJoin(users, eq(users.id, events.actorId))
      .where(eq(events.type, "read"))
    const [secret] = await house.db.read.select().from(inquiries).where(eq(inquiries.confidentiality, "confidential"))
    expect(readers).toEqual([{ email: "management@region.example", subjectId: secret?.id }])
  })

  // Signing out comes last: it ends the sessions the others stand on.
  const posts = [...rows.filter(({ at }) => at !== "/sign-out"), ...rows.filter(({ at }) => at === "/sign-out")]
  test.each(posts)("POST $at", async (row) => {
    expect(await ask(row, (visitor, path) => visitor.post(path))).toBe(row.post)
  })
})

describe("whoever is not signed in", () => {
  const open = new Set(openFiles)
  const closed = rows.filter(({ file, get }) => !open.has(file) && get.startsWith("302"))

  test.each(closed)("is led from $at to sign-in, and back", async (row) => {
    const response = await web.visit().get(address(row))
    const next = address(row) === "/" ? "" : `?next=${encodeURIComponent(address(row))}`
    expect(response.headers.get("Location")).toBe(`/sign-in${next}`)
  })

  test.each(closed.filter(({ file }) => file.endsWith(".tsx")))(
    "gets no data of $at, from any of its routes",
    async (row) => {
      const [path, search] = (address(row) === "/" ? "/_root" : address(row)).split("?")
      const id = row.file.replace(/\.tsx?$/, "")
      // One page stands without the shell: it is no route of its address, and says nothing there.
      const ids = [id, `ui/shell,${id}`, ...(id === "auth/second-factor/page" ? [] : ["ui/shell"])]
      for (const routes of ["", ...ids.map((id) => `_routes=${encodeURIComponent(id)}`)]) {
        const query = [search, routes].filter(Boolean).join("&")
        const response = await web.visit().get(`${path}.data?${query}`, { Accept: "*/*" })
        const body = await response.text()
        expect(response.status, query).toBe(202)
        expect(body).toContain("SingleFetchRedirect")
        expect(body).toContain("/sign-in")
      }
    },
  )
})

function mailWithAttachment(subject: string): string {
  return [
    "From: Mette Lindhjem <mli@vindrose-emballage.example>",
    "To: henvendelse@region.example",
    `Subject: ${subject}`,
    `Message-ID: <${subject.length}.${subject}@vindrose-emballage.example>`
      .normalize("NFD")
      .replace(/[^\x20-\x7e]/g, ""),
    "Date: Mon, 23 Nov 2026 09:00:00 +0100",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/html; charset=utf-8",
    "",
    "<p>Hvad gør vi?</p>",
    "--b",
    'Content-Type: text/csv; name="tal.csv"',
    'Content-Disposition: attachment; filename="tal.csv"',
    "",
    "uge;antal",
    "--b--",
    "",
  ].join("\r\n")
}
