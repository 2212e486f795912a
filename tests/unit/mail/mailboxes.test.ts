import { parseWithZod } from "@conform-to/zod/v4"
import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { mailboxForm } from "#app/admin/mailboxes/form.ts"
import { messages } from "#app/i18n/messages.ts"
import type { MailboxForm } from "#app/mail/mailbox-form.ts"
import { changeMailbox, createMailbox, listWatched } from "#app/mail/mailboxes.server.ts"
import { events, mailboxes } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"

let house: TestHouse
beforeEach(() => {
  house = openTestHouse()
})
afterEach(() => house.close())

const actor = { userId: null, now: 1 }
const typed = {
  ...{ address: "Post@Region.example", name: "Post", unitId: "", source: "imap", host: "imap.region.example" },
  ...{ port: "993", security: "tls", username: "post", password: "hemmelig", folder: "INBOX" },
  ...{ afterFiling: "nothing", moveTo: "Behandlet", acknowledge: "on", active: "on" },
}
function read(fields: Partial<typeof typed>, passwordKept = false) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...typed, ...fields })) if (value !== undefined) form.set(name, value)
  return parseWithZod(form, { schema: mailboxForm(messages("da"), passwordKept) })
}
function valid(fields: Partial<typeof typed> = {}, passwordKept = false): MailboxForm {
  const submission = read(fields, passwordKept)
  if (submission.status !== "success") throw new Error(JSON.stringify(submission.error))
  return submission.value
}
const wrong = (fields: Partial<typeof typed>, passwordKept = false) =>
  Object.keys(read(fields, passwordKept).reply().error ?? {}).sort()
const box = async (id: number) => (await house.db.read.select().from(mailboxes).where(eq(mailboxes.id, id)))[0]

describe("what an administrator types", () => {
  test("a server is asked for only where mail is fetched from one", () => {
    expect(wrong({ host: "", username: "", password: "" })).toEqual(["host", "password", "username"])
    expect(valid({ source: "door", host: "", username: "", password: "" })).toMatchObject({ host: null, password: "" })
  })

  test("the password may be left empty where we have one", () => {
    expect(wrong({ password: "" })).toEqual(["password"])
    expect(valid({ password: "" }, true).password).toBe("")
  })

  test("without encryption only this machine will do", () => {
    expect(wrong({ security: "none" })).toEqual(["security"])
    expect(valid({ security: "none", host: "localhost" }).security).toBe("none")
  })

  test("an unticked box is no, and a port is a port", () => {
    expect(valid({ active: undefined, acknowledge: undefined })).toMatchObject({ active: false, acknowledge: false })
    expect([wrong({ port: "70000" }), wrong({ port: "imap" })]).toEqual([["port"], ["port"]])
  })
})

describe("a mailbox", () => {
  test("keeps its password sealed, and the audit log does not have it", async () => {
    const id = await createMailbox(house.db, house.secrets, actor, valid())
    const row = await box(id)
    expect(row?.address).toBe("post@region.example")
    expect(row?.passwordSealed).not.toContain("hemmelig")
    expect(house.secrets.unseal(row?.passwordSealed ?? "")).toBe("hemmelig")
    expect(JSON.stringify(await house.db.read.select().from(events))).not.toContain("hemmelig")
  })

  test("an empty password keeps the one there is, and another name does not disturb the connection", async () => {
    const id = await createMailbox(house.db, house.secrets, actor, valid())
    await house.db.write((tx) => tx.update(mailboxes).set({ uidValidity: "7", lastUid: 40 }))
    const [before] = await listWatched(house.db.read)
    await changeMailbox(house.db, house.secrets, actor, id, valid({ name: "Ny", password: "" }, true))
    expect(await listWatched(house.db.read)).toEqual([before])
    expect(await box(id)).toMatchObject({ name: "Ny", lastUid: 40 })
  })

  test("another folder is read from its beginning", async () => {
    const id = await createMailbox(house.db, house.secrets, actor, valid())
    await house.db.write((tx) => tx.update(mailboxes).set({ uidValidity: "7", lastUid: 40, lastError: "other: x" }))
    await changeMailbox(house.db, house.secrets, actor, id, valid({ folder: "Post", password: "" }, true))
    expect(await box(id)).toMatchObject({ uidValidity: null, lastUid: 0, lastError: null })
  })

  test("two can't have one address, however it is typed", async () => {
    await createMailbox(house.db, house.secrets, actor, valid())
    await expect(
      createMailbox(house.db, house.secrets, actor, valid({ address: "POST@region.example" })),
    ).rejects.toThrow("address-taken")
  })

  test("one that is switched off is not connected to", async () => {
    const id = await createMailbox(house.db, house.secrets, actor, valid())
    await changeMailbox(house.db, house.secrets, actor, id, valid({ active: undefined, password: "" }, true))
    expect(await listWatched(house.db.read)).toEqual([])
  })
})
