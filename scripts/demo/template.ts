import type { Topic } from "#app/inquiries/topics.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"

/**
 * A mail as somebody of the group writes it. In braces stands what differs: {antal} and {få} numbers, {by} a
 * municipality, {job} a trade's jobs, {firma} the sender's organisation, {kvartal} and {måned} the ones before, {dato} a day some
 * weeks on, {uge} a week number, {frist} a sentence that says when an answer is needed, or nothing.
 */
export type Template = {
  topic: Topic
  group: TargetGroupKey
  /** How often it comes beside the others of its group; 1 where not said. */
  weight?: number
  english?: true
  /** Where the first unit to read it belongs elsewhere than the mailbox for all. */
  to?: "varsling@region.example" | "presse@region.example"
  subject: string
  text: string
}

/** Fills the braces in. Throws RangeError for a name nobody knows: a misspelt one must not reach the reader. */
export function fill(text: string, words: Readonly<Record<string, string>>): string {
  return text
    .replace(/\{(\p{L}+)\}/gu, (_, name: string) => {
      const word = words[name]
      if (word === undefined) throw new RangeError(`no word for {${name}}`)
      return word
    })
    .replaceAll("\u00a0", " ")
    .replace(/ +$/gm, "")
    .replace(/ {2,}/g, " ")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
}
