export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const
export type Encoding = (typeof encodings)[number]

/** In the order in which they win where two fit equally well. */
export const delimiters = [";", "\t", ",", "|"] as const
export type Delimiter = (typeof delimiters)[number]

/** How the bytes of a text file spell letters: by its mark, by its zeros, else UTF-8 where all of it is valid UTF-8. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8"
  if (first === 0xff && second === 0xfe) return "utf-16le"
  if (first === 0xfe && second === 0xff) return "utf-16be"
  const zeros = { even: 0, odd: 0 }
  const looked = Math.min(bytes.length, 2000)
  for (let at = 0; at < looked; at++) if (bytes[at] === 0) zeros[at % 2 === 0 ? "even" : "odd"]++
  if (zeros.odd > looked / 5) return "utf-16le"
  if (zeros.even > looked / 5) return "utf-16be"
  return isUtf8(bytes) ? "utf-8" : "windows-1252"
}

/** The text, without the byte order mark. Bytes that do not fit become U+FFFD; nothing throws. */
export const decode = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes)

/**
 * What stands between the cells: the sign that most lines have equally many of, outside quotes. Title lines and blank
 * ones have none and count for nothing.
 */
export function detectDelimiter(text: string): Delimiter {
  const declared = /^sep=(.)\r?\n/.exec(text)?.[1]
  const named = delimiters.find((delimiter) => delimiter === declared)
  if (named) return named
  const lines = text
    .slice(0, 50_000)
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n|\r|\n/)
    .slice(0, 40)
  const scores = delimiters.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0)
    const alike = Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length))
    return { delimiter, score: alike + counts.length / 100 }
  })
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).delimiter
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
