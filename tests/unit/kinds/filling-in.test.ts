import { and, asc, eq, inArray } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { eventText } from "#app/inquiries/event-text.ts"
import { getCase } from "#app/inquiries/queries.server.ts"
import { correctTriage } from "#app/inquiries/triaging.server.ts"
import type { EventEntry } from "#app/inquiries/views.ts"
import { collectiveDismissal } from "#app/kinds/collective-dismissal.ts"
import { changeFacts, findFacts } from "#app/kinds/facts.server.ts"
import { factsForm, stepForm } from "#app/kinds/forms.ts"
import { findDisorder } from "#app/kinds/kinds.ts"
import { findKindView } from "#app/kinds/queries.server.ts"
import { listDoneSteps, takeStep, untakeStep } from "#app/kinds/steps.server.ts"
import { events } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
let id: number
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
  const text = "Vi har 84 medarbejdere og påtænker at afskedige 42."
  const { inquiryId } = await receive(house, place.mailbox.id, { subject: "Varsling af afskedigelser", text })
  id = inquiryId ?? 0
  await correctTriage(house.db, signe(), id, { topic: "collective-dismissal" })
})
afterEach(() => house.close())

const topic = "collective-dismissal"
const signe = () => ({ userId: place.signe.id, now: house.clock.now })
const change = (revision: number, changes: Parameters<typeof changeFacts>[3]["changes"], about: string = topic) =>
  changeFacts(house.db, signe(), id, { topic: about, revision, changes })
const told = async () => {
  const types = ["facts-changed", "step-taken", "step-opened"]
  const rows = await house.db.read
    .select()
    .from(events)
    .where(and(eq(events.subjectId, id), inArray(events.type, types)))
    .orderBy(asc(events.id))
  return rows.map(({ type, data }) =>
    eventText({ kind: "event", id: 1, at: 0, type, data, actor: "Signe" } as EventEntry, "da"),
  )
}
const view = async () => {
  const calendar = await loadCalendar(house.db.read, house.clock.now)
  const viewer = { ...place.signe, unitName: null, locale: "da" as const, theme: "system" as const }
  const inquiry = await getCase(house.db.read, viewer, "H-2026-00001")
  return findKindView(house.db.read, inquiry, { now: house.clock.now, calendar, locale: "da", language: "da" })
}

describe("what is filled in", () => {
  test("is kept with its revision, told in the history, and can be taken back", async () => {
    expect(await change(0, { employees: 84, bankrupt: false })).toEqual({
      before: { employees: null, bankrupt: null },
      revision: 1,
    })
    const { before } = await change(1, { employees: 90, bankrupt: null })
    expect(await findFacts(house.db.read, id, topic)).toEqual({ facts: { employees: 90 }, revision: 2 })
    await change(2, before)
    expect(await findFacts(house.db.read, id, topic)).toEqual({
      facts: { employees: 84, bankrupt: false },
      revision: 3,
    })
    expect((await told())[0]).toBe("Oplysninger om varslingen er rettet af Signe: ansatte normalt, konkurs.")
  })

  test("is never written over by one who has not seen it, and the same twice is no change", async () => {
    await change(0, { employees: 84 })
    await expect(change(0, { employees: 12 })).rejects.toMatchObject({ code: "facts-changed" })
    expect(await change(1, { employees: 84 })).toEqual({ before: {}, revision: 1 })
    expect(await told()).toHaveLength(1)
  })

  test("stays when the case turns out to be about something else, and comes back with the topic", async () => {
    await change(0, { employees: 84 })
    await correctTriage(house.db, signe(), id, { topic: "work-sharing" })
    expect((await view())?.facts).toEqual({})
    await expect(change(1, { employees: 12 })).rejects.toMatchObject({ code: "facts-changed" })
    await correctTriage(house.db, signe(), id, { topic: "other" })
    expect(await view()).toBeNull()
    await correctTriage(house.db, signe(), id, { topic })
    expect((await view())?.facts).toEqual({ employees: 84 })
  })

  test("is proposed from the message until it stands there, and saved by nobody", async () => {
    expect((await view())?.stated.map(({ field, value }) => [field, value])).toEqual([
      ["employees", 84],
      ["dismissals", 42],
    ])
    expect((await view())?.facts).toEqual({})
    await change(0, { employees: 90 })
    expect((await view())?.stated.map(({ field }) => field)).toEqual(["dismissals"])
  })
})

describe("the list", () => {
  const done = { step: "jobcentre-told", note: "Køge", notNeeded: false }

  test("is ticked with who and when, corrected, and opened again", async () => {
    const at = house.clock.now - 3_600_000
    expect(await takeStep(house.db, signe(), id, topic, { ...done, at })).toBeNull()
    expect(await listDoneSteps(house.db.read, id, topic)).toEqual([{ ...done, at, by: "Signe Aaholm" }])
    expect(await takeStep(house.db, signe(), id, topic, { ...done, at: at + 60_000 })).toEqual({ ...done, at })
    expect(await untakeStep(house.db, signe(), id, { topic, step: done.step })).toEqual({ ...done, at: at + 60_000 })
    expect(await listDoneSteps(house.db.read, id, topic)).toEqual([])
    expect(await told()).toEqual([
      "Jobcentret orienteret, man. 23. nov. kl. 9.42. Noteret af Signe. Køge"
        .replace(/(\.|kl\.) (?=\d)/g, "$1\u00a0")
        .replace("23. nov", "23.\u00a0nov"),
      "Jobcentret orienteret, man. 23. nov. kl. 9.43. Noteret af Signe. Køge"
        .replace(/(\.|kl\.) (?=\d)/g, "$1\u00a0")
        .replace("23. nov", "23.\u00a0nov"),
      "Jobcentret orienteret: fjernet igen af Signe.",
    ])
  })

  test("takes no time to come, no step of another kind, and none that the case itself tells", async () => {
    const take = (step: string, at = house.clock.now) => takeStep(house.db, signe(), id, topic, { ...done, step, at })
    await expect(take("jobcentre-told", house.clock.now + 1)).rejects.toMatchObject({ code: "day-to-come" })
    for (const step of ["staff-told", "filed", "nonsense"])
      await expect(take(step)).rejects.toMatchObject({ code: "not-found" })
    // Only what may be left out can be excused.
    const excused = { ...done, at: house.clock.now, notNeeded: true }
    await expect(takeStep(house.db, signe(), id, topic, excused)).rejects.toMatchObject({ code: "not-found" })
  })
})

describe("what is typed", () => {
  const form = factsForm(
    collectiveDismissal,
    { municipality: [{ value: "Køge", label: "Køge" }] },
    messages("da"),
    Date.parse("2026-11-26T10:00:00Z"),
  )
  const head = { topic, revision: "3" }

  test("is read as people write it; an empty field takes out what stood there", () => {
    const typed = { employees: "1.240", municipality: "Køge", bankrupt: "no", notice1SentOn: "26/11" }
    const { changes, revision } = form.parse({ ...head, ...typed })
    expect(revision).toBe(3)
    expect(changes).toMatchObject({
      ...{ employees: 1240, municipality: "Køge", bankrupt: false, notice1SentOn: "2026-11-26" },
      ...{ dismissals: null, notice2SentOn: null },
    })
  })

  test.each([
    ["i går", "2026-11-25"],
    ["i forgårs", "2026-11-24"],
    ["yesterday", "2026-11-25"],
    ["i dag", "2026-11-26"],
  ])("a day that is past is told as people say it: %s", (text, day) => {
    expect(form.parse({ ...head, only: "notice1SentOn", notice1SentOn: text }).changes).toEqual({ notice1SentOn: day })
  })

  test("a step's time has a clock", () => {
    const step = stepForm(messages("da"), Date.parse("2026-11-26T10:00:00Z"))
    const typed = { topic, step: "jobcentre-told", change: "take" }
    expect(step.parse({ ...typed, when: "i går kl. 14" }).at).toBe(Date.parse("2026-11-25T14:00:00+01:00"))
    expect(step.parse(typed).at).toBeNull()
    expect(step.safeParse({ ...typed, when: "i går" }).error?.issues[0]?.message).toContain("klokken")
  })

  test("of one field alone says nothing of the others", () => {
    expect(form.parse({ ...head, only: "employees", employees: "84" }).changes).toEqual({ employees: 84 })
  })

  test.each([
    ["employees", "mange"],
    ["employees", "-3"],
    ["employees", "84,5"],
    ["municipality", "Odense"],
    ["bankrupt", "perhaps"],
    ["notice1SentOn", "30/02/2026"],
  ])("and stands corrected at its field: %s %s", (key, text) => {
    const read = form.safeParse({ ...head, [key]: text })
    expect(read.error?.issues.map(({ path }) => path)).toEqual([[key]])
  })

  test("days stand in their order", () => {
    expect(findDisorder(collectiveDismissal, { notice1SentOn: "2026-11-26", notice1ReceivedOn: "2026-11-25" })).toBe(
      "notice1ReceivedOn",
    )
    expect(
      findDisorder(collectiveDismissal, { notice1SentOn: "2026-11-26", notice1ReceivedOn: "2026-11-26" }),
    ).toBeUndefined()
  })
})
