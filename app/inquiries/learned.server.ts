import { desc } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { triageModels } from "#db/schema/index.ts"
import { listConfirmed, mostCases } from "./learning.server.ts"
import type { Topic } from "./topics.ts"

export type Learning = {
  /** Cases whose latest word is a person's. */
  confirmed: number
  topics: { topic: Topic; cases: number }[]
  trained: { at: number; cases: number } | null
  /** Of the last hundred proposals a person judged, those they left as they were. */
  recent: { of: number; unchanged: number }
}

const recently = 100

/** What has been confirmed and learned, for whoever wonders why something is proposed. */
export async function describeLearning(read: Tx): Promise<Learning> {
  const confirmed = await listConfirmed(read, mostCases)
  const [model] = await read
    .select({ at: triageModels.trainedAt, cases: triageModels.cases })
    .from(triageModels)
    .orderBy(desc(triageModels.id))
    .limit(1)
  const perTopic = new Map<Topic, number>()
  for (const { said } of confirmed) perTopic.set(said.topic, (perTopic.get(said.topic) ?? 0) + 1)
  const recent = confirmed.slice(-recently)
  const isUnchanged = ({ said, proposed }: (typeof recent)[number]) =>
    said.topic === proposed.topic && said.targetGroup === proposed.targetGroup && said.unitId === proposed.unitId
  return {
    confirmed: confirmed.length,
    topics: [...perTopic].map(([topic, cases]) => ({ topic, cases })).sort((one, other) => other.cases - one.cases),
    trained: model ?? null,
    recent: { of: recent.length, unchanged: recent.filter(isUnchanged).length },
  }
}
