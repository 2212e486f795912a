import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { DomainError } from "#app/errors.ts"
import type { Inquiry } from "#app/inquiries/change.server.ts"
import type { Tx } from "#db/client.server.ts"
import { type Given, prepared } from "#db/prepared.server.ts"
import { kindFacts, kindSteps, triageConfirmations } from "#db/schema/index.ts"
import { press, type StaffAnswer, staffTold } from "./press.ts"
import { findStep, takeStepWithin } from "./steps.server.ts"

type Asked = Pick<Inquiry, "id" | "topic">

/**
 * Whether the staff is to be told, or not needing it said, before a reply to the press leaves (strategy O039). Only where
 * somebody has said that it is the press, by confirming the topic or by working in the panel: nobody is held back by a
 * guess (docs/decisions/0018).
 */
export async function asksForStaff(read: Tx, inquiry: Asked): Promise<boolean> {
  if (inquiry.topic !== press.topic || (await findStep(read, inquiry, staffTold))) return false
  for (const saying of [confirmed, factsSaid, stepsTaken])
    if ((await saying(read, { id: inquiry.id })).length > 0) return true
  return false
}

const sayingOf = (table: typeof triageConfirmations | typeof kindFacts | typeof kindSteps) =>
  prepared((tx, { id }: Given<{ id: number }>) =>
    tx.select({ id: table.inquiryId }).from(table).where(eq(table.inquiryId, id)).limit(1),
  )
const confirmed = sayingOf(triageConfirmations)
const factsSaid = sayingOf(kindFacts)
const stepsTaken = sayingOf(kindSteps)

/**
 * Before a reply is sent: notes what the writer answers, where it is asked for and not yet known.
 * @throws DomainError "staff-before-press" where it is asked for and not answered
 */
export async function settleStaff(
  tx: Tx,
  actor: Actor & { userId: number },
  inquiry: Inquiry,
  answer: StaffAnswer | undefined,
): Promise<void> {
  if (!(await asksForStaff(tx, inquiry))) return
  if (answer === undefined) throw new DomainError("staff-before-press")
  const done = { step: staffTold, at: actor.now, note: "", notNeeded: answer === "not-needed" }
  await takeStepWithin(tx, actor, inquiry, { topic: inquiry.topic, ...done })
}
