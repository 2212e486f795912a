import { afterAll, beforeAll, expect, test } from "vitest"
import { signLink } from "#app/meetings/invitations/signed-link.server.ts"
import { startPoll } from "#app/meetings/poll/polling.server.ts"
import { getMeeting } from "#app/meetings/rows.server.ts"
import { polls, pollTimes, pollVotes } from "#db/schema/index.ts"
import { addPerson, testPassword } from "#tests/support/people.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"
import { type InvitedHouse, openInvitedHouse } from "#tests/unit/meetings/invitations/invited-house.ts"

const [HOUR, DAY] = [3_600_000, 86_400_000]
const [eva, bo] = ["eva.holm@aarhus.example", "bo@favrskov.example"]
let it: InvitedHouse
let web: TestWeb
beforeAll(async () => {
  it = await openInvitedHouse(Date.now())
  await addPerson(it.house.db, { email: "koordinator@region.example", role: "coordinator" })
  web = await startWeb(it.house)
})
afterAll(async () => {
  await web.stop()
  it.close()
})

/** A poll of two times in a month, and the link in each one's mail. */
async function polled() {
  const startAt = Date.now() + 30 * DAY
  const id = await it.propose([eva, bo], { organiserId: null })
  const times = [0, 1].map((n) => ({ startAt: startAt + n * DAY, endAt: startAt + n * DAY + HOUR }))
  await startPoll(it.house, it.actor(), id, { times, closesAt: startAt - DAY })
  const sent = (await it.mails()).slice(-2)
  const path = (address: string) =>
    /\/poll\/\S+/.exec(sent.find(({ mail }) => mail.to[0]?.address === address)?.mail.text ?? "")?.[0] ?? ""
  const rows = await it.house.db.read.select().from(pollTimes).orderBy(pollTimes.id)
  return { id, path, times: rows.slice(-2).map((row) => row.id), closesAt: startAt - DAY }
}
const votesOf = async (times: number[]) =>
  (await it.house.db.read.select().from(pollVotes)).filter(({ timeId }) => times.includes(timeId)).length

test("a ballot is shown and sent without JavaScript and without a session, and half of one is asked for again", async () => {
  const { path, times } = await polled()
  const visitor = web.visit({ "Accept-Language": "da" })
  const page = await visitor.get(path(eva))
  const html = await page.text()
  expect([page.status, page.headers.get("X-Robots-Tag")]).toEqual([200, "noindex, nofollow"])
  for (const words of ["Hvornår kan du?", "Dialogmøde 4. kvartal", eva]) expect(html).toContain(words)
  expect(html).not.toContain(bo)
  const half = await visitor.post(path(eva), { [`time${times[0]}`]: "if-needed", comment: "Helst formiddag" })
  const again = await half.text()
  expect(half.status).toBe(400)
  expect(again).toContain("Vælg et svar til hver tid.")
  expect(again).toContain("Helst formiddag")
  expect(again).toMatch(new RegExp(`id="ballot-time${times[0]}-if-needed"[^>]*checked`))
  expect(await votesOf(times)).toBe(0)
  const whole = { [`time${times[0]}`]: "if-needed", [`time${times[1]}`]: "no", comment: "" }
  expect(await (await visitor.post(path(eva), whole)).text()).toContain("Tak. Dit svar er gemt.")
  expect(await votesOf(times)).toBe(2)
})

test("a link that is tampered with, another's, of another kind, invented or over opens nothing and answers nothing", async () => {
  const { path, times, id, closesAt } = await polled()
  const [token = "", other = ""] = [path(eva), path(bo)].map((each) => each.split("/").at(-1))
  const [voter = "", until, signature] = token.split(".")
  const key = it.house.secrets.derive("meeting-links")
  const voterId = Number.parseInt(voter, 36)
  const whole = { [`time${times[0]}`]: "yes", [`time${times[1]}`]: "yes" }
  const tries: [string, number][] = [
    [`${other.split(".")[0]}.${until}.${signature}`, 404],
    [`${voter}.zzzzz.${signature}`, 404],
    [signLink(key, { kind: "answer", id: voterId, expiresAt: closesAt }), 404],
    ["x", 404],
    [signLink(key, { kind: "poll", id: voterId, expiresAt: Date.now() - 120_000 }), 410],
  ]
  for (const [each, status] of tries) {
    expect((await web.visit().get(`/poll/${each}`)).status, each).toBe(status)
    expect((await web.visit().post(`/poll/${each}`, whole)).status).toBe(status)
  }
  // What is another poll's is no vote in this one.
  const elsewhere = await polled()
  await web.visit().post(elsewhere.path(eva), { ...whole, comment: "" })
  expect(await votesOf(times)).toBe(0)
  expect((await getMeeting(it.house.db.read, id)).status).toBe("draft")
  expect(web.log.join("\n")).not.toContain(signature)
})

test("of two who book at the same moment, while answers come in, one is refused and the meeting has one time", async () => {
  const { id, path, times } = await polled()
  const [one, two] = [web.visit(), web.visit()]
  for (const visitor of [one, two]) await visitor.signIn("koordinator@region.example", testPassword)
  const whole = { [`time${times[0]}`]: "yes", [`time${times[1]}`]: "yes", comment: "" }
  const book = (visitor: typeof one, n: number) =>
    visitor.post(`/meetings/${id}/poll`, { change: "book", time: String(times[n]) })
  const [first, second, ...answers] = await Promise.all([
    ...[book(one, 0), book(two, 1)],
    ...[web.visit().post(path(eva), whole), web.visit().post(path(bo), whole)],
  ])
  expect([first?.status, second?.status].sort()).toEqual([303, 409])
  for (const { status } of answers) expect([200, 409, 410]).toContain(status)
  const booked = (await it.house.db.read.select().from(pollTimes)).filter((row) => row.booked)
  expect(booked).toHaveLength(1)
  expect(await getMeeting(it.house.db.read, id)).toMatchObject({ status: "invited", startAt: booked[0]?.startAt })
  expect((await it.house.db.read.select().from(polls)).find(({ meetingId }) => meetingId === id)?.state).toBe("booked")
  expect((await it.waiting()).filter(([, method]) => method === "REQUEST")).toHaveLength(2)
})

test("a poll is begun by a form that loses nothing that was typed", async () => {
  const id = await it.propose([eva], { organiserId: null })
  const visitor = web.visit({ "Accept-Language": "da" })
  await visitor.signIn("koordinator@region.example", testPassword)
  const line = (n: number, date: string, from: string, to: string) => ({
    ...{ [`times[${n}].date`]: date, [`times[${n}].from`]: from, [`times[${n}].to`]: to },
  })
  const form = { change: "start", closesOn: "01-12-2099", ...line(0, "02-12-2099", "9", "10.30") }
  const wrong = await visitor.post(`/meetings/${id}/poll`, { ...form, ...line(1, "03-12-2099", "", "") })
  const html = await wrong.text()
  expect(wrong.status).toBe(400)
  expect(html).toContain("Udfyld både dato, fra og til")
  for (const typed of ["02-12-2099", "10.30", "03-12-2099", "01-12-2099"]) expect(html).toContain(`value="${typed}"`)
  const right = await visitor.post(`/meetings/${id}/poll`, { ...form, ...line(1, "03-12-2099", "13", "14") })
  expect([right.status, right.headers.get("Location")]).toEqual([303, `/meetings/${id}/poll`])
  const page = await (await visitor.get(`/meetings/${id}/poll`)).text()
  expect(page).toContain("Ikke svaret")
})
