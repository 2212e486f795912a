import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import { channels } from "#app/inquiries/inquiry.ts"
import { isTopic } from "#app/inquiries/topics.ts"
import { isTargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Label, Split } from "./columns.ts"
import type { Tally } from "./counting.ts"

/** "Analyse"; "Uden enhed" for what has none; a key that this version does not know stands as it is. */
export function labelWords(split: Split, { key, name }: Label, locale: Locale): string {
  const t = messages(locale)
  if (key === "") return t.figures.without[split]
  if (split === "group") return isTargetGroupKey(key) ? t.terms.targetGroups[key] : key
  if (split === "topic") return isTopic(key) ? t.terms.topics[key] : key
  const channel = channels.find((each) => each === key)
  if (split === "channel") return channel ? t.terms.channels[channel] : key
  return name || key
}

/** "9 t. 40 min." of working minutes; halves are rounded up. */
export function durationWords(minutes: number, locale: Locale): string {
  const whole = Math.round(minutes)
  return messages(locale).figures.duration(Math.floor(whole / 60), whole % 60)
}

/** Of the answers due, how many of a hundred came in time; never 100 where one did not. Null where none was due. */
export function share(owed: number, late: number): number | null {
  if (owed === 0) return null
  const percent = Math.round((100 * (owed - late)) / owed)
  return late > 0 ? Math.min(99, percent) : percent
}

export type Measure = "onTime" | "onTimeLaw" | "toAcknowledge" | "toAnswer"

/** A share or a median in words; null where there was nothing to measure. */
export function measureWords(measure: Measure, tally: Tally, locale: Locale): string | null {
  const percent = (value: number | null) => (value === null ? null : messages(locale).figures.percent(value))
  const duration = (value: number | null) => (value === null ? null : durationWords(value, locale))
  if (measure === "onTime") return percent(share(tally.owed, tally.late))
  if (measure === "onTimeLaw") return percent(share(tally["owed-law"], tally["late-law"]))
  return duration(tally[measure])
}

/** The cases a share or a median is of. */
export const populationOf = {
  onTime: "owed",
  onTimeLaw: "owed-law",
  toAcknowledge: "acknowledged",
  toAnswer: "answered",
} as const
