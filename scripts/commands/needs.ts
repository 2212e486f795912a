import { once } from "node:events"
import { createInterface } from "node:readline"
import { z } from "zod"
import { readNeed } from "#app/deadlines/read-need.ts"
import { readTopic } from "#app/inquiries/triage/read-topic.ts"
import { isReplyExpected } from "#app/inquiries/triage/reply-expected.ts"
import { type Command, tell } from "./command.ts"

const messageShape = z.object({
  id: z.union([z.string(), z.number()]),
  sentAt: z.string().refine((text) => !Number.isNaN(Date.parse(text)), "is no ISO 8601 time"),
  from: z.object({ name: z.string().default(""), address: z.string().default("") }).optional(),
  senderGroup: z.string().nullish(),
  subject: z.string().default(""),
  text: z.string().default(""),
})

export const command: Command = {
  summary: "Reads the need in messages: JSON lines in, JSON lines out.",
  usage: `needs < in.jsonl > out.jsonl

in   {"id","sentAt","from":{"name","address"},"subject","text"}
out  {"id","by","latest","urgency","quote","topic","replyExpected"}

One line out for each in, in their order. A line that cannot be read is told on stderr with its number and gives
{"id":null,"error":…}; the exit code is then 1.`,
  run: async () => {
    let bad = 0
    let number = 0
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++
      if (line.trim() === "") continue
      let answer: object
      try {
        answer = read(line)
      } catch (error) {
        bad++
        answer = { id: null, error: explain(error) }
        tell(`line ${number}: ${explain(error)}`)
      }
      // Without the wait a slow reader would make us keep the whole answer in memory.
      if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, "drain")
    }
    return bad === 0 ? 0 : 1
  },
}

/** Exported for its test. @throws Error where the line is no message. */
export function read(line: string) {
  const { id, sentAt, from, senderGroup, subject, text } = messageShape.parse(JSON.parse(line))
  const { by, latest, urgency, quote } = readNeed({ subject, text, sentAt, from })
  const { topic } = readTopic({ subject, text, from, senderGroup })
  const { expected: replyExpected } = isReplyExpected({ subject, text, topic })
  return { id, by, latest, urgency, quote, topic, replyExpected }
}

function explain(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; ")
  return error instanceof Error ? error.message : String(error)
}
