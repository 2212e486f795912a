import { sql } from "drizzle-orm"
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import type { Locale } from "#app/i18n/locale.ts"
import type { ConsentKind, ConsentWay } from "#app/news/consent.ts"
import type { NewsState } from "#app/news/item.ts"
import { flag, id, instant } from "./columns.ts"
import { outbox } from "./mail.ts"
import { users } from "./users.ts"

/** What one can choose to hear about. One that is no longer offered stays with those who chose it. */
export const newsTopics = sqliteTable("news_topics", {
  id: id(),
  nameDa: text().notNull().unique(),
  nameEn: text().notNull(),
  position: integer().notNull(),
  active: flag().notNull().default(true),
})

/** Somebody asked for news in an address's name. Nothing is sent there but the question whether it was they. */
export const newsRequests = sqliteTable(
  "news_requests",
  {
    id: id(),
    /** In lower case. */
    address: text().notNull(),
    /** Of the mails. */
    locale: text().$type<Locale>().notNull(),
    topicIds: text({ mode: "json" }).$type<number[]>().notNull(),
    /** What stood on the page, word for word, in which version and language. */
    words: text().notNull(),
    wordsVersion: integer().notNull(),
    wordsLocale: text().$type<Locale>().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    used: flag().notNull().default(false),
  },
  (t) => [index("news_requests_expires").on(t.expiresAt)],
)

/** Those who have confirmed, once at least. */
export const newsSubscribers = sqliteTable("news_subscribers", {
  id: id(),
  /** In lower case. */
  address: text().notNull().unique(),
  locale: text().$type<Locale>().notNull(),
  topicIds: text({ mode: "json" }).$type<number[]>().notNull(),
  confirmedAt: instant().notNull(),
  withdrawnAt: instant(),
  /** Since when mail to it is refused for good: it gets none until it is confirmed anew. */
  refusedAt: instant(),
})

export const newsItems = sqliteTable(
  "news_items",
  {
    id: id(),
    state: text().$type<NewsState>().notNull(),
    topicIds: text({ mode: "json" }).$type<number[]>().notNull(),
    /** Empty in a language it is not written in. */
    subjectDa: text().notNull(),
    textDa: text().notNull(),
    subjectEn: text().notNull(),
    textEn: text().notNull(),
    authorId: integer()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
    /** How often it has been saved. */
    revision: integer().notNull().default(0),
    releasedById: integer().references(() => users.id),
    /** When sending was asked for, and from when it goes: after the seconds in which it can be taken back. */
    releasedAt: instant(),
    notBefore: instant(),
    /** When the last mail was queued, or it was stopped. */
    settledAt: instant(),
  },
  (t) => [index("news_items_sending").on(t.notBefore).where(sql`state = 'sending'`)],
)

/** One mail of one item to one subscriber: there can be no second. */
export const newsMails = sqliteTable(
  "news_mails",
  {
    id: id(),
    itemId: integer()
      .notNull()
      .references(() => newsItems.id),
    subscriberId: integer()
      .notNull()
      .references(() => newsSubscribers.id),
    outboxId: integer().references(() => outbox.id),
  },
  (t) => [
    uniqueIndex("news_mails_once").on(t.itemId, t.subscriberId),
    index("news_mails_subscriber").on(t.subscriberId),
    uniqueIndex("news_mails_outbox").on(t.outboxId),
  ],
)

/** The consent log: appended, never changed. What was agreed to, in which words, when and how; and when it ended. */
export const newsConsents = sqliteTable(
  "news_consents",
  {
    id: id(),
    subscriberId: integer()
      .notNull()
      .references(() => newsSubscribers.id),
    address: text().notNull(),
    kind: text().$type<ConsentKind>().notNull(),
    way: text().$type<ConsentWay>().notNull(),
    at: instant().notNull(),
    /** Of a consent: when it was asked for on the page, before it was confirmed. */
    requestedAt: instant(),
    /** As they were called then, in the language of the words. */
    topics: text({ mode: "json" }).$type<string[]>().notNull(),
    words: text(),
    wordsVersion: integer(),
    wordsLocale: text().$type<Locale>(),
    /** Of a withdrawal: the item whose mail led to it. */
    itemId: integer().references(() => newsItems.id),
  },
  (t) => [
    index("news_consents_subscriber").on(t.subscriberId),
    index("news_consents_item").on(t.itemId).where(sql`item_id is not null`),
    index("news_consents_address").on(t.address),
  ],
)
