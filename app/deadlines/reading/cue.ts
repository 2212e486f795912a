import type { Day } from "../zone.ts"
import * as words from "./cues/deadline-words.ts"
import { past } from "./cues/happening.ts"
import { pattern } from "./fold.ts"
import type { Mention } from "./mentions.ts"
import type { Hold } from "./resolve.ts"
import type { Stems } from "./stem-finder.ts"

/** The words that make a time a deadline ("senest", "inden mødet", "fristen er"), and how they hold it. */
export type Cue = {
  hold: Hold
  start: number
  end: number
  /** The deadline is called one ("frist", "S.U.", "vi går i trykken"): no request need stand beside it. */
  label: boolean
  /** A new deadline that takes the place of those stated before. */
  revised?: boolean
}

/** Cues stand straight before the time. */
const REACH = 90

export const findCue = (mention: Mention, sentence: string, stems: Stems, today: Day): Cue | null => {
  const left = sentence.slice(0, mention.start)
  const near = left.slice(-REACH)
  const nearFrom = mention.start - near.length
  if (mention.before) return cueOf(mention, holdBefore(mention.span), mention.start)
  const event = mention.span.kind === "day" ? words.aheadOfEvent.find(near, stems) : null
  // "inden mødet kl. 13 i dag", "inden vi lukker kl. 13 i dag": at that hour.
  const holdAhead: Hold = mention.span.minutes !== null && mention.span.from === today ? "by" : "event"
  if (event && !words.paper.occurs(near, stems)) return cueOf(mention, holdAhead, nearFrom + placeOf(event))
  const label = findLabel(left, stems)
  if (label === "theirs") return null
  const happening =
    mention.span.kind === "day" && label === null && words.aheadOfHappening.mayOccur(stems)
      ? words.aheadOfHappening.find(near.replace(/^.*[,;]/s, ""), stems)
      : null
  const hold: Hold = mention.span.minutes !== null && happening && words.gone.test(happening[0]) ? "by" : holdAhead
  if (happening) return cueOf(mention, hold, mention.start - happening[0].trimStart().length)
  const rest = sentence.slice(mention.end)
  if (/^[\W\d]*$/.test(left) && words.planLine.test(rest)) return cueOf(mention, "by", mention.start, true)
  const granted = words.granted.find(near, stems)
  if (granted) return cueOf(mention, "by", nearFrom + placeOf(granted), true)
  const upTo = words.upTo.find(near, stems)
  const ahead = words.ahead.find(near, stems)
  // "inden tirsdag er omme"
  if (ahead && words.isOver.test(rest)) return cueOf(mention, "by", label ?? nearFrom + placeOf(ahead), label !== null)
  if (ahead && (!upTo || ahead.index > upTo.index)) {
    if (!words.isTil.test(near) || mention.span.kind === "feast")
      return cueOf(mention, "before", label ?? nearFrom + placeOf(ahead), label !== null)
  }
  if (upTo) return cueOf(mention, "by", label ?? nearFrom + placeOf(upTo), label !== null || words.welcome.test(rest))
  if (label !== null)
    return { ...cueOf(mention, "by", label, true), revised: words.revised.occurs(sentence.slice(0, label), stems) }
  if (mention.span.kind === "within" && words.given.occurs(near, stems))
    return cueOf(mention, "by", mention.start, true)
  const after = words.afterwards.exec(rest)
  if (after) return cueOf(mention, "by", mention.start, true, mention.end + after[0].length)
  const latest = words.latestAfter.exec(rest)
  if (latest) return cueOf(mention, "by", mention.start, false, mention.end + latest[0].length)
  if (words.welcome.test(rest))
    return cueOf(mention, "by", mention.start, /^\W*(?:(?:et|en|a|an|any) (?:[\w-]{1,14} ){0,4})?$/.test(left))
  if (holdsItsCue(mention, sentence.slice(mention.start, mention.end))) return cueOf(mention, "by", mention.start)
  const pressTime = mention.span.minutes === null ? null : words.goingToPress.find(near, stems)
  return pressTime && cueOf(mention, "by", nearFrom + placeOf(pressTime), true)
}

/** Where a match begins, without the sign before its first word. */
const placeOf = ({ index, 0: words }: RegExpExecArray): number => index + (/^[^a-z0-9]/.test(words) ? 1 : 0)

const cueOf = (mention: Mention, hold: Hold, start: number, label = false, end = mention.end): Cue => ({
  hold,
  start,
  end,
  label,
})

/** "inden da": at a minute that was named, or the working day before a day or a period. */
const holdBefore = ({ kind, minutes }: Mention["span"]): Hold => {
  if (minutes !== null) return "by"
  return kind === "day" ? "event" : "before"
}

/** "inden kl. 15 i dag", "om 14 dage", "ugens udgang": the time's own words make it a limit. */
const holdsItsCue = ({ span }: Mention, text: string): boolean => {
  if (span.kind === "within" || span.kind === "moment") return OWN_LIMIT.test(text)
  return ["end", "clock", "day"].includes(span.kind) && OWN_CUE.test(text)
}
const OWN_CUE = pattern(`
    (?:^|[^a-z])(?:inden|senest|før|before|by|within|i løbet af|udgang(?:en)?|udløb(?:et)?|ophør|close of|end of
    |eod|cob)(?:[^a-z]|$)
  `)
const OWN_LIMIT = pattern("^(?:inden|senest|i løbet af|within|no later|højst|max)")

/** The words name a deadline that is ours to keep: "fristen for jeres svar er ikke længere den 14., men (den 21.)". */
export const namesOurDeadline = (left: string, stems: Stems): boolean => {
  const match = words.label.findAll(left, stems).at(-1)
  if (!match) return false
  const before = left.slice(0, match.index)
  const gap = left.slice(match.index + match[0].length)
  if (words.labelIsQuoted.test(gap) || words.labelIsTheme.occurs(before.slice(-70), stems)) return false
  return !words.keepers.test(before) && (!words.labelPurpose.test(gap) || words.labelIsOurs.test(gap))
}

/** Where the deadline's own word stands: its place; "theirs" for a deadline of others; null without one. */
const findLabel = (left: string, stems: Stems): number | "theirs" | null => {
  const match = words.label.findAll(left, stems).at(-1)
  if (!match) return null
  const gap = left.slice(match.index + match[0].length)
  if (gap.length > 110 || /[;!?]/.test(gap)) return null
  if (words.labelIsQuoted.test(gap)) return "theirs"
  const before = left.slice(0, match.index)
  if (words.keepers.test(before) || (words.till.test(gap) && words.theirsToKeep.test(before))) return "theirs"
  if (words.keptTo.test(before) && (past.occurs(left, stems) || words.herewith.occurs(left, stems))) return "theirs"
  const hasPurpose = words.labelPurpose.test(gap)
  if (hasPurpose && !words.labelIsOurs.test(gap)) return "theirs"
  if (words.labelIsTheme.occurs(before.slice(-70), stems)) return "theirs"
  const rest = hasPurpose ? gap.replace(words.labelIsOurs, "") : gap
  if (past.occurs(rest, stems)) return "theirs"
  return words.labelLeadsTo.test(rest) ? match.index : null
}
