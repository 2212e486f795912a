import { fold } from "#app/lib/fold.ts"
import { bestName } from "./best-name.ts"
import { type Census, holdingBits } from "./census.ts"
import { isSlip } from "./likeness.ts"
import { comparePersonNames } from "./names.ts"
import type { Read, Reason } from "./party.ts"
import type { Words } from "./words.ts"

/** Why they may be one person and why not; null where nothing that they have in common could make them one. */
export function comparePeople(census: Census, a: Read, b: Read): Reason[] | null {
  const name = nameReason(census, a, b)
  // Two names behind one mailbox or one telephone are two people.
  if (!name) return null
  // The place alone outweighs no more than this; most pairs end here.
  if ((name[0]?.weight ?? 0) < 5 && !shareAddress(a, b)) return null
  return [...name, ...mailReasons(census, a, b), ...phoneReasons(census, a, b), ...placeReasons(census, a, b)]
}

/** Where one gave no name but an address, the address has to be made of the other's. */
function nameReason(census: Census, a: Read, b: Read): Reason[] | null {
  const best = bestName(census, a, b, comparePersonNames)
  if (!a.unnamed && !b.unnamed) return best
  const [unnamed, named] = a.unnamed ? [a, b] : [b, a]
  const weight = Math.max(best?.[0]?.weight ?? 0, madeOfBits(localOf(fold(unnamed.name)), named.names[0] ?? []))
  return weight > 0 ? [{ code: "name-from-mail", weight }] : null
}

/** "mlindhjem", "mettel" and "mli" are made of Mette Lindhjem, with or without a number. */
function madeOfBits(local: string, words: Words): number {
  const [first = "", last = ""] = [words[0]?.text, words.at(-1)?.text]
  const plain = local.replace(/[\d._-]/g, "")
  if (words.length < 2 || plain.length < 3) return 0
  if ([first + last, last + first].includes(plain)) return 16
  if ([first[0] + last, first + last[0], last + first[0]].includes(plain)) return 12
  return plain === first
    ? 7
    : [first[0] + last.slice(0, 2), first.slice(0, 2) + last.slice(0, 2)].includes(plain)
      ? 6
      : 0
}

const shareAddress = (a: Read, b: Read) =>
  a.mails.some((mail) => b.mails.includes(mail)) || a.phones.some((phone) => b.phones.includes(phone))

function mailReasons(census: Census, a: Read, b: Read): Reason[] {
  const same = a.mails.find((mail) => b.mails.includes(mail))
  if (same !== undefined) {
    const weight = census.shared.has(same) ? 2 : holdingBits(census, same, 14)
    return [{ code: "same-mail", weight, value: same }]
  }
  for (const one of a.mails)
    for (const other of b.mails) {
      if (isNearMail(one, other)) return [{ code: "near-mail", weight: 5, value: other }]
    }
  // One house gives a person one address: two there speak for two people, unless both are made of the same name.
  const domain = a.mails.find((one) => b.mails.some((other) => domainOf(other) === domainOf(one)))
  return domain === undefined ? [] : [{ code: "other-mail", weight: -3.5, value: domainOf(domain) }]
}

const domainOf = (mail: string) => mail.slice(mail.indexOf("@") + 1)
const localOf = (mail: string) => mail.slice(0, mail.indexOf("@"))

/** mette.lindhjem@ and m.lindhjem@ at one domain, or one letter astray anywhere. */
function isNearMail(one: string, other: string): boolean {
  if (localOf(one) === localOf(other)) return localOf(one).length >= 4 && isSlip(domainOf(one), domainOf(other))
  if (domainOf(one) !== domainOf(other)) return false
  const [a, b] = [localOf(one), localOf(other)]
  if (a.length >= 5 && isSlip(a, b)) return true
  const [shorter = "", longer = ""] = a.length < b.length ? [a, b] : [b, a]
  const [first = "", last = ""] = longer.split(/[._-]/)
  return last.length >= 3 && [`${first[0]}.${last}`, `${first[0]}${last}`, `${first}${last}`].includes(shorter)
}

function phoneReasons(census: Census, a: Read, b: Read): Reason[] {
  const same = a.phones.filter((phone) => b.phones.includes(phone))
  const own = same.find((phone) => !census.shared.has(phone))
  if (own !== undefined) return [{ code: "same-phone", weight: holdingBits(census, own, 11), value: own }]
  if (same.length > 0) return [{ code: "same-phone", weight: 1, value: same[0] }]
  return a.phones.length > 0 && b.phones.length > 0 ? [{ code: "other-phone", weight: -1.5 }] : []
}

function placeReasons(census: Census, a: Read, b: Read): Reason[] {
  const place = a.places.find(({ key }) => b.places.some((other) => other.key === key))
  if (place) return [{ code: "same-organisation", weight: holdingBits(census, `@${place.key}`, 11), value: place.name }]
  if (a.places.length === 0 || b.places.length === 0) return []
  const code = a.municipalities.find((municipality) => b.municipalities.includes(municipality))
  const reasons: Reason[] = [{ code: "other-organisation", weight: -2 }]
  if (code !== undefined)
    reasons.push({ code: "same-municipality", weight: holdingBits(census, `m${code}`, 3), value: code })
  return reasons
}
