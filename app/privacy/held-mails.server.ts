import { and, asc, eq, or } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { visibleTo } from "#app/inquiries/visibility.server.ts"
import type { MailAddress } from "#app/mail/message.ts"
import type { Tx } from "#db/client.server.ts"
import { attachments, contacts, inboundMail, inquiries, meetingMails, messages, outbox } from "#db/schema/index.ts"
import { among } from "#db/search.server.ts"
import { findRowsHolding } from "#db/texts.server.ts"
import type { Held, HeldFile } from "./held.ts"
import type { Known } from "./identity.server.ts"
import { soughtOf } from "./identity.ts"
import { idsOf, isBetween } from "./own-rows.server.ts"

type Found = { mails: Held["mails"]; files: HeldFile[]; othersMails: number }

/** The mails they wrote or got, on cases the viewer may see; of their own cases, how many others there are. */
export async function listHeldMails(read: Tx, viewer: Viewer, known: Known): Promise<Found> {
  const { ids, identity } = known
  const heads = ["from", "to", "cc"]
  const sought = soughtOf({ ...identity, names: [], phones: [] })
  const naming = await findRowsHolding(read, { table: messages, columns: heads }, sought)
  // What they wrote from an address that is somebody else's by now is known by the contact it made.
  const spoken = await read
    .select({ id: messages.id, from: messages.from, to: messages.to, cc: messages.cc })
    .from(contacts)
    .innerJoin(messages, eq(messages.id, contacts.messageRowId))
    .where(among(contacts.personId, ids))
  const own = new Set(idsOf(spoken.filter((mail) => isBetween(mail, known.mails))))
  const rows = await read
    .select({ mail: messages, number: inquiries.number, personId: inquiries.personId, sent: outbox })
    .from(messages)
    .innerJoin(inquiries, eq(inquiries.id, messages.inquiryId))
    .leftJoin(outbox, eq(outbox.messageRowId, messages.id))
    .where(and(or(among(inquiries.personId, ids), among(messages.id, [...naming, ...own])), visibleTo(viewer)))
    .orderBy(asc(messages.at), asc(messages.id))
  const isTheirs = (one: MailAddress | null) => one !== null && identity.mails.includes(one.address.toLowerCase())
  // What has not left the house they have not got.
  const left = rows.filter(({ sent }) => sent === null || sent.state === "sent")
  const theirs = left.filter(
    ({ mail }) => own.has(mail.id) || isTheirs(mail.from) || [...mail.to, ...mail.cc].some(isTheirs),
  )
  const others = left.filter(
    (row) => !theirs.includes(row) && row.personId !== null && ids.includes(row.personId),
  ).length
  const along = await read
    .select()
    .from(attachments)
    .where(
      among(
        attachments.messageId,
        theirs.map(({ mail }) => mail.id),
      ),
    )
  const files: HeldFile[] = []
  const mails = theirs.map(({ mail, number, sent }): Held["mails"][number] => {
    const raw = mail.sha256 ?? sent?.sha256 ?? null
    const own = [
      ...(raw ? [{ path: `mails/${number}-${mail.id}.eml`, sha256: raw, at: mail.at }] : []),
      ...along
        .filter(({ messageId }) => messageId === mail.id)
        .map(({ id, name, sha256 }) => ({
          path: `attachments/${number}-${mail.id}-${id}-${safe(name)}`,
          sha256,
          at: mail.at,
        })),
    ]
    files.push(...own)
    const { direction, at, subject, text } = mail
    return { case: number, direction, at, subject, text, files: own.map(({ path }) => path) }
  })
  return { mails, files, othersMails: others }
}

/** What they answered about meetings by mail. */
export async function listHeldMeetingMails(
  read: Tx,
  { identity }: Known,
): Promise<{ mails: Held["meetingMails"]; files: HeldFile[] }> {
  const rows = await read
    .select({ mail: meetingMails, sha256: inboundMail.sha256 })
    .from(meetingMails)
    .innerJoin(inboundMail, eq(inboundMail.id, meetingMails.ledgerId))
    .where(among(meetingMails.fromAddress, identity.mails))
    .orderBy(asc(meetingMails.receivedAt))
  const files = rows.map(({ mail, sha256 }) => ({ path: `mails/m-${mail.id}.eml`, sha256, at: mail.receivedAt }))
  const mails = rows.map(({ mail: { receivedAt: at, subject, text } }, n) => ({
    ...{ at, subject, text },
    files: files.slice(n, n + 1).map(({ path }) => path),
  }))
  return { mails, files }
}

/** A name that is a file's name everywhere, and leads nowhere else. */
const safe = (name: string) =>
  name
    .replace(/[^\p{L}\p{N}._ -]/gu, "_")
    .replace(/^\.+/, "_")
    .slice(-100)
