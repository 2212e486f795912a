import { readFileSync } from "node:fs"
import type { Need } from "#app/deadlines/need.ts"
import { readNeed } from "#app/deadlines/read-need.ts"

/** A labelled message, one a line (../shared/corpus/needs.dev.jsonl, tests/fixtures/needs/held-out.jsonl). */
export type LabelledMessage = {
  id: string
  sentAt: string
  from: { name: string; address: string }
  senderGroup?: string
  subject: string
  text: string
  expect: Pick<Need, "by" | "latest" | "urgency"> & { topic?: string; replyExpected?: boolean }
  note?: string
}

export type Score = { name: string; right: number; of: number }

export type Miss = { id: string; field: string; expected: string; got: string; quote: string; note: string }

export const readMessages = (file: string): LabelledMessage[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as LabelledMessage)

/** How far the reader agrees with the labels, field by field, and where it does not. */
export const scoreNeeds = (messages: readonly LabelledMessage[]): { scores: Score[]; misses: Miss[] } => {
  const read = messages.map((message) => ({ message, need: readNeed(message) }))
  const stated = read.filter(({ message }) => message.expect.by !== null)
  const silent = read.filter(({ message }) => message.expect.by === null)
  const count = (name: string, among: typeof read, isRight: (one: (typeof read)[number]) => boolean): Score => ({
    name,
    right: among.filter(isRight).length,
    of: among.length,
  })
  const scores = [
    count("by exactly right", read, ({ message, need }) => need.by === message.expect.by),
    count("  where one is stated", stated, ({ message, need }) => need.by === message.expect.by),
    count("  found at all (not missed)", stated, ({ need }) => need.by !== null),
    count("no deadline invented", silent, ({ need }) => need.by === null),
    count("latest", read, ({ message, need }) => need.latest === message.expect.latest),
    count("urgency", read, ({ message, need }) => need.urgency === message.expect.urgency),
    ...(["urgent", "normal", "low"] as const).map((level) =>
      count(
        `  ${level}`,
        read.filter(({ message }) => message.expect.urgency === level),
        ({ need }) => need.urgency === level,
      ),
    ),
  ]
  const misses = read.flatMap(({ message, need }) =>
    (["by", "latest", "urgency"] as const)
      .filter((field) => need[field] !== message.expect[field])
      .map((field) => ({
        id: message.id,
        field,
        expected: String(message.expect[field]),
        got: String(need[field]),
        quote: need.quote ?? "",
        note: message.note ?? "",
      })),
  )
  return { scores, misses }
}
