import { Parser } from "htmlparser2"

/** A run of text in the source: what it says, and where it stands. An entity is a run of its own. */
type Run = { text: string; from: number; to: number; at: number }

/**
 * Sanitised HTML with the quote marked where it first stands, also across inline tags: each piece of text gets a <mark>
 * of its own, so that no tag is crossed. Null where the words are not found. White space may differ, as in the text part.
 * Only whole text is wrapped and nothing is written that was not in the source, so that what was safe stays so.
 */
export function markHtml(html: string, quote: string): string | null {
  const { text, runs } = readRuns(html)
  const words = quote.trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return null
  const found = new RegExp(words.map(escapeRegExp).join("\\s+"), "iu").exec(text)
  if (!found) return null
  const end = found.index + found[0].length
  let marked = ""
  let copied = 0
  for (const piece of piecesOf(html, runs, found.index, end)) {
    marked += `${html.slice(copied, piece.from)}<mark>${html.slice(piece.from, piece.to)}</mark>`
    copied = piece.to
  }
  return marked + html.slice(copied)
}

/** The stretches of source that the found text covers, neighbours as one; bare white space stays out of tables' rows. */
function piecesOf(html: string, runs: readonly Run[], start: number, end: number): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = []
  for (const run of runs) {
    const first = Math.max(start, run.at)
    const last = Math.min(end, run.at + run.text.length)
    if (first >= last) continue
    // An entity's source is longer than its text: it is wrapped whole.
    const plain = run.text.length === run.to - run.from
    const from = plain ? run.from + first - run.at : run.from
    const to = plain ? run.from + last - run.at : run.to
    const before = pieces.at(-1)
    if (before?.to === from) before.to = to
    else pieces.push({ from, to })
  }
  return pieces.filter(({ from, to }) => html.slice(from, to).trim() !== "")
}

function readRuns(html: string): { text: string; runs: Run[] } {
  const runs: Run[] = []
  let text = ""
  const parser = new Parser({
    ontext(said) {
      // The indices are those of the token last read, up to and including `endIndex`.
      runs.push({ text: said, from: parser.startIndex, to: parser.endIndex + 1, at: text.length })
      text += said
    },
    onopentagname(name) {
      if (breaks.has(name)) text += "\n"
    },
    onclosetag(name) {
      if (breaks.has(name)) text += "\n"
    },
  })
  parser.end(html)
  return { text, runs }
}

/** Where a tag parts two words that stand close in the source. */
const breaks = new Set(
  "address article blockquote br caption center dd div dl dt figcaption footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
)

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
