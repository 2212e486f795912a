import type { Db } from "#db/client.server.ts"
import { type FactRow, listFactsSince } from "#db/fact-slices.server.ts"
import { type Columns, type Entry, emptyColumns, flag, type Label, put } from "./columns.ts"
import { isInside } from "./fact.ts"

/** Facts that are read at a time: a few milliseconds, after which whoever else waits is let in. */
const SLICE = 500

export type FigureStore = {
  /** All facts as they are now. The first call fills the columns, which takes seconds at a million cases. */
  columns(): Promise<Columns>
}

/** The facts in memory, kept up by reading what has changed each time they are asked for. */
export function openFigureStore(db: Db): FigureStore {
  const columns = emptyColumns()
  let version = 0
  let catching: Promise<void> | null = null

  async function catchUp(): Promise<void> {
    for (;;) {
      const rows = listFactsSince(db.read, version, SLICE)
      for (const row of rows) put(columns, entryOf(row))
      version = rows.at(-1)?.[1] ?? version
      if (rows.length < SLICE) return
      await new Promise(setImmediate)
    }
  }

  return {
    async columns() {
      // Whoever comes while others are read for waits with them, and then reads what came meanwhile.
      while (catching) await catching
      catching = catchUp().finally(() => {
        catching = null
      })
      await catching
      return columns
    },
  }
}

function entryOf(row: FactRow): Entry {
  // biome-ignore format: the order of the columns
  const [
    id, , status, standing, receivedAt, acknowledgedAt, answeredAt, endedAt, replyDueAt, statutoryDueAt,
    acknowledgeMinutes, answerMinutes, group, topic, unitId, unitName, personId, personName, channel,
    confidentiality, seenByUnitId, seenByUserId,
  ] = row
  const inTime = (dueAt: number | null) => answeredAt !== null && dueAt !== null && answeredAt <= dueAt
  const flags =
    (isInside(standing) ? flag.inside : 0) |
    (standing === "owed" ? flag.owed : 0) |
    (endedAt === null ? flag.open : 0) |
    (status === "waiting" ? flag.waiting : 0) |
    (answeredAt !== null && endedAt !== null ? flag.answered : 0) |
    (acknowledgedAt !== null ? flag.acknowledged : 0) |
    (inTime(replyDueAt) ? flag.replyInTime : 0) |
    (inTime(statutoryDueAt) ? flag.lawInTime : 0) |
    (confidentiality === "normal" ? 0 : flag.confidential)
  return {
    ...{ id, flags, receivedAt, endedAt, acknowledgedAt, replyDueAt, statutoryDueAt },
    ...{ acknowledgeMinutes, answerMinutes, unitId: seenByUnitId, userId: seenByUserId },
    by: {
      group: labelOf(group),
      topic: labelOf(topic),
      unit: labelOf(unitId, unitName),
      person: labelOf(personId, personName),
      channel: labelOf(channel),
    },
  }
}

const labelOf = (key: string | number | null, name: string | null = ""): Label => ({
  key: key === null ? "" : String(key),
  name: name ?? "",
})
