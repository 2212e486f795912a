/** One word of a message, folded for comparison, with its place in the text it came from. */
export type Word = { folded: string; start: number; end: number }

const danishLetters: Record<string, string> = { æ: "ae", ø: "oe", å: "aa", ä: "ae", ö: "oe", ß: "ss" }
const plain = /^[a-z0-9]+$/

/**
 * Lower case, without accents, and with the Danish letters spelled out, since many senders have no Danish keyboard:
 * "Ansøgning" and "ansoegning" fold alike. Letters of other scripts fold to nothing.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  if (plain.test(lower)) return lower
  const danish = spellOut(lower)
  if (plain.test(danish)) return danish
  return spellOut(danish.normalize("NFC"))
    .normalize("NFD")
    .replace(/[^a-z0-9§?%]/g, "")
}

const spellOut = (lower: string) => lower.replace(/[æøåäöß]/g, (letter) => danishLetters[letter] ?? "")

const separator = 0
const ascii = 1
const other = 2
const sign = 3
/** The kind of every character up to 0x7ff; above, only letters of scripts that fold to nothing. */
const kinds = new Uint8Array(0x800)
for (let code = 0; code < kinds.length; code++) {
  const character = String.fromCharCode(code)
  if (/[a-z0-9]/i.test(character)) kinds[code] = ascii
  else if (/[\p{L}\p{M}\p{N}]/u.test(character)) kinds[code] = other
  // These carry meaning here ("§ 7", a question, "20 % off"): each is a word.
  else if (/[§?%]/.test(character)) kinds[code] = sign
}

/** The words of a text in order. Linear in the length of the text, whatever it holds. */
export function readWords(text: string): Word[] {
  const words: Word[] = []
  let start = 0
  while (start < text.length) {
    let kind = kinds[text.charCodeAt(start)] ?? separator
    if (kind === separator) {
      start++
      continue
    }
    let end = start + 1
    let folds = kind !== ascii
    if (kind !== sign) {
      while (end < text.length) {
        kind = kinds[text.charCodeAt(end)] ?? separator
        if (kind !== ascii && kind !== other) break
        folds ||= kind === other
        end++
      }
    }
    const word = text.slice(start, end)
    const folded = folds ? foldWord(word) : word.toLowerCase()
    if (folded !== "") words.push({ folded, start, end })
    start = end
  }
  return words
}
