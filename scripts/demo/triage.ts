import type { Actor } from "#app/audit/actor.ts"
import { getInquiry } from "#app/inquiries/change.server.ts"
import type { Topic } from "#app/inquiries/topics.ts"
import { acceptTriage, correctTriage } from "#app/inquiries/triaging.server.ts"
import type { Db } from "#db/client.server.ts"

/** A colleague looks at what is proposed: says yes, or sets right what the mail is about. */
export async function triage(db: Db, actor: Actor, id: number, topic?: Topic): Promise<void> {
  const proposed = await getInquiry(db.read, id)
  if (topic === undefined || topic === proposed.topic) await acceptTriage(db, actor, id)
  else await correctTriage(db, actor, id, { topic })
}
