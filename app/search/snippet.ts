import { fold } from "#app/lib/fold.ts"
import { maskCpr } from "#app/mail/cpr.ts"
import { placesOf, type Query } from "./query.ts"

/** A piece of a text: `hit` where it is what was searched for. */
export type Piece = { text: string; hit: boolean }

/** Characters of a snippet, and how many of them lead up to the first hit. */
const LENGTH = 160
const LEAD = 50

type Span = { start: number; end: number }

/** The whole text with its hits marked. No list repeats a CPR number. */
export function marked(raw: string, query: Query): Piece[] {
  const text = maskCpr(raw)
  return cut(text, hitsIn(text, query), 0, text.length)
}

/** The part of a text around where most of the terms stand together, or null where none of them does. */
export function snippetOf(text: string, query: Query): Piece[] | null {
  const flat = maskCpr(text.replace(/\s+/g, " ").trim())
  const hits = hitsIn(flat, query)
  const best = densest(hits)
  if (!best) return null
  const from = best.start <= LEAD ? 0 : flat.indexOf(" ", best.start - LEAD) + 1
  const space = flat.lastIndexOf(" ", from + LENGTH)
  const to = from + LENGTH >= flat.length ? flat.length : Math.max(space, best.end)
  const pieces = cut(flat, hits, from, to)
  return [
    ...(from > 0 ? [{ text: "… ", hit: false }] : []),
    ...pieces,
    ...(to < flat.length ? [{ text: " …", hit: false }] : []),
  ]
}

/** Where the text says what was searched for, in order and without overlap. */
function hitsIn(text: string, query: Query): Span[] {
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    word: foldWord(word),
    start: index,
    end: index + word.length,
  }))
  const said = words.map(({ word }) => word)
  const hit = new Set<number>()
  for (const phrase of query.flat())
    for (const from of placesOf(phrase, said)) for (let at = 0; at < phrase.words.length; at++) hit.add(from + at)
  return words.filter((_, at) => hit.has(at))
}

// Most words have nothing to fold, and folding is most of the work.
const foldWord = (word: string) => (/^[a-z0-9]+$/.test(word) ? word : fold(word))

/** The hit with the most others within a snippet's length behind it; the first such. */
function densest(hits: Span[]): Span | undefined {
  let best: { span: Span; count: number } | undefined
  let to = 0
  for (const [from, span] of hits.entries()) {
    while ((hits[to]?.end ?? Number.POSITIVE_INFINITY) <= span.start + LENGTH - LEAD) to++
    if (!best || to - from > best.count) best = { span, count: to - from }
  }
  return best?.span
}

function cut(text: string, hits: Span[], from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const { start, end } of hits) {
    if (start < from || end > to) continue
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false })
    pieces.push({ text: text.slice(start, end), hit: true })
    at = end
  }
  if (at < to) pieces.push({ text: text.slice(at, to), hit: false })
  return pieces
}
