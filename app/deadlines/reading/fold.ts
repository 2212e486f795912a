// Each non-ASCII letter becomes one plain letter. `ø` becomes `q`, which Danish hardly uses: as `o` it would make "før"
// (before) the same word as "for".
// biome-ignore format: a table
const letters: Record<string, string> = {
  å: "a", á: "a", à: "a", â: "a", æ: "e", ä: "e", é: "e", è: "e", ë: "e", ê: "e", ø: "q", ö: "q", ó: "o", ô: "o",
  ü: "u", ú: "u", í: "i", ï: "i", ñ: "n", ç: "c", "–": "-", "—": "-", "‑": "-", "’": "'", "‘": "'", "´": "'",
  "\u00a0": " ", "\u202f": " ", "\u2009": " ", "”": '"', "“": '"', "»": '"', "«": '"', "…": " ",
}

/** Characters beyond this are of no script a pattern knows. */
const KNOWN = 0x2200

/** What each character becomes, as a character code. */
const UNKNOWN = "?"
const folded = Uint8Array.from({ length: KNOWN }, (_, code) => {
  const lower = String.fromCharCode(code).toLowerCase()
  return (lower <= "\x7f" ? lower : (letters[lower] ?? UNKNOWN)).charCodeAt(0)
})

/**
 * The text in lower case with every letter outside ASCII turned to one plain letter, so that patterns need neither flags
 * nor Unicode classes, and `\b` holds between Danish words. Same length as given: an index in one is an index in both.
 */
export const fold = (text: string): string => {
  // Through bytes: where one character was beyond Latin-1, replacing would leave a string of another kind, for which V8
  // compiles every pattern anew.
  const bytes = Buffer.allocUnsafe(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = folded[text.charCodeAt(at)] ?? UNKNOWN.charCodeAt(0)
  return bytes.toString("latin1")
}

/**
 * The source of a pattern for folded text, written with Danish letters and single spaces: `på næste` also finds "paa
 * naeste", and words across a line break.
 */
export const danish = (source: string): string =>
  source
    .replace(/å/g, "(?:aa?)")
    .replace(/æ/g, "(?:a?e)")
    .replace(/ø/g, "(?:q|oe)")
    .replace(/ \?/g, "\\s{0,4}")
    .replace(/ /g, "\\s{1,4}")

/** A pattern for folded text (see `danish`). It may be laid out over several lines: breaks and indentation are dropped. */
export const pattern = (source: string, flags = ""): RegExp => new RegExp(danish(source.replace(/\n\s*/g, "")), flags)

/** Every match of a pattern with the global flag, none of them empty. `matchAll` would copy the pattern each time. */
export const matchesOf = (global: RegExp, text: string): RegExpExecArray[] => {
  const found: RegExpExecArray[] = []
  global.lastIndex = 0
  for (let match = global.exec(text); match !== null; match = global.exec(text)) {
    if (match[0] === "") global.lastIndex++
    found.push(match)
  }
  return found
}
