import { dayAndClock, shortDate } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import type { Participation } from "#app/meetings/meeting.ts"
import type { MeetingEvent } from "./history-query.server.ts"

/**
 * The sentence an event gets on the meeting's page. Its data was written by whichever version ran then, so each field is
 * read with care and a sentence stands without it. Null for what another event already tells.
 */
export function meetingEventText({ type, actor, who, data }: MeetingEvent, locale: Locale): string | null {
  const { meetingEvents: say, meetings } = messages(locale)
  const text = (name: string) => (typeof data[name] === "string" ? data[name] : "")
  const count = (name: string) => (typeof data[name] === "number" ? data[name] : 0)
  const moment = (at: unknown) => (typeof at === "number" ? dayAndClock(at, locale) : "")
  const by = actor ?? say.system
  const whom = who || say.somebody
  const plain = (say.plain as Record<string, ((by: string) => string) | undefined>)[type]
  if (plain) return plain(by)
  switch (type) {
    case "changed":
      return changeText(data, by, locale)
    case "attendee-added":
      return say.attendeeAdded(by, whom)
    case "attendee-removed":
      return say.attendeeRemoved(by, whom)
    case "invitations-sent":
      return say.mailsSent(by, count("invited"), count("changed"), count("removed") + count("cancelled"))
    case "invitation-undelivered":
      return say.undelivered(text("to"))
    case "answered": {
      const answer = meetings.participation[text("participation") as Participation] as string | undefined
      return say.answered(whom, answer ?? "")
    }
    case "mail-to-judge":
      return say.mailToJudge(whom)
    case "mail-judged":
      return say.mailJudged(by, whom)
    case "poll-started":
      return say.pollStarted(by, count("asked"))
    case "poll-booked":
      return say.pollBooked(by, moment(data.startAt))
    case "poll-answered":
      return say.pollAnswered(whom)
    case "poll-reminded":
      return say.pollReminded(count("reminded"))
    case "decided":
      return say.decided(by, text("text"))
    case "agreed":
      return say.agreed(by, text("title"))
    case "decision-published":
      return text("on") ? say.decisionPublished(by, shortDate(text("on"), locale)) : say.decisionNotPublished(by)
    case "minutes-approved":
      return say.minutesApproved(by, count("n"), count("mailed"))
    case "minutes-reopened":
      return say.minutesReopened(by, text("because"))
    default:
      return null
  }
}

/** Another time is said with both times; of the rest, what it was that became another. */
function changeText(data: Record<string, unknown>, by: string, locale: Locale): string {
  const { meetingEvents: say } = messages(locale)
  const [from, to] = [data.from, data.to].map((facts) => (facts ?? {}) as Record<string, unknown>)
  const fields = Array.isArray(data.fields) ? data.fields.map(String) : []
  const [before, after] = [from?.startAt, to?.startAt]
  const isMoved = fields.includes("startAt") && typeof before === "number" && typeof after === "number"
  const rest = fields.filter((field) => !isMoved || (field !== "startAt" && field !== "endAt"))
  const names = [...new Set(rest.flatMap((field) => (say.fields as Record<string, string | undefined>)[field] ?? []))]
  if (!isMoved) return say.changed(by, names)
  return say.moved(by, dayAndClock(before, locale), dayAndClock(after, locale), names)
}

export type Told = { id: number; at: number; text: string }

/** What is told, latest first; the same said again right after, as when somebody writes on, is told once. */
export function toldOf(events: readonly MeetingEvent[], locale: Locale): Told[] {
  const told: Told[] = []
  for (const event of events) {
    const text = meetingEventText(event, locale)
    if (text !== null && text !== told.at(-1)?.text) told.push({ id: event.id, at: event.at, text })
  }
  return told
}
