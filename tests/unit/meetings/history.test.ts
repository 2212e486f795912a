import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { addAttendee } from "#app/meetings/attending.server.ts"
import { cancelMeeting } from "#app/meetings/cancelling.server.ts"
import { toldOf } from "#app/meetings/history/event-text.ts"
import { listMeetingEvents } from "#app/meetings/history/history-query.server.ts"
import { holdMeeting } from "#app/meetings/holding.server.ts"
import { inviteToMeeting } from "#app/meetings/invitations/inviting.server.ts"
import { addItem } from "#app/meetings/minutes/agenda.server.ts"
import { approveMinutes } from "#app/meetings/minutes/approving.server.ts"
import { getMinutesView } from "#app/meetings/minutes/minutes-query.server.ts"
import { saveMinutes } from "#app/meetings/minutes/writing.server.ts"
import { startPoll } from "#app/meetings/poll/polling.server.ts"
import { events } from "#db/schema/index.ts"
import { type InvitedHouse, openInvitedHouse, startAt } from "#tests/unit/meetings/invitations/invited-house.ts"
import { viewerFrom } from "#tests/unit/stakeholders/parties.ts"

const [HOUR, DAY] = [3_600_000, 86_400_000]
const eva = "eva.holm@aarhus.example"
let it: InvitedHouse
let id: number
beforeEach(async () => {
  it = await openInvitedHouse()
  id = await it.propose([eva])
})
afterEach(() => it.close())

const told = async (locale: "da" | "en" = "da") =>
  toldOf(await listMeetingEvents(it.house.db.read, id), locale).map(({ text }) => text)

describe("what has happened to a meeting", () => {
  test("is told latest first: who asked whom, who moved it, who called it off", async () => {
    await inviteToMeeting(it.house, it.actor(), id)
    await addAttendee(it.house, it.actor(), id, { address: "bo@favrskov.example" })
    await it.change(id, { startAt: startAt + DAY, endAt: startAt + DAY + HOUR, place: "Kantinen" })
    await cancelMeeting(it.house, it.actor(), id)
    const lines = await told()
    expect(lines.at(-1)).toBe("Signe Aaholm oprettede mødet.")
    expect(lines).toContain("Signe Aaholm bookede mødet.")
    expect(lines).toContain("Signe Aaholm tilføjede bo@favrskov.example.")
    expect(lines.some((line) => /^Signe Aaholm flyttede mødet fra .+ til .+ og rettede stedet\.$/.test(line))).toBe(
      true,
    )
    expect(lines.indexOf("Signe Aaholm aflyste mødet.")).toBeLessThan(lines.indexOf("Signe Aaholm bookede mødet."))
    expect((await told("en")).at(-1)).toBe("Signe Aaholm created the meeting.")
  })

  test("tells once what goes on: an agenda is changed, minutes are written, then approved", async () => {
    for (const title of ["Et", "To", "Tre"])
      await addItem(it.house.db, it.actor(), id, { title, presenter: null, recommendation: null })
    expect((await told()).filter((line) => line === "Signe Aaholm rettede dagsordenen.")).toHaveLength(1)
    it.house.clock.now = startAt + DAY
    const attendee = await it.attendee(id, eva)
    await holdMeeting(it.house.db, it.actor(), id, [attendee?.id ?? 0])
    const { agenda } = await getMinutesView(it.house.db.read, viewerFrom(it.signe), id)
    for (const [n, { key }] of agenda.entries())
      await saveMinutes(it.house.db, it.actor(), id, { key, text: `Tekst ${n}`, revision: 0 })
    await approveMinutes(it.house.db, it.house.env, it.actor(), id)
    const lines = await told()
    expect(lines[0]).toMatch(/^Signe Aaholm godkendte referatet/)
    expect(lines.filter((line) => line === "Signe Aaholm skrev i referatet.")).toHaveLength(1)
  })

  test("has a sentence for every event there is", async () => {
    await startPoll(it.house, it.actor(), id, {
      times: [startAt, startAt + DAY].map((at) => ({ startAt: at, endAt: at + HOUR })),
      closesAt: startAt - DAY,
    })
    const all = await it.house.db.read.select().from(events)
    const ofMeeting = all.filter(({ subject }) => subject === "meeting")
    expect(ofMeeting.length).toBeGreaterThan(1)
    expect(await told()).toHaveLength(ofMeeting.length)
    expect((await told()).every((line) => !/undefined|null|NaN/.test(line))).toBe(true)
  })
})
