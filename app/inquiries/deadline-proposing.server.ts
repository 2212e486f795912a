import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { givesMoreTime } from "#app/deadlines/later-words.ts"
import { proposeDeadline } from "#app/deadlines/propose.ts"
import type { Tx } from "#db/client.server.ts"
import { deadlineProposals } from "#db/schema/index.ts"
import type { Inquiry } from "./change.server.ts"
import { asDeadline, findDeadline, isOpenProposal } from "./deadlines.server.ts"
import type { FilingHouse } from "./filing-house.server.ts"
import type { Inbound } from "./inbound-message.server.ts"
import { decide } from "./opening.server.ts"

/**
 * Looks in a later mail on an open case for another deadline than the one in force, and proposes it: the deadline itself
 * stays as it is (deadlines.md § 3). The newest proposal takes the place of an older one.
 */
export async function proposeFromMail(
  tx: Tx,
  house: Pick<FilingHouse, "rules" | "calendar">,
  actor: Actor,
  inquiry: Inquiry,
  inbound: Inbound,
  messageRowId: number,
): Promise<void> {
  const inForce = await findDeadline(tx, inquiry.id, "reply")
  if (!inForce || inForce.metAt !== null) return
  const { mail, receivedAt } = inbound
  const { need } = mail
  const proposal = proposeDeadline(
    asDeadline(inForce),
    {
      need,
      decided: decide(house, need, inquiry, receivedAt),
      givesTime: givesMoreTime({ ...mail, sentAt: Math.min(mail.sentAt ?? receivedAt, receivedAt) }),
    },
    house.calendar,
  )
  if (!proposal) return
  const { kind, deadline } = proposal
  const { dueAt, warnAt, reasons } = deadline
  await replaceOpenProposal(tx, inquiry.id, actor.now)
  await tx
    .insert(deadlineProposals)
    .values({ inquiryId: inquiry.id, messageRowId, kind, need, dueAt, warnAt, reasons, at: actor.now })
  await recordEvent(tx, actor, {
    subject: "inquiry",
    subjectId: inquiry.id,
    type: "deadline-proposed",
    data: { kind, from: inForce.dueAt, to: dueAt, quote: need.quote },
  })
}

/** An open proposal that something newer overtakes. */
export async function replaceOpenProposal(tx: Tx, inquiryId: number, at: number): Promise<void> {
  await tx.update(deadlineProposals).set({ settledAt: at, outcome: "replaced" }).where(isOpenProposal(inquiryId))
}
