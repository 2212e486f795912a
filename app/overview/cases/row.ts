import type { Label, Split } from "#app/overview/figures/columns.ts"
import type { CaseRow } from "./listing.server.ts"

/** What a fact is counted under. */
export const labelsOf = (fact: CaseRow["fact"]): Record<Split, Label> => ({
  group: { key: fact.targetGroup ?? "", name: "" },
  topic: { key: fact.topic, name: "" },
  unit: { key: fact.unitId === null ? "" : String(fact.unitId), name: fact.unitName ?? "" },
  person: { key: fact.assigneeId === null ? "" : String(fact.assigneeId), name: fact.assigneeName ?? "" },
  channel: { key: fact.channel, name: "" },
})

/** Whether the answer came in time by the sender's need; null where none has come, or none was owed. */
export const inTime = ({ standing, answeredAt, replyDueAt }: CaseRow["fact"]): boolean | null =>
  standing !== "owed" || answeredAt === null || replyDueAt === null ? null : answeredAt <= replyDueAt
