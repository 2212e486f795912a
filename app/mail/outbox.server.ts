import type { Tx } from "#db/client.server.ts"
import { preparedInsert } from "#db/prepared.server.ts"
import { outbox } from "#db/schema/index.ts"
import type { OutgoingMail } from "./outgoing.ts"

export type OutboxRow = typeof outbox.$inferSelect

type NewMail = Pick<OutboxRow, "kind" | "inquiryId" | "messageRowId" | "notBefore"> & {
  mail: OutgoingMail
  now: number
  afterId?: number | null
  notAfter?: number | null
}

/** Puts a mail in the outbox, in the transaction of what causes it: both happen, or neither. Returns its id. */
export const queueMail = (tx: Tx, { now, ...row }: NewMail): Promise<number> =>
  insertMail(tx, { ...row, messageId: row.mail.messageId, state: "queued", createdAt: now })

const insertMail = preparedInsert(outbox)
