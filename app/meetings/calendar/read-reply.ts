import type { AnsweringAttendee, AnswerKind, CalendarAnswer } from "./answer.ts"
import { type BadContent, type Block, findValue, propertiesOf, readContent } from "./content.ts"
import { addressKey, uidKey } from "./keys.ts"
import { readAttendee } from "./read-attendee.ts"
import { spanOf, timeOf } from "./read-time.ts"
import { type Observance, zonesOf } from "./vtimezone.ts"
import { readableName, readableText } from "./words.ts"

export type BadReply = BadContent | "noMethod" | "otherMethod" | "noEvent" | "noUid" | "noAttendee"
export type Reading = { ok: true; answers: CalendarAnswer[] } | { ok: false; reason: BadReply }

const MOST_EVENTS = 50
const MOST_ATTENDEES = 500
const LONGEST_UID = 1000
const LONGEST_TITLE = 500
const LONGEST_COMMENT = 5000
/** A clock that runs ahead must not make an answer that none can follow. */
const MOST_AHEAD = 24 * 3_600_000

/**
 * A calendar message (RFC 5546) as answers to our invitations; what is no such thing is a reason, never an error.
 * `receivedAt` is the mail's arrival in epoch milliseconds, for answers that do not tell when they were made.
 */
export function readReply(ics: string, receivedAt: number): Reading {
  const calendar = readContent(ics)
  if (typeof calendar === "string") return { ok: false, reason: calendar }
  const method = findValue(calendar, "METHOD")?.trim().toUpperCase()
  if (!method) return { ok: false, reason: "noMethod" }
  const kind = kinds[method]
  if (!kind) return { ok: false, reason: "otherMethod" }
  const events = calendar.blocks.filter(({ name }) => name === "VEVENT")
  if (events.length === 0) return { ok: false, reason: "noEvent" }
  if (events.length > MOST_EVENTS) return { ok: false, reason: "tooLarge" }
  const zones = zonesOf(calendar)
  const read = events.map((event) => readEvent(event, kind, zones, receivedAt))
  const answers = read.filter((each) => typeof each !== "string")
  const [reason] = read.filter((each) => typeof each === "string")
  return answers.length === 0 && reason ? { ok: false, reason } : { ok: true, answers }
}

const kinds: Record<string, AnswerKind | undefined> = {
  REPLY: "reply",
  COUNTER: "counter",
  DECLINECOUNTER: "declineCounter",
  REFRESH: "refresh",
  REQUEST: "invitation",
}

function readEvent(
  event: Block,
  method: AnswerKind,
  zones: Map<string, Observance[]>,
  receivedAt: number,
): CalendarAnswer | BadReply {
  const uid = uidKey(readableText(findValue(event, "UID") ?? ""))
  if (uid === "" || uid.length > LONGEST_UID) return "noUid"
  const attending = propertiesOf(event, "ATTENDEE").slice(0, MOST_ATTENDEES)
  const attendees = attending.flatMap((property) => readAttendee(property) ?? [])
  if (attendees.length === 0 && method === "reply") return "noAttendee"
  const made = timeOf(event, "DTSTAMP", zones) ?? receivedAt
  return {
    kind: method === "invitation" && attendees.some(isDelegated) ? "delegation" : method,
    uid,
    sequence: Math.min(Math.max(Number(findValue(event, "SEQUENCE")) || 0, 0), 2 ** 31 - 1),
    stampedAt: made > receivedAt + MOST_AHEAD ? receivedAt : made,
    recurrenceId: readableName(findValue(event, "RECURRENCE-ID") ?? "").slice(0, 100) || null,
    organiser: addressKey(findValue(event, "ORGANIZER") ?? "") || null,
    attendees,
    title: readableName(findValue(event, "SUMMARY") ?? "").slice(0, LONGEST_TITLE),
    time: spanOf(event, zones),
    comment: commentOf(event),
  }
}

const isDelegated = ({ delegatedTo, delegatedFrom }: AnsweringAttendee): boolean =>
  delegatedTo.length + delegatedFrom.length > 0

/** Google puts it beside the attendee, and Nextcloud in both places. */
function commentOf(event: Block): string | null {
  const beside = propertiesOf(event, "ATTENDEE").flatMap(({ parameters }) => parameters["x-response-comment"] ?? [])
  const said = propertiesOf(event, "COMMENT").map(({ value }) => value)
  const words = [...said, ...beside].map((text) => readableText(text).trim()).filter(Boolean)
  return [...new Set(words)].join("\n").slice(0, LONGEST_COMMENT) || null
}
