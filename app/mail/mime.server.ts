import { type HeaderLines, type Headers, MailParser } from "mailparser"
import { mendHeaderLine, TextDecoding } from "./charset.server.ts"

/** What mailparser makes of the raw bytes, whole or as far as it came. */
export type MimeMessage = {
  headers: Headers
  headerLines: HeaderLines
  /** Text parts alone. "" where there are none. */
  text: string
  html: string | null
  /** HTML stands beside the text, not as another version of it: only the HTML has everything. */
  htmlSaysMore: boolean
  attachments: MimeAttachment[]
  /** Set where reading stopped early. */
  error: Error | null
}
export type MimeAttachment = {
  contentType: string
  disposition: string | null
  fileName: string | null
  cid: string | null
  related: boolean
  headers: Headers
  content: Buffer
}

/**
 * Reads a message with mailparser. Like its `simpleParser`, but letters survive wrong and missing charsets, what was
 * read before an error is kept, and nothing is computed that nobody uses (checksums, links, data: URLs). Never rejects.
 */
export function readMime(raw: Buffer): Promise<MimeMessage> {
  const parser = new LenientParser({
    keepDeliveryStatus: true,
    ignoreEmbedded: true,
    skipHtmlToText: true,
    skipTextLinks: true,
    checksumAlgo: false,
  })
  const message: MimeMessage = {
    headers: new Map(),
    headerLines: [],
    text: "",
    html: null,
    htmlSaysMore: false,
    attachments: [],
    error: null,
  }
  return new Promise((resolve) => {
    const settle = (error: Error | null) => {
      message.headers = parser.headers || message.headers
      message.headerLines = parser.headerLines || message.headerLines
      message.htmlSaysMore = parser.htmlSaysMore
      message.error = error
      resolve(message)
    }
    parser.on("data", (part) => {
      if (part.type === "text") {
        message.text = part.text ?? ""
        message.html = part.html ?? null
        return
      }
      const chunks: Buffer[] = []
      part.content.on("data", (chunk: Buffer) => chunks.push(chunk))
      part.content.on("end", () => {
        message.attachments.push({
          contentType: part.contentType,
          disposition: part.contentDisposition ?? null,
          fileName: part.filename ?? null,
          cid: part.cid ?? null,
          related: part.related ?? false,
          headers: part.headers,
          content: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks),
        })
        part.release?.()
      })
    })
    parser.on("end", () => settle(null))
    parser.on("error", settle)
    parser.end(raw)
  })
}

/** The parts of MailParser that it marks internal, which its exact version in package.json and our tests hold still. */
type Internals = {
  processHeaders(lines: { key: string; line: string }[]): Headers
  processChunk(data: SplitterChunk, done: (error?: Error) => void): void
}
type SplitterChunk = {
  type: "node" | "data" | "body"
  contentType?: string | false
  charset?: string | false
  parentNode?: SplitterChunk | false
  multipart?: string | false
}

/** mailparser believes the charset a part names; this one looks at the bytes (charset.server.ts). */
class LenientParser extends MailParser {
  htmlSaysMore = false

  getDecoder() {
    return { decodeStream: (charset: string) => new TextDecoding(charset.slice(CHARSET_MARK.length)) }
  }

  processHeaders(lines: { key: string; line: string }[]): Headers {
    return internals.processHeaders.call(
      this,
      (lines || []).map(({ key, line }) => ({ key, line: mendHeaderLine(line) })),
    )
  }

  processChunk(data: SplitterChunk, done: (error?: Error) => void) {
    if (data.type === "node") {
      // mailparser decodes UTF-8, ASCII and unnamed charsets by itself and never asks: a name it can't know makes it ask.
      data.charset = `${CHARSET_MARK}${data.charset || ""}`
      if (data.contentType === "text/html" && !withinAlternative(data)) this.htmlSaysMore = true
    }
    internals.processChunk.call(this, data, done)
  }
}
const CHARSET_MARK = "rettidig:"
const internals = MailParser.prototype as unknown as Internals

function withinAlternative(node: SplitterChunk): boolean {
  for (let parent = node.parentNode; parent; parent = parent.parentNode) {
    if (parent.multipart === "alternative") return true
  }
  return false
}
