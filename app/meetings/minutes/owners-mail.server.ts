import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import type { Env } from "#app/env.server.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import { queueMail } from "#app/mail/outbox.server.ts"
import { listReaders } from "#app/meetings/invitations/readers-query.server.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import type { Tx } from "#db/client.server.ts"
import { mailboxes, users } from "#db/schema/index.ts"
import type { MinutesContent } from "./content.ts"
import { ownersMail, ownersToTell } from "./owners-mail.ts"
import type { Writer } from "./rows.server.ts"

type Approval = { meetingId: number; n: number; content: MinutesContent; before: MinutesContent | null }
type Reader = { address: string; locale: Locale; colleague: boolean }

/** Queues a mail to each owner who has an address. @returns how many */
export async function mailOwners(
  tx: Tx,
  { origin }: Pick<Env, "origin">,
  { now }: Writer,
  { meetingId, n, content, before }: Approval,
): Promise<number> {
  const [box] = await tx.select().from(mailboxes).where(eq(mailboxes.active, true)).orderBy(mailboxes.id)
  if (!box) return 0
  const told = new Set(before?.actions.map(({ ownerKey }) => ownerKey))
  let mailed = 0
  for (const owner of ownersToTell(content, before)) {
    const reader = await findReader(tx, meetingId, owner.key)
    if (!reader) continue
    const link = reader.colleague ? `${origin}${meetingPath(meetingId, "minutes")}` : null
    const letter = { content, owner, again: told.has(owner.key), link, from: box.name }
    const messageId = `<minutes.${meetingId}.${n}.${randomUUID()}@${box.address.split("@")[1] ?? "localhost"}>`
    await queueMail(tx, {
      ...{ kind: "minutes", inquiryId: null, messageRowId: null, notBefore: now, now },
      mail: {
        ...ownersMail(letter, messages(reader.locale), reader.locale),
        from: { name: box.name, address: box.address },
        to: [{ name: owner.name === reader.address ? "" : owner.name, address: reader.address }],
        ...{ cc: [], messageId, inReplyTo: null, references: [], date: now, automatic: true },
      },
    })
    mailed += 1
  }
  return mailed
}

/** "u5" is a colleague, "a12" an attendee from outside, written to where they were asked. Null where there is no address. */
async function findReader(tx: Tx, meetingId: number, key: string): Promise<Reader | null> {
  const id = Number(key.slice(1))
  if (key.startsWith("u")) {
    const [user] = await tx.select().from(users).where(eq(users.id, id))
    return user ? { address: user.email, locale: user.locale, colleague: true } : null
  }
  const { readers } = await listReaders(tx, meetingId)
  const reader = readers.find(({ attendeeId }) => attendeeId === id)
  return reader ? { address: reader.address, locale: reader.locale, colleague: false } : null
}
