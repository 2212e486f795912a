import { desc, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { readNeed } from "#app/deadlines/read-need.ts"
import { messages as wordsOf } from "#app/i18n/messages.ts"
import { acknowledge } from "#app/inquiries/acknowledging.server.ts"
import { appendMail } from "#app/inquiries/appending.server.ts"
import { getInquiry } from "#app/inquiries/change.server.ts"
import type { FilingHouse } from "#app/inquiries/filing-house.server.ts"
import { findSameMail, type Inbound, insertInbound } from "#app/inquiries/inbound-message.server.ts"
import { decide, openCase } from "#app/inquiries/opening.server.ts"
import { findThread } from "#app/inquiries/threading.server.ts"
import type { MailAddress } from "#app/mail/message.ts"
import type { StoredAttachment } from "#app/mail/stored-mail.ts"
import type { Services } from "#app/services.server.ts"
import { findOrCreateSender } from "#app/stakeholders/senders.server.ts"
import type { Tx } from "#db/client.server.ts"
import { messages } from "#db/schema/index.ts"
import { loadDoorHouse, mailboxOf } from "./house.server.ts"
import { inboundFrom } from "./inbound.server.ts"
import { makeStatusLink, type StatusLink } from "./links.server.ts"
import { whyThen } from "./promise.ts"
import { loadFrontDoor } from "./settings.server.ts"
import { statusPath } from "./subjects.ts"

type Added = { text: string; files: StoredAttachment[]; token: string }
type DoorServices = Pick<Services, "db" | "env" | "secrets" | "now">

/**
 * What its sender adds to an inquiry through their link, filed as a mail on its thread is: it ends the waiting, opens what
 * was answered, and where the case was closed long ago becomes one of its own beside it. Sent twice it counts once.
 * Returns the secret of the new case's link, where there is one.
 */
export async function addInformation(services: DoorServices, link: StatusLink, added: Added): Promise<string | null> {
  const { db } = services
  const now = services.now()
  const actor: Actor = { userId: null, now }
  const house = await loadDoorHouse(services)
  const mailbox = mailboxOf(house, await loadFrontDoor(db.read))
  const { text, files, token } = added
  return db.write(async (tx) => {
    const { from, last } = await conversationOf(tx, link)
    const subject = last?.subject ?? ""
    const inbound = inboundFrom({
      ...{ token, from, files, subject, text, now, follows: last?.messageId },
      mailbox: mailbox && { name: mailbox.name, address: mailbox.address },
      need: readNeed({ subject: "", text, sentAt: now, locale: link.locale }),
    })
    if (await findSameMail(tx, inbound.messageId, inbound.fingerprint)) return null
    const thread = await findThread(tx, house, inbound)
    if (thread.kind !== "new-linked") {
      await appendMail(tx, house, actor, thread.kind === "new" ? link.inquiryId : thread.inquiryId, inbound)
      return null
    }
    return openBeside(services, tx, house, actor, { link, inbound, linkedToId: thread.inquiryId, mailbox })
  })
}

/** The sender as they last wrote, and the newest message between us, which what they add follows. */
async function conversationOf(tx: Tx, { inquiryId, address }: StatusLink) {
  const rows = await tx
    .select()
    .from(messages)
    .where(eq(messages.inquiryId, inquiryId))
    .orderBy(desc(messages.at), desc(messages.id))
  const isTheirs = (party: MailAddress | null) => party?.address.toLowerCase() === address
  const last = rows.find(({ from, to, cc }) => isTheirs(from) || [...to, ...cc].some(isTheirs))
  const from = rows.find((row) => row.direction === "in" && isTheirs(row.from))?.from ?? { name: "", address }
  return { from, last }
}

type Beside = {
  link: StatusLink
  inbound: Inbound
  linkedToId: number
  mailbox: FilingHouse["mailboxes"][number] | null
}

/** The old case's topic, group and unit are the new one's: it is the same matter. */
async function openBeside(
  { env }: DoorServices,
  tx: Tx,
  house: FilingHouse,
  actor: Actor,
  { link, inbound, linkedToId, mailbox }: Beside,
): Promise<string> {
  const { address, locale } = link
  const { mail, receivedAt } = inbound
  const old = await getInquiry(tx, linkedToId)
  const sender = await findOrCreateSender(tx, inbound.from ?? { name: "", address }, actor.now)
  const { topic, targetGroup, unitId, confidentiality } = old
  const proposal = { topic, targetGroup, unitId, confidentiality, replyExpected: true, assigneeId: null, reasons: [] }
  const channel = "form" as const
  const opened = await openCase(tx, house, actor, {
    ...{ channel, sender, proposal, receivedAt, linkedToId, need: mail.need, subject: old.subject },
  })
  await insertInbound(tx, opened.inquiryId, inbound, sender)
  const linkTo = (mailed: boolean) =>
    makeStatusLink(tx, { inquiryId: opened.inquiryId, address, locale, mailed, now: actor.now })
  const { reasons } = decide(house, mail.need, { topic, targetGroup, channel }, receivedAt)
  if (mailbox)
    await acknowledge(tx, house, actor, opened, inbound, mailbox, {
      ...{ locale, link: env.origin + statusPath(await linkTo(true)) },
      why: whyThen(reasons, wordsOf(locale), locale),
    })
  // Whoever came by the link in a mail has shown that they read what is sent there.
  return linkTo(link.mailed)
}
