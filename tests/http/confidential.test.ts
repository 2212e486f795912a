import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { linkInquiries } from "#app/inquiries/linking.server.ts"
import { attachments, events, inquiries, messages, tasks } from "#db/schema/index.ts"
import { logCall } from "#tests/support/contacts.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"
import { addPerson, testPassword } from "#tests/support/people.ts"
import type { Visitor } from "#tests/support/visitor.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"

/** What a tester who had an account, and wanted to know of other units' confidential cases, found or tried in vain. */

let house: TestHouse
let web: TestWeb
let staff: Visitor
let outsider: number
let boss: number
let management: Visitor
const [open, secret] = ["H-2026-00001", "H-2026-00002"] as const
const mail = Buffer.from(
  [
    ...["From: Mette Lindhjem <mli@vindrose-emballage.example>", "To: henvendelse@region.example"],
    ...["Subject: Varsling", "Message-ID: <varsling@vindrose-emballage.example>", "MIME-Version: 1.0"],
    ...[
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "Content-Type: text/html",
      "",
      "<p>42 stillinger</p>",
    ],
    ...["--b", 'Content-Type: text/csv; name="navne.csv"', "Content-Disposition: attachment", "", "navn", "--b--", ""],
  ].join("\r\n"),
)

beforeAll(async () => {
  house = openTestHouse(Date.now())
  const { unit, other, mailbox, signe } = await furnish(house)
  boss = signe.id
  await receive(house, mailbox.id, { subject: "Blanket" })
  await receive(house, mailbox.id, mail)
  await house.db.write((tx) =>
    tx.update(inquiries).set({ confidentiality: "confidential", unitId: other.id }).where(eq(inquiries.number, secret)),
  )
  outsider = await addPerson(house.db, { email: "ida@region.example", role: "staff", unitId: unit.id })
  await addPerson(house.db, { email: "chef@region.example", role: "management", unitId: unit.id })
  await addPerson(house.db, { email: "drift@region.example", role: "administrator", unitId: unit.id })
  web = await startWeb(house)
  staff = web.visit()
  await staff.signIn("ida@region.example", testPassword)
  management = web.visit()
  await management.signIn("chef@region.example", testPassword)
})
afterAll(async () => {
  await web.stop()
  house.close()
})

const caseOf = async (number: string) => {
  const [row] = await house.db.read.select().from(inquiries).where(eq(inquiries.number, number))
  if (!row) throw new Error(`no case ${number}`)
  return row
}

describe("a confidential case of another unit", () => {
  test("is not named on the cases it is linked to, nor in the audit log of those", async () => {
    const [one, other] = [await caseOf(open), await caseOf(secret)]
    await linkInquiries(house.db, { userId: boss, now: Date.now() }, one.id, other.id)
    const page = await (await staff.get(`/inquiries/${open}`)).text()
    expect(page).toContain("Knyttet til en anden sag")
    expect(page).not.toContain(secret)
    const administrator = web.visit()
    await administrator.signIn("drift@region.example", testPassword)
    const log = await (await administrator.get(`/admin/audit?what=inquiry&thing=${open}`)).text()
    expect(log).toContain("Knyttet til en anden sag")
    expect(log).not.toContain(secret)
    expect(await (await management.get(`/inquiries/${open}`)).text()).toContain(secret)
  })

  test("takes no task by way of a call on it", async () => {
    const { contactId } = await logCall(house, { id: boss, unitId: null }, { inquiryId: (await caseOf(secret)).id })
    const task = { title: "Ring", due: "fredag", assigneeId: String(outsider), contactId: String(contactId) }
    expect((await staff.post("/tasks", task)).status).toBe(404)
    const mine = await house.db.read.select().from(tasks).where(eq(tasks.assigneeId, outsider))
    expect(mine).toEqual([])
  })

  test("is not among the changes told to open pages, which look anew all the same", async () => {
    const { id } = await caseOf(secret)
    const toldTo = async (visitor: Visitor) => {
      const stream = (await visitor.get("/live?since=1")).body?.getReader()
      const decoder = new TextDecoder()
      let told = ""
      while (stream && !told.includes("changed")) told += decoder.decode((await stream.read()).value)
      await stream?.cancel()
      return JSON.parse(/data: (.*)/.exec(told)?.[1] ?? "").inquiryIds
    }
    expect(await toldTo(staff)).toEqual([(await caseOf(open)).id])
    expect(await toldTo(management)).toContain(id)
  })

  test.each(["raw", "html", "attachment"])(
    "is told of as read by whoever fetches its mail's %s alone",
    async (part) => {
      const { id } = await caseOf(secret)
      const [message] = await house.db.read.select().from(messages).where(eq(messages.inquiryId, id))
      const [file] = await house.db.read.select().from(attachments)
      const path = part === "attachment" ? `/attachments/${file?.id}` : `/messages/${message?.id}/${part}`
      const email = `${part}@region.example`
      const reader = await addPerson(house.db, { email, role: "management" })
      const visitor = web.visit()
      await visitor.signIn(email, testPassword)
      expect((await visitor.get(path)).status).toBe(200)
      const read = await house.db.read.select().from(events).where(eq(events.actorId, reader))
      expect(read.filter(({ type }) => type === "read")).toMatchObject([{ subject: "inquiry", subjectId: id }])
    },
  )
})
