import { findHistory } from "./quoting/history.ts"
import { linesOf } from "./quoting/lines.ts"
import { postscript } from "./quoting/patterns.ts"
import { findSignature } from "./quoting/signature.ts"

export { readForwardedHeader } from "./quoting/forwarded.ts"

export type SplitReply = {
  /** What the sender wrote this time, closing words and name included. */
  fresh: string
  /** Title, address, opening hours, disclaimers, "Sendt fra min iPhone". */
  signature: string
  /** Older messages, and what was forwarded. */
  quoted: string
}

/** Boundaries are looked for in this many characters; what a person writes anew is never longer. */
const SEARCHED = 64 * 1024

/**
 * Splits a plain-text message into the sender's new words, the signature and the quoted history. Nothing is lost:
 * `fresh + signature + quoted` is the text as given. Answers given between quoted lines keep those lines in `fresh`
 * (`withoutQuotedLines` blanks them). A signature also begins below the sender's own name, where that is given. Takes time
 * in proportion to the first 64 kB at most.
 */
export const splitReply = (text: string, senderName = ""): SplitReply => {
  const lines = linesOf(text, SEARCHED)
  const history = findHistory(lines)
  const own = lines.slice(0, history)
  const quotedFrom = lines[history]?.start ?? text.length
  const signatureFrom = Math.min(own[findSignature(own, senderName)]?.start ?? quotedFrom, quotedFrom)
  return {
    fresh: text.slice(0, signatureFrom),
    signature: text.slice(signatureFrom, quotedFrom),
    quoted: text.slice(quotedFrom),
  }
}

/** The text with its `>` lines turned to spaces: every other character keeps its place. */
export const withoutQuotedLines = (text: string): string =>
  text.includes(">") ? text.replace(/^[ \t]{0,8}>.*$/gm, (line) => " ".repeat(line.length)) : text

/** Where a postscript begins in a signature, and how long it runs (to the end of its paragraph); null without one. */
export const findPostscript = (signature: string): { start: number; end: number } | null => {
  for (const line of linesOf(signature, SEARCHED)) {
    if (!postscript.test(line.text)) continue
    const blank = signature.slice(line.start).search(/\n[ \t]*\r?\n/)
    return { start: line.start, end: blank === -1 ? signature.length : line.start + blank }
  }
  return null
}
