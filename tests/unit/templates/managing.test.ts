import { desc, eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { Viewer } from "#app/auth/viewer.ts"
import { DomainError } from "#app/errors.ts"
import { saveDraft } from "#app/inquiries/noting.server.ts"
import { replyToInquiry, takeBackReply } from "#app/inquiries/replying.server.ts"
import { fillForCase } from "#app/templates/filling.server.ts"
import { addTemplate, changeTemplate, switchTemplate, takeUpVersion } from "#app/templates/managing.server.ts"
import { getTemplate, listChoices, listTemplates, listVersions } from "#app/templates/queries.server.ts"
import { drafts, events, messages, templates } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
let id: number
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
  await house.db.write((tx) => tx.update(templates).set({ active: false }))
  id = await addTemplate(house.db, actor(), input)
})
afterEach(() => house.close())

const actor = () => ({ userId: place.signe.id, now: house.clock.now })
const input = {
  ...{ name: "Kvittering", language: "da" as const, topics: [], targetGroups: [], note: "" },
  ...{ reviewOn: null, responsibleId: null, responsibleUnitId: null },
  text: "Kære {fornavn}\n\nSvar senest {frist}. Ring til {telefon}.",
}
const change = (to: Partial<typeof input>, revision: number) =>
  changeTemplate(house.db, actor(), id, { ...input, ...to }, revision)
const lastEvent = async () => {
  const [event] = await house.db.read.select().from(events).orderBy(desc(events.id)).limit(1)
  return event
}

describe("a template", () => {
  test("gets a new version where its text is changed, and none where only its facts are", async () => {
    await change({ topics: ["press"] as never }, 1)
    expect(await getTemplate(house.db.read, id)).toMatchObject({ version: 1, revision: 2, topics: ["press"] })
    expect((await lastEvent())?.type).toBe("changed")
    await change({ text: "Kære {fornavn}", note: "Kortere" }, 2)
    expect(await getTemplate(house.db.read, id)).toMatchObject({ version: 2, text: "Kære {fornavn}" })
    const versions = await listVersions(house.db.read, id)
    expect(versions.map(({ number, note, author }) => [number, note, author])).toEqual([
      [2, "Kortere", "Signe Aaholm"],
      [1, "", "Signe Aaholm"],
    ])
    expect(await lastEvent()).toMatchObject({ type: "version-written", data: { n: 2, note: "Kortere" } })
  })

  test("is not saved over what its editor has not seen", async () => {
    await change({ text: "Den enes" }, 1)
    await expect(change({ text: "Den andens" }, 1)).rejects.toThrow(new DomainError("template-changed"))
    expect((await getTemplate(house.db.read, id)).text).toBe("Den enes")
  })

  test("has a name of its own in its language", async () => {
    await expect(addTemplate(house.db, actor(), input)).rejects.toThrow(new DomainError("name-taken"))
    await addTemplate(house.db, actor(), { ...input, language: "en" as never })
  })

  test("takes an earlier text up again as a version of its own, once", async () => {
    await change({ text: "Ny tekst" }, 1)
    await takeUpVersion(house.db, actor(), id, 1, "Version 1 er taget i brug igen.")
    await takeUpVersion(house.db, actor(), id, 1, "Sendt to gange")
    expect(await getTemplate(house.db.read, id)).toMatchObject({ version: 3, text: input.text })
    await expect(takeUpVersion(house.db, actor(), id, 9, "")).rejects.toThrow(new DomainError("not-found", 404))
  })

  test("that is switched off is no longer offered or filled in, and is still there", async () => {
    const { inquiryId } = await receive(house, place.mailbox.id)
    await switchTemplate(house.db, actor(), id, false)
    expect(await listChoices(house.db.read)).toEqual([])
    expect(await fillForCase(house.db.read, signe(), inquiryId ?? 0, id, house.clock.now)).toBeNull()
    await switchTemplate(house.db, actor(), id, true)
    expect(await listChoices(house.db.read)).toMatchObject([{ id, name: "Kvittering" }])
  })
})

const signe = (): Viewer => ({
  ...{ id: place.signe.id, unitId: place.unit.id, name: "Signe Aaholm", initials: "SAA", role: "staff" },
  ...{ email: "saa@region.example", unitName: null, locale: "da", theme: "system" },
})

describe("a reply from a template", () => {
  let caseId: number
  beforeEach(async () => {
    const text = "Hej\n\nHvilken blanket? Vi har brug for svar senest tirsdag kl. 12.\n\nVenlig hilsen\nMette"
    caseId = (await receive(house, place.mailbox.id, { text })).inquiryId ?? 0
  })
  const reply = (text: string, templateVersionId: number | null) =>
    replyToInquiry(house, actor(), caseId, {
      ...{ to: "mli@vindrose-emballage.example", cc: "", seenInboundAt: house.clock.now },
      ...{ text, templateVersionId },
    })
  const sent = async () => {
    const rows = await house.db.read.select().from(messages).where(eq(messages.authorId, place.signe.id))
    return rows.map(({ templateVersionId }) => templateVersionId)
  }

  test("knows whom it goes to and when they are owed it, and leaves a gap for what nobody knows", async () => {
    const filled = await fillForCase(house.db.read, signe(), caseId, id, house.clock.now)
    expect(filled?.text).toBe("Kære Mette\n\nSvar senest tirsdag 24. november kl. 12. Ring til [… telefon].")
  })

  test("is not sent with a gap in it, and says which", async () => {
    await expect(reply("Ring til [… telefon], [… dag].", null)).rejects.toMatchObject({
      code: "reply-has-gaps",
      values: { gaps: "telefon, dag" },
    })
    expect(await sent()).toEqual([])
  })

  test("keeps which version it began from, is counted as a use, and is told of in the log", async () => {
    const { versionId } = await getTemplate(house.db.read, id)
    await reply("Kære Mette", versionId)
    expect(await sent()).toEqual([versionId])
    const used = async () => (await listTemplates(house.db.read, house.clock.now)).find((row) => row.id === id)?.used
    expect(await used()).toBe(1)
    const answered = await house.db.read.select().from(events).where(eq(events.type, "answered"))
    expect(answered[0]?.data).toMatchObject({ template: { name: "Kvittering", n: 1 } })
    house.clock.now += 91 * 86_400_000
    expect(await used()).toBe(0)
  })

  test("keeps it through the draft, and when it is taken back; a version that never was is none", async () => {
    const { versionId } = await getTemplate(house.db.read, id)
    const draft = async () => (await house.db.read.select().from(drafts))[0]?.templateVersionId
    const begun = { kind: "reply" as const, text: "Kære", seenInboundAt: null }
    await saveDraft(house.db, actor(), caseId, { ...begun, templateVersionId: versionId })
    expect(await draft()).toBe(versionId)
    await saveDraft(house.db, actor(), caseId, { ...begun, templateVersionId: 9999 })
    expect(await draft()).toBeNull()
    const { outboxId } = await reply("Kære Mette", versionId)
    await takeBackReply(house.db, actor(), outboxId)
    expect(await draft()).toBe(versionId)
  })
})
