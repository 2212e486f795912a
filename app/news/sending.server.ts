import { randomBytes } from "node:crypto"
import { and, asc, eq, lte } from "drizzle-orm"
import { recordEvent } from "#app/audit/record.server.ts"
import { findHouseMailbox } from "#app/mail/house-mail.server.ts"
import type { MailAddress } from "#app/mail/message.ts"
import { queueMail } from "#app/mail/outbox.server.ts"
import type { Services } from "#app/services.server.ts"
import type { Tx } from "#db/client.server.ts"
import { newsItems, newsMails, newsSubscribers, outbox } from "#db/schema/index.ts"
import { stopSubject } from "./asked-to-stop.server.ts"
import { textFor } from "./item.ts"
import { mineToken, newsKey, stopToken } from "./links.server.ts"
import { newsMail } from "./news-mail.ts"
import { minePath, stopPath } from "./paths.ts"
import { isReached, listRecipients } from "./recipients.server.ts"
import { forgetRequests } from "./subscribing.server.ts"
import { noteRefused } from "./suppressing.server.ts"
import { listTopicNames } from "./topics.server.ts"
import { getItem, type NewsItem } from "./writing.server.ts"

type House = Pick<Services, "db" | "env" | "secrets">

/** So few lie in the outbox at a time that an answer to somebody never waits long behind them. */
const MOST_WAITING = 100

/**
 * Queues the next mails of what is to go out, one for each subscriber: that one has been queued stands in the transaction
 * that queues it, so a crash neither doubles nor skips. Also keeps what is known of addresses. Returns how many.
 */
export async function sendNews(house: House, now: number): Promise<number> {
  const { db } = house
  await noteRefused(db, now)
  await forgetRequests(db, now)
  const due = await db.read
    .select({ id: newsItems.id })
    .from(newsItems)
    .where(and(eq(newsItems.state, "sending"), lte(newsItems.notBefore, now)))
    .orderBy(asc(newsItems.notBefore), asc(newsItems.id))
  let queued = 0
  for (const { id } of due) queued += await db.write((tx) => queueNext(tx, house, id, now))
  return queued
}

async function queueNext(tx: Tx, house: House, id: number, now: number): Promise<number> {
  const item = await getItem(tx, id)
  const from = await findHouseMailbox(tx)
  if (item.state !== "sending" || from === null) return 0
  const waiting = await tx.$count(
    outbox,
    and(eq(outbox.kind, "news"), eq(outbox.state, "queued"), lte(outbox.notBefore, now)),
  )
  const left = await listRecipients(tx, item)
  const next = left.slice(0, Math.max(0, MOST_WAITING - waiting))
  for (const subscriber of next) await queueOne(tx, house, { item, subscriber, from, now })
  if (next.length === left.length) {
    await tx.update(newsItems).set({ state: "sent", settledAt: now }).where(eq(newsItems.id, id))
    const mails = await tx.$count(newsMails, eq(newsMails.itemId, id))
    await recordEvent(tx, { userId: null, now }, { subject: "news", subjectId: id, type: "sent", data: { mails } })
  }
  return next.length
}

type One = { item: NewsItem; subscriber: typeof newsSubscribers.$inferSelect; from: MailAddress; now: number }

async function queueOne(tx: Tx, { env, secrets }: House, { item, subscriber, from, now }: One): Promise<void> {
  const [mail] = await tx
    .insert(newsMails)
    .values({ itemId: item.id, subscriberId: subscriber.id })
    .returning({ id: newsMails.id })
  if (!mail) throw new Error("a news mail was not kept")
  const key = newsKey(secrets)
  const token = stopToken(key, mail.id)
  const written = textFor(item, subscriber.locale)
  const shared = item.topicIds.filter((topic) => subscriber.topicIds.includes(topic))
  const stop = env.origin + stopPath(token)
  const around = {
    ...{ name: from.name, topics: await listTopicNames(tx, shared, written.locale), stop },
    mine: env.origin + minePath(mineToken(key, subscriber.id)),
  }
  const domain = from.address.split("@")[1] ?? "localhost"
  const outboxId = await queueMail(tx, {
    ...{ kind: "news", inquiryId: null, messageRowId: null, notBefore: now, now },
    mail: {
      ...{ from, to: [{ name: "", address: subscriber.address }], cc: [], ...newsMail(written, around) },
      ...{ messageId: `<news.${randomBytes(15).toString("hex")}@${domain}>`, inReplyTo: null, references: [] },
      ...{ date: now, automatic: true },
      list: { id: `nyheder.${domain}`, stop, stopByMail: { to: from.address, subject: stopSubject(token) } },
    },
  })
  await tx.update(newsMails).set({ outboxId }).where(eq(newsMails.id, mail.id))
}

/** How many get news at all. */
export const countReached = (read: Tx): Promise<number> => read.$count(newsSubscribers, isReached)
