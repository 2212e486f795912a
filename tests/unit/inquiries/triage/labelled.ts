import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { triageMessage } from "#app/inquiries/triage/triage.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"

export type Labelled = {
  id: string
  from: { name: string; address: string }
  senderGroup: string
  subject: string
  text: string
  expect: { topic: string; replyExpected: boolean }
}

const root = new URL("../../../../", import.meta.url)

export const heldOut = readLabelled("tests/fixtures/triage/held-out.jsonl")
/** The shared corpus stands beside the project; empty where it does not. */
export const development = readLabelled("../shared/corpus/needs.dev.jsonl")

export function readLabelled(path: string): Labelled[] {
  const file = fileURLToPath(new URL(path, root))
  if (!existsSync(file)) return []
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Labelled)
}

/** The corpus' words for senders, as the strategy's target groups; its "other" is none of them. */
export const groupOfLabel: Record<string, TargetGroupKey | null> = {
  business: "businesses",
  jobcentre: "jobcentres",
  lbr: "jobcentres",
  "social-partner": "social-partners",
  "unemployment-fund": "unemployment-funds",
  "municipal-council": "municipal-councils",
  provider: "providers",
  guidance: "guidance",
  education: "education",
  region: "regions",
  ministry: "ministry",
  media: "media",
  citizen: "public",
  other: null,
}

/** Shares of messages judged as labelled, the sender unknown as in a first mail; and of groups, among those guessed. */
export function measure(messages: Labelled[]) {
  let topics = 0
  let replies = 0
  let guessed = 0
  let groups = 0
  for (const { from, subject, text, senderGroup, expect } of messages) {
    const { topic, reply, group } = triageMessage({ from, subject, text })
    if (topic.topic === expect.topic) topics++
    if (reply.expected === expect.replyExpected) replies++
    const label = groupOfLabel[senderGroup] ?? null
    if (group === null || label === null) continue
    guessed++
    if (group.group === label) groups++
  }
  return { topic: topics / messages.length, reply: replies / messages.length, group: groups / guessed }
}
