export type Gap = { words: string; from: number; to: number }

/** A gap says what is missing. A bare […] is how a quotation leaves something out, and stays. */
const gap = /\[(?:…|\.\.\.)\s*([^\s[\]][^[\]\n]{0,79})\]/gu
const bareGap = /\[(?:…|\.\.\.)\s*\]/u

/** What stands where something is still to be written: "[… fornavn]". */
export const gapFor = (words: string) => `[… ${words}]`

/** The places still to be filled in, in their order. `from` and `to` are positions in the text. */
export const findGaps = (text: string): Gap[] =>
  [...text.matchAll(gap)].map((match) => ({
    words: match[1]?.trim() ?? "",
    from: match.index,
    to: match.index + match[0].length,
  }))

/** A gap that does not say what is missing, and so would be sent as it stands. */
export const hasBareGap = (text: string): boolean => bareGap.test(text)
