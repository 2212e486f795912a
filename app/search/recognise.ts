import { formatInquiryNumber } from "#app/inquiries/inquiry.ts"
import { readCvr } from "#app/stakeholders/cvr.ts"
import { phoneLookup } from "#app/stakeholders/phone.ts"

/** What the typed text may be besides words; each is looked up exactly. */
export type Recognised = {
  /** The case's number, with its year where that was typed. */
  inquiry: { year: number | null; sequence: number } | null
  cvr: string | null
  /** As `addresses.lookup` has it. */
  phone: string | null
  mail: string | null
}

/** Case number ("H-2026-00042", "2026-42", "00042", "42"), CVR, phone number, mail address. Several may fit: eight digits are a CVR and a phone number. */
export function recognise(text: string): Recognised {
  const typed = text.trim()
  const digits = typed.replace(/\D/g, "")
  const isPhone = /^\+?[\d\s().-]+$/.test(typed) && digits.length >= 8 && digits.length <= 15
  return {
    inquiry: readInquiryNumber(typed),
    cvr: readCvr(typed),
    phone: isPhone ? phoneLookup(typed) : null,
    mail: /^[^\s@<>"]+@[^\s@<>"]+$/.test(typed) ? typed.toLowerCase() : null,
  }
}

function readInquiryNumber(typed: string): Recognised["inquiry"] {
  const [, year, sequence] = /^(?:h[-\s]?)?(?:(20\d{2})[-\s/])?0*([1-9]\d{0,6})$/i.exec(typed) ?? []
  return sequence === undefined ? null : { year: year ? Number(year) : null, sequence: Number(sequence) }
}

/** The number in full, in the year that was typed or in each of those given. */
export const inquiryNumbersOf = ({ year, sequence }: NonNullable<Recognised["inquiry"]>, years: number[]): string[] =>
  (year === null ? years : [year]).map((each) => formatInquiryNumber(each, sequence))
