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
  const placeOf = (match: RegExpExecArray) =>
    mention.start - near.length + match.index + (/^[^a-z0-9]/.test(match[0]) ? 1 : 0)
  const cue = (hold: Hold, start: number, label = false, end = mention.end): Cue => ({ hold, start, end, label })
  if (mention.before) return cue(holdBefore(mention.span), mention.start)
  const event = mention.span.kind === "day" ? words.aheadOfEvent.find(near, stems) : null
  // "inden mødet kl. 13 i dag", "inden vi lukker kl. 13 i dag": at that hour.
  const holdAhead: Hold = mention.span.minutes !== null && mention.span.from === today ? "by" : "event"
  if (event) return cue(holdAhead, placeOf(event))
  const label = findLabel(left, stems)
  if (label === "theirs") return null
  const happening =
    mention.span.kind === "day" && label === null
      ? words.aheadOfHappening.find(near.replace(/^.*[,;]/s, ""), stems)
      : null
  const hold: Hold = mention.span.minutes !== null && happening && words.gone.test(happening[0]) ? "by" : holdAhead
  if (happening) return cue(hold, mention.start - happening[0].trimStart().length)
  const rest = sentence.slice(mention.end)
  if (/^[\W\d]*$/.test(left) && words.planLine.test(rest)) return cue("by", mention.start, true)
  const granted = words.granted.find(near, stems)
  if (granted) return cue("by", placeOf(granted), true)
  const upTo = words.upTo.find(near, stems)
  const ahead = words.ahead.find(near, stems)
  if (ahead && (!upTo || ahead.index > upTo.index)) {
    if (!words.isTil.test(near) || mention.span.kind === "feast")
      return cue("before", label ?? placeOf(ahead), label !== null)
  }
  if (upTo) return cue("by", label ?? placeOf(upTo), label !== null || words.welcome.test(sentence.slice(mention.end)))
  if (label !== null)
    return { ...cue("by", label, true), revised: words.revised.occurs(sentence.slice(0, label), stems) }
  if (mention.span.kind === "within" && words.given.occurs(near, stems)) return cue("by", mention.start, true)
  const after = words.afterwards.exec(sentence.slice(mention.end))
  if (after) return cue("by", mention.start, true, mention.end + after[0].length)
  if (words.welcome.test(sentence.slice(mention.end))) return cue("by", mention.start, /^\W*$/.test(left))
  if (holdsItsCue(mention, sentence.slice(mention.start, mention.end))) return cue("by", mention.start)
  const pressTime = mention.span.minutes === null ? null : words.goingToPress.find(near, stems)
  return pressTime && cue("by", placeOf(pressTime), true)
}

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

/** Where the deadline's own word stands: its place; "theirs" for a deadline of others; null without one. */
const findLabel = (left: string, stems: Stems): number | "theirs" | null => {
  const match = words.label.findAll(left, stems).at(-1)
  if (!match) return null
  const gap = left.slice(match.index + match[0].length)
  if (gap.length > 110 || /[;!?]/.test(gap)) return null
  if (words.labelIsQuoted.test(gap)) return "theirs"
  const hasPurpose = words.labelPurpose.test(gap)
  if (hasPurpose && !words.labelIsOurs.test(gap)) return "theirs"
  if (words.labelIsTheme.occurs(left.slice(0, match.index).slice(-70), stems)) return "theirs"
  const rest = hasPurpose ? gap.replace(words.labelIsOurs, "") : gap
  if (past.occurs(rest, stems)) return "theirs"
  return words.labelLeadsTo.test(rest) ? match.index : null
}
