import { asc, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { DomainError, notFound } from "#app/errors.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { newsTopicsOfTheStrategy } from "#db/reference/news-topics.ts"
import { newsTopics } from "#db/schema/index.ts"

export type Topic = typeof newsTopics.$inferSelect
type TopicNames = Pick<Topic, "nameDa" | "nameEn">

/** All of them, also those that are no longer offered, in the order of the page. */
export const listTopics = (read: Tx): Promise<Topic[]> =>
  read.select().from(newsTopics).orderBy(asc(newsTopics.position), asc(newsTopics.id))

export const topicName = ({ nameDa, nameEn }: TopicNames, locale: Locale) => (locale === "da" ? nameDa : nameEn)

/** What those with these ids are called, in the order of the page. */
export async function listTopicNames(read: Tx, ids: readonly number[], locale: Locale): Promise<string[]> {
  const all = await listTopics(read)
  return all.filter(({ id }) => ids.includes(id)).map((topic) => topicName(topic, locale))
}

/** What can be chosen, as a page shows it. */
export async function listOffered(read: Tx, locale: Locale): Promise<{ id: number; name: string }[]> {
  const all = await listTopics(read)
  return all.filter(({ active }) => active).map((topic) => ({ id: topic.id, name: topicName(topic, locale) }))
}

export async function seedNewsTopics(tx: Tx): Promise<void> {
  if ((await tx.$count(newsTopics)) > 0) return
  await tx.insert(newsTopics).values(newsTopicsOfTheStrategy.map((names, n) => ({ ...names, position: n + 1 })))
}

/** @throws DomainError "name-taken" */
export const addTopic = (db: Db, actor: Actor, names: TopicNames): Promise<void> =>
  db.write(async (tx) => {
    const all = await listTopics(tx)
    requireFreeName(all, names)
    await tx.insert(newsTopics).values({ ...names, position: Math.max(0, ...all.map(({ position }) => position)) + 1 })
    await tell(tx, actor, { after: names })
  })

/** Of those who chose it nothing changes. @throws DomainError "not-found", "name-taken" */
export const changeTopic = (
  db: Db,
  actor: Actor,
  id: number,
  after: Partial<TopicNames & Pick<Topic, "active">>,
): Promise<void> =>
  db.write(async (tx) => {
    const all = await listTopics(tx)
    const before = all.find((topic) => topic.id === id)
    if (!before) throw notFound()
    requireFreeName(
      all.filter((topic) => topic !== before),
      after,
    )
    await tx.update(newsTopics).set(after).where(eq(newsTopics.id, id))
    const { nameDa, nameEn, active } = before
    await tell(tx, actor, { before: { nameDa, nameEn, active }, after })
  })

function requireFreeName(others: Topic[], { nameDa }: Partial<TopicNames>) {
  if (others.some((topic) => topic.nameDa.toLowerCase() === nameDa?.toLowerCase())) throw new DomainError("name-taken")
}

const tell = (tx: Tx, actor: Actor, data: Record<string, unknown>) =>
  recordEvent(tx, actor, { subject: "settings", subjectId: 0, type: "news-topics-changed", data })
