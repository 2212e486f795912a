import { sql } from "drizzle-orm"
import type { Tx } from "./client.server.ts"

/** One fact as the columns take it: arrays, since drizzle's objects cost more than the reading does. */
export type FactRow = [
  id: number,
  version: number,
  status: string,
  standing: string,
  receivedAt: number,
  acknowledgedAt: number | null,
  answeredAt: number | null,
  endedAt: number | null,
  replyDueAt: number | null,
  statutoryDueAt: number | null,
  acknowledgeMinutes: number | null,
  answerMinutes: number | null,
  targetGroup: string | null,
  topic: string,
  unitId: number | null,
  unitName: string | null,
  assigneeId: number | null,
  assigneeName: string | null,
  channel: string,
  confidentiality: string,
  seenByUnitId: number | null,
  seenByUserId: number | null,
]

/** The facts that have changed since a version, the oldest change first. */
export const listFactsSince = (read: Tx, version: number, limit: number): FactRow[] =>
  read.values<FactRow>(
    sql`select inquiry_id, version, status, standing, received_at, acknowledged_at, answered_at, ended_at, reply_due_at,
      statutory_due_at, acknowledge_minutes, answer_minutes, target_group, topic, unit_id, unit_name, assignee_id,
      assignee_name, channel, confidentiality, seen_by_unit_id, seen_by_user_id
    from inquiry_facts where version > ${version} order by version limit ${limit}`,
  )
