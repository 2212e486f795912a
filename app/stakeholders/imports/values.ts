import type { LocalDate } from "#app/deadlines/need.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { isValidCvr, readCvr } from "#app/stakeholders/cvr.ts"
import { phoneLookup } from "#app/stakeholders/phone.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import { readDate } from "./dates.ts"
import type { ImportField, RowTexts } from "./fields.ts"
import type { House } from "./house.ts"
import { mailsIn, phonesIn } from "./mail-text.ts"
import type { Remark } from "./remarks.ts"

/** An address as it is written, and as it is compared. */
export type Written = { value: string; lookup: string }

/** What a row says, understood. Null and empty where it is silent, or says what we cannot use. */
export type RowValues = {
  name: string
  role: string | null
  mails: Written[]
  phones: Written[]
  language: Locale | null
  organisation: string
  cvr: string | null
  pNumber: string | null
  municipalityCode: string | null
  targetGroup: TargetGroupKey | null
  otherGroups: TargetGroupKey[]
  ownerIds: number[]
  nameFrom: LocalDate | null
  organisationMails: Written[]
  organisationPhones: Written[]
  domains: string[]
  agreement: { title: string | null; from: LocalDate | null; to: LocalDate | null } | null
  remarks: Remark[]
}

/** Reads the cells of a row. What cannot be read stands in the remarks; those that fail the row among them. */
export function readValues(texts: RowTexts, house: House): RowValues {
  const remarks: Remark[] = []
  const say = (code: Remark["code"], field: ImportField, value: string) => remarks.push({ code, field, value })
  const one = (field: ImportField) => clean(texts[field]?.[0] ?? "")
  const all = (field: ImportField) => texts[field] ?? []

  const mails = (field: ImportField): Written[] => {
    const read = all(field).map(mailsIn)
    for (const { unread } of read) for (const text of unread) say("bad-mail", field, text)
    return distinct(read.flatMap((each) => each.mails).map((value) => ({ value, lookup: value.toLowerCase() })))
  }
  const phones = (field: ImportField): Written[] =>
    distinct(
      all(field)
        .flatMap(phonesIn)
        .flatMap((value) => {
          const lookup = phoneLookup(value)
          if (lookup.replace(/\D/g, "").length < 6) say("bad-phone", field, value)
          return lookup.replace(/\D/g, "").length < 6 ? [] : [{ value, lookup }]
        }),
    )
  const date = (field: ImportField): LocalDate | null => {
    const text = one(field)
    const read = text === "" ? null : readDate(text)
    if (text !== "" && read === null) say("bad-date", field, text)
    return read
  }
  /** A word of ours: what nobody here knows is said and left out. */
  const word = <Value>(
    field: ImportField,
    code: Remark["code"],
    text: string,
    find: (text: string) => Value | null,
  ) => {
    const found = text === "" ? null : find(text)
    if (text !== "" && found === null) say(code, field, text)
    return found
  }

  const cvr = word("cvr", "bad-cvr", one("cvr"), readCvr)
  if (cvr && !isValidCvr(cvr)) say("cvr-check-digit", "cvr", cvr)
  const [agreement, agreementFrom, agreementTo] = [one("agreement"), date("agreementFrom"), date("agreementTo")]
  if (agreementFrom && agreementTo && agreementTo < agreementFrom)
    say("agreement-order", "agreementTo", one("agreementTo"))
  return {
    name: personName(one("name"), one("givenName"), one("familyName")),
    role: one("role") || null,
    mails: mails("mail"),
    phones: phones("phone"),
    language: word("language", "unknown-language", one("language"), readLanguage),
    organisation: one("organisation"),
    cvr,
    pNumber: word("pNumber", "bad-p-number", one("pNumber"), readPNumber),
    municipalityCode: word("municipality", "unknown-municipality", one("municipality"), house.municipality),
    targetGroup: word("group", "unknown-group", one("group"), house.group),
    otherGroups: all("otherGroups")
      .flatMap((cell) => cell.split(";"))
      // "Minister, AMS" is one group.
      .flatMap((part) => (house.group(clean(part)) ? [part] : part.split(",")))
      .map(clean)
      .filter(Boolean)
      .flatMap((text) => word("otherGroups", "unknown-group", text, house.group) ?? []),
    ownerIds: word("owner", "unknown-owner", one("owner"), house.owners) ?? [],
    nameFrom: date("nameFrom"),
    organisationMails: mails("organisationMail"),
    organisationPhones: phones("organisationPhone"),
    domains: all("domain")
      .flatMap((cell) => cell.split(/[\s,;]+/))
      .map((text) =>
        text
          .toLowerCase()
          .replace(/^(?:https?:\/\/)?(?:www\.)?@?/, "")
          .replace(/\/.*$/, ""),
      )
      .filter((text) => /^[\p{L}\p{N}.-]+\.\p{L}{2,}$/u.test(text)),
    agreement:
      agreement || agreementFrom || agreementTo
        ? { title: agreement || null, from: agreementFrom, to: agreementTo }
        : null,
    remarks,
  }
}

/** "Lind, Mette" is Mette Lind. */
function personName(name: string, given: string, family: string): string {
  const whole = name || `${given} ${family}`.trim()
  const [, last, first] = /^([^,]+), ([^,]+)$/.exec(whole) ?? []
  return first && last ? `${first} ${last}` : whole
}

function readLanguage(text: string): Locale | null {
  if (/^(?:da|dk|dan|dansk|danish)$/i.test(text)) return "da"
  return /^(?:en|eng|engelsk|english|gb|uk)$/i.test(text) ? "en" : null
}

const readPNumber = (text: string) => (/^\d{10}$/.test(text.replace(/[\s.-]/g, "")) ? text.replace(/\D/g, "") : null)
const clean = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim()
const distinct = (written: Written[]) => [...new Map(written.map((each) => [each.lookup, each])).values()]
