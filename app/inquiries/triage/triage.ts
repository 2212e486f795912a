import { isTargetGroupKey, type TargetGroupKey } from "#app/target-groups/target-groups.ts"
import { type GroupGuess, guessFromParts } from "./guess-group.ts"
import { type MessageParts, readParts } from "./message-parts.ts"
import { type TopicMessage, type TopicReading, topicFromParts } from "./read-topic.ts"
import { type ReplyReading, replyFromParts } from "./reply-expected.ts"

/** What the phrases say of a message. `group` is null where the sender's group is known or nothing tells. */
export type Reading = {
  parts: MessageParts
  known: TargetGroupKey | null
  group: GroupGuess | null
  topic: TopicReading
}

export function readMessage(message: TopicMessage): Reading {
  const parts = readParts(message)
  const known = isTargetGroupKey(message.senderGroup) ? message.senderGroup : null
  const group = known === null ? guessFromParts(message.from, parts) : null
  return { parts, known, group, topic: topicFromParts(parts, message, known ?? group?.group ?? null, known !== null) }
}

/** All that the phrases alone propose for a message, read once. */
export type Triage = { topic: TopicReading; reply: ReplyReading; group: GroupGuess | null }

/** The same as `readTopic`, `isReplyExpected` and `guessTargetGroup` one by one, at half the cost. */
export function triageMessage(message: TopicMessage): Triage {
  const { parts, topic, group } = readMessage(message)
  return { topic, reply: replyFromParts(parts, { topic: topic.topic, automatic: message.automatic }), group }
}
