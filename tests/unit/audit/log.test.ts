import Database from "better-sqlite3"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { listEntries } from "#app/audit/entries.server.ts"
import { type LogFilter, logSearch, readLogFilter } from "#app/audit/log-filter.ts"
import { listLog, selectLog } from "#app/audit/log-query.server.ts"
import { recordEvent, recordEvents } from "#app/audit/record.server.ts"
import type { Viewer } from "#app/auth/viewer.ts"
import { setConfidentiality } from "#app/inquiries/confidentiality.server.ts"
import { databaseFile } from "#app/services.server.ts"
import { inquiries } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"

const DAY = 86_400_000
let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
let viewer: Viewer
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
  const { id, email, name, initials } = place.malthe
  const unit = { unitId: place.other.id, unitName: place.other.name }
  viewer = { id, email, name, initials, role: "administrator", ...unit, locale: "da", theme: "system" }
})
afterEach(() => house.close())

const list = async (filter: LogFilter = {}) => (await listEntries(house.db.read, viewer, filter)).entries
const whats = async (filter: LogFilter = {}) => (await list(filter)).map(({ what }) => what)

describe("what is asked for", () => {
  beforeEach(async () => {
    const { signe, malthe, unit } = place
    await house.db.write(async (tx) => {
      const at = (days: number, userId: number | null) => ({ userId, now: house.clock.now + days * DAY })
      const user = { subject: "user", subjectId: signe.id } as const
      await recordEvent(tx, at(0, signe.id), { ...user, type: "signed-in" })
      await recordEvent(tx, at(1, malthe.id), { ...user, type: "changed", data: { role: "management" } })
      await recordEvent(tx, at(2, null), { ...user, subjectId: 0, type: "sign-in-failed" })
      await recordEvent(tx, at(2, malthe.id), { subject: "unit", subjectId: unit.id, type: "closed" })
    })
  })

  test("all of it, the latest first, in the order of the log at the same moment", async () => {
    const all = await whats()
    expect(all.slice(0, 4)).toEqual([
      "Lukket.",
      "Et forsøg på at logge ind slog fejl.",
      "Brugeren blev rettet.",
      "Loggede ind.",
    ])
    // What the house did as it was furnished.
    expect(new Set(all.slice(4))).toEqual(new Set(["De skyldige møder blev regnet om."]))
  })

  test("by person, by nobody, by kind, by thing, and by the day here, both included", async () => {
    const { signe, malthe } = place
    expect(await whats({ who: malthe.id })).toEqual(["Lukket.", "Brugeren blev rettet."])
    expect((await list({ who: 0 })).map(({ who }) => who)).toEqual(["outside", ...Array(5).fill("system")])
    expect(await whats({ who: 0, what: "user" })).toEqual(["Et forsøg på at logge ind slog fejl."])
    expect(await whats({ what: "unit" })).toEqual(["Lukket."])
    expect(await whats({ what: "user", thing: String(signe.id) })).toEqual(["Brugeren blev rettet.", "Loggede ind."])
    expect(await whats({ from: "2026-11-24", to: "2026-11-24" })).toEqual(["Brugeren blev rettet."])
    expect(await whats({ who: malthe.id, what: "user", from: "2026-11-24" })).toEqual(["Brugeren blev rettet."])
    expect(await whats({ what: "unit", thing: "H-2026-00001" })).toEqual([])
  })

  test("who did it, on what, and what changed", async () => {
    const [, , changed] = await list()
    const { signe, malthe } = place
    expect(changed?.who).toEqual({ id: malthe.id, name: malthe.name })
    expect(changed?.thing).toEqual({ state: "shown", name: signe.name, href: `/admin/users/${signe.id}` })
    expect(changed?.changes).toEqual([{ field: "Rolle", before: null, after: "Ledelse" }])
  })
})

describe("pages", () => {
  const turn = async (filter: LogFilter = {}) => {
    const sizes: number[] = []
    const ids: number[] = []
    let after: LogFilter["after"]
    do {
      const { events, next } = await listLog(house.db.read, viewer, { ...filter, after })
      sizes.push(events.length)
      ids.push(...events.map(({ id }) => id))
      after = next ?? undefined
    } while (after)
    return { sizes, ids }
  }

  test("of fifty, each event once, however many stand at one moment", async () => {
    const entry = { subject: "unit", subjectId: place.unit.id, type: "changed" } as const
    const actor = { userId: place.signe.id, now: house.clock.now }
    const written = await house.db.write((tx) => recordEvents(tx, actor, Array(120).fill(entry)))
    const { sizes, ids } = await turn({ who: place.signe.id })
    expect(sizes).toEqual([50, 50, 20])
    expect(ids).toEqual(written.toReversed())
    expect((await turn({ what: "unit" })).ids).toEqual(ids)
    expect((await turn()).ids.slice(0, 120)).toEqual(ids)
  })

  test("are found by an index and need no sorting", () => {
    const file = new Database(databaseFile(house.env), { readonly: true })
    const plan = (filter: LogFilter, about?: Parameters<typeof selectLog>[2]) => {
      const { sql, params } = selectLog(house.db.read, filter, about).toSQL()
      const steps = file.prepare(`explain query plan ${sql}`).all(...params) as { detail: string }[]
      return steps.map(({ detail }) => detail).join("\n")
    }
    const after = { at: house.clock.now, id: 1 }
    for (const [filter, index] of [
      [{}, "SCAN events USING INDEX events_at"],
      [{ after }, "SEARCH events USING INDEX events_at (at<?)"],
      [{ from: "2026-11-01", to: "2026-11-30" }, "SEARCH events USING INDEX events_at (at>? AND at<?)"],
      [{ who: 3, after }, "SEARCH events USING INDEX events_actor_at (actor_id=? AND at<?)"],
      [{ who: 0 }, "SEARCH events USING INDEX events_actor_at (actor_id=?)"],
    ] as [LogFilter, string][]) {
      expect(plan(filter)).toContain(index)
      expect(plan(filter)).not.toContain("TEMP B-TREE")
    }
    file.close()
  })
})

describe("a confidential case", () => {
  let id: number
  let number: string
  beforeEach(async () => {
    id = (await receive(house, place.mailbox.id, { subject: "Varsling hos Vindrose" })).inquiryId ?? 0
    number = (await house.db.read.select().from(inquiries))[0]?.number ?? ""
    const signe = { userId: place.signe.id, now: house.clock.now }
    await house.db.write((tx) => tx.update(inquiries).set({ unitId: place.unit.id, assigneeId: place.signe.id }))
    await setConfidentiality(house.db, signe, id, { confidentiality: "confidential" })
    await recordEventOf("note-withdrawn", { text: "42 stillinger nedlægges" })
    await recordEventOf("read")
  })
  const recordEventOf = (type: "note-withdrawn" | "read", data = {}) =>
    house.db.write((tx) =>
      recordEvent(
        tx,
        { userId: place.signe.id, now: house.clock.now },
        { subject: "inquiry", subjectId: id, type, data },
      ),
    )

  test("tells an outsider that something was done, by whom and when, and not what", async () => {
    const entries = await list({ what: "inquiry" })
    expect(entries.length).toBeGreaterThan(3)
    expect(entries.map(({ what }) => what)).toEqual([
      "En fortrolig sag blev åbnet.",
      ...Array(entries.length - 1).fill("Noget blev gjort på en fortrolig sag."),
    ])
    expect(entries[0]).toMatchObject({ who: { name: place.signe.name }, thing: { state: "hidden" }, changes: [] })
    const told = JSON.stringify(entries)
    for (const secret of ["Vindrose", "42 stillinger", number]) expect(told).not.toContain(secret)
  })

  test("is not found by its number, no more than one that never was", async () => {
    expect(await list({ thing: number })).toEqual([])
    expect(await list({ thing: "H-1999-00001" })).toEqual([])
    expect(await list({ what: "inquiry", thing: String(id) })).toEqual([])
  })

  test("is told in full to whoever may see it, and once it is confidential no more", async () => {
    const colleague = { ...viewer, unitId: place.unit.id }
    const { entries } = await listEntries(house.db.read, colleague, { thing: number.toLowerCase() })
    expect(entries.map(({ what }) => what)).toContain("Gjort fortrolig af Signe Aaholm.")
    expect(entries[1]?.changes).toEqual([{ field: "Tekst", before: null, after: "42 stillinger nedlægges" }])
    expect(entries[0]?.thing).toMatchObject({ href: `/inquiries/${number}`, name: `${number} Varsling hos Vindrose` })
    await house.db.write((tx) => tx.update(inquiries).set({ confidentiality: "normal" }))
    expect(await whats({ thing: number })).toContain("Gjort fortrolig af Signe Aaholm.")
  })
})

test("what is no more is told without what it said, for nothing says whether it was confidential", async () => {
  const actor = { userId: place.signe.id, now: house.clock.now }
  await house.db.write(async (tx) => {
    const gone = { subject: "task", subjectId: 999, type: "dropped", data: { title: "Ring til Vindrose" } } as const
    await recordEvent(tx, actor, gone)
    await recordEvent(tx, actor, { subject: "view", subjectId: 999, type: "removed", data: { name: "Mine" } })
  })
  const [view, task] = await list()
  expect(task).toMatchObject({ what: "Fjernet.", thing: { state: "gone" }, changes: [] })
  expect(view?.changes).toEqual([{ field: "Navn", before: null, after: "Mine" }])
})

test("a filter stands in the address; what is not understood is left out", () => {
  const filter = {
    who: 3,
    what: "user",
    thing: "7",
    from: "2026-11-01",
    to: "2026-11-30",
    after: { at: 9, id: 4 },
  } as const
  expect(readLogFilter(new URLSearchParams(logSearch(filter)))).toEqual(filter)
  const odd = new URLSearchParams("who=x&what=cookie&from=2026-02-30&to=i+g%C3%A5r&after=1&thing=+")
  expect(readLogFilter(odd)).toEqual({})
  expect(logSearch({})).toBe("")
})
