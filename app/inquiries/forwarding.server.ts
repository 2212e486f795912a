import { randomBytes } from "node:crypto"
import { and, asc, eq, inArray } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { DomainError } from "#app/errors.ts"
import { guessLanguage } from "#app/lib/language.ts"
import { mostFiles, mostMegabytes } from "#app/mail/attachments.ts"
import type { MailAddress } from "#app/mail/message.ts"
import { queueMail } from "#app/mail/outbox.server.ts"
import type { OutgoingFile } from "#app/mail/outgoing.ts"
import { forwardSubject, replySubject } from "#app/mail/subject.ts"
import type { Services } from "#app/services.server.ts"
import type { Tx } from "#db/client.server.ts"
import { attachments, contacts, messages } from "#db/schema/index.ts"
import { insertSentFiles } from "./attaching.server.ts"
import { changeInquiry, getInquiry, type Inquiry } from "./change.server.ts"
import { meetDeadlines } from "./deadlines.server.ts"
import type { Recipient } from "./forward-recipients.server.ts"
import { originalText, withRecipient } from "./forwarding-letters.ts"
import { isOpen } from "./inquiry.ts"
import { dropDraft } from "./noting.server.ts"
import { formatRecipient } from "./recipients.ts"
import { findLastInbound, findOurAddress, insertOutgoing, threadOf } from "./thread-mail.server.ts"
import { resume } from "./waiting.server.ts"

export type Forwarding = {
  to: Recipient[]
  /** What the right authority is told. */
  cover: string
  /** The mails of the case that go with it, by their rows. */
  mailIds: number[]
  /** What the sender is told; or why they are not, or otherwise. */
  letter: string | { leftOut: string }
  seenInboundAt: number | null
}

type By = Actor & { userId: number }
type Message = typeof messages.$inferSelect

/**
 * Sends a misdirected inquiry on to the right authority and tells the sender (forvaltningsloven § 7, stk. 2): both mails
 * lie in the outbox and the case is closed as forwarded, in one transaction. They leave when the seconds of undo are over,
 * the word to the sender last. The authority's answer goes to the sender, past us.
 * @throws DomainError "no-recipient"; "new-mail-since" where mail has come in that the writer has not seen;
 *   "attachments-too-large"; "inquiry-is-closed"
 */
export async function forwardInquiry(
  { db, env, secrets }: Pick<Services, "db" | "env" | "secrets">,
  actor: By,
  id: number,
  forwarding: Forwarding,
): Promise<{ outboxId: number; notBefore: number }> {
  if (forwarding.to.length === 0) throw new DomainError("no-recipient", 400)
  const calendar = await loadCalendar(db.read, actor.now)
  const secret = secrets.derive("message-id")
  const notBefore = actor.now + env.undoMs
  return db.write(async (tx) => {
    const inquiry = await getInquiry(tx, id)
    if (!isOpen(inquiry.status) && inquiry.status !== "answered") throw new DomainError("inquiry-is-closed")
    if ((inquiry.lastInboundAt ?? 0) > (forwarding.seenInboundAt ?? 0)) throw new DomainError("new-mail-since")
    if (inquiry.status === "waiting") await resume(tx, actor, id, calendar)

    const last = await findLastInbound(tx, id)
    const sender = last?.from ?? null
    const from = await findOurAddress(tx, last?.mailboxes ?? [])
    const post = { tx, actor, inquiry, from, last, secret, notBefore }
    const { outboxId, mails, files } = await sendOn(post, forwarding, sender)
    const told =
      typeof forwarding.letter === "string" ? await tellSender(post, forwarding.letter, forwarding, outboxId) : null

    await dropDraft(tx, id, actor.userId, "forward")
    const to = forwarding.to.map(formatRecipient).join(", ")
    await changeInquiry(
      tx,
      actor,
      id,
      {
        status: "forwarded",
        closedAt: actor.now,
        closedReason: `forwarded: ${to}`,
        triagedAt: inquiry.triagedAt ?? actor.now,
      },
      {
        type: "forwarded",
        data: {
          ...{ to, mails, files, told, outboxId },
          reason: typeof forwarding.letter === "string" ? "" : forwarding.letter.leftOut,
        },
      },
    )
    await meetDeadlines(tx, id, actor.now)
    return { outboxId, notBefore }
  })
}

type Post = {
  tx: Tx
  actor: By
  inquiry: Inquiry
  from: MailAddress
  last: Message | undefined
  secret: Buffer
  notBefore: number
}

async function sendOn(post: Post, { to, cover, mailIds }: Forwarding, sender: MailAddress | null) {
  const { tx, actor, inquiry, from } = post
  const mails = await listChosen(tx, inquiry.id, mailIds)
  const files = await listFiles(tx, mails)
  const text = cover.trimEnd()
  const mail = {
    ...{
      from,
      to: to.map(({ name, address }) => ({ name, address })),
      cc: [],
      date: actor.now,
      automatic: false,
      files,
    },
    ...(sender ? { replyTo: sender } : {}),
    subject: forwardSubject(inquiry.subject, inquiry.number),
    text: [text, originalText(mails, guessLanguage(cover))].filter(Boolean).join("\n\n"),
    ...thread(post),
  }
  const messageRowId = await insertOutgoing(tx, inquiry.id, actor, mail, text)
  await insertSentFiles(tx, messageRowId, files)
  const outboxId = await queueMail(tx, {
    ...{ kind: "forward", inquiryId: inquiry.id, messageRowId, mail, notBefore: post.notBefore, now: actor.now },
  })
  for (const { personId, organisationId } of to)
    if (personId !== null || organisationId !== null)
      await insertContact(post, messageRowId, mail.subject, { personId, organisationId })
  return { outboxId, mails: mails.length, files: files.length }
}

/** Marked as sent by a machine, like every letter of ours that answers nothing: nobody's absence answers it. */
async function tellSender(post: Post, letter: string, { to }: Forwarding, afterId: number): Promise<string> {
  const { tx, actor, inquiry, from, last, notBefore } = post
  if (!last?.from) throw new DomainError("no-recipient", 400)
  const mail = {
    ...{ from, to: [last.from], cc: [], date: actor.now, automatic: true },
    subject: replySubject(inquiry.subject, inquiry.number),
    text: withRecipient(letter.trimEnd(), to),
    ...thread(post),
  }
  const messageRowId = await insertOutgoing(tx, inquiry.id, actor, mail, mail.text)
  await queueMail(tx, {
    ...{ kind: "forward-notice", inquiryId: inquiry.id, messageRowId, mail, notBefore, afterId, now: actor.now },
  })
  const { personId, organisationId } = inquiry
  await insertContact(post, messageRowId, mail.subject, { personId, organisationId })
  return last.from.address
}

function thread({ inquiry, from, last, secret }: Post) {
  const messageKey = randomBytes(9).toString("base64url")
  return threadOf({ inquiryId: inquiry.id, messageKey, secret, from }, last)
}

const insertContact = (
  { tx, actor, inquiry }: Post,
  messageRowId: number,
  summary: string,
  party: { personId: number | null; organisationId: number | null },
) =>
  tx.insert(contacts).values({
    ...{ channel: "mail", direction: "out", at: actor.now, userId: actor.userId },
    ...{ inquiryId: inquiry.id, messageRowId, summary, ...party },
  })

const listChosen = async (tx: Tx, inquiryId: number, ids: number[]): Promise<Message[]> =>
  ids.length === 0
    ? []
    : await tx
        .select()
        .from(messages)
        .where(and(eq(messages.inquiryId, inquiryId), inArray(messages.id, ids), eq(messages.direction, "in")))
        .orderBy(asc(messages.at), asc(messages.id))

/** What was attached to the mails, each once. What could run on somebody's computer is not passed on. */
async function listFiles(tx: Tx, mails: Message[]): Promise<OutgoingFile[]> {
  if (mails.length === 0) return []
  const ofMails = inArray(
    attachments.messageId,
    mails.map(({ id }) => id),
  )
  const rows = await tx
    .select()
    .from(attachments)
    .where(and(ofMails, eq(attachments.inline, false), eq(attachments.runsCode, false)))
    .orderBy(asc(attachments.id))
  const files = rows
    .filter((row, n) => rows.findIndex(({ sha256, name }) => sha256 === row.sha256 && name === row.name) === n)
    .map(({ name, contentType, size, sha256 }) => ({ name, contentType, size, sha256 }))
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  if (files.length > mostFiles || bytes > mostMegabytes * 1_000_000)
    throw new DomainError("attachments-too-large", 409, { files: mostFiles, megabytes: mostMegabytes })
  return files
}
