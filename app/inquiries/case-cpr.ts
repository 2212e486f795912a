import { findCpr } from "#app/mail/cpr.ts"
import type { TimelineEntry } from "./views.ts"

/** Whether a CPR number stands anywhere on the case that somebody wrote on (mail.md § What is shown). */
export const holdsCpr = (timeline: readonly TimelineEntry[]): boolean =>
  timeline.some((entry) => textsOf(entry).some((text) => findCpr(text).length > 0))

function textsOf(entry: TimelineEntry): string[] {
  if (entry.kind === "mail") return [entry.subject, entry.fresh, entry.signature, entry.quoted]
  if (entry.kind === "call") return [entry.summary]
  return entry.kind === "event" ? [] : [entry.text]
}
