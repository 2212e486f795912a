import { isTargetGroupKey } from "#app/target-groups/target-groups.ts"
import { type GroupGuess, guessFromParts } from "./guess-group.ts"
import { readParts } from "./message-parts.ts"
import { type TopicMessage, type TopicReading, topicFromParts } from "./read-topic.ts"
import { type ReplyReading, replyFromParts } from "./reply-expected.ts"

/** All that triage proposes for a message, read once. `group` is null where the sender's group is known or nothing tells. */
export type Triage = { topic: TopicReading; reply: ReplyReading; group: GroupGuess | null }

/** The same as `readTopic`, `isReplyExpected` and `guessTargetGroup` one by one, at half the cost. */
export function triageMessage(message: TopicMessage): Triage {
  const parts = readParts(message)
  const known = isTargetGroupKey(message.senderGroup) ? message.senderGroup : null
  const group = known === null ? guessFromParts(message.from, parts) : null
  const topic = topicFromParts(parts, message, known ?? group?.group ?? null)
  return { topic, reply: replyFromParts(parts, { topic: topic.topic, automatic: message.automatic }), group }
}
