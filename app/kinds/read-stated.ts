/** A number that a message states plainly: which field it is for, and the words that say so. */
export type Stated = { field: "employees" | "dismissals"; value: number; quote: string }

const number = "(\\d{1,3}(?:[.]\\d{3})+|\\d{1,6})"
const people =
  "(?:ansatte|medarbejdere|beskæftigede|lønmodtagere|stillinger|personer|employees|people|staff|workers|positions|jobs)"
const dismissing = [
  // Not the past tense: what was done in another year is not planned now.
  "(?:afskedige|afskediger|afskedigelse af|afskedigelser af|opsige|opsiger|opsigelse af|fyre|nedlægge|nedlægger|nedlæggelse af|varsle|varsler|varsling af)",
  "(?:dismiss|dismissing|dismissal of|lay off|laying off|redundancy of)",
]
const having = [
  "(?:har|beskæftiger|vi er|ud af(?: vores)?|af vores|virksomhed(?:en)? med|arbejdsplads med|i alt|samlet)",
  "(?:have|employ|employs|has|out of(?: our)?|of our|(?:company|business) with)",
]
const filler = "(?:i alt |normalt |p\\.t\\. |pt\\. |typisk |currently |normally |a total of |our )?"
/** No date, no span, no share, no length of time. */
const noOther = [
  "(?!\\d|[.,]\\d|\\s*[-–/]\\s*\\d|\\.?\\s*(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)",
  "|\\s*(?:%|pct|procent|per ?cent|uger|dage|måneder|weeks|days|months)|\\s*(?:til|to|eller|or)\\s+\\d)",
].join("")
/** Not only those of them who … */
const all = "(?! (?:på (?:barsel|orlov|ferie)|der|som|who|on leave))"

const planned = new RegExp(`\\b${either(dismissing)} ${filler}${number}${noOther}`, "giu")
/** "42 stillinger nedlægges", "12 employees are to be dismissed". */
const passive = new RegExp(
  `\\b${number} (?:af vores )?${people} (?:skal |vil blive |are to be |will be )?(?:afskediges|opsiges|varsles|nedlægges|afskediget|opsagt|dismissed|laid off|made redundant)\\b`,
  "giu",
)
const employed = new RegExp(
  `\\b${either(having)} ${filler}${number} (?:fast)?(?:ansatte|medarbejdere|beskæftigede|lønmodtagere|employees|people|staff|workers)\\b${all}`,
  "giu",
)

/** What is asked, supposed, denied or about some other time is not stated. */
const notStated =
  /\?|\b(?:hvis|såfremt|måske|muligvis|ikke|ingen|tidligere|sidste år|i fjor|if|perhaps|maybe|might|not|last year|previously)\b|\bi (?:19|20)\d\d\b|\bin (?:19|20)\d\d\b/iu

/**
 * The numbers of employees and of planned dismissals that a message states plainly, for somebody to say yes to. Silent
 * where it is in doubt: about, at most, more than one number for the same. `text` is the sender's own, nothing quoted.
 */
export function readStated(text: string): Stated[] {
  const sentences = text
    // Mails are wrapped: a line that goes on in lower case or with a number belongs to the one before.
    .replace(/\r?\n(?=[\p{Ll}\d])/gu, " ")
    .split(/(?<=[.!?:])\s+(?=[\p{Lu}\d])|\n+/u)
    .filter((sentence) => !notStated.test(sentence))
    .map((sentence) => sentence.replace(/\s+/g, " "))
  const found = sentences.flatMap((sentence): Stated[] => {
    const dismissals = [...sentence.matchAll(planned), ...sentence.matchAll(passive)].map(statedAs("dismissals"))
    const employees = [...sentence.matchAll(employed)].map(statedAs("employees"))
    return [...dismissals, ...employees]
  })
  return (["employees", "dismissals"] as const).flatMap((field) => {
    const own = found.filter((one) => one.field === field)
    return own[0] && own.every(({ value }) => value === own[0]?.value) ? [own[0]] : []
  })
}

const statedAs =
  (field: Stated["field"]) =>
  (match: RegExpMatchArray): Stated => ({ field, value: Number((match[1] ?? "").replace(".", "")), quote: match[0] })

function either(patterns: string[]): string {
  return `(?:${patterns.join("|")})`
}
