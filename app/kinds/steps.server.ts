import { and, eq, type SQL } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { DomainError, notFound } from "#app/errors.ts"
import { changeInquiry, getInquiry, type Inquiry } from "#app/inquiries/change.server.ts"
import type { Topic } from "#app/inquiries/topics.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { type Given, prepared } from "#db/prepared.server.ts"
import { kindSteps, users } from "#db/schema/index.ts"
import { kindOf } from "./kinds.ts"

export type DoneStep = { step: string; at: number; note: string; notNeeded: boolean }
type Ticker = Actor & { userId: number }
type Ours = Pick<Inquiry, "id" | "topic">
type Asked = { topic: string; step: string }

/** What is ticked on a case's list while it is about `topic`. */
export const listDoneSteps = (read: Tx, inquiryId: number, topic: Topic) => doneSteps(read, { inquiryId, topic })

const doneSteps = prepared((tx, { inquiryId, topic }: Given<{ inquiryId: number; topic: Topic }>) =>
  tx
    .select({
      step: kindSteps.step,
      at: kindSteps.doneAt,
      note: kindSteps.note,
      notNeeded: kindSteps.notNeeded,
      by: users.name,
    })
    .from(kindSteps)
    .innerJoin(users, eq(users.id, kindSteps.byId))
    .where(and(eq(kindSteps.inquiryId, inquiryId), eq(kindSteps.topic, topic))),
)

/**
 * Ticks a step, or corrects when it was and what is noted. `at` in epoch milliseconds. Gives what was ticked before.
 * @throws DomainError "facts-changed" where the case is about something else by now, "day-to-come", "not-found" for a step
 * that is not the kind's to tick
 */
export const takeStep = (db: Db, actor: Ticker, inquiryId: number, topic: string, done: DoneStep) =>
  db.write(async (tx) => {
    const inquiry = await getInquiry(tx, inquiryId)
    return takeStepWithin(tx, actor, inquiry, { topic, ...done })
  })

/** The same in a transaction with others. */
export async function takeStepWithin(
  tx: Tx,
  actor: Ticker,
  inquiry: Inquiry,
  { topic, ...done }: DoneStep & { topic: string },
): Promise<DoneStep | null> {
  const { excusable } = ownStep(inquiry, { topic, step: done.step })
  if (done.notNeeded && !excusable) throw notFound()
  if (done.at > actor.now) throw new DomainError("day-to-come", 400)
  const before = await findStep(tx, inquiry, done.step)
  const { at, step, ...rest } = done
  const row = { doneAt: at, byId: actor.userId, ...rest }
  await tx
    .insert(kindSteps)
    .values({ inquiryId: inquiry.id, topic: inquiry.topic, step, ...row })
    .onConflictDoUpdate({ target: [kindSteps.inquiryId, kindSteps.topic, kindSteps.step], set: row })
  const { note, notNeeded } = rest
  const data = { topic, step, at, ...(note && { text: note }), ...(notNeeded && { notNeeded }) }
  await changeInquiry(tx, actor, inquiry.id, {}, { type: "step-taken", data })
  return before
}

/** Opens a step again; null where it was open. @throws as `takeStep` */
export const untakeStep = (db: Db, actor: Actor, inquiryId: number, asked: Asked): Promise<DoneStep | null> =>
  db.write(async (tx) => {
    const inquiry = await getInquiry(tx, inquiryId)
    const { key } = ownStep(inquiry, asked)
    const before = await findStep(tx, inquiry, key)
    if (!before) return null
    await tx.delete(kindSteps).where(thisStep(inquiry, key))
    await changeInquiry(tx, actor, inquiryId, {}, { type: "step-opened", data: { topic: asked.topic, step: key } })
    return before
  })

function ownStep(inquiry: Inquiry, { topic, step }: Asked) {
  if (inquiry.topic !== topic) throw new DomainError("facts-changed")
  const own = kindOf(inquiry.topic)?.steps.find(({ key, known }) => key === step && !known)
  if (!own) throw notFound()
  return own
}

const thisStep = ({ id, topic }: Ours | Given<Ours>, step: string | SQL<string>) =>
  and(eq(kindSteps.inquiryId, id), eq(kindSteps.topic, topic), eq(kindSteps.step, step))

export async function findStep(tx: Tx, inquiry: Ours, step: string): Promise<DoneStep | null> {
  const [row] = await stepOf(tx, { id: inquiry.id, topic: inquiry.topic, step })
  return row ? { step, at: row.doneAt, note: row.note, notNeeded: row.notNeeded } : null
}

const stepOf = prepared((tx, { id, topic, step }: Given<Ours & { step: string }>) =>
  tx.select().from(kindSteps).where(thisStep({ id, topic }, step)),
)
