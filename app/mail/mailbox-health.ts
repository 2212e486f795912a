import { type MailboxFault, readFault } from "./mailbox-fault.ts"

export type HealthCode = "working" | "behind" | "connecting" | "silent" | "fault" | "inactive"
export type MailboxHealth = {
  code: HealthCode
  /** Words and shape of components.css. */
  state: "ok" | "soon" | "late" | "wait" | "waived"
  fault: MailboxFault | null
}
type Facts = {
  source: "imap" | "door"
  active: boolean
  createdAt: number
  lastContactAt: number | null
  lastError: string | null
  /** When the oldest mail that is not dealt with was stored; null where none waits. */
  waitingSince: number | null
}

/** Milliseconds without contact that raise the alarm (mail.md § Health), and that a mail may wait to be filed. */
const SILENT_AFTER = 15 * 60_000
const BEHIND_AFTER = 2 * 60_000

/** How a mailbox is, judged from what the worker noted. The worst that is true is what is said. */
export function judgeHealth(box: Facts, now: number): MailboxHealth {
  const fault = readFault(box.lastError)
  if (!box.active) return { code: "inactive", state: "waived", fault: null }
  if (fault) return { code: "fault", state: "late", fault }
  if (box.waitingSince !== null && now - box.waitingSince > BEHIND_AFTER)
    return { code: "behind", state: "soon", fault: null }
  // A door has nobody to keep in contact with: it is open, or the worker itself is down.
  if (box.source === "door") return { code: "working", state: "ok", fault: null }
  if (now - (box.lastContactAt ?? box.createdAt) > SILENT_AFTER) return { code: "silent", state: "late", fault: null }
  if (box.lastContactAt === null) return { code: "connecting", state: "wait", fault: null }
  return { code: "working", state: "ok", fault: null }
}
