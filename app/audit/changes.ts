/** What one field was, and what it became; `before` is left out where the event does not say. */
export type Change = { field: string; before?: unknown; after: unknown }

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** No event is to carry any; should one do so some day, the page does not show it. */
const secret = /password(?!Changed)|token|secret|cookie|hash/i
/** The house's own handles, which tell a reader nothing. */
const handles = [
  "id",
  "key",
  "row",
  "rowId",
  "column",
  "fields",
  "seed",
  "merge",
  "outboxId",
  "affiliationId",
  "entry",
  "mail",
]
const isTold = (field: string) => !secret.test(field) && !handles.includes(field)

/**
 * What an event says has changed, field by field. Events tell it in the ways their commands had at hand: `from` and `to`,
 * `before` and `after`, `before` beside what is new, or only what is new.
 */
export function changesOf(data: Fields): Change[] {
  const [old, now] = pairs.find(([old, now]) => old in data && now in data) ?? []
  const told = old && now ? differences(data[old], data[now], data) : []
  const was = !old && isFields(data.before) ? data.before : null
  for (const [field, value] of Object.entries(data)) {
    if (field === old || field === now || (was && field === "before")) continue
    if (!was || !(field in was)) told.push({ field, after: value })
    else if (!isSame(was[field], value)) told.push({ field, before: was[field], after: value })
  }
  return told.filter(({ field }) => isTold(field)).map(withoutSecrets)
}

const pairs = [
  ["from", "to"],
  ["before", "after"],
  ["before", "to"],
] as const

function differences(before: unknown, after: unknown, { fields, column }: Fields): Change[] {
  if (!isFields(before) && !isFields(after))
    return [{ field: typeof column === "string" ? column : "value", before, after }]
  const [old, now] = [isFields(before) ? before : {}, isFields(after) ? after : {}]
  const names = Array.isArray(fields) ? fields.map(String) : [...new Set([...Object.keys(old), ...Object.keys(now)])]
  return names
    .filter((field) => !isSame(old[field], now[field]))
    .map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }))
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

const withoutSecrets = (change: Change): Change =>
  JSON.parse(JSON.stringify(change, (key, value) => (secret.test(key) ? undefined : value)))
