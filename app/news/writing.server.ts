import { and, eq, inArray } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { DomainError, notFound } from "#app/errors.ts"
import { findHouseMailbox } from "#app/mail/house-mail.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { newsItems, newsMails, outbox } from "#db/schema/index.ts"
import type { NewsText } from "./item.ts"
import { listRecipients } from "./recipients.server.ts"

export type NewsItem = typeof newsItems.$inferSelect
export type NewsInput = NewsText & { topicIds: number[] }
type Author = Actor & { userId: number }

/** @throws DomainError "not-found" */
export async function getItem(read: Tx, id: number): Promise<NewsItem> {
  const [item] = await read.select().from(newsItems).where(eq(newsItems.id, id))
  if (!item) throw notFound()
  return item
}

export const addItem = (db: Db, actor: Author, input: NewsInput): Promise<number> =>
  db.write(async (tx) => {
    const [row] = await tx
      .insert(newsItems)
      .values({ ...input, state: "draft", authorId: actor.userId, createdAt: actor.now })
      .returning({ id: newsItems.id })
    if (!row) throw new Error("a news item was not kept")
    await recordEvent(tx, actor, { subject: "news", subjectId: row.id, type: "created", data: input })
    return row.id
  })

/** `revision` is the one its editor saw. @throws DomainError "not-found", "news-settled", "news-changed" */
export const changeItem = (db: Db, actor: Author, id: number, input: NewsInput, revision: number): Promise<void> =>
  db.write(async (tx) => {
    const { topicIds, subjectDa, textDa, subjectEn, textEn } = await getDraft(tx, id, revision)
    await set(tx, id, { ...input, revision: revision + 1 })
    const before = { topicIds, subjectDa, textDa, subjectEn, textEn }
    await recordEvent(tx, actor, { subject: "news", subjectId: id, type: "changed", data: { before, after: input } })
  })

/** A draft that is not wanted, or is after all. @throws DomainError "not-found", "news-settled" */
export const discardItem = (db: Db, actor: Author, id: number, discarded: boolean): Promise<void> =>
  db.write(async (tx) => {
    const { state } = await getItem(tx, id)
    if (state === (discarded ? "discarded" : "draft")) return
    if (state !== (discarded ? "draft" : "discarded")) throw new DomainError("news-settled")
    await set(tx, id, { state: discarded ? "discarded" : "draft" })
    const type = discarded ? "discarded" : "restored"
    await recordEvent(tx, actor, { subject: "news", subjectId: id, type })
  })

/**
 * It goes out when the time to take it back is over (`undoMs`). Pressed twice it goes once.
 * @throws DomainError "not-found", "news-settled", "news-changed", "no-mailbox", "nobody-subscribes"
 */
export const releaseItem = (db: Db, actor: Author, id: number, revision: number, undoMs: number): Promise<void> =>
  db.write(async (tx) => {
    if ((await getItem(tx, id)).state === "sending") return
    const { topicIds } = await getDraft(tx, id, revision)
    if ((await findHouseMailbox(tx)) === null) throw new DomainError("no-mailbox")
    const recipients = (await listRecipients(tx, { id, topicIds })).length
    if (recipients === 0) throw new DomainError("nobody-subscribes")
    await set(tx, id, {
      ...{ state: "sending", releasedById: actor.userId, releasedAt: actor.now, notBefore: actor.now + undoMs },
    })
    await recordEvent(tx, actor, { subject: "news", subjectId: id, type: "released", data: { recipients } })
  })

/**
 * Before the first mail it is a draft again; after that nothing more is sent, not even what lies in the outbox and has
 * not been tried. @throws DomainError "not-found", "news-settled" where all has been queued
 */
export const holdItem = (db: Db, actor: Author, id: number): Promise<void> =>
  db.write(async (tx) => {
    const { state } = await getItem(tx, id)
    if (state === "draft" || state === "stopped") return
    if (state !== "sending") throw new DomainError("news-settled")
    const mails = await tx.$count(newsMails, eq(newsMails.itemId, id))
    if (mails === 0) {
      await set(tx, id, { state: "draft", releasedById: null, releasedAt: null, notBefore: null })
      await recordEvent(tx, actor, { subject: "news", subjectId: id, type: "taken-back" })
      return
    }
    const ofItem = tx.select({ id: newsMails.outboxId }).from(newsMails).where(eq(newsMails.itemId, id))
    await tx
      .update(outbox)
      .set({ state: "cancelled", settledAt: actor.now })
      .where(and(inArray(outbox.id, ofItem), eq(outbox.state, "queued"), eq(outbox.attempts, 0)))
    await set(tx, id, { state: "stopped", settledAt: actor.now })
    await recordEvent(tx, actor, { subject: "news", subjectId: id, type: "stopped" })
  })

async function getDraft(tx: Tx, id: number, revision: number): Promise<NewsItem> {
  const item = await getItem(tx, id)
  if (item.state !== "draft") throw new DomainError("news-settled")
  if (item.revision !== revision) throw new DomainError("news-changed")
  return item
}

const set = (tx: Tx, id: number, values: Partial<NewsItem>) =>
  tx.update(newsItems).set(values).where(eq(newsItems.id, id))
