import { answers } from "./cues/answers.ts"
import { imperative, needs } from "./cues/asks.ts"
import { foreign } from "./cues/foreign.ts"
import { happening, past } from "./cues/happening.ts"
import { atOnce, conditional, low, notOurs, reminder, urgent } from "./cues/urgency.ts"
import { matchesOf, occurs, pattern } from "./fold.ts"
import type { Stretch } from "./sentences.ts"

export type Haste = { level: "urgent" | "low"; atOnce: boolean; start: number; end: number }

/** Words for haste, or for its absence, in a folded sentence: those that speak of our answer. */
export const findHaste = (text: string, clausesOf: () => readonly Stretch[], alone: boolean): Haste[] => {
  const found: Haste[] = []
  if (!HASTE_WORD.test(text)) return found
  for (const match of matchesOf(low, text)) found.push(haste("low", match.index, match[0]))
  if (found.length > 0 || conditional.test(text)) return found
  for (const match of matchesOf(reminder, text)) {
    if (
      !/(?:udvalg|formand|chef|kunde|presse|borger|journalist|de|han|hun|they)\w* (?:har |have )?(?:rykket|$)/.test(
        text.slice(0, match.index + 1),
      )
    ) {
      found.push(haste("urgent", match.index, match[0]))
    }
  }
  for (const [pattern, now] of [
    [urgent, false],
    [atOnce, true],
  ] as const) {
    for (const { index: at, 0: words } of matchesOf(pattern, text)) {
      const clause = clausesOf().find(({ start, end }) => at >= start && at < end) ?? { start: 0, end: text.length }
      const own = text.slice(clause.start, clause.end)
      if (notOurs.test(own)) continue
      const stated = STATED.test(words)
      if (isOfOurAnswer(own, text, at - clause.start, stated, alone)) found.push(haste("urgent", at, words, now))
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

const STATED = pattern(String.raw`^(?:jo|the sooner|haste?r|haste|akut|urgent|asap|a\.s|ilsag|høj|high|top|time)`)

/** A sentence without one of these stems says nothing of haste: most sentences. */
const HASTE_WORD = pattern(
  String.raw`
    hast|hurti|snar|straks|strax|samme|omg|akut|asap|a\.s\.a|ryk|urgen|soon|immediat|rush|hurry|tid\b|tempo
    |vente|svar|passer|lejlighed|frist|deadline|remind|erindring|påmind|uophold|øjeblik|prompt|prio|press
    |earliest|delay|away|once|time|convenien|leisure|whenever|reply|respon|answer|action|bråd|fort|still|stadig
    |endnu|quick|overdue|chas|travlt|reaktion|ilsag|brand|moment|behøv|kræv|foretag|panik|stress|nødv|lov|nu\b
    |sooner|bedre|tempo
  `,
)

/** The plain statement "det haster" is of our answer unless told otherwise; "straks" wants a request beside it. */
const isOfOurAnswer = (clause: string, sentence: string, at: number, stated: boolean, alone: boolean): boolean => {
  const asked = occurs(needs, clause) || occurs(answers, clause) || imperative.test(clause.trimStart())
  const others = occurs(foreign, clause.slice(0, at + 40)) || occurs(happening, clause) || occurs(past, clause)
  if (stated) return asked || !occurs(past, clause)
  if (others && !asked) return false
  if (occurs(foreign, clause) && !occurs(answers, clause)) return false
  return (
    asked || alone || occurs(needs, sentence) || occurs(answers, sentence) || sentence.trim().split(/\s+/).length <= 4
  )
}
