import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import { eventText } from "#app/inquiries/event-text.ts"
import { inquiryEventTypes } from "#app/inquiries/views.ts"
import { meetingEventText } from "#app/meetings/history/event-text.ts"
import type { LogEvent } from "./log-query.server.ts"

/** Kinds that nobody who is signed in has done, where no user stands at them. */
const outsiders = [
  ...["user sign-in-failed", "user sign-in-throttled", "user code-failed", "user code-throttled"],
  ...["meeting answered", "meeting poll-answered"],
]

export const isFromOutside = ({ actor, subject, type }: Pick<LogEvent, "actor" | "subject" | "type">) =>
  actor === null && outsiders.includes(`${subject} ${type}`)

type Said = Pick<LogEvent, "id" | "at" | "subject" | "type" | "actor" | "thing" | "data"> & { whom: string | null }

/**
 * What was done, in words: the sentence of the case's or the meeting's own history, else what its kind is called. Of
 * what the viewer may not see only that it was done.
 */
export function sentenceOf(event: Said, locale: Locale): string {
  const { audit: say } = messages(locale)
  const { subject, type, thing } = event
  if (thing.state === "hidden") return type === "read" ? say.hiddenRead : say.hiddenKind
  const kinds: Record<string, string | undefined> = say.kinds[subject]
  return (thing.state === "shown" && ownSentence(event, locale)) || (kinds[type] ?? say.unknownKind(type))
}

function ownSentence({ id, at, subject, type, actor, whom, data }: Said, locale: Locale): string | null {
  const told = { id, at, actor: actor?.name ?? null, data }
  if (subject === "meeting") return meetingEventText({ ...told, type, who: whom }, locale)
  if (subject !== "inquiry") return null
  const known = inquiryEventTypes.find((one) => one === type)
  return known ? eventText({ ...told, kind: "event", type: known }, locale) : null
}
