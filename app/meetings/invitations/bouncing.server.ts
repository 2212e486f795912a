import { and, eq, inArray } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import type { Bounce } from "#app/mail/message.ts"
import { tellMeeting } from "#app/meetings/rows.server.ts"
import type { Tx } from "#db/client.server.ts"
import { invitationMails, invitations, outbox } from "#db/schema/index.ts"

/** An invitation or a poll's mail came back: it stands so beside the name. The report itself is filed like any other. */
export async function noteBounce(tx: Tx, actor: Actor, bounce: Bounce | null): Promise<void> {
  if (bounce?.kind !== "permanent" || !bounce.originalMessageId) return
  const error = bounce.reason ?? bounce.status ?? ""
  const [mail] = await tx
    .update(outbox)
    .set({ state: "failed", lastError: error })
    .where(and(eq(outbox.messageId, bounce.originalMessageId), inArray(outbox.kind, ["invitation", "poll"])))
    .returning({ id: outbox.id })
  if (!mail) return
  const [row] = await tx
    .select({ meetingId: invitations.meetingId, to: invitations.address })
    .from(invitationMails)
    .innerJoin(invitations, eq(invitations.id, invitationMails.invitationId))
    .where(eq(invitationMails.outboxId, mail.id))
  if (row) await tellMeeting(tx, actor, row.meetingId, "invitation-undelivered", { to: row.to, error })
}
