import { isAscii, isUtf8 } from "node:buffer"
import { Transform, type TransformCallback } from "node:stream"
import { decode } from "libmime/lib/charset.js"

/**
 * Bytes to text in the charset a part names, where the name is often missing or wrong. What is valid UTF-8 is UTF-8
 * (Danish text in a one-byte charset practically never is); one-byte Western names mean windows-1252, as the WHATWG
 * Encoding Standard has it; unlabelled or falsely labelled bytes are read as windows-1252 too. Never throws.
 */
export function decodeText(bytes: Buffer, charset: string | null): string {
  if (isAscii(bytes) && !statefulCharset.test(charset ?? "")) return bytes.toString("latin1")
  const name = (charset ?? "").toLowerCase().replace(/[^a-z0-9]/g, "")
  if (!guessed.has(name)) return decode(bytes, charset ?? undefined)
  if (isUtf8(bytes)) return bytes.toString("utf8")
  if (latin9.has(name)) return decode(bytes, "iso-8859-15")
  if (latin1.has(name) || !mostlyUtf8(bytes)) return decode(bytes, "windows-1252")
  return bytes.toString("utf8")
}

/** 7-bit charsets in which escape sequences carry the letters. */
const statefulCharset = /iso-?2022|hz-gb|utf-?7|utf-?(16|32)/i
const latin1 = new Set(["iso88591", "latin1", "l1", "windows1252", "cp1252", "win1252", "ansi", "iso88591windows1252"])
const latin9 = new Set(["iso885915", "latin9"])
/** Names under which any Western bytes are found in real mail. */
const guessed = new Set([
  "",
  "utf8",
  "usascii",
  "ascii",
  "7bit",
  "8bit",
  "unknown8bit",
  "xunknown",
  "default",
  ...latin1,
  ...latin9,
])

/** A cut or damaged UTF-8 text still has far more whole sequences than broken ones; windows-1252 has next to none. */
function mostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString("utf8")
  let whole = 0
  let broken = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) broken++
    else if (code > 0x7f) whole++
  }
  return whole > broken
}

/**
 * A header line as mailparser hands it around (one character per byte) with raw 8-bit letters made into UTF-8.
 * RFC 5322 forbids them, RFC 6532 allows UTF-8; old web forms and scanners send windows-1252.
 */
export function mendHeaderLine(line: string): string {
  if (!/[\x80-\xff]/.test(line)) return line
  const bytes = Buffer.from(line, "latin1")
  return isUtf8(bytes) ? line : Buffer.from(decodeText(bytes, null), "utf8").toString("latin1")
}

/** Quotes, dashes and the euro sign of windows-1252 in an encoded word that calls itself iso-8859-1. */
export const mendControls = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => decode(Buffer.from(control, "latin1"), "windows-1252"))

/** `decodeText` as a stream, UTF-8 out. Collects, because only the whole part shows which charset it is. */
export class TextDecoding extends Transform {
  private readonly chunks: Buffer[] = []
  constructor(private readonly charset: string | null) {
    super()
  }
  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
    this.chunks.push(chunk)
    done()
  }
  override _flush(done: TransformCallback) {
    done(null, Buffer.from(decodeText(Buffer.concat(this.chunks), this.charset)))
  }
}
