import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { saveService } from "#app/admin/service/service-settings.server.ts"
import { defaultService } from "#app/admin/service/service-settings.ts"
import { answerSurvey, findSurvey } from "#app/surveys/answering.server.ts"
import { events, messages, surveyAnswers, surveyInvitations } from "#db/schema/index.ts"
import { at, openServiceHouse, type ServiceHouse } from "#tests/support/service-house.ts"
import { fullMarks } from "#tests/support/surveys.ts"

let it: ServiceHouse
const set = (over = {}) =>
  saveService(
    it.house.db,
    { userId: it.signe.id, now: it.house.clock.now },
    { ...defaultService, reminders: false, digests: false, surveyOneIn: 1, ...over },
  )
beforeEach(async () => {
  it = await openServiceHouse("2026-11-26T09:00:00+01:00")
  await set()
})
afterEach(() => it.close())

const closedAt = at("2026-11-26T10:00:00+01:00")
const closed = { status: "closed", closedReason: "answered", closedAt, unitId: 1 } as const
const tomorrow = "2026-11-27T10:00:00+01:00"

describe("who is asked", () => {
  test("one who was answered, a working day after, in working hours, once", async () => {
    await it.addCase(closed)
    for (const moment of ["2026-11-26T15:00:00+01:00", "2026-11-27T09:59:00+01:00"]) await it.look(moment)
    expect(it.sent).toEqual([])
    for (const moment of [tomorrow, "2026-11-27T10:01:00+01:00", "2026-11-30T10:00:00+01:00"]) await it.look(moment)
    expect(it.sent).toHaveLength(1)
  })

  test.each([
    ["confidential", { confidentiality: "confidential" }],
    ["a complaint", { topic: "complaint" }],
    ["of the press", { topic: "press" }],
    ["of the media", { targetGroup: "media" }],
    ["of the minister's office", { targetGroup: "ministry" }],
    ["a machine's", { topic: "automatic" }],
    ["spam", { closedReason: "spam" }],
    ["from an archive", { closedReason: "archive" }],
    ["forwarded", { status: "forwarded", closedReason: "forwarded" }],
    ["open again", { status: "open" }],
    ["closed long ago", { closedAt: closedAt - 30 * 86_400_000 }],
  ] as const)("nobody of a case that is %s", async (_, over) => {
    await it.addCase({ ...closed, ...over })
    await it.look(tomorrow)
    expect(it.sent).toEqual([])
  })

  test("nobody twice within 30 days, nor when the clock goes back", async () => {
    const ids = [await it.addCase(closed), await it.addCase(closed)]
    await it.house.db.write((tx) => tx.update(messages).set({ from: { name: "", address: "Samme@fjordbo.example" } }))
    await it.look(tomorrow)
    await it.look("2026-11-27T10:00:00+01:00")
    expect(it.sent).toHaveLength(1)
    const later = at("2026-12-28T10:00:00+01:00")
    for (const id of ids) await it.set(id, { closedAt: later - 6 * 86_400_000 })
    await it.look(later)
    expect(it.sent).toHaveLength(2)
  })

  test("one in so many, the same however often the house looks, and nobody when it is off", async () => {
    await set({ surveyOneIn: 4 })
    for (let n = 0; n < 120; n++) await it.addCase(closed)
    await it.look(tomorrow)
    const first = it.sent.length
    expect(first).toBeGreaterThan(12)
    expect(first).toBeLessThan(50)
    await it.look("2026-11-27T11:00:00+01:00")
    expect(it.sent).toHaveLength(first)
    await set({ surveyOneIn: 1, survey: false })
    await it.look("2026-11-27T12:00:00+01:00")
    expect(it.sent).toHaveLength(first)
  })
})

describe("what is answered", () => {
  test("is kept once, without a key to person or case, without a time, and with no event", async () => {
    await it.addCase({ ...closed, targetGroup: "businesses", topic: "work-sharing" })
    await it.look(tomorrow)
    const token = /\/survey\/(\S+)/.exec((await it.mails())[0]?.mail.text ?? "")?.[1] ?? ""
    const { db, secrets, clock } = it.house
    const before = await db.read.$count(events)
    const answer = () => answerSurvey(it.house, token, clock.now, { ...fullMarks, comment: "Godt" })
    const two = await Promise.allSettled([answer(), answer()])
    expect(two.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    const [row] = await db.read.select().from(surveyAnswers)
    const { id, ...said } = row ?? { id: 0 }
    expect(said).toEqual({
      ...{ ...fullMarks, comment: "Godt", targetGroup: "businesses", topic: "work-sharing", unitId: 1 },
      week: "2026-11-23",
    })
    expect(id).toBeGreaterThan(1000)
    const [asked] = await db.read.select().from(surveyInvitations)
    expect(asked?.used).toBe(true)
    expect(Object.values(asked ?? {})).not.toContain(id)
    expect(await db.read.$count(events)).toBe(before)
    expect(await findSurvey(db.read, secrets, token, clock.now)).toMatchObject({ reason: "used" })
  })

  test("is not taken by a link that is over", async () => {
    await it.addCase(closed)
    await it.look(tomorrow)
    const token = /\/survey\/(\S+)/.exec((await it.mails())[0]?.mail.text ?? "")?.[1] ?? ""
    const late = it.house.clock.now + 31 * 86_400_000
    expect(await findSurvey(it.house.db.read, it.house.secrets, token, late)).toMatchObject({ reason: "expired" })
    await expect(answerSurvey(it.house, token, late, { ...fullMarks, comment: "" })).rejects.toThrow("survey-shut")
  })
})
