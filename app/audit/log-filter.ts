import type { LocalDate } from "#app/deadlines/need.ts"
import { dayOf } from "#app/deadlines/zone.ts"
import type { EventSubject } from "#db/schema/events.ts"
import { eventSubjects } from "./kinds.ts"

/** Where a page begins: after this event, in the log's order. */
export type Cursor = { at: number; id: number }

export type LogFilter = {
  /** A user's id, or 0 for what no user did. */
  who?: number
  what?: EventSubject
  /** A case's number, or the id of any other thing, as its address line has it. */
  thing?: string
  from?: LocalDate
  /** Including the day. */
  to?: LocalDate
  after?: Cursor
}

/** The log's filter from its address. What is not understood is left out, so that an old link still opens. */
export function readLogFilter(params: URLSearchParams): LogFilter {
  const who = params.get("who") ?? ""
  return {
    who: /^\d{1,15}$/.test(who) ? Number(who) : undefined,
    what: eventSubjects.find((subject) => subject === params.get("what")),
    thing: params.get("thing")?.trim().slice(0, 40) || undefined,
    from: readDay(params.get("from")),
    to: readDay(params.get("to")),
    after: readCursor(params.get("after")),
  }
}

function readDay(text: string | null): LocalDate | undefined {
  if (text === null || !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
  try {
    dayOf(text)
    return text
  } catch {
    return undefined
  }
}

function readCursor(text: string | null): Cursor | undefined {
  const [, at, id] = /^(\d{1,15})-(\d{1,15})$/.exec(text ?? "") ?? []
  return at && id ? { at: Number(at), id: Number(id) } : undefined
}

/** The address of a filter: "?who=3&what=user", or "" for all there is. */
export function logSearch({ after, ...filter }: LogFilter): string {
  const fields = { ...filter, after: after && `${after.at}-${after.id}` }
  const given = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`
}

export const logPath = (filter: LogFilter = {}) => `/admin/audit${logSearch(filter)}`
