import { asc, eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { Viewer } from "#app/auth/viewer.ts"
import { DomainError } from "#app/errors.ts"
import { findRecipients, listProposed } from "#app/inquiries/forward-recipients.server.ts"
import { type Forwarding, forwardInquiry } from "#app/inquiries/forwarding.server.ts"
import { proposeForwarding } from "#app/inquiries/forwarding-query.server.ts"
import { getCase, getVisibleInquiry } from "#app/inquiries/queries.server.ts"
import { takeBackForwarding } from "#app/inquiries/stopping-forwarding.server.ts"
import { markUndelivered } from "#app/inquiries/undelivered.server.ts"
import { startWaiting } from "#app/inquiries/waiting.server.ts"
import { composeMail } from "#app/mail/compose.server.ts"
import { addresses, contacts, inquiryFacts, messages, organisations, outbox } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
let id: number
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
  id = (await receive(house, place.mailbox.id)).inquiryId ?? 0
})
afterEach(() => house.close())

const actor = () => ({ userId: place.signe.id, now: house.clock.now })
const viewer = (): Viewer => ({
  ...{ id: place.signe.id, unitId: place.unit.id, role: "staff", email: "x@region.example", name: "Signe Aaholm" },
  ...{ initials: "SAA", unitName: null, locale: "da", theme: "system" },
})
const view = () => getCase(house.db.read, viewer(), "H-2026-00001")
const proposal = async () =>
  proposeForwarding(
    house.db.read,
    viewer(),
    await getVisibleInquiry(house.db.read, viewer(), "H-2026-00001"),
    house.clock.now,
    "da",
  )
const jobcentre = { name: "Jobcenter Køge", address: "jobcenter@koege.example", personId: null, organisationId: null }
const forward = async (given: Partial<Forwarding> = {}) => {
  const { cover, letter, mails } = await proposal()
  return forwardInquiry(house, actor(), id, {
    ...{ to: [jobcentre], cover, letter: letter?.text ?? "", seenInboundAt: house.clock.now },
    mailIds: mails.filter(({ chosen }) => chosen).map((mail) => mail.id),
    ...given,
  })
}
const queued = async () => {
  const rows = await house.db.read.select().from(outbox).orderBy(asc(outbox.id))
  return rows.filter(({ kind }) => kind.startsWith("forward"))
}

describe("sending on to the right authority", () => {
  test("closes the case, sends both mails after the time for undo, the word to the sender last", async () => {
    house.clock.now += 3_600_000
    const { notBefore } = await forward()
    expect(await view()).toMatchObject({
      status: "forwarded",
      dueAt: null,
      closedAt: house.clock.now,
      answeredAt: null,
    })
    const [on, word] = await queued()
    expect(on).toMatchObject({ kind: "forward", notBefore, mail: { to: [{ address: "jobcenter@koege.example" }] } })
    expect(word).toMatchObject({ kind: "forward-notice", notBefore, afterId: on?.id })
    expect(word?.mail.text).toContain("Jobcenter Køge <jobcenter@koege.example>, der kan svare dig")
    expect(word?.mail.text).not.toContain("{")
    const fact = await house.db.read.select().from(inquiryFacts)
    expect(fact).toMatchObject([{ standing: "forwarded", acknowledgedAt: expect.any(Number) }])
  })

  test("an answer to it goes to the sender past us; what they wrote stands below, and comes in the thread", async () => {
    await forward()
    const [on] = await queued()
    if (!on) throw new Error("nothing queued")
    const raw = (await composeMail(on.mail)).toString()
    expect(raw).toMatch(/^Reply-To: Mette Lindhjem <mli@vindrose-emballage\.example>/m)
    expect(on.mail.subject).toBe("VS: Spørgsmål om arbejdsfordeling [H-2026-00001]")
    expect(on.mail.text).toMatch(
      /forvaltningsloven § 7[\s\S]*Emne: Spørgsmål om arbejdsfordeling\n\nHej\n\nHvilken blanket/,
    )
    expect(on.mail.references).toEqual([on.mail.inReplyTo])
  })

  test("is told on the timeline, and each party's contact is in the log", async () => {
    const [org] = await house.db.read.select().from(organisations).where(eq(organisations.name, "Jobcenter Køge"))
    await forward({ to: [{ ...jobcentre, organisationId: org?.id ?? null }] })
    const events = (await view()).timeline.filter((entry) => entry.kind === "event" && entry.type === "forwarded")
    expect(events).toMatchObject([{ data: { mails: 1, told: "mli@vindrose-emballage.example", reason: "" } }])
    const out = (await house.db.read.select().from(contacts)).filter(({ direction }) => direction === "out")
    expect(out.map(({ organisationId }) => organisationId)).toContain(org?.id)
    expect((await view()).timeline.filter((entry) => entry.kind === "reply" && entry.forwarded)).toHaveLength(1)
  })

  test("without a word to the sender keeps why, and is no acknowledgement", async () => {
    await house.db.write((tx) => tx.delete(outbox))
    await house.db.write(async (tx) => {
      await tx.delete(contacts)
      await tx.delete(messages).where(eq(messages.direction, "out"))
    })
    await forward({ letter: { leftOut: "Fortalt i telefonen" } })
    expect((await queued()).map(({ kind }) => kind)).toEqual(["forward"])
    const [event] = (await view()).timeline.filter((entry) => entry.kind === "event" && entry.type === "forwarded")
    expect(event).toMatchObject({ data: { told: null, reason: "Fortalt i telefonen" } })
    expect(await house.db.read.select().from(inquiryFacts)).toMatchObject([{ acknowledgedAt: null }])
  })

  test("is held back while there is mail the writer has not seen", async () => {
    const opened = house.clock.now
    house.clock.now += 60_000
    await receive(house, place.mailbox.id, { subject: "SV: [H-2026-00001]", text: "Vent, jeg har mere" })
    await expect(forward({ seenInboundAt: opened })).rejects.toThrow(new DomainError("new-mail-since"))
    expect(await queued()).toEqual([])
  })
})

describe("taking it back", () => {
  test.each([0, 1])(
    "by either mail (%i) leaves the case as it was, its clock running, and the text as a draft",
    async (n) => {
      const before = await view()
      house.clock.now += 60_000
      await forward({ cover: "Hej Køge" })
      const mails = await queued()
      house.clock.now += 19_000
      await takeBackForwarding(house.db, actor(), mails[n]?.id ?? 0)
      const after = await view()
      expect(after).toMatchObject({ status: "open", dueAt: before.dueAt, closedAt: null })
      expect(after.timeline.filter(({ kind }) => kind === "reply")).toEqual(
        before.timeline.filter(({ kind }) => kind === "reply"),
      )
      expect((await queued()).map(({ state }) => state)).toEqual(["cancelled", "cancelled"])
      expect((await proposal()).cover).toBe("Hej Køge")
    },
  )

  test("is too late when they may have left", async () => {
    const { outboxId } = await forward()
    house.clock.now += 20_000
    await expect(takeBackForwarding(house.db, actor(), outboxId)).rejects.toThrow(new DomainError("already-sent"))
  })

  test("ends a waiting that the forwarding ended", async () => {
    await startWaiting(house.db, actor(), id, { reason: "sender" })
    const { outboxId } = await forward()
    await takeBackForwarding(house.db, actor(), outboxId)
    expect((await view()).status).toBe("open")
    expect((await view()).dueAt).not.toBeNull()
  })
})

test("one that does not arrive is ours again: the clock runs, and the sender is not told what is not so", async () => {
  const { dueAt } = await view()
  await forward()
  const [on] = await queued()
  const failure = { to: "jobcenter@koege.example", error: "550 no such user" }
  await house.db.write((tx) =>
    markUndelivered(tx, { userId: null, now: house.clock.now }, on?.messageRowId ?? 0, failure),
  )
  expect(await view()).toMatchObject({ status: "open", dueAt, closedAt: null })
  expect((await queued()).map(({ state }) => state)).toEqual(["queued", "cancelled"])
})

test("a mail from the sender opens a forwarded case as it does a closed one", async () => {
  await forward()
  house.clock.now += 86_400_000
  await receive(house, place.mailbox.id, { subject: "SV: [H-2026-00001]", text: "De svarer ikke. Hvad gør jeg nu?" })
  expect(await view()).toMatchObject({ status: "open", closedAt: null })
})

describe("the recipient", () => {
  test("is an address, or the name of one party we can write to; never ourselves", async () => {
    const { read } = house.db
    expect(await findRecipients(read, "Ole <ole@koege.example>")).toMatchObject({
      recipients: [{ name: "Ole", address: "ole@koege.example" }],
    })
    expect(await findRecipients(read, "mette lindhjem")).toMatchObject({
      recipients: [{ address: "mli@vindrose-emballage.example", personId: expect.any(Number) }],
    })
    expect(await findRecipients(read, "Ukendt")).toEqual({ wrong: "nobody", names: [] })
    expect(await findRecipients(read, place.mailbox.address)).toMatchObject({ wrong: "own-mailbox" })
  })

  test("proposed is the jobcentre that serves the sender's municipality", async () => {
    const [sender] = await house.db.read
      .select()
      .from(organisations)
      .where(eq(organisations.name, "vindrose-emballage.example"))
    const [centre] = await house.db.read.select().from(organisations).where(eq(organisations.name, "Jobcenter Tårnby"))
    await house.db.write(async (tx) => {
      await tx
        .update(organisations)
        .set({ municipalityCode: "0155" })
        .where(eq(organisations.id, sender?.id ?? 0))
      const own = { kind: "mail", value: "job@taarnby.example", lookup: "job@taarnby.example" } as const
      await tx.insert(addresses).values({ ...own, organisationId: centre?.id, createdAt: house.clock.now })
    })
    expect(await listProposed(house.db.read, sender?.id ?? null)).toEqual([
      { typed: "Jobcenter Tårnby <job@taarnby.example>", beside: "" },
    ])
  })
})
