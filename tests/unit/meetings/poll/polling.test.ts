import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { addAttendee, removeAttendee } from "#app/meetings/attending.server.ts"
import { findPollView } from "#app/meetings/poll/poll-query.server.ts"
import { bookTime, closePoll, startPoll } from "#app/meetings/poll/polling.server.ts"
import { remindVoters } from "#app/meetings/poll/reminding.server.ts"
import { castBallot, findBallot } from "#app/meetings/poll/voting.server.ts"
import { getMeeting } from "#app/meetings/rows.server.ts"
import { pollTimes, pollVotes } from "#db/schema/index.ts"
import { type InvitedHouse, openInvitedHouse, startAt } from "#tests/unit/meetings/invitations/invited-house.ts"

const [HOUR, DAY] = [3_600_000, 86_400_000]
const [eva, bo] = ["eva.holm@aarhus.example", "bo@favrskov.example"]
const times = [0, 1, 2].map((n) => ({ startAt: startAt + n * DAY, endAt: startAt + n * DAY + HOUR }))
let it: InvitedHouse
let id: number
beforeEach(async () => {
  // A Monday at 10.42.
  it = await openInvitedHouse()
  id = await it.propose([eva, bo])
})
afterEach(() => it.close())

const start = (closesAt = startAt - 2 * DAY) => startPoll(it.house, it.actor(), id, { times, closesAt })
const tokenOf = async (address: string) => {
  const mail = (await it.mails()).findLast(({ mail, kind }) => kind === "poll" && mail.to[0]?.address === address)?.mail
  return /\/poll\/(\S+)/.exec(mail?.text ?? "")?.[1] ?? ""
}
const timeIds = async () =>
  (await it.house.db.read.select().from(pollTimes).orderBy(pollTimes.startAt)).map((t) => t.id)
const say = async (address: string, ...said: ("yes" | "if-needed" | "no")[]) => {
  const ids = await timeIds()
  const votes = new Map(said.map((vote, n) => [ids[n] ?? 0, vote]))
  await castBallot(it.house, await tokenOf(address), it.house.clock.now, { votes, comment: null })
}
const book = async (n: number) => bookTime(it.house, it.actor(), id, (await timeIds())[n] ?? 0)

describe("a date poll", () => {
  test("asks each attendee by a link of their own, and what one says another does not see", async () => {
    expect(await start()).toBe(3)
    const [ours, theirs] = [await tokenOf(eva), await tokenOf(bo)]
    expect(ours).not.toBe(theirs)
    await say(eva, "yes", "no", "if-needed")
    const ballot = await findBallot(it.house.db.read, it.house.secrets, theirs, it.house.clock.now)
    expect(ballot).toMatchObject({ open: true, name: bo, cast: [], answered: false })
    expect(JSON.stringify(ballot)).not.toContain(eva)
    expect((await it.mails()).every(({ mail }) => !mail.calendar)).toBe(true)
  })

  test("counts the last word of each, and names the best time", async () => {
    await start()
    await say(eva, "yes", "yes", "no")
    await say(eva, "no", "if-needed", "yes")
    await say(bo, "yes", "if-needed", "if-needed")
    const { poll } = await findPollView(it.house.db.read, id)
    expect(poll?.sums.map(({ points }) => points)).toEqual([2, 2, 3])
    expect(poll?.best).toBe((await timeIds())[2])
    expect(poll?.voters.map(({ answered }) => answered)).toEqual([true, true, false])
  })

  test("books the chosen time: the meeting has it, everybody is invited, and the links say so", async () => {
    await start()
    const token = await tokenOf(eva)
    await book(1)
    expect(await getMeeting(it.house.db.read, id)).toMatchObject({ ...times[1], status: "invited" })
    expect((await it.waiting()).filter(([, method]) => method === "REQUEST")).toHaveLength(3)
    expect(await findBallot(it.house.db.read, it.house.secrets, token, it.house.clock.now)).toEqual({
      open: false,
      reason: "booked",
    })
    await expect(say(eva, "yes")).rejects.toMatchObject({ code: "poll-settled" })
  })

  test("of bookings made at once exactly one holds, also against answers at the same time", async () => {
    await start()
    const ids = await timeIds()
    const outcomes = await Promise.allSettled([
      ...ids.map((timeId) => bookTime(it.house, it.actor(), id, timeId)),
      say(eva, "yes", "yes", "yes"),
      say(bo, "no", "no", "no"),
    ])
    expect(outcomes.slice(0, 3).filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    const booked = await it.house.db.read.select().from(pollTimes).where(eq(pollTimes.booked, true))
    expect(booked).toHaveLength(1)
    expect((await getMeeting(it.house.db.read, id)).startAt).toBe(booked[0]?.startAt)
    expect((await it.waiting()).filter(([, method]) => method === "REQUEST")).toHaveLength(3)
  })

  test("answers sent twice at once are one answer", async () => {
    await start()
    await Promise.all(Array.from({ length: 5 }, () => say(eva, "yes", "no", "yes")))
    expect(await it.house.db.read.$count(pollVotes)).toBe(3)
  })

  test("does not book its leader twice; a meeting may begin when another ends", async () => {
    await start()
    await it.propose([], { status: "invited", startAt: startAt + DAY + HOUR / 2, endAt: startAt + DAY + 2 * HOUR })
    await it.propose([], { status: "invited", startAt: startAt + HOUR, endAt: startAt + 2 * HOUR })
    await expect(book(1)).rejects.toMatchObject({ code: "leader-busy" })
    expect((await getMeeting(it.house.db.read, id)).status).toBe("draft")
    await book(0)
    expect((await getMeeting(it.house.db.read, id)).status).toBe("invited")
  })

  test("is refused with one time, a time twice or one that is past, and beside another; closed, it can be made anew", async () => {
    const ask = (...asked: typeof times) =>
      startPoll(it.house, it.actor(), id, { times: asked, closesAt: startAt - DAY })
    const [first, second] = times as [(typeof times)[0], (typeof times)[0]]
    const past = { startAt: it.house.clock.now - DAY, endAt: it.house.clock.now }
    for (const wrong of [[first], [first, first], [past, first]])
      await expect(ask(...wrong)).rejects.toMatchObject({ code: "poll-times" })
    await ask(first, second)
    await expect(ask(first, second)).rejects.toMatchObject({ code: "poll-open" })
    await closePoll(it.house, it.actor(), id)
    await ask(first, second)
  })
})

describe("a reminder", () => {
  test("goes once, within working hours, to those who have not answered, with the same link", async () => {
    // Closes on Monday morning: two days before is a Saturday.
    await start(Date.parse("2026-11-30T12:00:00+01:00"))
    const link = await tokenOf(bo)
    await it.settle("sent")
    await say(eva, "yes", "yes", "yes")
    const remind = (at: string) => {
      it.house.clock.now = Date.parse(at)
      return remindVoters(it.house, it.house.clock.now)
    }
    expect(await remind("2026-11-27T14:00:00+01:00")).toBe(0)
    expect(await remind("2026-11-28T13:00:00+01:00")).toBe(0)
    expect(await remind("2026-11-30T06:00:00+01:00")).toBe(0)
    expect(await remind("2026-11-30T10:00:00+01:00")).toBe(2)
    expect(await remind("2026-11-30T10:01:00+01:00")).toBe(0)
    expect((await it.waiting()).map(([to]) => to)).toEqual([bo, "saa@region.example"])
    expect(await tokenOf(bo)).toBe(link)
    expect((await it.mails()).at(-1)?.mail.subject).toMatch(/^Påmindelse: /)
  })

  test("does not go for a poll that is booked, closed or over", async () => {
    await start(Date.parse("2026-11-30T12:00:00+01:00"))
    await closePoll(it.house, it.actor(), id)
    it.house.clock.now = Date.parse("2026-11-30T10:00:00+01:00")
    expect(await remindVoters(it.house, it.house.clock.now)).toBe(0)
  })
})

describe("a change of who is to meet, while the poll is open", () => {
  const asked = async () => (await it.mails()).filter(({ kind, state }) => kind === "poll" && state !== "cancelled")
  const ida = "ida@favrskov.example"
  const add = (address: string) => addAttendee(it.house, it.actor(), id, { address })
  const remove = async (address: string) =>
    removeAttendee(it.house, it.actor(), id, (await it.attendee(id, address))?.id ?? 0)
  const open = async (token: string) => findBallot(it.house.db.read, it.house.secrets, token, it.house.clock.now)

  test("whoever is added is asked by a link of their own, once", async () => {
    await start()
    await it.settle("sent")
    await add(ida)
    await add(ida)
    expect((await it.waiting()).map(([to]) => to)).toEqual([ida])
    await say(ida, "yes", "no", "no")
    const { poll } = await findPollView(it.house.db.read, id)
    expect(poll?.voters.map(({ name, answered }) => [name, answered])).toContainEqual([ida, true])
  })

  test("whoever is removed loses the link, and what they said counts no longer", async () => {
    await start(Date.parse("2026-11-30T12:00:00+01:00"))
    await say(eva, "yes", "no", "no")
    const token = await tokenOf(eva)
    await it.settle("sent")
    await remove(eva)
    await remove(bo)
    expect(await open(token)).toEqual({ open: false, reason: "removed" })
    const { poll } = await findPollView(it.house.db.read, id)
    expect(poll?.voters).toHaveLength(1)
    expect(poll?.sums.map(({ points }) => points)).toEqual([0, 0, 0])
    it.house.clock.now = Date.parse("2026-11-30T10:00:00+01:00")
    expect(await remindVoters(it.house, it.house.clock.now)).toBe(1)
    expect((await it.waiting()).map(([to]) => to)).toEqual(["saa@region.example"])
  })

  test("whoever is back after all has the same link, what they said, and no second mail", async () => {
    await start()
    await say(eva, "yes", "no", "no")
    const token = await tokenOf(eva)
    await it.settle("sent")
    await remove(eva)
    await add(eva)
    expect(await open(token)).toMatchObject({ open: true, answered: true })
    expect(await asked()).toHaveLength(3)
  })

  test("a mail that has not left does not, and is written again for whoever is back", async () => {
    await start()
    await remove(bo)
    expect((await it.waiting()).map(([to]) => to)).not.toContain(bo)
    await add(bo)
    expect((await it.waiting()).filter(([to]) => to === bo)).toHaveLength(1)
    expect(await open(await tokenOf(bo))).toMatchObject({ open: true })
  })

  test("nobody is asked for a poll whose time is over, that is closed, or that there is not", async () => {
    await start()
    await it.settle("sent")
    const was = it.house.clock.now
    it.house.clock.now = startAt - 2 * DAY
    await add(ida)
    it.house.clock.now = was
    await closePoll(it.house, it.actor(), id)
    await add("ole@favrskov.example")
    expect(await it.waiting()).toEqual([])
  })
})
