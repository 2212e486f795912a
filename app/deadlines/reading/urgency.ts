import { answers } from "./cues/answers.ts"
import { imperative, needs } from "./cues/asks.ts"
import { foreign, payment } from "./cues/foreign.ts"
import { happening, past } from "./cues/happening.ts"
import { announced, atOnce, conditional, low, notOurs, ofMoney, reminder, urgent } from "./cues/urgency.ts"
import { pattern } from "./fold.ts"
import { findClauses } from "./sentences.ts"
import type { Stems } from "./stem-finder.ts"

export type Haste = { level: "urgent" | "low"; atOnce: boolean; start: number; end: number }

/** Words for haste, or for its absence, in a folded sentence: those that speak of our answer. */
export const findHaste = (text: string, stems: Stems, alone: boolean): Haste[] => {
  const found: Haste[] = []
  const ofNoAnswer = announced.occurs(text, stems) || (ofMoney.occurs(text, stems) && !answers.occurs(text, stems))
  for (const { index, 0: said } of low.findAll(text, stems)) {
    const before = text.slice(0, index)
    if (OF_A_PART.test(before)) return found
    if (!(WHEN.test(said) && COMING.test(before))) found.push(haste("low", index, said))
  }
  if (found.length > 0 || conditional.occurs(text, stems)) return found
  for (const match of ofNoAnswer ? [] : reminder.findAll(text, stems)) {
    if (
      !OF_A_THIRD.test(text.slice(0, match.index)) &&
      !(PROMISE.test(match[0]) && AT_A_MEETING.test(text.slice(0, match.index))) &&
      !/(?:udvalg|formand|chef|kunde|presse|borger|journalist|de|han|hun|they)\w* (?:har |have )?(?:rykket|$)/.test(
        text.slice(0, match.index + 1),
      )
    ) {
      found.push(haste("urgent", match.index, match[0]))
    }
  }
  for (const [words, now] of [
    [urgent, false],
    [atOnce, true],
  ] as const) {
    for (const { index: at, 0: said } of words.findAll(text, stems)) {
      const clause = findClauses(text).find(({ start, end }) => at >= start && at < end) ?? {
        start: 0,
        end: text.length,
      }
      const own = text.slice(clause.start, clause.end)
      if (notOurs.occurs(own, stems) || payment.occurs(own, stems)) continue
      const stated = STATED.test(said)
      if (isOfOurAnswer(own, text, stems, at - clause.start, stated, alone)) found.push(haste("urgent", at, said, now))
    }
  }
  return found
}

const haste = (level: Haste["level"], start: number, words: string, now = false): Haste => ({
  level,
  atOnce: now,
  start,
  end: start + words.trimEnd().length,
})

/** "Min læge har skrevet to gange": to another. */
const OF_A_THIRD = pattern("(?:^|[^a-z])(?:min|mit|vores|hans|hendes|deres|my|our|his|her) [a-z-]{2,24} (?:har|has) $")

/** "På mødet blev der spurgt til det, og det lovede du at vende tilbage med": told, not complained of. */
const PROMISE = /lov(?:ede|et)/
const AT_A_MEETING = pattern(
  String.raw`(?:^|[^a-z])(?:på|ved) (?:\w{1,10} )?\w{0,14}(?:mødet|konferencen|seminaret|besøget)`,
)

/** "Kom, når det passer jer": of a visit, not of an answer. */
const WHEN = /^(?:naa?r|when)/
const COMING = pattern(
  String.raw`^\W*(?:(?:og|så|men|so|and|do) )?(?:kom|kig|besøg|smut|drop|come|stop|visit)(?![\w])(?! (?:med|tilbage|på det|back))`,
)

/** "De første skal jeg have fredag, resten kan vente": of what is left, not of the message. */
const OF_A_PART = pattern(
  String.raw`(?:^|[^a-z])(?:resten|de(?:t|n)? (?:sidste|and(?:et|en|re)|gamle|øvrige|næste|tredje)|(?:del|punkt|spørgsmål|nr\.?|bilag) \d|the (?:rest|others?|second|last|remaining|third))(?: [\w-]{1,20}){0,3} $`,
)

const STATED = pattern(
  String.raw`^(?:jo|the sooner|haste?r|haste|akut|urgent|asap|a\.s|ilsag|høj|high|top|time|brænder|det br)`,
)

/** "Jeg skal hurtigst muligt og senest i morgen formiddag vide": to know it is put far behind. */
const WAITING = pattern("(?:^|[^a-z])(?:jeg|vi) (?:skal|må|vil gerne) (?:\\w{1,10} )?$")
const TO_KNOW = pattern(
  "(?:^|[^a-z])(?:vide|bruge|kende|høre|modtage|have (?:jeres|dit|din|svar\\w{0,4}|tal(?:lene)?))(?:[^a-z]|$)",
)

/** The plain statement "det haster" is of our answer unless told otherwise; "straks" wants a request beside it. */
const isOfOurAnswer = (
  clause: string,
  sentence: string,
  stems: Stems,
  at: number,
  stated: boolean,
  alone: boolean,
): boolean => {
  const asked =
    needs.occurs(clause, stems) ||
    imperative.test(clause.trimStart()) ||
    (answers.occurs(clause, stems) && !past.occurs(clause.slice(0, at), stems))
  const asks = asked || (WAITING.test(clause.slice(0, at)) && TO_KNOW.test(sentence))
  if (stated) return asked || !past.occurs(clause, stems)
  if (!asks && isOfOthers(clause, stems, at)) return false
  if (foreign.occurs(clause, stems) && !answers.occurs(clause, stems)) return false
  return (
    asks ||
    alone ||
    needs.occurs(sentence, stems) ||
    answers.occurs(sentence, stems) ||
    sentence.trim().split(/\s+/).length <= 4
  )
}

const isOfOthers = (clause: string, stems: Stems, at: number): boolean =>
  foreign.occurs(clause.slice(0, at + 40), stems) || happening.occurs(clause, stems) || past.occurs(clause, stems)
