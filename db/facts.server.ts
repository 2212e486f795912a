import type Database from "better-sqlite3"
import { type CaseNow, type Fact, reckonFact } from "#app/overview/figures/fact.ts"
import { calendarOf } from "./facts-calendar.server.ts"

/** Cases that are reckoned at a time where many wait: the first start of a house that was there before its figures. */
const BATCH = 1_000

/**
 * Writes the facts of the cases that this transaction has changed; triggers have noted them in `fact_changes`. At its end
 * and not where each change is made: nothing that changes a case can forget it, and one that is changed five times in one
 * deed is reckoned once.
 */
export function settleFacts(connection: Database.Database): void {
  while (settleSomeFacts(connection) > 0);
}

/** The same for the first thousand. Gives how many there were. */
export function settleSomeFacts(connection: Database.Database): number {
  const ids = connection
    .prepare(`select inquiry_id from fact_changes order by inquiry_id limit ${BATCH}`)
    .pluck()
    .all() as number[]
  const last = ids.at(-1)
  if (last === undefined) return 0
  let version = connection.prepare("select coalesce(max(version), 0) from inquiry_facts").pluck().get() as number
  const write = connection.prepare(upsert)
  const known = connection.prepare(`select ${columns.map(named).join(", ")} from inquiry_facts where inquiry_id = ?`)
  for (const id of ids) {
    const before = (known.get(id) ?? null) as Fact | null
    const now = readCase(connection, id)
    const fact = now ? reckonFact(now, before, () => calendarOf(connection, spanOf(now))) : withoutCase(before)
    if (fact !== null && !isSame(fact, before)) write.run({ ...fact, inquiryId: id, version: ++version })
  }
  connection.prepare("delete from fact_changes where inquiry_id <= ?").run(last)
  return ids.length
}

/** A case that goes while it is open was opened by a slip of the hand; one that was closed has counted, and stays. */
const withoutCase = (before: Fact | null): Fact | null =>
  before === null || before.closedAt !== null ? before : { ...before, standing: "withdrawn" }

const columns = [
  ...["number", "channel", "topic", "targetGroup", "unitId", "unitName", "assigneeId", "assigneeName", "status"],
  ...["standing", "receivedAt", "countedFrom", "acknowledgedAt", "answeredAt", "closedAt", "endedAt", "replyDueAt"],
  ...["statutoryDueAt", "acknowledgeMinutes", "answerMinutes", "confidentiality", "seenByUnitId", "seenByUserId"],
] as (keyof Fact)[]

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const named = (name: string) => `${snake(name)} as "${name}"`
const all = ["inquiryId", "version", ...columns]
const upsert = `insert or replace into inquiry_facts (${all.map(snake).join(", ")}) values (${all.map((name) => `@${name}`).join(", ")})`

const isSame = (one: Fact, other: Fact | null) => other !== null && columns.every((name) => one[name] === other[name])

function readCase(connection: Database.Database, id: number): CaseNow | null {
  const row = connection
    .prepare(
      `select i.number, i.channel, i.topic, i.target_group as targetGroup, i.unit_id as unitId, u.name as unitName,
        i.assignee_id as assigneeId, a.name as assigneeName, i.status, i.confidentiality, i.received_at as receivedAt,
        i.answered_at as answeredAt, i.closed_at as closedAt, i.closed_reason as closedReason
      from inquiries i left join units u on u.id = i.unit_id left join users a on a.id = i.assignee_id where i.id = ?`,
    )
    .get(id) as Omit<CaseNow, "deadlines" | "pauses" | "sentAt"> | undefined
  if (!row) return null
  const of = (sql: string) => connection.prepare(sql)
  return {
    ...row,
    deadlines: of(
      "select kind, due_at as dueAt, received_at as receivedAt from inquiry_deadlines where inquiry_id = ?",
    ).all(id) as CaseNow["deadlines"],
    pauses: of(`select "from", "to" from inquiry_pauses where inquiry_id = ?`).all(id) as CaseNow["pauses"],
    // What is sent on to another authority is no word to the sender.
    sentAt: of(`select at from messages m where inquiry_id = ? and direction = 'out' and delivery_failed_at is null
        and not exists (select 1 from outbox o
          where o.inquiry_id = m.inquiry_id and o.message_row_id = m.id and o.kind = 'forward')`)
      .pluck()
      .all(id) as number[],
  }
}

/** All that is reckoned of a case lies between these. */
function spanOf({ receivedAt, deadlines, answeredAt, sentAt }: CaseNow) {
  const times = [receivedAt, ...deadlines.flatMap((row) => row.receivedAt ?? []), ...sentAt, answeredAt ?? receivedAt]
  return { from: Math.min(...times), to: Math.max(...times) }
}
