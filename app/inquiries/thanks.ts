import { noNeed } from "#app/deadlines/need.ts"
import { readNeed } from "#app/deadlines/read-need.ts"
import { splitReply, withoutQuotedLines } from "#app/mail/quoting.ts"
import type { Topic } from "./topics.ts"
import { isReplyExpected } from "./triage/reply-expected.ts"

const silentRules = ["thanks", "for-information", "waived"]
/** Words that turn a thank-you into something else. */
const reservations =
  /(?<!\p{L})(?:ikke|ej|men|dog|mangler|stadig|fortsat|desværre|endnu|igen|undrer|fejl|forkert|klage\p{L}*|not|n't|but|however|still|unfortunately|missing|wrong|again|yet)(?!\p{L})/iu

/**
 * The sender's words that say they wait for no answer, on a case that has been answered; null where they may. In doubt
 * they do: a question, a date, haste, a reservation, a file or no words of their own open the case again.
 */
export function waivingWords(mail: {
  subject: string
  text: string
  topic: Topic
  hasFiles: boolean
  /** Epoch milliseconds. */
  sentAt: number
}): string[] | null {
  const fresh = withoutQuotedLines(splitReply(mail.text).fresh)
  if (mail.hasFiles || fresh.includes("?")) return null
  const { expected, reason } = isReplyExpected(mail)
  if (expected || !silentRules.includes(reason.rule)) return null
  if (reason.rule !== "waived" && reservations.test(fresh)) return null
  const need = readNeed(mail)
  return need.by === noNeed.by && need.urgency !== "urgent" ? reason.words : null
}
