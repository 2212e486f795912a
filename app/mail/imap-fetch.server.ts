import type { ImapFlow } from "imapflow"
import type { Services } from "#app/services.server.ts"
import { type Arrival, storeArrivals } from "./ledger.server.ts"
import { MAX_MAIL_BYTES } from "./parse.server.ts"

/** Bounds of one FETCH: enough to be fast, little enough to keep memory flat whatever lies in the folder. */
const MOST_MESSAGES = 100
const MOST_BYTES = 8_000_000
const HEAD_BYTES = 65_536

export type Folder = { mailboxId: number; folder: string; uidValidity: string }
type House = Pick<Services, "db" | "blobs" | "now" | "log">
type Listed = { uid: number; size: number; internalDate: number | null }

/** UIDs of the selected folder beyond `after`, ascending. `n:*` names the last message even where n is beyond it. */
export async function listUids(client: ImapFlow, after = 0): Promise<number[]> {
  const found = await client.search({ uid: `${after + 1}:*` }, { uid: true })
  if (!found) throw new Error("the server did not answer the search")
  return found.filter((uid) => uid > after).sort((a, b) => a - b)
}

/**
 * Fetches these messages and puts them in the ledger, in order; `onStored` tells of each batch that is there. Resolves
 * with how many were stored: a message the server can't hand out, or one that is gone, does not stop the next.
 */
export async function fetchMessages(
  house: House,
  client: ImapFlow,
  folder: Folder,
  uids: number[],
  onStored: () => void,
): Promise<number> {
  let stored = 0
  // The next batch is fetched while this one is being written.
  let writing: Promise<void> = Promise.resolve()
  for (let from = 0; from < uids.length; from += MOST_MESSAGES) {
    for (const group of groupBySize(await listSizes(client, uids.slice(from, from + MOST_MESSAGES)))) {
      const arrivals = await fetchGroup(house, client, folder, group)
      await writing
      writing = storeArrivals(house, arrivals).then((entries) => {
        stored += entries.length
        if (entries.length > 0) onStored()
      })
      // Heard where it is awaited; until then Node must not take it for a rejection that nobody handles.
      writing.catch(() => undefined)
      // A streamed one is still being read from this connection: no other command may come between.
      if (isStreamed(group)) await writing
    }
  }
  await writing
  return stored
}

async function listSizes(client: ImapFlow, uids: number[]): Promise<Listed[]> {
  const found = await client.fetchAll(uids.join(","), { uid: true, size: true, internalDate: true }, { uid: true })
  return found
    .map(({ uid, size, internalDate }) => ({ uid, size: size ?? 0, internalDate: instantOf(internalDate) }))
    .sort((a, b) => a.uid - b.uid)
}

const instantOf = (date: Date | string | undefined): number | null => {
  const instant = date === undefined ? Number.NaN : new Date(date).getTime()
  return Number.isNaN(instant) ? null : instant
}

function groupBySize(listed: Listed[]): Listed[][] {
  const groups: Listed[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const message of listed) {
    const last = groups.at(-1)
    if (last && bytes + message.size <= MOST_BYTES) last.push(message)
    else {
      groups.push([message])
      bytes = 0
    }
    bytes += message.size
  }
  return groups
}

/** Larger than MOST_BYTES too, so it is alone in its group. */
const isStreamed = ([first]: Listed[]) => first !== undefined && first.size > MAX_MAIL_BYTES

async function fetchGroup(house: House, client: ImapFlow, folder: Folder, group: Listed[]): Promise<Arrival[]> {
  const [first] = group
  try {
    if (first && isStreamed(group)) return [await fetchOversized(client, folder, first)]
    const dates = new Map(group.map(({ uid, internalDate }) => [uid, internalDate]))
    const range = group.map(({ uid }) => uid).join(",")
    const found = await client.fetchAll(range, { uid: true, source: true }, { uid: true })
    return found
      .flatMap(({ uid, source }) => (source && dates.has(uid) ? [arrival(folder, uid, dates.get(uid), source)] : []))
      .sort((a, b) => (a.place?.uid ?? 0) - (b.place?.uid ?? 0))
  } catch (error) {
    if (!client.usable) throw error
    house.log.warn({ err: error, uids: group.map(({ uid }) => uid), ...folder }, "the server could not hand out mail")
    if (group.length === 1) return []
    const each: Arrival[] = []
    for (const message of group) each.push(...(await fetchGroup(house, client, folder, [message])))
    return each
  }
}

const arrival = (
  { mailboxId, folder, uidValidity }: Folder,
  uid: number,
  internalDate: number | null | undefined,
  content: Arrival["content"],
): Arrival => ({ mailboxId, source: "imap", place: { folder, uidValidity, uid }, internalDate, content })

/** Streamed to the disk: a message of any size passes through a few kilobytes of memory. */
async function fetchOversized(client: ImapFlow, folder: Folder, { uid, internalDate }: Listed): Promise<Arrival> {
  const first = await client.fetchOne(String(uid), { source: { start: 0, maxLength: HEAD_BYTES } }, { uid: true })
  const download = await client.download(String(uid), undefined, { uid: true })
  if (!first || !("content" in download) || !download.content) throw new Error(`message ${uid} is gone`)
  return { ...arrival(folder, uid, internalDate, download.content), head: first.source }
}
