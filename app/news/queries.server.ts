import { count, desc, eq, like, ne } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { newsConsents, newsItems, newsMails, outbox, users } from "#db/schema/index.ts"

/** Of an item: mails that have left, that came to nothing, that still wait, and readers who left by its mail. */
export type NewsCounts = { sent: number; failed: number; waiting: number; left: number }

/** All but the discarded, newest first, with what became of their mails. */
export async function listItems(read: Tx) {
  const items = await read
    .select({ item: newsItems, author: users.name })
    .from(newsItems)
    .innerJoin(users, eq(users.id, newsItems.authorId))
    .where(ne(newsItems.state, "discarded"))
    .orderBy(desc(newsItems.id))
  const counts = await countMails(read)
  return items.map(({ item, author }) => ({ ...item, author, counts: counts(item.id) }))
}

export const countsOf = async (read: Tx, id: number): Promise<NewsCounts> => (await countMails(read, id))(id)

async function countMails(read: Tx, id?: number): Promise<(id: number) => NewsCounts> {
  const mails = await read
    .select({ itemId: newsMails.itemId, state: outbox.state, n: count() })
    .from(newsMails)
    .innerJoin(outbox, eq(outbox.id, newsMails.outboxId))
    .where(id === undefined ? undefined : eq(newsMails.itemId, id))
    .groupBy(newsMails.itemId, outbox.state)
  const gone = await read
    .select({ itemId: newsConsents.itemId, n: count() })
    .from(newsConsents)
    .where(eq(newsConsents.kind, "withdrawn"))
    .groupBy(newsConsents.itemId)
  const of = (itemId: number, state: string) =>
    mails.find((row) => row.itemId === itemId && row.state === state)?.n ?? 0
  return (itemId) => ({
    ...{ sent: of(itemId, "sent"), failed: of(itemId, "failed"), waiting: of(itemId, "queued") },
    left: gone.find((row) => row.itemId === itemId)?.n ?? 0,
  })
}

/** The consent log, newest first; `text` is a part of an address. */
export const listConsents = (read: Tx, { text, most }: { text: string; most: number }) =>
  read
    .select()
    .from(newsConsents)
    .where(text === "" ? undefined : like(newsConsents.address, `%${text.toLowerCase()}%`))
    .orderBy(desc(newsConsents.id))
    .limit(most)

/** All of it, in the order it was written. */
export const listAllConsents = (read: Tx) => read.select().from(newsConsents).orderBy(newsConsents.id)
export type Consent = Awaited<ReturnType<typeof listAllConsents>>[number]
