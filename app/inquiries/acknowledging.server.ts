import { randomBytes } from "node:crypto"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { guessLanguage } from "#app/lib/language.ts"
import { countAutomatic, withinBudget } from "#app/mail/automatic-budget.server.ts"
import { makeMessageId } from "#app/mail/message-id.server.ts"
import { queueMail } from "#app/mail/outbox.server.ts"
import { replySubject } from "#app/mail/subject.ts"
import type { Tx } from "#db/client.server.ts"
import type { mailboxes } from "#db/schema/index.ts"
import { acknowledgementText } from "./acknowledgement.ts"
import { meetDeadlines } from "./deadlines.server.ts"
import type { FilingHouse } from "./filing-house.server.ts"
import { type Inbound, insertMessage } from "./inbound-message.server.ts"
import type { Opened } from "./opening.server.ts"

const HOUR = 3_600_000
const freshFor = 48 * HOUR

/** What is known of a sender who wrote on our form: the language it was read in, their link, and why by then. */
export type FromForm = { locale: Locale; link: string; why: string }

/**
 * Tells the sender at once: received, under this number, answered by then. Never to a machine, never over the budget.
 * Returns whether it did.
 */
export async function acknowledge(
  tx: Tx,
  house: Pick<FilingHouse, "messageIdSecret" | "mailboxes">,
  actor: Actor,
  { inquiryId, number, dueAt }: Opened,
  inbound: Inbound,
  mailbox: typeof mailboxes.$inferSelect,
  form?: FromForm,
): Promise<boolean> {
  const to = inbound.from
  // A case without a deadline is one that waits for no answer; our own mailboxes would answer each other for ever.
  if (inbound.automatic || to === null || dueAt === null) return false
  // The first look into a mailbox that has been in use finds years of mail; nobody wants a receipt for that.
  if (actor.now - inbound.receivedAt > freshFor) return false
  if (house.mailboxes.some(({ address }) => address.toLowerCase() === to.address.toLowerCase())) return false
  if (!(await withinBudget(tx, to.address, actor.now))) return false

  const { mail, messageId } = inbound
  const locale = form?.locale ?? guessLanguage(`${mail.subject} ${mail.text}`)
  const facts = { number, name: to.name, dueAt, receivedAt: inbound.receivedAt, signature: mailbox.name, form }
  const text = acknowledgementText(facts, locale)
  const outgoing = {
    from: { name: mailbox.name, address: mailbox.address },
    to: [to],
    cc: [],
    subject: replySubject(mail.subject, number),
    text,
    messageId: makeMessageId({
      inquiryId,
      messageKey: randomBytes(9).toString("base64url"),
      secret: house.messageIdSecret,
      domain: mailbox.address.split("@")[1] ?? "localhost",
    }),
    inReplyTo: messageId,
    references: [...mail.references, messageId],
    date: actor.now,
    automatic: true,
  }
  const messageRowId = await insertMessage(tx, {
    inquiryId,
    direction: "out",
    automatic: true,
    messageId: outgoing.messageId,
    inReplyTo: messageId,
    references: outgoing.references,
    from: outgoing.from,
    to: outgoing.to,
    subject: outgoing.subject,
    // Only its reader is to have the link; on the case it would stand for everybody who may see it.
    text: form ? text.replace(form.link, "…") : text,
    sentAt: actor.now,
    at: actor.now,
  })
  await queueMail(tx, {
    kind: "acknowledgement",
    inquiryId,
    messageRowId,
    mail: outgoing,
    notBefore: actor.now,
    now: actor.now,
  })
  await countAutomatic(tx, to.address, actor.now)
  await meetDeadlines(tx, inquiryId, actor.now, "acknowledge")
  await recordEvent(tx, actor, {
    subject: "inquiry",
    subjectId: inquiryId,
    type: "acknowledged",
    data: { to: to.address },
  })
  return true
}
