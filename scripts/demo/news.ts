import { desc, eq } from "drizzle-orm"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { messages } from "#app/i18n/messages.ts"
import { sendNews } from "#app/news/sending.server.ts"
import { askForNews, confirmNews } from "#app/news/subscribing.server.ts"
import { listTopics } from "#app/news/topics.server.ts"
import { addItem, releaseItem } from "#app/news/writing.server.ts"
import { publish } from "#app/publications/publishing.server.ts"
import type { Services } from "#app/services.server.ts"
import { outbox } from "#db/schema/index.ts"
import type { Cast } from "./cast.ts"
import { demoNews, demoPublications } from "./material/news.ts"
import { pdfOf } from "./pdf.ts"

const DAY = 86_400_000
const READERS = 36

/** Partners who asked for news and said yes, what they were sent, and what is published for other target groups. */
export async function addNews(services: Services, cast: Cast): Promise<void> {
  const { db } = services
  const { random, now, parties } = cast
  const author = (at: number) => ({ userId: cast.colleague("KØS").id, now: at })
  const topics = await listTopics(db.read)
  const addresses = parties.flatMap(({ people }) => people.map(({ mail }) => mail))
  const readers = new Set<string>()
  while (readers.size < READERS) readers.add(random.pick(addresses))
  for (const address of readers) {
    const at = now - random.int(40, 500) * DAY
    const wanted = topics.filter(() => random.chance(0.6)).map(({ id }) => id)
    const topicIds = wanted.length > 0 ? wanted : topics.slice(0, 1).map(({ id }) => id)
    const wish = { address, locale: "da" as const, topicIds, wordsLocale: "da" as const }
    const words = messages("da").news.consent("Beskæftigelsesregionen")
    await askForNews({ ...services, now: () => at }, { ...wish, words })
    const [asked] = await db.read.select().from(outbox).orderBy(desc(outbox.id)).limit(1)
    const token = /\/nyheder\/bekraeft\/(\S+)/.exec(asked?.mail.text ?? "")?.[1] ?? ""
    await confirmNews({ ...services, now: () => at + 600_000 }, token)
    await haveLeft(services, at)
  }
  for (const { topics: places, daysAgo, ...text } of demoNews) {
    const at = now - daysAgo * DAY
    const topicIds = places.flatMap((place) => topics[place]?.id ?? [])
    const id = await addItem(db, author(at), { ...text, topicIds })
    await releaseItem(db, author(at), id, 0, 0)
    await sendNews(services, at)
    await haveLeft(services, at)
  }
  for (const { file, lines, ...facts } of demoPublications) {
    const at = now - random.int(30, 300) * DAY
    const { sha256, size } = await services.blobs.put(pdfOf(lines))
    const stored = { fileName: file, contentType: "application/pdf", size, sha256 }
    const version = { validFrom: dateOf(localDay(at)), validTo: null, link: null, file: stored }
    await publish(db, author(at), facts, version)
  }
}

const haveLeft = ({ db }: Services, settledAt: number): Promise<unknown> =>
  db.write((tx) => tx.update(outbox).set({ state: "sent", attempts: 1, settledAt }).where(eq(outbox.state, "queued")))
