import { inArray } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import type { Tx } from "#db/client.server.ts"
import { inquiries } from "#db/schema/index.ts"
import { listVisibleByNumbers } from "./visibility.server.ts"

type Data = Record<string, unknown>

/**
 * Events that name another case (linked, merged, split …), without its number and subject where the viewer may not see it:
 * that something was done with another case is the case's own story, which one it was is not.
 */
export async function hideOtherCases<E extends object>(read: Tx, viewer: Viewer, entries: readonly E[]): Promise<E[]> {
  const numbers = [...new Set(entries.flatMap((entry) => numberIn(entry) ?? []))]
  if (numbers.length === 0) return [...entries]
  const there = await read
    .select({ number: inquiries.number })
    .from(inquiries)
    .where(inArray(inquiries.number, numbers))
  const visible = new Set((await listVisibleByNumbers(read, viewer, numbers)).map(({ number }) => number))
  const hidden = new Set(there.map(({ number }) => number).filter((number) => !visible.has(number)))
  return entries.map((entry) => {
    const data = dataOf(entry)
    if (!data || !hidden.has(String(data.number))) return entry
    const { number: _, subject: __, ...rest } = data
    return { ...entry, data: rest }
  })
}

const dataOf = (entry: object): Data | null =>
  "data" in entry && typeof entry.data === "object" && entry.data !== null ? (entry.data as Data) : null

function numberIn(entry: object): string | null {
  const number = dataOf(entry)?.number
  return typeof number === "string" ? number : null
}
