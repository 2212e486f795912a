// Danish words of time, as pieces of patterns for folded text (see ../fold.ts). Swedish and Norwegian spellings that a
// neighbour across the Sound writes by habit stand beside the Danish ones.

export const WEEKDAY = "mandag|måndag|tirsdag|tisdag|onsdag|torsdag|fredag|lørdag|søndag"
export const WEEKDAY_SHORT = "man|tirs?|ons|tors?|fre|lør|søn"
export const MONTH = String.raw`
    januari?|jan|februari?|febr?|marts?|mars|mar|april|apr|maj|juni|jun|juli|jul(?=\.)|augusti?|aug|september
    |sept?|oktober|okt|november|nov|december|dec`
export const NUMBER =
  "\\d{1,3}|ent?|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tyve|femogtyve|tredive|tva|fyra|sex|sju|atta|nio|tio"

const weekdays: Record<string, number> = { ma: 1, ti: 2, on: 3, to: 4, fr: 5, lq: 6, lo: 6, sq: 7, so: 7 }
/** 1 is Monday. */
export const weekdayNumber = (word: string): number => weekdays[word.slice(0, 2)] ?? 0

const months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
export const monthNumber = (word: string): number => months.indexOf(word.slice(0, 3)) + 1

// biome-ignore format: a table
const numbers: Record<string, number> = {
  en: 1, ent: 1, et: 1, to: 2, tre: 3, fire: 4, fem: 5, seks: 6, syv: 7, otte: 8, ni: 9, ti: 10, elleve: 11, tolv: 12,
  tretten: 13, fjorten: 14, femten: 15, seksten: 16, sytten: 17, atten: 18, nitten: 19, tyve: 20, femogtyve: 25, tredive: 30, tva: 2, fyra: 4, sex: 6,
  sju: 7, atta: 8, nio: 9, tio: 10,
}
export const numberOf = (word: string): number => (/^\d/.test(word) ? Number(word) : (numbers[word] ?? 0))
