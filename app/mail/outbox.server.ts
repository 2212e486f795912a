import type { Tx } from "#db/client.server.ts"
import { outbox } from "#db/schema/index.ts"
import type { OutgoingMail } from "./outgoing.ts"

export type OutboxRow = typeof outbox.$inferSelect

type NewMail = Pick<OutboxRow, "kind" | "inquiryId" | "messageRowId" | "notBefore"> & {
  mail: OutgoingMail
  now: number
}

/** Puts a mail in the outbox, in the transaction of what causes it: both happen, or neither. Returns its id. */
export async function queueMail(tx: Tx, { now, ...row }: NewMail): Promise<number> {
  const [queued] = await tx
    .insert(outbox)
    .values({ ...row, messageId: row.mail.messageId, state: "queued", createdAt: now })
    .returning({ id: outbox.id })
  if (!queued) throw new Error("a mail was not queued")
  return queued.id
}
