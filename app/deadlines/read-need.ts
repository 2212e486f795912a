import { type Need, noNeed } from "./need.ts"
import { readConsequence } from "./reading/consequence.ts"
import { fold } from "./reading/fold.ts"
import { isAddressed, kindOf } from "./reading/kind.ts"
import { isAutomatic, type Material, ownSubject, readForwarded, readMaterial, splitMessage } from "./reading/message.ts"
import { type Scan, type Stated, scan } from "./reading/scan.ts"
import { dateOf, localTime } from "./zone.ts"

export type NeedInput = {
  subject: string
  text: string
  /** ISO 8601 with offset, or epoch milliseconds: the moment all words are reckoned from. */
  sentAt: string | number
  /** The sender's language where it is known; the text itself decides unless it is even. */
  locale?: "da" | "en"
  /** The name it was sent under: below it, as a line of its own, stands the signature. */
  from?: { name: string } | undefined
}

/**
 * What the sender asks for, and by when, read from the message (deadlines.md § 1; ../domain/deadline-phrases.md rules).
 * Reads the sender's own words in the first 16,000 characters, not history, signature or automatic replies. Never
 * throws: a message that cannot be read states no need, as does one with an unreadable `sentAt`.
 */
export const readNeed = (input: NeedInput): Need => {
  const sentAt = typeof input.sentAt === "number" ? input.sentAt : Date.parse(input.sentAt)
  if (!Number.isFinite(sentAt) || Math.abs(sentAt) > LATEST) return noNeed
  const message = { ...input, sentAt }
  const parts = splitMessage(message)
  if (isAutomatic(parts)) return noNeed
  const need = readOwnWords(readMaterial(parts, message))
  if (need.quote !== null) return need
  const forwarded = readForwarded(parts, message)
  return forwarded === null ? need : readOwnWords(forwarded)
}

/** Year 9999, past which dates are no longer written with four digits. */
const LATEST = 253_000_000_000_000

const readOwnWords = (material: Material): Need => {
  const { subject, text, folded, heading, sentAt, english } = material
  const { day: today, minutes } = localTime(sentAt)
  const now = { today, minutes: Math.floor(minutes) }
  const own = ownSubject(subject)
  const found = join(
    scan(text, folded, english, now),
    scan(own, heading.slice(0, own.length), english, now, /\w/.test(folded)),
  )
  const scanned = found.times.length + found.haste.length === 0 ? found : inTheLightOf(material, found)
  const chosen = choose(scanned.times, dateOf(today))
  const urgent = scanned.haste.find(({ level }) => level === "urgent")
  const low = scanned.haste.find(({ level }) => level === "low")
  const withdrawn = scanned.times.find(({ role }) => role === "cancelled")
  const atOnce = scanned.haste.find((words) => words.atOnce)
  const invalid = scanned.times.find(({ flags, by }) => flags.length > 0 && by === null)
  return {
    by: chosen?.by ?? (atOnce ? dateOf(today) : null),
    latest: chosen?.latest ?? null,
    urgency: urgent ? "urgent" : low || (withdrawn && !chosen) ? "low" : "normal",
    quote: (chosen ?? atOnce ?? urgent ?? invalid ?? low ?? withdrawn)?.quote ?? null,
    consequence: chosen || urgent ? readConsequence(chosen?.sentence ?? "", folded, chosen?.hold ?? null) : null,
    flags: [...((chosen ?? invalid)?.flags ?? [])],
  }
}

/** What the message as a whole lets stand: only a letter's every word counts. */
const inTheLightOf = ({ heading, folded, signature }: Material, { times, haste }: Scan): Scan => {
  const kind = kindOf(`${heading}\n${folded}\n${fold(signature)}`)
  if (kind === "receipt" || kind === "selling") return { times: [], haste: [] }
  // What a bill reminds of, or wants at once, is money.
  if (kind === "bill") return { times, haste: haste.filter(({ level }) => level === "low") }
  return kind === "letter" ? { times, haste } : { times: times.filter(({ sentence }) => isAddressed(sentence)), haste }
}

const join = (body: Scan, heading: Scan): Scan => ({
  times: [...body.times, ...heading.times],
  haste: [...body.haste, ...heading.haste],
})

/** The earliest deadline that stands: a revised one before others, a firm one before a wish, and that before a supposed one; one that has passed only if alone. */
const choose = (times: readonly Stated[], today: string): Stated | undefined => {
  const gone = new Set(times.filter(({ role }) => role === "cancelled" || role === "superseded").map(({ by }) => by))
  const standing = times.filter(
    ({ role, by }) => role !== "cancelled" && role !== "superseded" && by !== null && !gone.has(by),
  )
  const foremost = (["revised", "deadline", "wish", "supposed"] as const).find((rank) =>
    standing.some(({ role }) => role === rank),
  )
  const candidates = standing.filter(({ role }) => role === foremost)
  const ahead = candidates.filter(({ by }) => by !== null && by.slice(0, 10) >= today)
  return (ahead.length > 0 ? ahead : candidates).toSorted((one, other) => (atClose(one) < atClose(other) ? -1 : 1))[0]
}

/** A day without a time is its close of business: "fredag kl. 12" comes before "fredag". */
const atClose = ({ by }: Stated): string => (by === null || by.length > 10 ? (by ?? "") : `${by}T16:00`)
