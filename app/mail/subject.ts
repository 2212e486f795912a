import { maskCpr } from "./cpr.ts"

/** The number of an inquiry as it stands in subjects: "H-2026-00042". */
export type InquiryNumber = string

/** Characters of the sender's own words that our reply repeats: RFC 5322 § 2.1.1 wants lines short. */
const LONGEST_REPEATED = 180

/** The subject without the prefixes and tags that replies, forwards and mail gateways put before it, and without ours. */
export function bareSubject(subject: string): string {
  let bare = subject.replace(numberToken, " ")
  for (let before = ""; bare !== before; ) {
    before = bare
    bare = bare.replace(/^\s+/, "").replace(prefix, "").replace(tag, "")
  }
  return bare.replace(/\s+/g, " ").trim()
}

/** For comparing two subjects: bare, one case, one Unicode form. */
export const normaliseSubject = (subject: string): string =>
  maskCpr(bareSubject(subject)).normalize("NFKC").toLowerCase()

/** The first inquiry number in a subject, with or without its brackets; null where there is none. */
export const findInquiryNumber = (subject: string): InquiryNumber | null =>
  /(?<![\p{L}\d])H-(?:20\d\d)-\d{5,7}(?!\d)/iu.exec(subject)?.[0].toUpperCase() ?? null

/** "SV: … [H-2026-00042]", however often the subject went to and fro. Never repeats a CPR number. */
export const replySubject = (subject: string, number: InquiryNumber) => ownSubject("SV:", subject, number)

/** "VS: … [H-2026-00042]": what is sent on to another authority. */
export const forwardSubject = (subject: string, number: InquiryNumber) => ownSubject("VS:", subject, number)

function ownSubject(before: "SV:" | "VS:", subject: string, number: InquiryNumber): string {
  const letters = [...maskCpr(bareSubject(subject))]
  const words =
    letters.length > LONGEST_REPEATED ? `${letters.slice(0, LONGEST_REPEATED).join("").trimEnd()}…` : letters.join("")
  return [before, words, `[${number}]`].filter(Boolean).join(" ")
}

const numberToken = /\[?(?<![\p{L}\d])H-20\d\d-\d{5,7}(?!\d)\]?/giu
/** Danish, English, Swedish, Norwegian, German, Dutch, French, Italian, Spanish; "Re[2]:", "RE^3 :". */
const prefix =
  /^(?:sv|vs|svar|videresendt|re|fw|fwd|forward|wg|aw|antw(?:ort)?|vb|vl|doorst|tr|rif|rv|ref)(?:\[\d+\]|\(\d+\)|\^\d+)?\s?[:：]/i
/** What a gateway adds to warn its own readers. A sender's own "[Haster]" stays. */
const tag =
  /^(?:[[{(<*]+\s?(?:external|extern|ekstern|ext|spam|suspected spam|mulig spam|caution|advarsel|warning|sikker mail|secure|krypteret|encrypted)\b[^\]})>*]{0,40}[\]})>*]+|(?:external|ekstern)(?: e?-?mail| afsender| sender)?\s?[:：])/i
