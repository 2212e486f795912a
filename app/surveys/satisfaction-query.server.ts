import { and, gte, lte } from "drizzle-orm"
import { type Period, type Quarter, quarterKey } from "#app/target-groups/quarter.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Tx } from "#db/client.server.ts"
import { surveyAnswers } from "#db/schema/index.ts"
import { quarterOfWeek, quartersIn, weeksIn, wholeQuarters } from "./quarters.ts"
import { type Satisfaction, type SatisfactionRow, summarise } from "./satisfaction.ts"

/** What stands for "none" among the keys of a split. */
const NONE = ""

/** How those who were answered found it, in these quarters. Units by their ids. */
export async function loadSatisfaction(read: Tx, quarters: readonly Quarter[]): Promise<Satisfaction> {
  const weeks = weeksIn(quarters)
  const asked = new Set(quarters.map(quarterKey))
  const rows =
    weeks === null
      ? []
      : await read
          .select()
          .from(surveyAnswers)
          .where(and(gte(surveyAnswers.week, weeks.first), lte(surveyAnswers.week, weeks.last)))
  return summarise(
    rows
      .map(({ targetGroup, topic, unitId, week, ...answer }) => ({
        ...answer,
        ...{ group: targetGroup ?? NONE, topic, unit: unitId === null ? NONE : String(unitId) },
        quarter: quarterOfWeek(week),
      }))
      .filter(({ quarter }) => asked.has(quarter)),
  )
}

/** The same of the whole quarters that a period touches, with which they are: for the overview. */
export async function findSatisfaction(
  read: Tx,
  period: Period,
  now: number,
): Promise<{ quarters: Quarter[]; satisfaction: Satisfaction }> {
  const quarters = quartersIn(period, now)
  return { quarters, satisfaction: await loadSatisfaction(read, quarters) }
}

/** Of one target group, in the last four whole quarters; null where nobody of it has answered. */
export async function findGroupSatisfaction(
  read: Tx,
  key: TargetGroupKey,
  now: number,
): Promise<SatisfactionRow | null> {
  const { group } = await loadSatisfaction(read, wholeQuarters(now, 4))
  return group.find((row) => row.key === key) ?? null
}
