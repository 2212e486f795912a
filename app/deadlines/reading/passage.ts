import type { Day } from "../zone.ts"
import { attendance } from "./cues/answers.ts"
import { askedEarlier, imperative, needs } from "./cues/asks.ts"
import { ofDeadline } from "./cues/context.ts"
import { toSender } from "./cues/parties.ts"
import type { Mention } from "./mentions.ts"
import { findClauses, type Stretch } from "./sentences.ts"
import type { Stems } from "./stem-finder.ts"

/** A folded sentence with the times named in it, in the light of the one before. */
export class Passage {
  private parts: readonly Stretch[] | null = null
  private asking: boolean | null = null

  constructor(
    /** A time's places are places in it. */
    readonly sentence: string,
    readonly stems: Stems,
    readonly mentions: readonly Mention[],
    private readonly before: Passage | null,
    /** The sender's day when the message was sent. */
    readonly today: Day,
    /** The message is this sentence alone. */
    readonly alone: boolean,
  ) {}

  clauses(): readonly Stretch[] {
    this.parts ??= findClauses(this.sentence)
    return this.parts
  }

  /** Nothing stands in the sentence but times and small words: "Fredag, tak." */
  isBare(): boolean {
    let from = 0
    for (const { start, end } of this.mentions) {
      if (!areSmall(this.sentence.slice(from, start))) return false
      from = end
    }
    return areSmall(this.sentence.slice(from))
  }

  /** The sentence before asks for something. */
  asksBefore(): boolean {
    return this.before?.asks() ?? false
  }

  /** One of the three sentences before asks for something. */
  asksLately(): boolean {
    let passage = this.before
    for (let back = 0; back < 3 && passage !== null; back++, passage = passage.before) if (passage.asks()) return true
    return false
  }

  /** The sentence before speaks of a deadline. */
  deadlineBefore(): boolean {
    return this.before !== null && ofDeadline.occurs(this.before.sentence, this.before.stems)
  }

  /** The sentence before, or the one before that where the last names no time, asks for something by a time or tells of it. */
  timeAskedBefore(): boolean {
    const { before } = this
    if (before === null) return false
    return before.asksByATime() || (before.mentions.length === 0 && before.before?.asksByATime() === true)
  }

  private asksByATime(): boolean {
    if (this.mentions.length === 0 || attendance.occurs(this.sentence, this.stems)) return false
    return askedEarlier.occurs(this.sentence, this.stems) || this.asks()
  }

  private asks(): boolean {
    this.asking ??= asks(this.sentence, this.stems) || (isFragment(this.sentence) && this.asksBefore())
    return this.asking
  }
}

const asks = (sentence: string, stems: Stems): boolean =>
  needs.occurs(sentence, stems) ||
  toSender.occurs(sentence, stems) ||
  imperative.test(sentence.trimStart()) ||
  (/\?\s*$/.test(sentence) && !attendance.occurs(sentence, stems))

/** "Til sammenligning Tværbjerg og hele regionen." goes on with the sentence before: a few words without a verb. */
const isFragment = (sentence: string): boolean => sentence.trim().split(/\s+/).length <= 8 && !FINITE.test(sentence)
const FINITE =
  /(?:^|[^a-z])(?:er|var|har|havde|skal|kan|vil|maa|faar|blev|bliver|is|are|was|has|have|will|i|vi|jeg|we|\w{3,14}er|\w{3,14}ede)(?:[^a-z]|$)/

const areSmall = (text: string): boolean => {
  WORD.lastIndex = 0
  for (let word = WORD.exec(text); word !== null; word = WORD.exec(text)) if (!SMALL.has(word[0])) return false
  return true
}
const WORD = /[a-z]+/g
const SMALL = new Set(
  "tak gerne helst please allerede den d pa paa i ok og til hvis muligt om mulig eller ellers meget kan vi sige kl on or at the ca".split(
    " ",
  ),
)
