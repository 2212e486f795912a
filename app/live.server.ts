import { and, asc, desc, eq, gt, inArray } from "drizzle-orm"
import type { Db } from "#db/client.server.ts"
import { events, inquiries } from "#db/schema/index.ts"

/** Which inquiries have changed; `confidential` are those of them that not everybody may know of. */
export type Change = { inquiryIds: number[]; confidential: number[] }
export type Live = {
  /** Called with every change to an inquiry since that moment (epoch ms), whichever process made it. */
  subscribe(listener: (change: Change) => void, since: number): () => void
  close(): void
}

const POLL_MS = 250
/** A change is dated before it is committed: one that a page has just missed may bear an earlier time than the page. */
const COMMITS_WITHIN = 3_000
const MOST_MISSED = 200

/**
 * Tells pages what has changed. The worker is another process, so the database itself is the messenger: a cheap look
 * at SQLite's data_version four times a second, and only where it moved a read of the new rows of the audit log.
 */
export function openLive({ db }: { db: Db }): Live {
  const listeners = new Set<(change: Change) => void>()
  let version = -1
  let seen: number | null = null
  let busy = false

  async function look() {
    if (busy || listeners.size === 0) return
    const current = db.dataVersion()
    if (current === version && seen !== null) return
    busy = true
    try {
      if (seen === null) {
        const [last] = await db.read.select({ id: events.id }).from(events).orderBy(desc(events.id)).limit(1)
        seen = last?.id ?? 0
      } else {
        const fresh = await db.read
          .select({ id: events.id, inquiryId: events.subjectId, subject: events.subject })
          .from(events)
          .where(gt(events.id, seen))
          .orderBy(asc(events.id))
          .limit(1000)
        seen = fresh.at(-1)?.id ?? seen
        const inquiryIds = [...new Set(fresh.filter((row) => row.subject === "inquiry").map((row) => row.inquiryId))]
        if (inquiryIds.length > 0) {
          const change = await changeOf(inquiryIds)
          for (const listener of listeners) listener(change)
        }
        if (fresh.length === 1000) return
      }
      version = current
    } finally {
      busy = false
    }
  }

  /** What happened between the page's look at the database and its listening here. */
  async function tellMissed(listener: (change: Change) => void, since: number) {
    const latest = await db.read
      .select({ at: events.at, inquiryId: events.subjectId, subject: events.subject })
      .from(events)
      .orderBy(desc(events.id))
      .limit(MOST_MISSED)
    const missed = latest.filter(({ at, subject }) => subject === "inquiry" && at >= since - COMMITS_WITHIN)
    if (missed.length > 0) listener(await changeOf([...new Set(missed.map(({ inquiryId }) => inquiryId))]))
  }

  /** Looked up once for all who listen: hardly any case is confidential. */
  async function changeOf(inquiryIds: number[]): Promise<Change> {
    const rows = await db.read
      .select({ id: inquiries.id })
      .from(inquiries)
      .where(and(inArray(inquiries.id, inquiryIds), eq(inquiries.confidentiality, "confidential")))
    return { inquiryIds, confidential: rows.map(({ id }) => id) }
  }

  const timer = setInterval(() => void look(), POLL_MS)
  timer.unref()
  return {
    subscribe(listener, since) {
      if (listeners.size === 0) seen = null
      listeners.add(listener)
      void look().then(() => tellMissed(listener, since))
      return () => listeners.delete(listener)
    },
    close: () => clearInterval(timer),
  }
}
