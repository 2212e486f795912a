import { reminder } from "./reading/cues/urgency.ts"
import { fold } from "./reading/fold.ts"
import { isAutomatic, type Material, ownSubject, readMaterial, splitMessage } from "./reading/message.ts"
import { scan } from "./reading/scan.ts"
import { findSentences } from "./reading/sentences.ts"
import { findHaste } from "./reading/urgency.ts"
import { findStems } from "./reading/wording.ts"
import { localTime } from "./zone.ts"

/* What a mail on a case that exists says beyond its own need: that a deadline is moved, or that an answer is late. */

type Message = { subject: string; text: string; sentAt: number }

/** Null for automatic mail, which says neither. */
function materialOf(message: Message): Material | null {
  const parts = splitMessage(message)
  return isAutomatic(parts) ? null : readMaterial(parts, message)
}

/** Whether the sender moves the deadline, or says that it can wait. */
export function givesMoreTime(message: Message): boolean {
  const material = materialOf(message)
  if (material === null) return false
  const { text, folded, english } = material
  const { day, minutes } = localTime(message.sentAt)
  const { times, haste } = scan(text, folded, english, { today: day, minutes: Math.floor(minutes) })
  return times.some(({ role }) => role === "revised") || haste.some(({ level }) => level === "low")
}

/** The words in which the sender asks for the answer they are owed (rykker), verbatim; null where they do not. */
export function findReminder(message: Message): string | null {
  const material = materialOf(message)
  return material && (reminderIn(material.text) ?? reminderIn(ownSubject(message.subject)))
}

function reminderIn(text: string): string | null {
  const folded = fold(text)
  const sentences = findSentences(text)
  for (const { start: from, end: to } of sentences) {
    const sentence = folded.slice(from, to)
    const stems = findStems(sentence)
    for (const { level, start, end } of findHaste(sentence, stems, sentences.length === 1))
      if (level === "urgent" && reminder.occurs(sentence.slice(start, end), stems))
        return text.slice(from + start, from + end).trim()
  }
  return null
}
