import { and, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import type { Tx } from "#db/client.server.ts"
import { messages } from "#db/schema/index.ts"
import { type Inbound, insertInbound } from "./inbound-message.server.ts"
import { markUndelivered } from "./undelivered.server.ts"

/**
 * A delivery report on a mail of ours goes to the case that mail stands on. Returns the case, or null where the mail is
 * no report, or of nothing we sent: then it is filed like any other automatic mail, and nothing is lost.
 */
export async function fileBounce(tx: Tx, actor: Actor, inbound: Inbound): Promise<number | null> {
  const { bounce } = inbound.mail
  if (!bounce?.originalMessageId) return null
  const [sent] = await tx
    .select({ id: messages.id, inquiryId: messages.inquiryId, to: messages.to })
    .from(messages)
    .where(and(eq(messages.messageId, bounce.originalMessageId), eq(messages.direction, "out")))
    .limit(1)
  if (!sent) return null
  await insertInbound(tx, sent.inquiryId, { ...inbound, automatic: true }, { personId: null, organisationId: null })
  if (bounce.kind === "permanent") {
    const to = bounce.recipients.join(", ") || sent.to.map(({ address }) => address).join(", ")
    await markUndelivered(tx, actor, sent.id, { to, error: bounce.reason ?? bounce.status ?? "" })
  } else {
    // A delay, or a receipt: on the timeline as the mail it is, and nothing else changes.
    await recordEvent(tx, actor, { subject: "inquiry", subjectId: sent.inquiryId, type: "automatic-mail" })
  }
  return sent.inquiryId
}
