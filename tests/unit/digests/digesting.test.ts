import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { saveService } from "#app/admin/service/service-settings.server.ts"
import { defaultService } from "#app/admin/service/service-settings.ts"
import { saveChoices } from "#app/digests/choosing.server.ts"
import { sendDigests } from "#app/digests/digesting.server.ts"
import { inquiries, users } from "#db/schema/index.ts"
import { at, openServiceHouse, type ServiceHouse } from "#tests/support/service-house.ts"

let it: ServiceHouse
beforeEach(async () => {
  it = await openServiceHouse("2026-11-26T07:00:00+01:00")
  const quiet = { ...defaultService, reminders: false, survey: false }
  await saveService(it.house.db, { userId: it.signe.id, now: it.house.clock.now }, quiet)
  await it.addCase({ assigneeId: it.signe.id, unitId: it.unit.id, dueAt: at("2026-11-25T12:00:00+01:00") })
})
afterEach(() => it.close())

const told = () => it.sent.map(({ to, subject }) => `${to.split("@")[0]}: ${subject.replaceAll("\u00a0", " ")}`)

describe("the morning mail", () => {
  test("comes at opening, once a day, to those who have something and want it", async () => {
    await it.look("2026-11-26T08:29:59+01:00")
    expect(it.sent).toEqual([])
    for (const moment of ["08:30", "08:31", "15:00"]) await it.look(`2026-11-26T${moment}:00+01:00`)
    expect(told()).toEqual(["saa: Torsdag 26. november: 1 over frist, 0 i dag"])
    await saveChoices(it.house.db, it.signe.id, { reminders: true, morning: false, monday: true })
    await it.look("2026-11-27T08:30:00+01:00")
    expect(it.sent).toHaveLength(1)
  })

  test("that had nothing to tell at opening is not sent later that day", async () => {
    await it.look("2026-11-26T08:30:00+01:00")
    await it.addCase({ assigneeId: it.malthe.id, dueAt: at("2026-11-26T15:00:00+01:00") })
    await it.look("2026-11-26T10:00:00+01:00")
    expect(told().filter((line) => line.startsWith("mdy"))).toEqual([])
    await it.look("2026-11-27T08:30:00+01:00")
    expect(told().filter((line) => line.startsWith("mdy"))).toHaveLength(1)
  })

  test("after days of sleep is today's alone, and whoever came this morning begins tomorrow", async () => {
    await it.house.db.write((tx) =>
      tx
        .update(users)
        .set({ createdAt: at("2026-12-01T09:00:00+01:00") })
        .where(eq(users.id, it.boss.id)),
    )
    await it.set(1, { assigneeId: it.boss.id })
    await it.look("2026-12-01T15:30:00+01:00")
    expect(it.sent).toEqual([])
    await it.look("2026-12-02T11:00:00+01:00")
    expect(told()).toEqual(["jbr: Onsdag 2. december: 1 over frist, 0 i dag"])
  })

  test("that did not leave on its day never does", async () => {
    it.house.clock.now = at("2026-11-26T15:59:00+01:00")
    await sendDigests(it.house, it.house.clock.now)
    it.house.clock.now = at("2026-11-26T22:00:00+01:00")
    await it.send()
    await it.look("2026-11-27T08:30:00+01:00")
    expect((await it.mails()).map(({ state }) => state)).toEqual(["cancelled", "sent"])
    expect(told()).toEqual(["saa: Fredag 27. november: 1 over frist, 0 i dag"])
  })

  test("says a confidential case by its number alone", async () => {
    const [one] = await it.house.db.read.select().from(inquiries)
    await it.set(1, { confidentiality: "confidential", subject: "Varsling i Vindrose" })
    await it.look("2026-11-26T08:30:00+01:00")
    const [{ mail } = { mail: null }] = await it.mails()
    expect(mail?.text).toContain(`${one?.number} Fortrolig sag`)
    expect(`${mail?.text}${mail?.html}`).not.toMatch(/Vindrose|Rasmus/)
  })
})

describe("the Monday mail", () => {
  const mondays = () => told().filter((line) => line.includes("Uge"))

  test("comes to managers at 8 on Monday, though the house opens half an hour later, and once", async () => {
    await it.look("2026-11-30T07:59:00+01:00")
    expect(it.sent).toEqual([])
    for (const moment of ["08:00", "08:01", "12:00"]) await it.look(`2026-11-30T${moment}:00+01:00`)
    await it.look("2026-12-01T08:30:00+01:00")
    expect(mondays()).toEqual(["jbr: Uge 49: 1 over frist"])
  })

  test("of a week that begins with a holiday comes on its first working day", async () => {
    // Easter Monday 2026 is 6 April.
    await it.look("2026-04-06T09:00:00+02:00")
    expect(it.sent).toEqual([])
    await it.house.db.write((tx) => tx.update(inquiries).set({ dueAt: at("2026-04-01T12:00:00+02:00") }))
    await it.look("2026-04-07T08:00:00+02:00")
    expect(mondays()).toEqual(["jbr: Uge 15: 1 over frist"])
  })

  test("is not sent the day after, nor again when the clock goes back; one that goes ahead brings one", async () => {
    await it.look("2026-12-08T12:00:00+01:00")
    expect(mondays()).toEqual([])
    await it.look("2027-02-01T09:00:00+01:00")
    await it.look("2026-11-30T09:00:00+01:00")
    await it.look("2027-02-01T09:00:00+01:00")
    expect(mondays()).toEqual(["jbr: Uge 5: 1 over frist", "jbr: Uge 49: 1 over frist"])
  })

  test("tells what is late by unit with why, what is due, waits too long and lies with nobody, as the review does", async () => {
    const soon = at("2026-12-02T12:00:00+01:00")
    await it.addCase({ unitId: it.other.id, dueAt: soon, subject: "Tal for <ledighed>" })
    await it.addCase({
      ...{ unitId: it.other.id, assigneeId: it.malthe.id, status: "waiting", waitingReason: "ams" },
      waitingSince: at("2026-11-18T12:00:00+01:00"),
    })
    await it.look("2026-11-30T08:00:00+01:00")
    const mail = (await it.mails()).find(({ mail }) => mail.subject.startsWith("Uge"))?.mail
    const text = mail?.text.replaceAll("\u00a0", " ") ?? ""
    for (const words of [
      "OVER FRIST: ERHVERV OG VARSLING",
      "Hos Signe Aaholm siden tor. 26. nov. kl. 7. Der er ikke gjort noget ved den.",
      "FRIST SENEST ONSDAG",
    ])
      expect(text).toContain(words)
    for (const words of ["Tal for <ledighed>", "VENTER FOR LÆNGE", "UDEN SAGSBEHANDLER", "Ufordelt siden"])
      expect(text).toContain(words)
    expect(mail?.html).toContain("Tal for &lt;ledighed&gt;")
    expect(mail?.html).not.toMatch(/<img|<script|https?:\/\/(?!localhost)/)
  })
})
