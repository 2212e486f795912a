import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { removeAttendee } from "#app/meetings/attending.server.ts"
import { cancelMeeting } from "#app/meetings/cancelling.server.ts"
import { inviteToMeeting } from "#app/meetings/invitations/inviting.server.ts"
import { signLink } from "#app/meetings/invitations/signed-link.server.ts"
import { invitations } from "#db/schema/index.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"
import { type InvitedHouse, openInvitedHouse } from "#tests/unit/meetings/invitations/invited-house.ts"

const DAY = 86_400_000
const [eva, bo] = ["eva.holm@aarhus.example", "bo@favrskov.example"]
let it: InvitedHouse
let web: TestWeb
beforeAll(async () => {
  it = await openInvitedHouse(Date.now())
  web = await startWeb(it.house)
})
afterAll(async () => {
  await web.stop()
  it.close()
})

/** A meeting in a month to which both are invited, and the link in each one's mail. */
async function invited() {
  const startAt = Date.now() + 30 * DAY
  const id = await it.propose([eva, bo], { startAt, endAt: startAt + 3_600_000 })
  await inviteToMeeting(it.house, it.actor(), id)
  const sent = (await it.mails()).slice(-3)
  const path = (address: string) =>
    /\/answer\/\S+/.exec(sent.find(({ mail }) => mail.to[0]?.address === address)?.mail.text ?? "")?.[0] ?? ""
  return { id, path }
}
const sequenceIn = (html: string) => /name="sequence" value="(\d+)"/.exec(html)?.[1] ?? ""
const key = () => it.house.secrets.derive("meeting-links")

describe("a personal link", () => {
  test("shows the meeting and takes the answer, without JavaScript and without a session", async () => {
    const { id, path } = await invited()
    const visitor = web.visit({ "Accept-Language": "da" })
    const page = await visitor.get(path(eva))
    const html = await page.text()
    expect(page.status).toBe(200)
    expect(page.headers.get("X-Robots-Tag")).toBe("noindex, nofollow")
    expect(page.headers.get("Cache-Control")).toBe("no-store")
    for (const words of ["Dialogmøde 4. kvartal", "Rådhuset", "Signe Aaholm", eva]) expect(html).toContain(words)
    expect(html).not.toContain(bo)
    expect((await it.attendee(id, eva))?.participation).toBe("needs-action")

    const form = { participation: "declined", comment: "Jeg er på kursus", sequence: sequenceIn(html) }
    const answered = await visitor.post(path(eva), form)
    expect(await answered.text()).toContain("Tak. Dit svar er: Afbud.")
    expect(await it.attendee(id, eva)).toMatchObject({ participation: "declined", comment: "Jeg er på kursus" })
    expect((await it.attendee(id, bo))?.participation).toBe("needs-action")
    await visitor.post(path(eva), { ...form, participation: "accepted" })
    expect((await it.attendee(id, eva))?.participation).toBe("accepted")
  })

  test("an answer that says nothing is asked for again, and nothing typed is lost", async () => {
    const { id, path } = await invited()
    const response = await web.visit().post(path(eva), { comment: "Jeg ved det ikke", sequence: "0" })
    const html = await response.text()
    expect(response.status).toBe(400)
    expect(html).toContain("Vælg ja, måske eller nej.")
    expect(html).toContain("Jeg ved det ikke")
    expect((await it.attendee(id, eva))?.participation).toBe("needs-action")
  })

  test("does not answer for a meeting that was moved after the page was opened", async () => {
    const { id, path } = await invited()
    const visitor = web.visit()
    const sequence = sequenceIn(await (await visitor.get(path(eva))).text())
    await it.change(id, { place: "Skolen" })
    const response = await visitor.post(path(eva), { participation: "accepted", comment: "", sequence })
    expect(response.status).toBe(409)
    expect(await response.text()).toContain("Skolen")
    expect((await it.attendee(id, eva))?.participation).toBe("needs-action")
  })

  test("that is tampered with, another's signature, of another kind or invented opens nothing", async () => {
    const { path } = await invited()
    const [token = "", other = ""] = [path(eva), path(bo)].map((each) => each.split("/").at(-1))
    const [id, until, signature] = token.split(".")
    const wrong = [
      `${other.split(".")[0]}.${until}.${signature}`,
      `${id}.zzzzz.${signature}`,
      `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`,
      signLink(key(), { kind: "poll", id: Number.parseInt(id ?? "", 36), expiresAt: Date.now() + DAY }),
      signLink(Buffer.alloc(32), { kind: "answer", id: Number.parseInt(id ?? "", 36), expiresAt: Date.now() + DAY }),
      "",
      "%00",
    ]
    for (const each of wrong) {
      const visitor = web.visit()
      expect((await visitor.get(`/answer/${each}`)).status, each).toBe(404)
      expect((await visitor.post(`/answer/${each}`, { participation: "accepted", sequence: "0" })).status).toBe(404)
    }
    const rows = await it.house.db.read.select().from(invitations)
    expect(rows.filter(({ answeredAt }) => answeredAt !== null)).toHaveLength(1)
  })

  test("that has expired, is for a meeting that is off, or for somebody who is off it, says so politely", async () => {
    const { id, path } = await invited()
    const [row] = await it.house.db.read.select().from(invitations).where(eq(invitations.meetingId, id))
    const late = signLink(key(), { kind: "answer", id: row?.id ?? 0, expiresAt: Date.now() - 120_000 })
    const pages = async (link: string, words: string) => {
      const page = await web.visit({ "Accept-Language": "da" }).get(link)
      expect(page.status).toBe(410)
      expect(await page.text()).toContain(words)
      expect((await web.visit().post(link, { participation: "accepted", sequence: "0" })).status).toBe(410)
    }
    await pages(`/answer/${late}`, "Linket er udløbet")
    await removeAttendee(it.house, it.actor(), id, (await it.attendee(id, eva))?.id ?? 0)
    await pages(path(eva), "Du står ikke længere på listen")
    await cancelMeeting(it.house, it.actor(), id)
    await pages(path(bo), "Mødet er aflyst")
  })

  test("does not stand in the log", async () => {
    const { path } = await invited()
    await web.visit().get(path(eva))
    expect(web.log.join("\n")).toContain('"/answer/…"')
    expect(web.log.join("\n")).not.toContain(path(eva).split(".").at(-1))
  })

  test("is not a door to knock at for ever", async () => {
    const { path } = await invited()
    const visitor = web.visit()
    const statuses = new Set<number>()
    for (let n = 0; n < 25; n++)
      statuses.add((await visitor.post(path(eva), { participation: "tentative", comment: "", sequence: "0" })).status)
    expect([...statuses]).toEqual([200, 429])
    for (let n = 0; n < 70; n++) statuses.add((await visitor.get(`/answer/${n}`)).status)
    expect([...statuses].sort()).toEqual([200, 404, 429])
  })
})
