import { and, eq, isNotNull } from "drizzle-orm"
import { recordEvents } from "#app/audit/record.server.ts"
import { openRandom } from "#app/lib/random.ts"
import { isOpenCase } from "#db/case-states.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { attachments, inquiries, messages, notes, outbox, people, users } from "#db/schema/index.ts"
import { invent } from "../search/text.ts"
import { insertAll } from "./insert.ts"

type Message = typeof messages.$inferInsert

const HOUR = 3_600_000
const ours = { name: "Henvendelser", address: "henvendelse@region.example" }
const letter = { from: ours, to: [ours], cc: [], inReplyTo: null, references: [], automatic: false }
/** What of the mails before stands quoted in each: with it, most are of four kilobytes. */
const QUOTED = 3_000

/**
 * A long correspondence on one open case, in and out by turns, each mail with what was written before; notes, files and
 * what happened between them. Every other case gets the reply it was answered with, so that the house has a past.
 * @returns the case's number
 */
export async function addThread(db: Db, count: number): Promise<string> {
  const random = openRandom(43)
  const writer = invent(random)
  const [found] = await db.read
    .select({ inquiry: inquiries, person: people.name })
    .from(inquiries)
    .innerJoin(people, eq(people.id, inquiries.personId))
    .where(and(isOpenCase(), eq(inquiries.confidentiality, "normal"), isNotNull(inquiries.organisationId)))
    .limit(1)
  const [author] = await db.read.select().from(users).limit(1)
  if (!found || !author) throw new Error("the house has no open case")
  const { inquiry, person } = found
  const theirs = { name: person, address: "afsender@virksomhed.example" }
  let history = ""
  const thread = Array.from({ length: count }, (_, n): Message => {
    const isIn = n % 2 === 0
    const at = inquiry.receivedAt + n * HOUR
    const text = writer.mail(isIn ? person : author.name)
    const mail = {
      ...{ inquiryId: inquiry.id, direction: isIn ? ("in" as const) : ("out" as const), sentAt: at, at },
      ...{ from: isIn ? theirs : ours, to: [isIn ? ours : theirs], authorId: isIn ? null : author.id },
      ...{ subject: inquiry.subject, messageId: `<thread-${n}@bench.example>`, text: text + history },
    }
    const quoted = (text + history).slice(0, QUOTED).replaceAll("\n", "\n> ")
    history = `\n\nDen 1. maj 2026 kl. 10.15 skrev ${mail.from.name} <${mail.from.address}>:\n> ${quoted}`
    return mail
  })
  await db.write(async (tx) => {
    await addMails(tx, thread)
    await addMails(tx, await replies(tx, inquiry.id, writer.note))
    const rows = await tx.select().from(messages).where(eq(messages.inquiryId, inquiry.id))
    await insertAll(
      tx,
      attachments,
      rows.filter((_, n) => n % 5 === 0).map(({ id }) => fileOf(id)),
    )
    await insertAll(
      tx,
      notes,
      rows
        .filter((_, n) => n % 10 === 0)
        .map(({ at }) => ({ ...{ inquiryId: inquiry.id, authorId: author.id }, text: writer.note(), at })),
    )
    const told = { subject: "inquiry" as const, subjectId: inquiry.id }
    for (const { at, direction } of rows)
      await recordEvents(tx, { userId: author.id, now: at }, [
        direction === "in"
          ? { ...told, type: "resumed", data: { pausedMs: HOUR } }
          : { ...told, type: "waiting", data: { reason: "sender" } },
      ])
  })
  return inquiry.number
}

const fileOf = (messageId: number): typeof attachments.$inferInsert => ({
  ...{ messageId, name: "Ordrebog.pdf", contentType: "application/pdf", size: 80_000, sha256: "0".repeat(64) },
})

async function replies(tx: Tx, but: number, words: () => string): Promise<Message[]> {
  const rows = await tx.select().from(inquiries).where(isNotNull(inquiries.answeredAt))
  return rows
    .filter(({ id }) => id !== but)
    .map(({ id, subject, answeredAt }) => ({
      ...{ inquiryId: id, direction: "out", from: ours, to: [ours], subject, text: words() },
      ...{ messageId: `<reply-${id}@bench.example>`, sentAt: answeredAt ?? 0, at: answeredAt ?? 0 },
    }))
}

/** What is ours has left. */
async function addMails(tx: Tx, mails: Message[]) {
  await insertAll(
    tx,
    messages,
    mails.map((mail) => ({ ...mail, authorId: mail.authorId ?? null })),
  )
  const sent = await tx.select().from(messages).where(eq(messages.direction, "out"))
  const named = new Set(mails.map(({ messageId }) => messageId))
  await insertAll(
    tx,
    outbox,
    sent
      .filter(({ messageId }) => named.has(messageId))
      .map(({ id, inquiryId, messageId, at, subject, text }) => ({
        ...{ kind: "reply" as const, inquiryId, messageRowId: id, messageId, state: "sent" as const },
        ...{ mail: { ...letter, subject, text, messageId, date: at }, notBefore: at, createdAt: at, settledAt: at },
      })),
  )
}
