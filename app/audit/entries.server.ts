import type { Viewer } from "#app/auth/viewer.ts"
import { findWho } from "#app/meetings/history/history-query.server.ts"
import type { Tx } from "#db/client.server.ts"
import type { EventSubject } from "#db/schema/index.ts"
import { changesOf } from "./changes.ts"
import { listIdNames } from "./id-names.server.ts"
import type { Cursor, LogFilter } from "./log-filter.ts"
import { listLog } from "./log-query.server.ts"
import { isFromOutside, sentenceOf } from "./sentence.ts"
import type { Thing } from "./things.server.ts"
import { fieldWords, valueWords } from "./value-words.ts"

/** A line of the audit log as it is read. */
export type Entry = {
  id: number
  at: number
  who: { id: number; name: string } | "system" | "outside"
  what: string
  subject: EventSubject
  thing: Thing
  changes: { field: string; before: string | null; after: string }[]
}

/** One page of the log in the reader's language; only words leave the server, never an event as it was written. */
export async function listEntries(
  read: Tx,
  viewer: Viewer,
  filter: LogFilter,
): Promise<{ entries: Entry[]; next: Cursor | null }> {
  const { locale } = viewer
  const { events, next } = await listLog(read, viewer, filter)
  const told = events.map((event) => ({ event, changes: changesOf(event.data) }))
  const names = await listIdNames(
    read,
    told.flatMap(({ changes }) => changes),
  )
  const entries: Entry[] = []
  for (const { event, changes } of told) {
    const whom = event.subject === "meeting" ? await findWho(read, event.data) : null
    const { id, at, actor, subject, thing } = event
    entries.push({
      ...{ id, at, subject, thing, what: sentenceOf({ ...event, whom }, locale) },
      who: actor ?? (isFromOutside(event) ? "outside" : "system"),
      changes: changes.map(({ field, before, after }) => ({
        field: fieldWords(field, locale),
        before: before === undefined ? null : valueWords(field, before, names, locale),
        after: valueWords(field, after, names, locale),
      })),
    })
  }
  return { entries, next }
}
