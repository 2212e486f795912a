export type TextRange = { start: number; end: number }

/**
 * Danish civil registration numbers in a text: ddmmyy-xxxx with a date that exists (CPR-loven; the century follows from
 * the seventh digit, CPR-kontoret "Personnummeret i CPR"). With a dash the date is enough. Ten digits in one run or
 * with a space are order numbers more often than not, so they also need the old modulus 11 check or "cpr" before them.
 */
export function findCpr(text: string): TextRange[] {
  const found: TextRange[] = []
  for (const match of text.matchAll(candidate)) {
    const [whole, day = "", month = "", year = "", separator = "", serial = ""] = match
    if (!isDate(+day, +month, +year, +serial.charAt(0))) continue
    const digits = day + month + year + serial
    const dashed = /\S/.test(separator)
    if (dashed || named.test(text.slice(Math.max(0, match.index - 30), match.index)) || passesModulus11(digits))
      found.push({ start: match.index, end: match.index + whole.length })
  }
  return found
}

/** The text with every such number as "xxxxxx-xxxx". */
export function maskCpr(text: string): string {
  let masked = ""
  let from = 0
  for (const { start, end } of findCpr(text)) {
    masked += `${text.slice(from, start)}xxxxxx-xxxx`
    from = end
  }
  return masked + text.slice(from)
}

/** The same in the text of well-formed HTML; addresses and other attributes stay. */
export const maskCprInHtml = (html: string): string => html.replace(/(?<=^|>)[^<]+/g, maskCpr)

const candidate = /(?<![\d+/.-])(\d\d)(\d\d)(\d\d)( ?[-\u2010-\u2015\u2212] ?|[ \u00a0]?)(\d{4})(?![\d]|[-/.]\d)/g
const named = /(?:cpr|person)[-. ]?(?:nr|nummer|no|number)?[^\p{L}\d]*$/iu

function isDate(day: number, month: number, year: number, seventh: number): boolean {
  const century =
    seventh <= 3 ? 1900 : seventh === 4 || seventh === 9 ? (year <= 36 ? 2000 : 1900) : year <= 57 ? 2000 : 1800
  const date = new Date(Date.UTC(century + year, month - 1, day))
  return month >= 1 && month <= 12 && day >= 1 && date.getUTCDate() === day
}

const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
const passesModulus11 = (digits: string) =>
  weights.reduce((sum, weight, at) => sum + weight * Number(digits.charAt(at)), 0) % 11 === 0
