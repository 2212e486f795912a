import { triageMessage } from "#app/inquiries/triage/triage.ts"
import type { LabelledMessage, Miss, Score } from "./needs.ts"

/** How far the proposed topic, and whether an answer is awaited, agree with the labels. */
export const scoreTriage = (messages: readonly LabelledMessage[]): { scores: Score[]; misses: Miss[] } => {
  const labelled = messages.filter(({ expect }) => expect.topic !== undefined)
  const read = labelled.map((message) => {
    const { topic, reply } = triageMessage(message)
    return { message, topic: topic.topic, replyExpected: reply.expected }
  })
  const fields = ["topic", "replyExpected"] as const
  const scores = fields.map((name) => ({
    name,
    right: read.filter((one) => one[name] === one.message.expect[name]).length,
    of: read.length,
  }))
  const misses = read.flatMap((one) =>
    fields
      .filter((field) => one[field] !== one.message.expect[field])
      .map((field) => ({
        id: one.message.id,
        field,
        expected: String(one.message.expect[field]),
        got: String(one[field]),
        quote: "",
        note: one.message.note ?? "",
      })),
  )
  return { scores, misses }
}
