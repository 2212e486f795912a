import type { Tx } from "#db/client.server.ts"
import { shownData } from "#db/event-masks.server.ts"
import { eventMasks, events } from "#db/schema/index.ts"
import { among } from "#db/search.server.ts"
import { type Mask, type Masks, removedText } from "./identity.ts"
import type { Reach } from "./reach.server.ts"

type Data = Record<string, unknown>

/** The entries stay as they were written; what is shown of them from now on lies beside. `isTheirs`: whether they wrote it. */
export async function maskEvents(
  tx: Tx,
  { ownEvents, otherEvents }: Reach,
  masks: Masks,
  isTheirs: (text: string) => boolean,
): Promise<void> {
  const rows = await tx
    .select({ id: events.id, subject: events.subject, data: shownData })
    .from(events)
    .where(among(events.id, [...ownEvents, ...otherEvents]))
  const own = new Set(ownEvents)
  for (const { id, subject, data } of rows) {
    const set = { data: own.has(id) ? ownEvent(data, subject, masks.own) : otherEvent(data, masks.others, isTheirs) }
    await tx
      .insert(eventMasks)
      .values({ eventId: id, ...set })
      .onConflictDoUpdate({ target: eventMasks.eventId, set })
  }
}

/** What the house itself writes: numbers of cases, colleagues, units and whom a case went on to; places of work. */
const houseWords: Record<string, readonly string[]> = {
  inquiry: ["number", "unit", "to", "reference", "mentioned", "municipality"],
  person: ["organisation"],
}
/** A word from a list, a day, or nothing. */
const isCode = (text: string) => /^(?:[a-z]+(?:-[a-z]+)*|\d{4}-\d\d-\d\d(?:T[\d:.Z]+)?|H-\d{4}-\d+|)$/.test(text)

/** Of what is theirs, no free word of anybody's. */
const ownEvent = (data: Data, subject: string, mask: Mask): Data =>
  inStrings(data, (text, key) =>
    isCode(text) ? text : houseWords[subject]?.includes(key) ? mask(text) : removedText,
  ) as Data

/** Of what is others', not their names and not what they wrote. */
const otherEvent = (data: Data, mask: Mask, isTheirs: (text: string) => boolean): Data =>
  inStrings(data, (text) => (!isCode(text) && isTheirs(text) ? removedText : mask(text))) as Data

/** The name of a list's element is that of the list. */
function inStrings(value: unknown, rewrite: (text: string, key: string) => string, key = ""): unknown {
  if (typeof value === "string") return rewrite(value, key)
  if (Array.isArray(value)) return value.map((one) => inStrings(one, rewrite, key))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inStrings(one, rewrite, name)]))
}
