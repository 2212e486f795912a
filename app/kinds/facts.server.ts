import { and, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { DomainError } from "#app/errors.ts"
import { changeInquiry, getInquiry } from "#app/inquiries/change.server.ts"
import type { Topic } from "#app/inquiries/topics.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { type Given, prepared } from "#db/prepared.server.ts"
import { kindFacts } from "#db/schema/index.ts"
import type { FactChanges, FactsInput } from "./forms.ts"
import type { FactValue } from "./kind.ts"

/** What is filled in on a case while it is about `topic`; nothing, in revision 0, where nobody has. */
export async function findFacts(read: Tx, inquiryId: number, topic: Topic) {
  const [row] = await factsOf(read, { inquiryId, topic })
  return row ?? { facts: {}, revision: 0 }
}
const factsOf = prepared((tx, { inquiryId, topic }: Given<{ inquiryId: number; topic: Topic }>) =>
  tx
    .select({ facts: kindFacts.facts, revision: kindFacts.revision })
    .from(kindFacts)
    .where(and(eq(kindFacts.inquiryId, inquiryId), eq(kindFacts.topic, topic))),
)

/**
 * Fills in, corrects and takes out what a case has of its kind. Gives what stood there before, for taking it back.
 * @throws DomainError "facts-changed" where somebody else has changed them since, or what the case is about
 */
export const changeFacts = (
  db: Db,
  actor: Actor,
  inquiryId: number,
  { topic, revision, changes }: FactsInput,
): Promise<{ before: FactChanges; revision: number }> =>
  db.write(async (tx) => {
    const inquiry = await getInquiry(tx, inquiryId)
    const kept = await findFacts(tx, inquiryId, inquiry.topic)
    if (inquiry.topic !== topic || kept.revision !== revision) throw new DomainError("facts-changed")
    const changed = Object.entries(changes).filter(([key, value]) => (kept.facts[key] ?? null) !== value)
    if (changed.length === 0) return { before: {}, revision }
    const after = Object.fromEntries(changed)
    const before = Object.fromEntries(changed.map(([key]) => [key, kept.facts[key] ?? null]))
    const row = {
      facts: withoutNulls({ ...kept.facts, ...after }),
      revision: revision + 1,
      updatedAt: actor.now,
    }
    await tx
      .insert(kindFacts)
      .values({ inquiryId, topic: inquiry.topic, ...row })
      .onConflictDoUpdate({ target: [kindFacts.inquiryId, kindFacts.topic], set: row })
    await changeInquiry(tx, actor, inquiryId, {}, { type: "facts-changed", data: { topic, before, after } })
    return { before, revision: row.revision }
  })

const withoutNulls = (facts: FactChanges): Record<string, FactValue> =>
  Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, FactValue] => entry[1] !== null))
