import { isValidCvr } from "#app/stakeholders/cvr.ts"
import { bestName } from "./best-name.ts"
import { type Census, holdingBits } from "./census.ts"
import { isSlip } from "./likeness.ts"
import { compareOrganisationNames, runOf } from "./names.ts"
import type { Read, Reason } from "./party.ts"

/** Why they may be one organisation and why not; null where nothing that they have in common could make them one. */
export function compareOrganisations(census: Census, a: Read, b: Read): Reason[] | null {
  if (isBranch(a, b)) return null
  const name = bestName(census, a, b, compareOrganisationNames)
  const numbers = numberReasons(a, b)
  if (!name && !numbers.some(({ weight }) => weight > 10)) return null
  return [...(name ?? []), ...numbers, ...addressReasons(census, a, b), ...municipalityReasons(census, a, b)]
}

/** A parent and its places of work (P-numbers), and these among themselves, are not one another's doubles. */
function isBranch(a: Read, b: Read): boolean {
  if (a.parentId === b.id || b.parentId === a.id) return true
  if (a.parentId !== null && a.parentId === b.parentId && (!sameWords(a, b) || apart(a, b))) return true
  if (a.pNumber !== null && b.pNumber !== null && a.pNumber !== b.pNumber) return true
  const onePlace = (a.pNumber === null) !== (b.pNumber === null)
  const sameHouse = a.cvr !== null && a.cvr === b.cvr
  // The whole and one of its places; or the same place, entered once with its number and once without.
  return sameHouse && (apart(a, b) || (onePlace && !sameWords(a, b)))
}

const sameWords = (a: Read, b: Read) => a.names.some((one) => b.names.some((other) => runOf(one) === runOf(other)))
const apart = (a: Read, b: Read) =>
  a.municipalities.length > 0 &&
  b.municipalities.length > 0 &&
  !a.municipalities.some((code) => b.municipalities.includes(code))

function numberReasons(a: Read, b: Read): Reason[] {
  const reasons: Reason[] = []
  if (a.pNumber !== null && a.pNumber === b.pNumber)
    reasons.push({ code: "same-p-number", weight: 14, value: a.pNumber })
  if (a.cvr === null || b.cvr === null) return reasons
  if (a.cvr === b.cvr) reasons.push({ code: "same-cvr", weight: 14, value: a.cvr })
  else if (isSlip(a.cvr, b.cvr) && isValidCvr(a.cvr) !== isValidCvr(b.cvr))
    reasons.push({ code: "cvr-typo", weight: 6, value: b.cvr })
  else reasons.push({ code: "other-cvr", weight: -16 })
  return reasons
}

function addressReasons(census: Census, a: Read, b: Read): Reason[] {
  const reasons: Reason[] = []
  const mail = a.mails.find((each) => b.mails.includes(each))
  const domain = a.domains.find((each) => b.domains.includes(each))
  if (mail !== undefined) reasons.push({ code: "same-mail", weight: holdingBits(census, mail, 12), value: mail })
  else if (domain !== undefined)
    reasons.push({ code: "same-domain", weight: holdingBits(census, domain, 9), value: domain })
  else if (a.domains.length > 0 && b.domains.length > 0) reasons.push({ code: "other-domain", weight: -5 })
  const phone = a.phones.find((each) => b.phones.includes(each))
  if (phone !== undefined) reasons.push({ code: "same-phone", weight: holdingBits(census, phone, 9), value: phone })
  else if (a.phones.length > 0 && b.phones.length > 0) reasons.push({ code: "other-phone", weight: -1 })
  return reasons
}

function municipalityReasons(census: Census, a: Read, b: Read): Reason[] {
  const code = a.municipalities.find((each) => b.municipalities.includes(each))
  if (code !== undefined)
    return [{ code: "same-municipality", weight: holdingBits(census, `m${code}`, 4), value: code }]
  if (!apart(a, b)) return []
  // What belongs to somebody else's house and lies elsewhere is a branch of it.
  const branch = a.parentId !== null || b.parentId !== null
  return [{ code: "other-municipality", weight: branch ? -16 : -5 }]
}
