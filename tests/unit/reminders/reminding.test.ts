import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { saveService } from "#app/admin/service/service-settings.server.ts"
import { defaultService } from "#app/admin/service/service-settings.ts"
import { saveChoices } from "#app/digests/choosing.server.ts"
import { eventText } from "#app/inquiries/event-text.ts"
import { listTimeline } from "#app/inquiries/timeline-query.server.ts"
import { inChargeOf } from "#app/reminders/in-charge.ts"
import { sendReminders } from "#app/reminders/reminding.server.ts"
import { setSeen } from "#app/reminders/seeing.server.ts"
import { listMyReminders } from "#app/reminders/standing-query.server.ts"
import { at, openServiceHouse, type ServiceHouse } from "#tests/support/service-house.ts"

// Mon–Thu 8:30–16, Fri 8:30–15. 26 November 2026 is a Thursday.
let it: ServiceHouse
beforeEach(async () => {
  it = await openServiceHouse("2026-11-26T09:00:00+01:00")
  const quiet = { ...defaultService, digests: false, survey: false }
  await saveService(it.house.db, { userId: it.signe.id, now: it.house.clock.now }, quiet)
})
afterEach(() => it.close())

const due = { dueAt: at("2026-11-26T15:00:00+01:00"), warnAt: at("2026-11-26T11:00:00+01:00") }
const signes = (more = {}) => ({ ...due, assigneeId: it.signe.id, unitId: it.unit.id, ...more })
const told = () =>
  it.sent.map(({ to, subject }) => `${to.split("@")[0]}: ${subject.replace(/H-[\d-]+/, "H").replaceAll("\u00a0", " ")}`)
const viewer = (of: typeof it.signe) => ({ ...of, unitName: null })

describe("a deadline", () => {
  test("is told before it and at it to whoever has the case, a working day later to the unit's manager, each once", async () => {
    const id = await it.addCase(signes())
    for (const moment of ["10:59", "11:00", "11:01", "14:59", "15:00", "15:01", "16:00"])
      await it.look(`2026-11-26T${moment}:00+01:00`)
    expect(told()).toEqual(["saa: H: frist tor. 26. nov. kl. 15", "saa: H: over frist, tor. 26. nov. kl. 15"])
    for (const moment of ["08:30", "14:59", "15:00"]) await it.look(`2026-11-27T${moment}:00+01:00`)
    expect(told().slice(2)).toEqual(["jbr: H: over frist, tor. 26. nov. kl. 15"])
    expect((await listMyReminders(it.house.db.read, viewer(it.boss))).map(({ kind }) => kind)).toEqual(["escalation"])
    const lines = (await listTimeline(it.house.db.read, id)).flatMap((entry) =>
      entry.kind === "event" ? [eventText(entry, "da")] : [],
    )
    expect(lines.map((line) => line?.replaceAll("\u00a0", " "))).toEqual([
      "Signe Aaholm er mindet om fristen tor. 26. nov. kl. 15.",
      "Signe Aaholm har fået at vide, at fristen tor. 26. nov. kl. 15 er nået.",
      "Jonas Bæk Ravn har fået at vide, at sagen er over fristen tor. 26. nov. kl. 15.",
    ])
  })

  test("that nobody has is told to the unit's manager; a manager's absence leads up the house", async () => {
    await it.addCase({ ...due, unitId: it.unit.id })
    await it.addCase({ ...due, unitId: it.other.id })
    await it.look("2026-11-26T11:00:00+01:00")
    expect(told()).toEqual(["jbr: 2 henvendelser venter på dig"])
    const staff = [
      { id: 1, role: "management" as const, unitId: null },
      { id: 2, role: "management" as const, unitId: 7 },
      { id: 3, role: "coordinator" as const, unitId: 7 },
    ]
    const one = { unitId: 7, assigneeId: null, confidential: false }
    const ids = (of: typeof staff, more = {}) => inChargeOf(of, { ...one, ...more }).map(({ id }) => id)
    expect([ids(staff), ids(staff, { unitId: 8 }), ids(staff.slice(2))]).toEqual([[2], [1], [3]])
    expect(ids(staff.slice(2), { confidential: true, unitId: 8 })).toEqual([])
  })

  test("that moves makes what was told of it void, and is told of itself", async () => {
    const id = await it.addCase(signes())
    await it.look("2026-11-26T11:00:00+01:00")
    await it.set(id, { dueAt: at("2026-12-01T15:00:00+01:00"), warnAt: at("2026-12-01T11:00:00+01:00") })
    expect(await listMyReminders(it.house.db.read, viewer(it.signe))).toEqual([])
    await it.look("2026-11-26T15:30:00+01:00")
    expect(it.sent).toHaveLength(1)
    await it.look("2026-12-01T11:00:00+01:00")
    expect(told()).toEqual(["saa: H: frist tor. 26. nov. kl. 15", "saa: H: frist tir. 1. dec. kl. 15"])
  })

  test("that is met, waits or has passed to another is told no more", async () => {
    const ids = [await it.addCase(signes()), await it.addCase(signes()), await it.addCase(signes())]
    await it.look("2026-11-26T11:00:00+01:00")
    await it.set(ids[0] ?? 0, { status: "answered", dueAt: null })
    await it.set(ids[1] ?? 0, { status: "waiting", dueAt: null })
    await it.set(ids[2] ?? 0, { assigneeId: it.malthe.id })
    expect(await listMyReminders(it.house.db.read, viewer(it.signe))).toEqual([])
    await it.look("2026-11-26T15:00:00+01:00")
    expect(told().map((line) => line.split(":")[0])).toEqual(["saa", "mdy"])
  })
})

describe("a mail of reminders", () => {
  test("is one for all that comes at once, says no subject of what is confidential, and is marked as a machine's", async () => {
    for (let n = 0; n < 23; n++) await it.addCase(signes())
    await it.addCase(signes({ confidentiality: "confidential", subject: "Varsling i Vindrose", dueAt: due.dueAt - 1 }))
    await it.look("2026-11-26T11:00:00+01:00")
    const mails = await it.mails()
    expect(mails.map(({ kind, mail }) => [kind, mail.automatic, mail.subject])).toEqual([
      ["reminder", true, "24 henvendelser venter på dig"],
    ])
    const { text = "", html = "" } = mails[0]?.mail ?? {}
    for (const part of [text, html]) {
      expect(part).toContain("Fortrolig sag")
      expect(part).not.toContain("Vindrose")
      expect(part).toContain("og 4 til")
      expect(part).toContain("/settings/mails")
    }
  })

  test("is not written to whoever does not want it, who finds it in the house until it is put aside", async () => {
    await saveChoices(it.house.db, it.signe.id, { reminders: false, morning: true, monday: true })
    await it.addCase(signes())
    await it.look("2026-11-26T11:00:00+01:00")
    expect(it.sent).toEqual([])
    const mine = () => listMyReminders(it.house.db.read, viewer(it.signe))
    const ids = (await mine()).map(({ recipientId }) => recipientId)
    expect(ids).toHaveLength(1)
    expect(await setSeen(it.house.db, it.malthe.id, ids, 1)).toBe(0)
    expect(await setSeen(it.house.db, it.signe.id, ids, 1)).toBe(1)
    expect(await mine()).toEqual([])
  })

  test("comes three times an hour at most; the rest follows in one", async () => {
    for (let n = 0; n < 6; n++) await it.addCase(signes({ warnAt: due.warnAt + n * 60_000 }))
    for (let n = 0; n < 6; n++) await it.look(due.warnAt + n * 60_000)
    expect(it.sent).toHaveLength(3)
    await it.look("2026-11-26T12:05:00+01:00")
    expect(told().at(-1)).toBe("saa: 3 henvendelser venter på dig")
  })
})

describe("the clock", () => {
  test.each([
    ["before opening", "2026-11-26T08:29:00+01:00"],
    ["after closing", "2026-11-26T16:01:00+01:00"],
    ["on a Saturday", "2026-11-28T11:00:00+01:00"],
    ["on a public holiday", "2026-12-25T11:00:00+01:00"],
    ["on a closing day", "2026-12-24T11:00:00+01:00"],
    ["in the hour that summer time takes", "2026-03-29T02:30:00+01:00"],
  ])("says nothing %s", async (_, moment) => {
    await it.addCase(signes({ dueAt: at(moment) - 3_600_000, warnAt: at(moment) - 7_200_000 }))
    await it.look(moment)
    expect(await it.mails()).toEqual([])
  })

  test("opens at 8:30 on the wall on either side of summer time", async () => {
    const early = { dueAt: at("2026-03-27T12:00:00+01:00"), warnAt: at("2026-03-27T11:00:00+01:00") }
    await it.addCase(signes(early))
    await it.look("2026-03-30T08:29:00+02:00")
    expect(it.sent).toEqual([])
    await it.look("2026-03-30T08:30:00+02:00")
    expect(it.sent).toHaveLength(1)
  })

  test("that jumps back tells nothing again, and forward tells each deadline once", async () => {
    await it.addCase(signes())
    await it.look("2026-11-26T11:30:00+01:00")
    await it.look("2026-11-26T10:00:00+01:00")
    await it.look("2026-11-26T11:30:00+01:00")
    expect(it.sent).toHaveLength(1)
    await it.look("2027-01-20T10:00:00+01:00")
    await it.look("2027-01-20T10:01:00+01:00")
    expect(
      told()
        .slice(1)
        .map((line) => line.split(":")[0])
        .sort(),
    ).toEqual(["jbr", "saa"])
    await it.look("2026-11-27T10:00:00+01:00")
    await it.look("2027-01-21T10:00:00+01:00")
    expect(it.sent).toHaveLength(3)
  })

  test("that passes closing between writing and sending holds the mail, which is written anew the next day", async () => {
    const answered = await it.addCase(signes())
    await it.addCase(signes())
    it.house.clock.now = at("2026-11-26T15:59:00+01:00")
    await sendReminders(it.house, it.house.clock.now)
    expect(await it.mails()).toHaveLength(1)
    it.house.clock.now = at("2026-11-26T23:00:00+01:00")
    await it.send()
    expect(it.sent).toEqual([])
    await it.set(answered, { status: "answered", dueAt: null })
    await it.look("2026-11-27T08:30:00+01:00")
    expect(told()).toEqual(["saa: H: over frist, tor. 26. nov. kl. 15"])
    expect((await it.mails()).map(({ state }) => state)).toEqual(["cancelled", "sent"])
  })
})
