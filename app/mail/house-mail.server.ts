import { randomBytes } from "node:crypto"
import { and, asc, eq, inArray, lt } from "drizzle-orm"
import type { OpenStretch } from "#app/deadlines/working-time.ts"
import type { Tx } from "#db/client.server.ts"
import { mailboxes, type OutboxKind, outbox } from "#db/schema/index.ts"
import { countAutomatic } from "./automatic-budget.server.ts"
import type { MailAddress } from "./message.ts"
import { queueMail } from "./outbox.server.ts"

/** What the house sends by itself: in working hours only, but for what is about somebody's way in. */
export type HouseMailKind = Extract<OutboxKind, "reminder" | "digest" | "survey" | "security">

type HouseMail = {
  kind: HouseMailKind
  from: MailAddress
  to: MailAddress
  subject: string
  text: string
  html?: string
  /** Where it joins a thread. */
  answers?: { messageId: string; references: readonly string[] }
}

/** Who the house writes as: its first mailbox; null where it has none, and nothing can be sent. */
export async function findHouseMailbox(read: Tx): Promise<MailAddress | null> {
  const [box] = await read
    .select({ name: mailboxes.name, address: mailboxes.address })
    .from(mailboxes)
    .where(eq(mailboxes.active, true))
    .orderBy(asc(mailboxes.id))
    .limit(1)
  return box ?? null
}

/** Puts it in the outbox, to leave before the day's closing, or whenever it can where that is null. It counts against the reader's budget of automatic mail. */
export async function queueHouseMail(
  tx: Tx,
  { kind, from, to, subject, text, html, answers }: HouseMail,
  { closes }: { closes: number | null },
  now: number,
): Promise<number> {
  const id = await queueMail(tx, {
    ...{ kind, inquiryId: null, messageRowId: null, notBefore: now, notAfter: closes, now },
    mail: {
      ...{ from, to: [to], cc: [], subject, text, ...(html === undefined ? {} : { html }) },
      messageId: `<${kind}.${randomBytes(15).toString("hex")}@${from.address.split("@")[1] ?? "localhost"}>`,
      inReplyTo: answers?.messageId ?? null,
      references: answers ? [...answers.references, answers.messageId] : [],
      ...{ date: now, automatic: true },
    },
  })
  await countAutomatic(tx, to.address, now)
  return id
}

/** Those that did not leave on their day. */
export const listLeftOver = (read: Tx, kind: HouseMailKind, now: number) =>
  read
    .select({ id: outbox.id, attempts: outbox.attempts })
    .from(outbox)
    .where(and(eq(outbox.state, "queued"), eq(outbox.kind, kind), lt(outbox.notAfter, now)))

/** Gives them this day too: the same bytes under the same Message-ID, since an attempt may have reached its reader. */
export const carryOver = async (tx: Tx, ids: number[], { closes }: Pick<OpenStretch, "closes">): Promise<void> => {
  if (ids.length > 0) await tx.update(outbox).set({ notAfter: closes }).where(inArray(outbox.id, ids))
}

/** They are out of date, and never leave. */
export const dropLeftOver = async (tx: Tx, ids: number[], now: number): Promise<void> => {
  if (ids.length > 0) await tx.update(outbox).set({ state: "cancelled", settledAt: now }).where(inArray(outbox.id, ids))
}
