import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Topic } from "../topics.ts"
import type { Evidence } from "./evidence.ts"
import type { Signal } from "./patterns/topics.ts"
import type { TriageReason } from "./reason.ts"

/** What the rules judge by: the weighed phrases, the sender's group, and what the headers said. */
export type Findings = {
  evidence: Evidence<Signal>
  group: TargetGroupKey | null
  automatic: boolean
  /** A question mark stands in the sender's own words. */
  asks: boolean
}

type Score = (signal: Signal) => number
type Rule = {
  name: string
  topic: Topic
  ground: TriageReason["ground"]
  applies: (findings: Findings, score: Score) => boolean
}

/** Topics that name a subject matter. The others say how or by whom it is raised, and are judged first. */
const matters = [
  "collective-dismissal",
  "work-sharing",
  "work-permit",
  "bottleneck",
  "labour-market-data",
  "results-follow-up",
  "framework-agreement",
] as const satisfies Topic[]

const matter = (score: Score) => Math.max(0, ...matters.map(score))

/** A phrase that leaves no doubt, or several that leave little. */
const plain = 9
/** A phrase that says so in most letters. */
const likely = 6

/** Only those who may be private persons or a single firm write to the wrong place about their own case. */
const mayBeLost = ({ group }: Findings) => group === null || group === "public" || group === "businesses"

/** The first rule that applies decides. The order is the point: each stands above those it must win over. */
const rules = [
  // A machine asks for nothing, whatever words the human mail it answers held.
  {
    name: "automatic-sales",
    topic: "sales",
    ground: "words",
    applies: ({ automatic }, score) => automatic && score("sales") >= plain,
  },
  { name: "automatic-headers", topic: "automatic", ground: "automatic", applies: ({ automatic }) => automatic },
  {
    name: "automatic-words",
    topic: "automatic",
    ground: "words",
    applies: ({ asks }, score) => score("automatic") >= (asks ? 2 * plain : plain),
  },
  // Those who sell write about anything they sell: courses in access to documents, dashboards for unemployment.
  {
    name: "sales",
    topic: "sales",
    ground: "words",
    applies: (_, score) =>
      score("sales") >= plain &&
      score("sales") > score("own-data") &&
      score("sales") > Math.max(matter(score), score("document-access")) / 2,
  },
  // One's own data: GDPR art. 15 gives more than aktindsigt does, so the law that helps the sender is chosen for them.
  // Whoever complains at length of how they were met, and names their data in passing, complains.
  {
    name: "own-data",
    topic: "data-protection",
    ground: "words",
    applies: (_, score) => score("own-data") >= likely && score("own-data") * 1.5 >= score("complaint"),
  },
  // Aktindsigt has a statutory limit (offentlighedsloven § 36) that the wish of a journalist does not set aside.
  {
    name: "document-access",
    topic: "document-access",
    ground: "words",
    applies: (_, score) => score("document-access") >= plain,
  },
  {
    name: "data-protection",
    topic: "data-protection",
    ground: "words",
    applies: (_, score) => score("data-protection") >= likely + 2 && score("data-protection") > matter(score),
  },
  // Only management speaks to the press, whatever the story is about.
  { name: "press-sender", topic: "press", ground: "sender-kind", applies: ({ group }) => group === "media" },
  {
    name: "press",
    topic: "press",
    ground: "words",
    applies: (findings, score) => mayBeLost(findings) && score("press") >= plain + 2,
  },
  // A person's own benefits or dismissal, a firm's refund: to be passed on (forvaltningsloven § 7, stk. 2).
  {
    name: "misdirected",
    topic: "misdirected",
    ground: "words",
    applies: (findings, score) =>
      mayBeLost(findings) &&
      score("misdirected") >= likely - 1 &&
      score("misdirected") > Math.max(matter(score), score("other")),
  },
  {
    name: "complaint",
    topic: "complaint",
    ground: "words",
    applies: (_, score) => score("complaint") >= plain && score("complaint") >= matter(score) * 0.7,
  },
  // A permit turns on whether there is a shortage; the question is still about the permit.
  {
    name: "permit",
    topic: "work-permit",
    ground: "words",
    applies: (_, score) => score("work-permit") >= likely && score("bottleneck") === matter(score),
  },
  // "I bliver hørt" in a permit case is a step in that case; everywhere else a hearing is about its draft.
  {
    name: "hearing",
    topic: "hearing",
    ground: "words",
    applies: (_, score) =>
      score("hearing") >= plain - 1 && score("work-permit") < plain && score("hearing") >= matter(score),
  },
  // What the council is to treat is the council's, be the item about bottlenecks or figures.
  {
    name: "council",
    topic: "council",
    ground: "words",
    applies: ({ group }, score) =>
      score("council") >= likely + 1 && group !== "businesses" && score("council") >= matter(score) * 0.5,
  },
  {
    name: "meeting",
    topic: "meeting",
    ground: "words",
    applies: (_, score) =>
      score("meeting") >= likely + 1 && score("meeting") > Math.max(matter(score) * 0.8, score("other")),
  },
] as const satisfies Rule[]

export type TopicRule = (typeof rules)[number]["name"] | "matter" | "hint" | "schooled" | "silence"
export type TopicDecision = { topic: Topic; rule: TopicRule; ground: TriageReason["ground"]; confidence: number }

/** Below this no phrase of weight was found. */
const leastScore = 3
/** A score at which the topic is certain, were no other named. */
const fullScore = 10

/** Where no rule applies the matter with the highest score holds; where none has any, the strongest hint of the others. */
export function decideTopic(findings: Findings): TopicDecision {
  const { evidence } = findings
  const score: Score = (signal) => evidence.score(signal)
  const ruled = rules.find((rule: Rule) => rule.applies(findings, score))
  if (ruled) {
    const { topic, name, ground } = ruled
    // The rules put one topic before another; how much speaks for the other still shows in the confidence.
    const spoken = topic === "data-protection" ? score(topic) + score("own-data") : score(topic)
    return { topic, rule: name, ground, confidence: ground === "automatic" ? 1 : certainty(spoken, matter(score) / 2) }
  }

  const [topic, rival] = evidence.ranked().filter(isOpen)
  if (topic !== undefined && score(topic) >= leastScore) {
    const confidence = certainty(score(topic), rival === undefined ? 0 : score(rival))
    return { topic, rule: "matter", ground: "words", confidence }
  }
  const hint = evidence.ranked().find(isHint)
  if (hint !== undefined && score(hint) > leastScore) {
    return { topic: hint, rule: "hint", ground: "words", confidence: certainty(score(hint), leastScore) }
  }
  return { topic: "other", rule: "silence", ground: "default", confidence: 0 }
}

const isOpen = (signal: Signal): signal is Topic =>
  signal === "other" || signal === "meeting" || matters.some((known) => known === signal)
const isHint = (signal: Signal): signal is Topic => signal !== "own-data" && signal !== "automatic"

const certainty = (score: number, rival: number) =>
  score <= 0 ? 0 : Math.min(1, score / fullScore) * (score / (score + rival))
