/** One line of a text: where it begins, and what stands on it without its line break. */
export type Line = { start: number; text: string }

/** A pattern never sees more of a line than this; nothing that opens a quotation or a signature is longer. */
const LONGEST = 300

/** The lines of the first `limit` characters. */
export const linesOf = (text: string, limit: number): Line[] => {
  const lines: Line[] = []
  const end = Math.min(text.length, limit)
  for (let start = 0; start < end; ) {
    const found = text.indexOf("\n", start)
    const stop = found === -1 || found > end ? end : found
    lines.push({ start, text: text.slice(start, Math.min(stop, start + LONGEST)).trim() })
    start = stop + 1
  }
  return lines
}

export const isBlank = (line: Line | undefined): boolean => line !== undefined && line.text === ""

export const isQuoted = (line: Line | undefined): boolean => line?.text.startsWith(">") ?? false

/** The index of the first line at or after `from` that is not blank, or the number of lines. */
export const skipBlank = (lines: Line[], from: number): number => {
  let at = from
  while (at < lines.length && isBlank(lines[at])) at++
  return at
}

/** A rule of dashes, underscores, asterisks and the like, alone on its line. */
export const isRule = (line: Line | undefined): boolean => /^[>\s]{0,8}([-_=*~#+])\1{1,120}$/.test(line?.text ?? "")
