import { type Cue, findCue } from "./cue.ts"
import type { Mention } from "./mentions.ts"
import type { Passage } from "./passage.ts"
import { findClauses, type Stretch } from "./sentences.ts"
import type { Stems } from "./stem-finder.ts"
import { findStems } from "./wording.ts"

/** A time in its sentence, cut into clauses, asides left out. */
export type Scene = {
  passage: Passage
  stems: Stems
  mention: Mention
  /** The sentence with its asides turned to spaces. */
  text: string
  cue: Cue | null
  clauses: readonly Stretch[]
  /** The clause in which the time, or the cue before it, begins. */
  at: number
  clause: Stretch
}

export const setScene = (mention: Mention, passage: Passage): Scene => {
  const { sentence } = passage
  const text = withoutAsides(sentence, mention)
  const stems = text === sentence ? passage.stems : findStems(text)
  const cue = findCue(mention, text, stems, passage.today)
  const clauses = text === sentence ? passage.clauses() : findClauses(text)
  const begins = cue?.start ?? mention.start
  const at = Math.max(
    0,
    clauses.findIndex(({ start, end }) => begins >= start && begins < end),
  )
  const clause = { start: clauses[at]?.start ?? 0, end: Math.max(clauses[at]?.end ?? 0, mention.end) }
  return { passage, stems, mention, text, cue, clauses, at, clause }
}

/** The sentence with its parentheses turned to spaces, save the one the time stands in. */
const withoutAsides = (sentence: string, mention: Mention): string => {
  if (!sentence.includes("(")) return sentence
  return sentence.replace(/\([^()]{0,200}\)/g, (aside, at: number) =>
    mention.end > at && mention.start < at + aside.length ? aside : " ".repeat(aside.length),
  )
}

/** The end of the clause the time itself ends in: "… gælder ikke længere" may stand behind it. */
export const clauseEnd = ({ clauses, mention, clause }: Scene): number =>
  clauses.find(({ start, end }) => mention.end > start && mention.end <= end)?.end ?? clause.end

/** "(kl. 10.15 og igen kl. 13)": a time in an aside only says more of what stands before it. */
export const isAside = (text: string, { start }: Mention): boolean =>
  text.lastIndexOf("(", start) > text.lastIndexOf(")", start)
