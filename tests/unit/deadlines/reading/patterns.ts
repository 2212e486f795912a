import * as answers from "#app/deadlines/reading/cues/answers.ts"
import * as asks from "#app/deadlines/reading/cues/asks.ts"
import * as context from "#app/deadlines/reading/cues/context.ts"
import * as deadlineWords from "#app/deadlines/reading/cues/deadline-words.ts"
import * as foreign from "#app/deadlines/reading/cues/foreign.ts"
import * as happening from "#app/deadlines/reading/cues/happening.ts"
import * as parties from "#app/deadlines/reading/cues/parties.ts"
import * as retold from "#app/deadlines/reading/cues/retold.ts"
import * as urgency from "#app/deadlines/reading/cues/urgency.ts"
import * as withdrawn from "#app/deadlines/reading/cues/withdrawn.ts"
import { danishParsers } from "#app/deadlines/reading/danish/locale.ts"
import { englishParsers } from "#app/deadlines/reading/english/parsers.ts"
import { Phrases, Wording } from "#app/deadlines/reading/wording.ts"

const cues: [name: string, cue: unknown][] = Object.entries({
  ...answers,
  ...asks,
  ...context,
  ...deadlineWords,
  ...foreign,
  ...happening,
  ...parties,
  ...retold,
  ...urgency,
  ...withdrawn,
})
const parsers = [...danishParsers, ...englishParsers].map(({ words }, n): [string, Wording] => [`parser ${n}`, words])

/** The reader's patterns that are only run where their stems stand. */
export const wordings: [name: string, wording: Wording][] = [
  ...cues.flatMap(([name, cue]): [string, Wording][] => {
    if (cue instanceof Phrases) return cue.wordings.map((phrase, at) => [`${name}, phrase ${at + 1}`, phrase])
    return cue instanceof Wording ? [[name, cue]] : []
  }),
  ...parsers,
]

const inOne = ({ wordings }: Phrases): RegExp => new RegExp(wordings.map(({ regex }) => regex.source).join("|"))

/** All of the reader's patterns, a table of phrases in one. */
export const patterns: [name: string, pattern: RegExp][] = [
  ...cues.flatMap(([name, cue]): [string, RegExp][] => {
    if (cue instanceof Phrases) return [[name, inOne(cue)]]
    if (cue instanceof Wording) return [[name, cue.regex]]
    return cue instanceof RegExp ? [[name, cue]] : []
  }),
  ...parsers.map(([name, { regex }]): [string, RegExp] => [name, regex]),
]
