/** How easily a text is read: words per sentence, plus the per cent of words over six letters (Björnsson 1968). */
export type Readability = { lix: number; level: "very-easy" | "easy" | "medium" | "hard" | "very-hard" }

/** Too few words say nothing: one long word in a greeting would call it hard. */
const FEWEST_WORDS = 12

/** Null for a text of under twelve words. The steps are Björnsson's: 25, 35, 45, 55. */
export function readability(text: string): Readability | null {
  const words = text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? []
  if (words.length < FEWEST_WORDS) return null
  const long = words.filter((word) => (word.match(/\p{L}/gu)?.length ?? 0) > 6).length
  const lix = Math.round(words.length / countSentences(text) + (100 * long) / words.length)
  return {
    lix,
    level: lix < 25 ? "very-easy" : lix < 35 ? "easy" : lix < 45 ? "medium" : lix < 55 ? "hard" : "very-hard",
  }
}

/** A sentence ends at . ! ? or : before a space, and at an empty line: greetings and headings have no full stop. */
function countSentences(text: string): number {
  const ends = text.split(/[.!?:]+(?=\s|$)|\n\s*\n/u).filter((part) => /[\p{L}]/u.test(part))
  return Math.max(1, ends.length)
}
