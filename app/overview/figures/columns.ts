/*
 * All facts in columns of numbers, some 40 bytes a case: a million cases are counted in milliseconds, with exact medians
 * (docs/decisions/0015). A case lies at the place of its id. Times are whole seconds of the epoch, 0 for none.
 */

/** What figures are split by. */
export const splits = ["group", "topic", "unit", "person", "channel"] as const
export type Split = (typeof splits)[number]

export const flag = {
  /** It counts as an inquiry. */
  inside: 1,
  /** It is measured against its deadlines. */
  owed: 2,
  open: 4,
  waiting: 8,
  answered: 16,
  acknowledged: 32,
  replyInTime: 64,
  lawInTime: 128,
  confidential: 256,
} as const

/** One fact, as it is laid into the columns. Epoch milliseconds, working minutes; null for none. */
export type Entry = {
  id: number
  flags: number
  receivedAt: number
  endedAt: number | null
  acknowledgedAt: number | null
  replyDueAt: number | null
  statutoryDueAt: number | null
  acknowledgeMinutes: number | null
  answerMinutes: number | null
  by: Record<Split, Label>
  /** Who may see it beside those who see all, where it is confidential. */
  unitId: number | null
  userId: number | null
}
/** A key and the name it had; units and people are renamed. */
export type Label = { key: string; name: string }

/** The labels of a split, each with a number; 0 is nobody and nothing. */
export type Labels = {
  codes: Map<string, number>
  all: Label[]
  /** The first code with the same key, so that a unit under two names is counted as one. */
  same: number[]
}

export type Columns = ReturnType<typeof emptyColumns>

export const emptyColumns = (size = 1024) => ({
  /** One more than the highest id. */
  length: 0,
  ...arraysOf(size),
  labels: Object.fromEntries(
    splits.map((split): [Split, Labels] => [
      split,
      { codes: new Map([["\u0000", 0]]), all: [{ key: "", name: "" }], same: [0] },
    ]),
  ) as Record<Split, Labels>,
  hidden: new Map<number, Pick<Entry, "unitId" | "userId">>(),
})

const arraysOf = (size: number) => ({
  flags: new Uint16Array(size),
  /** The last of its times, past all of them while it is open: what ended before a period is passed over by this alone. */
  last: new Uint32Array(size),
  received: new Uint32Array(size),
  ended: new Uint32Array(size),
  acknowledged: new Uint32Array(size),
  replyDue: new Uint32Array(size),
  lawDue: new Uint32Array(size),
  acknowledgeMinutes: new Int32Array(size),
  answerMinutes: new Int32Array(size),
  group: new Uint16Array(size),
  topic: new Uint16Array(size),
  unit: new Uint16Array(size),
  person: new Uint16Array(size),
  channel: new Uint16Array(size),
})

const seconds = (at: number | null) => (at === null ? 0 : Math.floor(at / 1000))

/** Lays a fact into its place, over what was there. */
export function put(columns: Columns, entry: Entry): void {
  const { id } = entry
  if (id >= columns.flags.length) grow(columns, id + 1)
  columns.length = Math.max(columns.length, id + 1)
  columns.flags[id] = entry.flags
  columns.last[id] = entry.flags & flag.open ? 0xffffffff : seconds(lastOf(entry))
  columns.received[id] = seconds(entry.receivedAt)
  columns.ended[id] = seconds(entry.endedAt)
  columns.acknowledged[id] = seconds(entry.acknowledgedAt)
  columns.replyDue[id] = seconds(entry.replyDueAt)
  columns.lawDue[id] = seconds(entry.statutoryDueAt)
  columns.acknowledgeMinutes[id] = entry.acknowledgeMinutes ?? 0
  columns.answerMinutes[id] = entry.answerMinutes ?? 0
  for (const split of splits) columns[split][id] = codeOf(columns.labels[split], entry.by[split])
  if (entry.flags & flag.confidential) columns.hidden.set(id, { unitId: entry.unitId, userId: entry.userId })
  else columns.hidden.delete(id)
}

const lastOf = ({ receivedAt, endedAt, acknowledgedAt, replyDueAt, statutoryDueAt }: Entry) =>
  Math.max(receivedAt, endedAt ?? 0, acknowledgedAt ?? 0, replyDueAt ?? 0, statutoryDueAt ?? 0)

function codeOf(labels: Labels, label: Label): number {
  const text = `${label.key}\u0000${label.name}`
  const known = labels.codes.get(text)
  if (known !== undefined) return known
  const code = labels.all.length
  const first = labels.all.findIndex(({ key }) => key === label.key)
  labels.codes.set(text, code)
  labels.all.push(label)
  labels.same.push(first === -1 ? code : first)
  return code
}

function grow(columns: Columns, least: number): void {
  const bigger = arraysOf(Math.max(least, columns.flags.length * 2))
  for (const [name, array] of Object.entries(bigger)) array.set(columns[name as keyof typeof bigger])
  Object.assign(columns, bigger)
}
