/** A stretch of text; `marked` where it is the sender's own words on when. */
export type Segment = { text: string; marked: boolean }
export type Line = Segment[]
export type Paragraph = Line[]

/**
 * Where the quote stands in the text, as [from, to), or null. Line breaks and other white space may differ: mail programs
 * wrap lines, and a quote taken across two of them is still the same words.
 */
export function findQuote(text: string, quote: string | null): [number, number] | null {
  const words = quote?.trim().split(/\s+/).filter(Boolean) ?? []
  if (words.length === 0) return null
  const pattern = new RegExp(words.map(escapeRegExp).join("\\s+"), "iu")
  const found = pattern.exec(text)
  return found ? [found.index, found.index + found[0].length] : null
}

/** The text in paragraphs and lines, with the quote marked wherever a line holds a part of it. */
export function highlight(text: string, quote: string | null): Paragraph[] {
  const range = findQuote(text, quote)
  const paragraphs: Paragraph[] = []
  let paragraph: Paragraph = []
  for (const { from, to } of lines(text)) {
    if (text.slice(from, to).trim() !== "") paragraph.push(segments(text, from, to, range))
    else if (paragraph.length > 0) {
      paragraphs.push(paragraph)
      paragraph = []
    }
  }
  return paragraph.length > 0 ? [...paragraphs, paragraph] : paragraphs
}

function lines(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  let from = 0
  for (const { index, 0: end } of text.matchAll(/\r?\n/g)) {
    found.push({ from, to: index })
    from = index + end.length
  }
  return [...found, { from, to: text.length }]
}

function segments(text: string, from: number, to: number, range: [number, number] | null): Segment[] {
  const markFrom = Math.min(Math.max(range?.[0] ?? to, from), to)
  const markTo = Math.min(Math.max(range?.[1] ?? to, markFrom), to)
  return [
    { text: text.slice(from, markFrom), marked: false },
    { text: text.slice(markFrom, markTo), marked: true },
    { text: text.slice(markTo, to), marked: false },
  ].filter((segment) => segment.text !== "")
}

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
