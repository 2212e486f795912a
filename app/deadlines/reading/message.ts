import {
  findPostscript,
  readForwardedHeader,
  type SplitReply,
  splitReply,
  withoutQuotedLines,
} from "#app/mail/quoting.ts"
import { fold, pattern } from "./fold.ts"

/** What is read of a message: the sender's own words, and the moment they are reckoned from. */
export type Material = {
  subject: string
  text: string
  folded: string
  /** The subject, folded. */
  heading: string
  signature: string
  sentAt: number
  english: boolean
}

/** A message cut to what is read, and into its parts. */
type Parts = { subject: string; text: string } & SplitReply

/** Whence the words are reckoned, and in which language where they do not tell. */
type Sending = { sentAt: number; locale?: "da" | "en" | undefined }

/** A need stands in the first pages; a text of megabytes is a pasted document or an attack. */
const LONGEST_TEXT = 16_000
const LONGEST_SUBJECT = 400

const AUTOMATIC = pattern(
  `
    ^(?:(?:re|sv|vs|fw|fwd|aw): ?)?(?:automatisk (?:svar|besvarelse)|autosvar|auto-?reply|automatic reply
    |out of (?:the )?office|ikke til stede|(?:fraværende|fravær|holiday)(?= ?(?:[:!.-]|$)| (?:indtil|til|fra|i dag|i uge|until|till|from))|ferie ?(?:besked|svar)|undeliver(?:ed|able)
    |delivery (?:status|failure)|mail delivery|returned mail|kan ikke leveres|ikke leveret|abwesenheit
    |automatische antwort|autosvar|frånvaro|kvittering for (?:modtag|din|jeres)|bekræftelse på modtagelse
    |tak for din (?:mail|henvendelse)|læst:|read:|ikke på kontoret|på ferie|ferielukket|(?:forsinket|mislykket) levering|leveringen (?:er|blev|mislykkedes)|meddelelsen (?:er|blev|kunne)|delayed mail
    |leverings(?:fejl|status|rapport)|delivery (?:delayed|incomplete|report)|(?:accepteret|afvist|accepted|declined|tentative|foreløbig):
    |on leave|away from)
  `,
)
const AUTOMATIC_TEXT = pattern(
  String.raw`
    ^[^\n]{0,80}(?:(?:this is (?:an )?(?:automatic|automated|the mail system))|autosvar
    |dette er (?:et |en )?(?:automatisk|autosvar|autogenerer|systemgenerer)|(?:denne|dette) (?:mail|besked|svar|meddelelse|e-mail) er (?:sendt |genereret |dannet |udsendt )?(?:automatisk|autogenerer|et autosvar)
    |din (?:meddelelse|mail|e-mail|besked) (?:er|blev|kunne|til) [^\n]{0,50}(?:ikke|afvist|forsinket)|your (?:message|mail|email) (?:could not|was not|has not|to) |din meddelelse\s{0,8}til:|your message\s{0,8}to:|(?:jeg|i) (?:er|am) (?:i øjeblikket |currently 
    |pt\.? )?(?:out of (?:the )?office|ikke på kontoret))
  `,
)

const REPLY = /(?:^|[\s:-])(?:sv|re|aw|vs|fw|fwd|vb|antw|wg)\s?(?:\[\d+\])?:.*$/i

export const splitMessage = (message: {
  subject: string
  text: string
  from?: { name: string } | undefined
}): Parts => {
  const text = message.text.slice(0, LONGEST_TEXT)
  return { subject: message.subject.slice(0, LONGEST_SUBJECT), text, ...splitReply(text, message.from?.name) }
}

/** Automatic mail asks for nothing. */
export const isAutomatic = ({ subject, text }: Parts): boolean =>
  AUTOMATIC.test(fold(subject).trimStart()) || AUTOMATIC_TEXT.test(fold(text.slice(0, 200)).trimStart())

/** What the sender wrote this time, a postscript included. */
export const readMaterial = ({ subject, fresh, signature }: Parts, sending: Sending): Material => {
  const own = withoutQuotedLines(fresh)
  const postscript = findPostscript(signature)
  const text = postscript === null ? own : own + signature.slice(postscript.start, postscript.end)
  return materialOf(subject, text, sending, signature)
}

/**
 * The message in a forward that says nothing itself ("Se nedenfor. Hører vist til hos jer."): its ask is the need, and
 * its words count from the day it was written (deadline-phrases: quoted text is reckoned from its own date).
 */
export const readForwarded = ({ subject, fresh, quoted }: Parts, sending: Sending): Material | null => {
  if (
    !/^\s*(?:vs|fw|fwd|vb|wg|videresendt)\s?:/i.test(subject) &&
    !/^\W*(?:begin |start )?.{0,12}(?:videresendt|forwarded)/i.test(quoted)
  )
    return null
  if (fresh.split(/\s+/).length > 45) return null
  const header = readForwardedHeader(quoted)
  if (header === null) return null
  const { locale } = sending
  return materialOf(header.subject ?? "", splitReply(header.body).fresh, {
    sentAt: header.sentAt ?? sending.sentAt,
    locale,
  })
}

const materialOf = (subject: string, text: string, { sentAt, locale }: Sending, signature = ""): Material => {
  const folded = fold(text)
  const heading = fold(subject)
  return {
    subject,
    text,
    folded,
    heading,
    signature: signature.slice(0, LONGEST_SUBJECT),
    sentAt,
    english: isEnglish(folded, heading, locale),
  }
}

/** A subject's own words, its beginning: what stands behind "SV:" or "VS:" was written before, and by another. */
export const ownSubject = (subject: string): string => subject.replace(REPLY, "")

// The small words that tell the languages apart, and the words of time in messages too short to hold many. Words of
// both tell nothing.
const words = (list: string) => fold(list).trim().split(/\s+/)
const ENGLISH = words(`
  the and you your please we our is are to of with have would could by this not regards hello dear my it be will can need
  no in on within working business day days week weeks monday tuesday wednesday thursday friday tomorrow today noon close
  end
`)
const DANISH = words(`
  og jeg vi det er til jeres ikke at en et den de som har kan med på paa hilsen hej kære kaere skal vil om af fra mvh senest
  inden svar hvis dag dage uge mandag tirsdag onsdag torsdag fredag frist
`)
const leads = new Map([...ENGLISH.map((word) => [word, 1] as const), ...DANISH.map((word) => [word, -1] as const)])

/** So many more words are English than Danish. */
const leadIn = (part: string): number => {
  let lead = 0
  for (const word of part.match(/\w+/g) ?? []) lead += leads.get(word) ?? 0
  return lead
}

/** So many more words of one language than of the other settle it. */
const CLEAR_LEAD = 8

/** A text is read to the first of these places where it is settled. */
const LOOK_AT = [120, 300, 800]

const isEnglish = (text: string, subject: string, locale: string | undefined): boolean => {
  let lead = leadIn(subject)
  let from = 0
  for (const to of LOOK_AT) {
    lead += leadIn(text.slice(from, to))
    if (Math.abs(lead) >= CLEAR_LEAD) break
    from = to
  }
  return lead === 0 ? locale === "en" : lead > 0
}
