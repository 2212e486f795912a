import type { Topic } from "#app/inquiries/topics.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"

/** The same letter in both languages. Each text is a list of paragraphs; the signature is put under by the house. */
export type StartTemplate = {
  topics: Topic[]
  targetGroups?: TargetGroupKey[]
  da: { name: string; text: string[] }
  en: { name: string; text: string[] }
}
