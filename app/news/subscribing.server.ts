import { randomBytes } from "node:crypto"
import { eq, lt } from "drizzle-orm"
import { DomainError } from "#app/errors.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import { countAutomatic, withinBudget } from "#app/mail/automatic-budget.server.ts"
import { findHouseMailbox } from "#app/mail/house-mail.server.ts"
import { queueMail } from "#app/mail/outbox.server.ts"
import type { Services } from "#app/services.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { mailboxes, newsRequests, newsSubscribers } from "#db/schema/index.ts"
import { consentVersion } from "./consent.ts"
import { recordConsent } from "./consents.server.ts"
import { confirmToken, newsKey, readConfirmToken } from "./links.server.ts"
import { confirmPath } from "./paths.ts"
import { listTopicNames } from "./topics.server.ts"

const DAY = 86_400_000
/** How long the question in the mail waits for its answer. */
export const ASKED_MS = 3 * DAY
/** For so long after it a link still says that it ran out; then the address is forgotten. */
const FORGET_MS = 7 * DAY

type House = Pick<Services, "db" | "env" | "secrets" | "now">
type Wish = {
  address: string
  /** Of the mails; `wordsLocale` is that of the page. */
  locale: Locale
  topicIds: number[]
  words: string
  wordsLocale: Locale
}

/**
 * Asks the address by mail whether it wants news. The answer is the same whether we knew it or not. Nothing is sent to a
 * mailbox of ours, nor past the budget of automatic mail: so nobody can fill a stranger's.
 */
export const askForNews = ({ db, env, secrets, now: clock }: House, wish: Wish): Promise<void> =>
  db.write(async (tx) => {
    const now = clock()
    const address = wish.address.toLowerCase()
    const from = await findHouseMailbox(tx)
    if (from === null || (await isOurs(tx, address)) || !(await withinBudget(tx, address, now))) return
    const expiresAt = now + ASKED_MS
    const [row] = await tx
      .insert(newsRequests)
      .values({ ...wish, address, wordsVersion: consentVersion, createdAt: now, expiresAt })
      .returning({ id: newsRequests.id })
    const href = env.origin + confirmPath(confirmToken(newsKey(secrets), row?.id ?? 0, expiresAt))
    const { locale, topicIds } = wish
    const say = messages(locale).news.confirmMail
    const topics = await listTopicNames(tx, topicIds, locale)
    await queueMail(tx, {
      ...{ kind: "news-confirmation", inquiryId: null, messageRowId: null, notBefore: now, now },
      mail: {
        ...{ from, to: [{ name: "", address }], cc: [], subject: say.subject, inReplyTo: null, references: [] },
        text: say.text({ name: from.name, topics: topics.map((topic) => `- ${topic}`).join("\n"), href }),
        messageId: `<news.${randomBytes(15).toString("hex")}@${from.address.split("@")[1] ?? "localhost"}>`,
        ...{ date: now, automatic: true },
      },
    })
    await countAutomatic(tx, address, now)
  })

async function isOurs(tx: Tx, address: string): Promise<boolean> {
  const ours = await tx.select({ address: mailboxes.address }).from(mailboxes)
  return ours.some((box) => box.address.toLowerCase() === address)
}

/** What a link asks; why it asks nothing. Looking answers nothing: mail scanners look, too. */
export async function findRequest(read: Tx, key: Buffer, token: string, now: number) {
  const shut = (reason: "wrong" | "used" | "expired") => ({ open: false as const, reason })
  const link = readConfirmToken(key, token)
  if (!link) return shut("wrong")
  const [request] = await read.select().from(newsRequests).where(eq(newsRequests.id, link.id))
  if (!request) return shut("wrong")
  if (request.used) return shut("used")
  return request.expiresAt <= now ? shut("expired") : { open: true as const, request }
}

/**
 * The address has said yes: from now on it gets news. Of two at once the second is refused. Returns the subscriber's id.
 * @throws DomainError "link-used", "link-expired"
 */
export const confirmNews = ({ db, secrets, now: clock }: House, token: string): Promise<number> =>
  db.write(async (tx) => {
    const now = clock()
    const found = await findRequest(tx, newsKey(secrets), token, now)
    if (!found.open) throw new DomainError(found.reason === "expired" ? "link-expired" : "link-used")
    const { id, address, locale, topicIds, words, wordsVersion, wordsLocale, createdAt } = found.request
    await tx.update(newsRequests).set({ used: true }).where(eq(newsRequests.id, id))
    const set = { locale, topicIds, confirmedAt: now, withdrawnAt: null, refusedAt: null }
    const [subscriber] = await tx
      .insert(newsSubscribers)
      .values({ address, ...set })
      .onConflictDoUpdate({ target: newsSubscribers.address, set })
      .returning({ id: newsSubscribers.id })
    if (!subscriber) throw new Error("a subscriber was not kept")
    await recordConsent(tx, {
      ...{ subscriberId: subscriber.id, address, kind: "given", way: "confirmation", at: now, requestedAt: createdAt },
      ...{ words, wordsVersion, wordsLocale, topics: await listTopicNames(tx, topicIds, wordsLocale) },
    })
    return subscriber.id
  })

/** Addresses that were typed and never confirmed are nobody's consent: they do not stay. */
export async function forgetRequests(db: Db, now: number): Promise<void> {
  const old = lt(newsRequests.expiresAt, now - FORGET_MS)
  // The writer is taken only where there is something to write: this is looked at every few seconds.
  if ((await db.read.$count(newsRequests, old)) > 0) await db.write((tx) => tx.delete(newsRequests).where(old))
}
