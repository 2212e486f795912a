import { findCpr, maskCpr } from "#app/mail/cpr.ts"
import type { TimelineEntry } from "./views.ts"

/** Null where no CPR number stands on the case; else whether its numbers are shown. */
export type CprState = "masked" | "shown" | null

const [name, value] = ["cpr", "shown"] as const

/** By the address of the page: a reader asks for the numbers, and each asking is kept in the audit log. */
export const isCprShown = (params: URLSearchParams): boolean => params.get(name) === value

export function withCprShown(params = new URLSearchParams()): URLSearchParams {
  const other = new URLSearchParams(params)
  other.set(name, value)
  return other
}

export function withoutCprShown(params: URLSearchParams): URLSearchParams {
  const other = new URLSearchParams(params)
  other.delete(name)
  return other
}

/** Whether somebody wrote such a number anywhere on the case (mail.md § What is shown), and whether it is to be seen. */
export function cprStateOf(timeline: readonly TimelineEntry[], params: URLSearchParams): CprState {
  const found = timeline.some((entry) => textsOf(entry).some((text) => findCpr(text).length > 0))
  return found ? (isCprShown(params) ? "shown" : "masked") : null
}

function textsOf(entry: TimelineEntry): string[] {
  if (entry.kind === "mail") return [entry.subject, entry.fresh, entry.signature, entry.quoted]
  if (entry.kind === "call") return [entry.summary]
  return entry.kind === "event" ? [] : [entry.text]
}

export const maskTimeline = (timeline: readonly TimelineEntry[]): TimelineEntry[] => timeline.map(masked)

function masked(entry: TimelineEntry): TimelineEntry {
  if (entry.kind === "call") return { ...entry, summary: maskCpr(entry.summary) }
  if (entry.kind === "event") return entry
  if (entry.kind !== "mail") return { ...entry, text: maskCpr(entry.text) }
  const { subject, fresh, signature, quoted } = entry
  return {
    ...entry,
    ...{ subject: maskCpr(subject), fresh: maskCpr(fresh), signature: maskCpr(signature), quoted: maskCpr(quoted) },
  }
}
