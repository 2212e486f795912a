import { reminder } from "./reading/cues/urgency.ts"
import { fold, occurs } from "./reading/fold.ts"
import { ownSubject, readMaterial } from "./reading/message.ts"
import { scan } from "./reading/scan.ts"
import { findSentences } from "./reading/sentences.ts"
import { findHaste } from "./reading/urgency.ts"
import { localTime } from "./zone.ts"

/* What a mail on a case that exists says beyond its own need: that a deadline is moved, or that an answer is late. */

type Message = { subject: string; text: string; sentAt: number }

/** Whether the sender moves the deadline, or says that it can wait. */
export function givesMoreTime(message: Message): boolean {
  const material = readMaterial(message)
  if (material === null) return false
  const { day, minutes } = localTime(message.sentAt)
  const { times, haste } = scan(material.text, material.english, { today: day, minutes: Math.floor(minutes) })
  return times.some(({ role }) => role === "revised") || haste.some(({ level }) => level === "low")
}

/** The words in which the sender asks for the answer they are owed (rykker), verbatim; null where they do not. */
export function findReminder(message: Message): string | null {
  const material = readMaterial(message)
  return material && (reminderIn(material.text) ?? reminderIn(ownSubject(message.subject)))
}

function reminderIn(text: string): string | null {
  const folded = fold(text)
  const sentences = findSentences(text)
  for (const sentence of sentences)
    for (const { level, start, end } of findHaste(folded, sentence, sentences.length === 1))
      if (level === "urgent" && occurs(reminder, folded.slice(start, end))) return text.slice(start, end).trim()
  return null
}
