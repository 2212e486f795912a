import { findPostscript, readForwardedHeader, splitReply, withoutQuotedLines } from "#app/mail/quoting.ts"
import { fold, pattern } from "./fold.ts"

/** What is read of a message: the sender's own words, and the moment they are reckoned from. */
export type Material = { subject: string; text: string; sentAt: number; english: boolean }

/** A need stands in the first pages; a text of megabytes is a pasted document or an attack. */
const LONGEST_TEXT = 16_000
const LONGEST_SUBJECT = 400

const AUTOMATIC = pattern(
  `
    ^(?:(?:re|sv|vs|fw|fwd|aw): ?)?(?:automatisk (?:svar|besvarelse)|autosvar|auto-?reply|automatic reply
    |out of (?:the )?office|ikke til stede|fraværende|fravær|ferie ?(?:besked|svar)|undeliver(?:ed|able)
    |delivery (?:status|failure)|mail delivery|returned mail|kan ikke leveres|ikke leveret|abwesenheit
    |automatische antwort|autosvar|frånvaro|kvittering for (?:modtag|din|jeres)|bekræftelse på modtagelse
    |tak for din (?:mail|henvendelse))
  `,
)
const AUTOMATIC_TEXT = pattern(
  String.raw`
    ^[^\n]{0,80}(?:(?:this is (?:an )?(?:automatic|automated|the mail system))|autosvar
    |dette er (?:et )?(?:automatisk|autosvar)|(?:jeg|i) (?:er|am) (?:i øjeblikket |currently 
    |pt\.? )?(?:out of (?:the )?office|ikke på kontoret))
  `,
)

const REPLY = /(?:^|[\s:-])(?:sv|re|aw|vs|fw|fwd|vb|antw|wg)\s?(?:\[\d+\])?:.*$/i

/** Subject and text as given, cut to what is read; null for automatic mail, which asks for nothing. */
export const readMaterial = (input: {
  subject: string
  text: string
  sentAt: number
  locale?: string | undefined
}): Material | null => {
  const subject = input.subject.slice(0, LONGEST_SUBJECT)
  const text = input.text.slice(0, LONGEST_TEXT)
  if (AUTOMATIC.test(fold(subject).trimStart()) || AUTOMATIC_TEXT.test(fold(text.slice(0, 200)).trimStart()))
    return null
  const parts = splitReply(text)
  const own = withoutQuotedLines(parts.fresh)
  const postscript = findPostscript(parts.signature)
  const written = postscript === null ? own : own + parts.signature.slice(postscript.start, postscript.end)
  return { subject, text: written, sentAt: input.sentAt, english: isEnglish(written, subject, input.locale) }
}

/**
 * The message in a forward that says nothing itself ("Se nedenfor. Hører vist til hos jer."): its ask is the need, and
 * its words count from the day it was written (deadline-phrases: quoted text is reckoned from its own date).
 */
export const readForwarded = (input: {
  subject: string
  text: string
  sentAt: number
  locale?: string | undefined
}): Material | null => {
  const { fresh, quoted } = splitReply(input.text.slice(0, LONGEST_TEXT))
  if (
    !/^\s*(?:vs|fw|fwd|vb|wg|videresendt)\s?:/i.test(input.subject) &&
    !/^\W*(?:begin |start )?.{0,12}(?:videresendt|forwarded)/i.test(quoted)
  )
    return null
  if (fresh.split(/\s+/).length > 45) return null
  const header = readForwardedHeader(quoted)
  if (header === null) return null
  const inner = splitReply(header.body).fresh
  const subject = header.subject ?? ""
  return {
    subject,
    text: inner,
    sentAt: header.sentAt ?? input.sentAt,
    english: isEnglish(inner, subject, input.locale),
  }
}

/** A subject's own words: what stands behind "SV:" or "VS:" was written before, and by another. */
export const ownSubject = (subject: string): string => subject.replace(REPLY, "")

// The small words that tell the languages apart, and the words of time in messages too short to hold many.
const ENGLISH = pattern(
  String.raw`
  \b(?:the|and|you|your|please|we|our|is|are|for|to|of|with|have|would|could|by|this|not|regards|hello|dear|i|my|it|be
  |will|can|need|no|in|on|within|working|business|days?|weeks?|monday|tuesday|wednesday|thursday|friday|tomorrow|today
  |noon|close|end|asap)\b
  `,
  "g",
)
const DANISH = pattern(
  String.raw`
  \b(?:og|jeg|vi|det|er|til|jeres|ikke|at|en|et|den|de|som|har|kan|med|for|i|på|hilsen|hej|kære|skal|vil|om|af|fra|mvh
  |senest|inden|svar|hvis|dage?|uge|mandag|tirsdag|onsdag|torsdag|fredag|frist|asap)\b
  `,
  "g",
)

const isEnglish = (text: string, subject: string, locale: string | undefined): boolean => {
  const sample = fold(`${subject}\n${text.slice(0, 800)}`)
  const english = sample.match(ENGLISH)?.length ?? 0
  const own = sample.match(DANISH)?.length ?? 0
  return english === own ? locale === "en" : english > own
}
