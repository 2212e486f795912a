import { isPublicMailDomain } from "#app/stakeholders/public-domains.ts"
import { type Census, priorBits } from "./census.ts"
import { compareOrganisations } from "./match-organisations.ts"
import { comparePeople } from "./match-people.ts"
import type { Match, Party, PartyKind, Read, Reason } from "./party.ts"
import { isAddress, organisationWords, personWords, readWord } from "./words.ts"

/** Odds in bits above which two entries are shown as likely one party, and as certainly so. */
const thresholds = { likely: 2.5, certain: 12 }
/** What a certain one has beside its name: a number or an address that two parties do not share. */
const proofs = new Set(["same-mail", "same-phone", "same-cvr", "same-p-number"])
const proofBits = 7

/** Whoever gave no name is called by their address, which is an address of theirs. */
export function readParty(kind: PartyKind, party: Party): Read {
  const wordsOf = kind === "person" ? personWords : organisationWords
  const unnamed = isAddress(party.name)
  const mails = unnamed ? [...new Set([...party.mails, party.name.trim().toLowerCase()])] : party.mails
  const domains = kind === "person" ? [] : [...new Set([...party.domains, ...party.mails.flatMap(ownDomain)])]
  const names = [party.name, ...party.otherNames].map((name) => wordsOf(name).map(readWord))
  return { ...party, mails, domains, names, unnamed }
}

const ownDomain = (mail: string) => {
  const domain = mail.slice(mail.indexOf("@") + 1)
  return isPublicMailDomain(domain) ? [] : [domain]
}

/**
 * Whether two entries are likely one party, and why: each thing they share or differ in weighs as many bits as it is
 * rarer among strangers than among doubles (Fellegi & Sunter 1969), against the odds that any two entries are doubles.
 * Null where it is not likely.
 */
export function matchParties(census: Census, a: Read, b: Read, least = thresholds.likely): Match | null {
  const reasons = census.kind === "person" ? comparePeople(census, a, b) : compareOrganisations(census, a, b)
  if (!reasons) return null
  const score = reasons.reduce((total, { weight }) => total + weight, priorBits(census))
  if (score < least) return null
  const certainty = score >= thresholds.certain && reasons.some(isProof) ? "certain" : "likely"
  return { certainty, score, reasons }
}

const isProof = ({ code, weight }: Reason) => proofs.has(code) && weight >= proofBits
