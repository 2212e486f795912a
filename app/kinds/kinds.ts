import type { Topic } from "#app/inquiries/topics.ts"
import { amsOrder } from "./ams-order.ts"
import { collectiveDismissal } from "./collective-dismissal.ts"
import { documentAccess } from "./document-access.ts"
import { frameworkAgreement } from "./framework-agreement.ts"
import { hearing } from "./hearing.ts"
import type { Facts, FactValue, Kind } from "./kind.ts"
import { presentation } from "./presentation.ts"
import { press } from "./press.ts"
import { workPermit } from "./work-permit.ts"
import { workSharing } from "./work-sharing.ts"

const all = [
  ...[collectiveDismissal, workSharing, workPermit, documentAccess, press, hearing],
  ...[frameworkAgreement, amsOrder, presentation],
] as const
type Known = (typeof all)[number]

export type KindTopic = Known["topic"]
export type FieldKey = Known["fields"][number]["key"]
export type StepKey = Known["steps"][number]["key"]
const kinds: readonly Kind[] = all

/** The kind of a topic's cases; undefined for a topic that has none. */
export const kindOf = (topic: Topic): Kind | undefined => kinds.find((kind) => kind.topic === topic)
export const isKindTopic = (topic: unknown): topic is KindTopic => all.some((kind) => kind.topic === topic)

/** What was filled in, with `instead` for all that somebody put into words: days, numbers and choices stay. */
export function withoutWords(topic: Topic, facts: Facts, instead: string): Record<string, FactValue> {
  const chosen = kindOf(topic)?.fields.flatMap(({ key, type }) => (type === "text" ? [] : [key])) ?? []
  const isWords = (key: string, value: FactValue) => typeof value === "string" && !chosen.includes(key)
  return Object.fromEntries(
    Object.entries(facts).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, isWords(key, value) ? instead : value]],
    ),
  )
}

/** The field whose day is before the one that it follows; undefined where the days are in order. */
export const findDisorder = (kind: Kind, facts: Facts): string | undefined =>
  kind.order.find(([first, second]) => isBefore(facts[second], facts[first]))?.[1]

const isBefore = (one: FactValue | undefined, other: FactValue | undefined) =>
  typeof one === "string" && typeof other === "string" && one < other
