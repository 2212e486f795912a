import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages as wordsOf } from "#app/i18n/messages.ts"
import { acknowledge } from "#app/inquiries/acknowledging.server.ts"
import { appendMail } from "#app/inquiries/appending.server.ts"
import type { FilingHouse } from "#app/inquiries/filing-house.server.ts"
import { findSameMail, type Inbound, insertInbound } from "#app/inquiries/inbound-message.server.ts"
import { decide, openCase } from "#app/inquiries/opening.server.ts"
import { firstSentence } from "#app/inquiries/opening-from-contact.server.ts"
import { isAnswered } from "#app/inquiries/topics.ts"
import { propose } from "#app/inquiries/triage/proposal.ts"
import type { StoredAttachment } from "#app/mail/stored-mail.ts"
import type { Services } from "#app/services.server.ts"
import type { Sender } from "#app/stakeholders/senders.server.ts"
import type { Tx } from "#db/client.server.ts"
import { messages } from "#db/schema/index.ts"
import { loadDoorHouse, mailboxOf } from "./house.server.ts"
import { inboundFrom } from "./inbound.server.ts"
import { letterText, withoutGreeting } from "./letter.ts"
import { makeStatusLink } from "./links.server.ts"
import { whyThen } from "./promise.ts"
import { senderFromForm } from "./sender.server.ts"
import { loadFrontDoor } from "./settings.server.ts"
import { chosenBy, type Subject, statusPath } from "./subjects.ts"
import { needOf, type Wish, wishLine } from "./wish.ts"

type DoorServices = Pick<Services, "db" | "env" | "secrets" | "now">
/** What somebody sends; `token` is the form's own, and tells a second sending from a second inquiry. */
export type Contact = {
  token: string
  subject: Subject
  question: string
  wish: Wish
  name: string
  organisation: string
  email: string
  phone: string
  files: StoredAttachment[]
  locale: Locale
}
/** Where the sender goes on: the secret of their link. */
export type Sent = { inquiryId: number; link: string }

/**
 * What is sent becomes a case at once, as a mail does: sender, topic, unit, deadline, message, receipt, in one transaction.
 * The same form sent twice leads to the same case; what was changed in between is added to it, so that nothing is lost.
 */
export async function sendContact(services: DoorServices, contact: Contact): Promise<Sent> {
  const { db, env } = services
  const { token, wish, question, locale, files, email } = contact
  const now = services.now()
  const actor: Actor = { userId: null, now }
  const house = await loadDoorHouse(services)
  const mailbox = mailboxOf(house, await loadFrontDoor(db.read))
  const inbound = inboundFrom({
    ...{ token, files, now, mailbox: mailbox && { name: mailbox.name, address: mailbox.address } },
    from: { name: contact.name, address: email },
    subject: firstSentence(withoutGreeting(question)),
    text: letterText({ ...contact, wish: wishLine(wish, locale) }, locale),
    need: needOf(wish, question, now, locale),
  })
  return db.write(async (tx) => {
    const linkTo = (inquiryId: number, mailed: boolean) =>
      makeStatusLink(tx, { inquiryId, address: email, locale, mailed, now })
    const before = await findSentBefore(tx, house, actor, inbound)
    if (before !== null) return { inquiryId: before, link: await linkTo(before, false) }

    const sender = await senderFromForm(tx, { ...contact, from: { name: contact.name, address: email } }, now)
    const opened = await openFromForm(tx, house, actor, { contact, inbound, sender, mailbox })
    if (mailbox)
      await acknowledge(tx, house, actor, opened, inbound, mailbox, {
        ...{ locale, link: env.origin + statusPath(await linkTo(opened.inquiryId, true)) },
        why: whyThen(opened.deadline.reasons, wordsOf(locale), locale),
      })
    return { inquiryId: opened.inquiryId, link: await linkTo(opened.inquiryId, false) }
  })
}

/** The case of this very form, to which what is new in it has been added. */
async function findSentBefore(tx: Tx, house: FilingHouse, actor: Actor, inbound: Inbound): Promise<number | null> {
  const [first] = await tx
    .select({ inquiryId: messages.inquiryId })
    .from(messages)
    .where(eq(messages.messageId, inbound.messageId))
    .orderBy(messages.id)
    .limit(1)
  if (!first) return null
  if (!(await findSameMail(tx, inbound.messageId, inbound.fingerprint)))
    await appendMail(tx, house, actor, first.inquiryId, inbound)
  return first.inquiryId
}

type Opening = {
  contact: Pick<Contact, "subject" | "question">
  inbound: Inbound
  sender: Sender
  mailbox: FilingHouse["mailboxes"][number] | null
}

async function openFromForm(tx: Tx, house: FilingHouse, actor: Actor, opening: Opening) {
  const { contact, inbound, sender, mailbox } = opening
  const { mail, receivedAt, from } = inbound
  const { need } = mail
  const read = propose(
    {
      ...{ subject: mail.subject, text: contact.question, from, senderGroup: sender.targetGroup, automatic: false },
      hasAttachment: mail.attachments.length > 0,
      ...{ mailbox, chosen: chosenBy[contact.subject] },
    },
    house.triage,
  )
  // Whoever has been told when the answer comes is answered, whatever the words would be in a mail.
  const topic = isAnswered(read.topic) ? read.topic : "other"
  const confidential = topic === "collective-dismissal" || read.confidentiality === "confidential"
  const confidentiality = confidential ? ("confidential" as const) : ("normal" as const)
  const proposal = { ...read, topic, replyExpected: true, confidentiality }
  const channel = "form" as const
  const opened = await openCase(tx, house, actor, {
    channel,
    sender,
    proposal,
    need,
    receivedAt,
    subject: mail.subject,
  })
  await insertInbound(tx, opened.inquiryId, inbound, sender)
  return { ...opened, deadline: decide(house, need, { ...proposal, channel }, receivedAt) }
}
