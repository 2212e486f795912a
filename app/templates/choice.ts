import type { Locale } from "#app/i18n/locale.ts"
import type { Topic } from "#app/inquiries/topics.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"

/** A template as it is offered. */
export type TemplateChoice = {
  id: number
  name: string
  language: Locale
  version: number
  topics: readonly Topic[]
  targetGroups: readonly TargetGroupKey[]
}
export type ForCase = { topic: Topic; targetGroup: TargetGroupKey | null; language: Locale }
/** `fitting`: for the case's topic and group, in the sender's language. The rest by language, the sender's first. */
export type Ranked<T> = { fitting: T[]; others: T[]; foreign: T[] }

/** Those that fit first, the closest of them on top; nothing is left out, for who answers knows best. */
export function rankTemplates<T extends TemplateChoice>(all: readonly T[], at: ForCase): Ranked<T> {
  const order = (a: T, b: T) => closeness(b, at) - closeness(a, at) || a.name.localeCompare(b.name, "da")
  const own = all.filter(({ language }) => language === at.language)
  return {
    fitting: own.filter((one) => fits(one, at)).sort(order),
    others: own.filter((one) => !fits(one, at)).sort(order),
    foreign: all.filter(({ language }) => language !== at.language).sort(order),
  }
}

const forTopic = ({ topics }: TemplateChoice, { topic }: ForCase) => topics.length === 0 || topics.includes(topic)
const forGroup = ({ targetGroups }: TemplateChoice, { targetGroup }: ForCase) =>
  targetGroups.length === 0 || (targetGroup !== null && targetGroups.includes(targetGroup))
const fits = (one: TemplateChoice, at: ForCase) => forTopic(one, at) && forGroup(one, at)

/** Made for this topic, then for this group, then for all. */
const closeness = (one: TemplateChoice, at: ForCase) =>
  !fits(one, at) ? 0 : 1 + (one.topics.length > 0 ? 4 : 0) + (one.targetGroups.length > 0 ? 2 : 0)
