import { findPostscript, readForwardedHeader, splitReply, withoutQuotedLines } from "#app/mail/quoting.ts"
import { lexicon } from "./word-patterns.ts"
import { readWords, type Word } from "./words.ts"

/** A piece of a message; its words are read when first asked for, since most messages are judged without their history. */
export class Part {
  private read: Word[] | null = null
  private fitted: (readonly number[])[] | null = null

  constructor(readonly text: string) {}

  get words(): readonly Word[] {
    this.read ??= readWords(this.text)
    return this.read
  }

  /** For each word the numbers of the patterns it fits. */
  get patterns(): readonly (readonly number[])[] {
    this.fitted ??= this.words.map((word) => lexicon.match(word.folded))
    return this.fitted
  }
}

/** A message cut into what the sender wrote now (a postscript included) and what came along with it. */
export type MessageParts = {
  subject: Part
  fresh: Part
  signature: Part
  /** The subject of the mail that is answered or passed on, where its header stands right below. */
  thread: Part
  /** That mail's own words; not what it quotes in its turn. */
  quoted: Part
}

// What a message is about stands at its top. The limits keep a message of megabytes as cheap as a long letter.
const longestText = 40_000
const longestFresh = 6_000
const longestRest = 2_000
const longestSubject = 500

export function readParts({ subject, text }: { subject: string; text: string }): MessageParts {
  const { fresh, signature, quoted } = splitReply(text.slice(0, longestText))
  const own = withoutQuotedLines(fresh).slice(0, longestFresh)
  const postscript = findPostscript(signature)
  const header = opensWithHeader.test(quoted) ? readForwardedHeader(quoted.slice(0, longestRest)) : null
  const added = postscript === null ? "" : signature.slice(postscript.start, postscript.end).slice(0, longestRest)
  return {
    subject: new Part(subject.slice(0, longestSubject)),
    fresh: new Part(added === "" ? own : `${own}\n${added}`),
    signature: new Part(signature.slice(0, longestRest)),
    thread: new Part(header?.subject?.slice(0, longestSubject) ?? ""),
    quoted: new Part(withoutOlder(quoted.slice(0, longestRest), header !== null)),
  }
}

const opensWithHeader =
  /^[\s\-_*]{0,80}(?:(?:oprindelig|videresendt|original|forwarded|begin|start)[^\n]{0,60}\n\s{0,4})?\*{0,2}(?:fra|from|von|från|afsender|sender)\s?:/i

/** The message below without the history it holds itself: what that is about, its writer had behind them. */
function withoutOlder(quoted: string, hasHeader: boolean): string {
  if (!hasHeader) return quoted
  const header = readForwardedHeader(quoted)
  const at = header === null ? -1 : quoted.lastIndexOf(header.body)
  if (header === null || at === -1) return quoted
  return withoutQuotedLines(quoted.slice(0, at + splitReply(header.body).fresh.length))
}
