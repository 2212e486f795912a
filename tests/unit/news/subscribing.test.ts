import { createHash } from "node:crypto"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { messages } from "#app/i18n/messages.ts"
import { consentVersion } from "#app/news/consent.ts"
import { consentTable } from "#app/news/consent-table.ts"
import { newsKey } from "#app/news/links.server.ts"
import { listAllConsents } from "#app/news/queries.server.ts"
import { sendNews } from "#app/news/sending.server.ts"
import { ASKED_MS, confirmNews, findRequest } from "#app/news/subscribing.server.ts"
import { changeSubscription, withdrawNews } from "#app/news/withdrawing.server.ts"
import { events, newsRequests, newsSubscribers } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish } from "#tests/support/mail.ts"
import { askNews, mailsTo, subscribe } from "#tests/support/news.ts"

let house: TestHouse
beforeEach(async () => {
  house = openTestHouse()
  await furnish(house)
})
afterEach(() => house.close())

const eva = "eva@holm.example"
const subscribers = () => house.db.read.select().from(newsSubscribers)

describe("double opt-in", () => {
  test("the mail asks; until it is answered nobody is subscribed", async () => {
    const token = await askNews(house, "Eva@Holm.example", { topicIds: [1, 3] })
    expect(token).not.toBe("")
    const [asked] = await mailsTo(house, eva)
    expect(asked?.mail.text).toContain("- Arbejdsmarkedstal og analyser\n- Arbejdsfordeling")
    expect(await subscribers()).toEqual([])
    expect(await listAllConsents(house.db.read)).toEqual([])
  })

  test("a link works once; of two at once one is refused", async () => {
    const token = await askNews(house, eva)
    const two = await Promise.allSettled([confirmNews(house, token), confirmNews(house, token)])
    expect(two.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    await expect(confirmNews(house, token)).rejects.toThrow("link-used")
    expect(await listAllConsents(house.db.read)).toHaveLength(1)
  })

  test("a link runs out, and the address is then forgotten", async () => {
    const token = await askNews(house, eva)
    house.clock.now += ASKED_MS
    await expect(confirmNews(house, token)).rejects.toThrow("link-expired")
    house.clock.now += 8 * 86_400_000
    await sendNews(house, house.clock.now)
    expect(await house.db.read.select().from(newsRequests)).toEqual([])
    expect(await subscribers()).toEqual([])
  })

  test("a link of another kind, or one that was changed, opens nothing", async () => {
    const token = await askNews(house, eva)
    const key = newsKey(house.secrets)
    for (const wrong of [`2${token.slice(1)}`, token.slice(0, -1), "x"])
      expect(await findRequest(house.db.read, key, wrong, house.clock.now)).toEqual({ open: false, reason: "wrong" })
  })

  test("no mailbox of ours is asked, nor anybody more than three times an hour", async () => {
    await askNews(house, "henvendelse@region.example")
    for (let n = 0; n < 5; n++) await askNews(house, eva)
    expect(await mailsTo(house, "henvendelse@region.example")).toEqual([])
    expect(await mailsTo(house, eva)).toHaveLength(3)
  })

  test("who is known gets the same mail, and confirming it only changes the topics", async () => {
    await subscribe(house, eva)
    const id = await subscribe(house, eva, { topicIds: [2] })
    const [first, second] = await mailsTo(house, eva)
    expect(second?.mail.subject).toBe(first?.mail.subject)
    expect(await subscribers()).toMatchObject([{ id, topicIds: [2], withdrawnAt: null }])
  })
})

describe("the consent log", () => {
  test("has the words that were shown, when they were agreed to and when it ended", async () => {
    const askedAt = house.clock.now
    const token = await askNews(house, eva)
    house.clock.now += 60_000
    const id = await confirmNews(house, token)
    house.clock.now += 60_000
    await changeSubscription(house.db, house.clock.now, id, { topicIds: [2], locale: "en" })
    await withdrawNews(house.db, house.clock.now, { subscriberId: id, way: "own-page" })
    await withdrawNews(house.db, house.clock.now, { subscriberId: id, way: "one-click" })
    const rows = await listAllConsents(house.db.read)
    expect(rows.map(({ kind, way }) => [kind, way])).toEqual([
      ["given", "confirmation"],
      ["changed", "own-page"],
      ["withdrawn", "own-page"],
    ])
    expect(rows[0]).toMatchObject({
      ...{ address: eva, words: "Ja, send mig nyheder.", wordsVersion: consentVersion, wordsLocale: "da" },
      ...{ topics: ["Arbejdsmarkedstal og analyser"], requestedAt: askedAt, at: askedAt + 60_000 },
    })
    const kept = (await house.db.read.select().from(events)).filter(({ subject }) => subject === "news-subscriber")
    expect(kept.map(({ type }) => type)).toEqual(["subscribed", "topics-changed", "withdrawn"])
    // The address stands in the consent log only.
    expect(JSON.stringify(kept)).not.toContain(eva)
  })

  test("as a file tells of each consent how it ended, and of one given anew that it has not", async () => {
    const id = await subscribe(house, eva)
    house.clock.now += 1_000
    await withdrawNews(house.db, house.clock.now, { subscriberId: id, way: "one-click" })
    const end = new Date(house.clock.now).toISOString()
    house.clock.now += 1_000
    await subscribe(house, eva)
    const { headers, rows } = consentTable(await listAllConsents(house.db.read), messages("da"))
    const ends = rows.map((row) => row.slice(-2).map(({ text }) => text))
    expect(ends).toEqual([
      [end, "Mailprogrammets knap"],
      ["", ""],
    ])
    for (const row of rows) expect(row).toHaveLength(headers.length)
  })

  test("names a version that belongs to these words: other words need the next number", () => {
    const words = ["da", "en"].map((locale) => messages(locale as "da" | "en").news.consent("…")).join("\n")
    const hash = createHash("sha256").update(words).digest("hex").slice(0, 12)
    expect({ [hash]: consentVersion }).toEqual({ c604f119cef8: 1 })
  })
})
