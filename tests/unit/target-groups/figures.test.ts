import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { closeInquiry } from "#app/inquiries/closing.server.ts"
import { loadOwed } from "#app/stakeholders/owed-query.server.ts"
import { listSilent } from "#app/stakeholders/silent-query.server.ts"
import { loadFigures } from "#app/target-groups/figures-query.server.ts"
import { getGroup } from "#app/target-groups/group-query.server.ts"
import { loadMeasured } from "#app/target-groups/measured.server.ts"
import { quarterOf, quarterPeriod } from "#app/target-groups/quarter.ts"
import { setResponsible } from "#app/target-groups/responsible.server.ts"
import {
  contacts,
  events,
  frameworkAgreements,
  inquiries,
  inquiryDeadlines,
  organisations,
  slots,
  type users,
} from "#db/schema/index.ts"
import { logCall } from "#tests/support/contacts.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"
import { addOrganisation, seers, viewerFrom } from "#tests/unit/stakeholders/parties.ts"

const DAY = 86_400_000
let house: TestHouse
let mailboxId: number
let signe: typeof users.$inferSelect
let units: { own: number; other: number }
const actor = () => ({ userId: signe.id, now: house.clock.now })

beforeEach(async () => {
  house = openTestHouse()
  const made = await furnish(house)
  mailboxId = made.mailbox.id
  signe = made.signe
  units = { own: made.unit.id, other: made.other.id }
})
afterEach(() => house.close())

async function figuresOf(key: "media" | "jobcentres" | "providers" | "education", viewer = viewerFrom(signe)) {
  const period = quarterPeriod(quarterOf(house.clock.now))
  return (await loadFigures(house.db.read, viewer, { period, silentDays: 60 }, house.clock.now))(key)
}

/** A journalist's question, due after four working hours. */
async function ask(subject: string): Promise<number> {
  const { inquiryId } = await receive(house, mailboxId, { from: "Ulla Klitgård <ukl@kyst.example>", subject })
  await house.db.write((tx) =>
    tx
      .update(inquiries)
      .set({ targetGroup: "media" })
      .where(eq(inquiries.id, inquiryId ?? 0)),
  )
  return inquiryId ?? 0
}
const due = (id: number, at: number) =>
  house.db.write((tx) => tx.update(inquiryDeadlines).set({ dueAt: at }).where(eq(inquiryDeadlines.inquiryId, id)))
const answer = (id: number) => closeInquiry(house.db, actor(), id, { reason: "answered" })

describe("answers in time, by the sender's need", () => {
  test("count those due in the quarter: in time, too late, and due without one", async () => {
    const [early, late, missing, running, waived] = [
      await ask("Tidligt svar"),
      await ask("Sent svar"),
      await ask("Intet svar"),
      await ask("Frist endnu"),
      await ask("Kræver ikke svar"),
    ]
    const now = house.clock.now
    for (const id of [early, late, missing, waived]) await due(id, now + DAY)
    await due(running, now + 5 * DAY)
    await answer(early)
    await closeInquiry(house.db, actor(), waived, { reason: "no-reply-needed" })
    house.clock.now += 2 * DAY
    await answer(late)
    expect((await figuresOf("media")).answers).toEqual({ onTime: 1, total: 3 })
  })

  test("leave out what was due in another quarter", async () => {
    const id = await ask("Fra sommeren")
    await due(id, Date.parse("2026-09-30T23:00:00+02:00"))
    await answer(id)
    expect((await figuresOf("media")).answers.total).toBe(0)
  })
})

test("open and overdue cases are those the list behind the number shows the viewer", async () => {
  await ask("Åben")
  const secret = await ask("Fortrolig")
  await house.db.write(async (tx) => {
    const confidential = { confidentiality: "confidential" as const, unitId: units.own, assigneeId: null }
    await tx.update(inquiries).set(confidential).where(eq(inquiries.id, secret))
    await tx.update(inquiries).set({ dueAt: house.clock.now - 1 })
  })
  for (const { who, viewer, sees } of seers(signe, units.own, units.other))
    expect(await figuresOf("media", viewer), who).toMatchObject({ open: sees ? 2 : 1, overdue: sees ? 2 : 1 })
})

describe("contacts", () => {
  test("count in each group of the organisation, and of the case where there is no organisation", async () => {
    const isefjord = await addOrganisation(house, { name: "Isefjord", targetGroup: "education" })
    await house.db.write(async (tx) => {
      const call = { channel: "phone" as const, direction: "in" as const, summary: "Opkald", organisationId: isefjord }
      await tx.insert(contacts).values([
        { ...call, at: house.clock.now },
        { ...call, at: Date.parse("2026-09-30T12:00:00+02:00") },
      ])
    })
    await ask("Et spørgsmål")
    await house.db.write((tx) => tx.update(contacts).set({ organisationId: null }).where(eq(contacts.channel, "mail")))
    expect((await figuresOf("education")).contacts).toBe(1)
    expect((await figuresOf("media")).contacts).toBe(1)
  })
})

describe("silence", () => {
  const silent = async (over: Partial<Parameters<typeof listSilent>[1]> = {}) =>
    (await listSilent(house.db.read, { days: 60, group: "education", ...over }, house.clock.now)).map(
      ({ name, days, lastAt }) => [name, days, lastAt === null],
    )

  test("is told of after so many days, the longest first; who was never reached counts from their entry", async () => {
    const [isefjord, kysten] = [
      await addOrganisation(house, { name: "Isefjord", targetGroup: "education" }),
      await addOrganisation(house, { name: "Kysten", targetGroup: "education", ownerId: signe.id }),
    ]
    await addOrganisation(house, { name: "Uden målgruppe" })
    const double = await addOrganisation(house, { name: "Isefjord igen", targetGroup: "education" })
    const call = { channel: "phone" as const, direction: "out" as const, summary: "Opkald" }
    await house.db.write(async (tx) => {
      await tx.insert(contacts).values({ ...call, at: house.clock.now + 10 * DAY, organisationId: isefjord })
      await tx.update(organisations).set({ mergedIntoId: isefjord }).where(eq(organisations.id, double))
    })
    expect(await silent()).toEqual([])
    house.clock.now += 75 * DAY
    expect(await silent()).toEqual([
      ["Kysten", 75, true],
      ["Isefjord", 65, false],
    ])
    expect(await silent({ days: 70 })).toEqual([["Kysten", 75, true]])
    expect(await silent({ ownerId: signe.id })).toEqual([["Kysten", 75, true]])
    expect((await figuresOf("education")).silent).toBe(2)
    await house.db.write((tx) => tx.insert(contacts).values({ ...call, at: house.clock.now, organisationId: kysten }))
    expect(await silent()).toEqual([["Isefjord", 65, false]])
  })
})

describe("dialogue meetings", () => {
  const meet = (organisationId: number, at: string) =>
    logCall(house, signe, {
      ...{ channel: "meeting", direction: "out", at: Date.parse(at), summary: "Dialogmøde", dialogueMeeting: true },
      party: { personId: null, organisationId },
    })
  const jobcentre = async (name: string) => {
    const [row] = await house.db.read.select().from(organisations).where(eq(organisations.name, name))
    return row?.id ?? 0
  }

  test("are four a year for each of 44; one met more often makes up for no other", async () => {
    const [koege, greve] = [await jobcentre("Jobcenter Køge"), await jobcentre("Jobcenter Greve")]
    for (const at of ["01-20", "02-20", "05-20", "08-20", "11-20"]) await meet(koege, `2026-${at}T09:00:00+01:00`)
    await meet(greve, "2026-11-02T09:00:00+01:00")
    await meet(greve, "2025-11-02T09:00:00+01:00")
    const { meetings, countable } = await loadMeasured(
      house.db.read,
      "jobcentres",
      await figuresOf("jobcentres"),
      house.clock.now,
    )
    expect(meetings).toEqual({ year: 2026, held: 5, owed: 176, heldInQuarter: 2, parties: 44 })
    expect(countable.map(({ quote, measured }) => [quote.id, measured?.kind ?? null])).toEqual([
      ["O065", "meetings"],
      ["O066", null],
      ["O070", null],
    ])
  })

  test("stand in their quarter on the organisation's page; one that is gone without is missed", async () => {
    const koege = await jobcentre("Jobcenter Køge")
    await meet(koege, "2026-02-03T09:00:00+01:00")
    await house.db.write((tx) => tx.update(slots).set({ createdAt: Date.parse("2026-05-01T00:00:00+02:00") }))
    house.clock.now = Date.parse("2026-08-03T09:00:00+02:00")
    const owed = await loadOwed(house.db.read, viewerFrom(signe), koege, house.clock.now)
    expect(owed.meetings).toMatchObject({ times: 4, heldLastYear: null })
    expect(owed.meetings?.quarters.map(({ state }) => state)).toEqual(["held", "missed", "unplanned", "none"])
    expect(owed.others.map(({ id }) => id)).toEqual(["O066", "O070"])
  })

  test("of before a party was entered here are not called missed", async () => {
    const owed = await loadOwed(house.db.read, viewerFrom(signe), await jobcentre("Jobcenter Greve"), house.clock.now)
    expect(owed.meetings?.quarters.map(({ state }) => state)).toEqual(["none", "none", "none", "unplanned"])
  })
})

test("providers with an agreement in force are counted once each", async () => {
  const kompas = await addOrganisation(house, { name: "Kompas Job", targetGroup: "providers" })
  const rampen = await addOrganisation(house, { name: "Rampen", targetGroup: "providers" })
  await house.db.write((tx) =>
    tx.insert(frameworkAgreements).values([
      { organisationId: kompas, title: "LVU", from: "2026-01-01", to: null },
      { organisationId: kompas, title: "Service", from: "2026-01-01", to: "2026-11-23" },
      { organisationId: rampen, title: "Udløbet", from: "2025-01-01", to: "2026-11-22" },
    ]),
  )
  const { countable } = await loadMeasured(house.db.read, "providers", await figuresOf("providers"), house.clock.now)
  expect(countable.find(({ quote }) => quote.id === "O101")?.measured).toEqual({ kind: "in-agreement", n: 1 })
})

describe("a group", () => {
  test("has the rule that holds for it, or the one for all others", async () => {
    expect((await getGroup(house.db.read, "jobcentres")).rule).toMatchObject({ amount: 3, unit: "working-days" })
    expect((await getGroup(house.db.read, "education")).rule.id).toBe("other")
    await expect(getGroup(house.db.read, "nobody")).rejects.toMatchObject({ code: "not-found" })
  })

  test("gets somebody responsible, is told of, and given back", async () => {
    const to = { unitId: units.other, responsibleId: signe.id }
    const from = { unitId: null, responsibleId: null }
    expect(await setResponsible(house.db, actor(), "media", to)).toEqual({ ...from, secondReader: true })
    expect(await getGroup(house.db.read, "media")).toMatchObject({
      ...{ unit: { name: "Analyse" }, responsible: { name: "Signe Aaholm" } },
    })
    const told = await house.db.read.select().from(events).where(eq(events.subject, "target-group"))
    expect(told.map(({ type, data }) => [type, data])).toEqual([["responsible", { key: "media", from, to }]])
  })

  test.each([
    ["media", true],
    ["public", true],
    ["jobcentres", false],
  ] as const)("%s: who speaks for us is said: %s", async (key, said) => {
    const figures = await figuresOf("media")
    expect((await loadMeasured(house.db.read, key, figures, house.clock.now)).spokesman !== null).toBe(said)
  })
})
