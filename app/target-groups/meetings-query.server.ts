import { and, eq, gte, isNull, lt, lte, or } from "drizzle-orm"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { groupBy } from "#app/lib/group-by.ts"
import type { Tx } from "#db/client.server.ts"
import { contacts, frameworkAgreements, organisations } from "#db/schema/index.ts"
import { type Period, quarterOf, quarterPeriod, yearPeriod } from "./quarter.ts"
import type { TargetGroupKey } from "./target-groups.ts"

/** Dialogue meetings held with the parties of a group, of those each is owed in a year. */
export type MeetingsHeld = { year: number; held: number; owed: number; heldInQuarter: number; parties: number }

/** A party that was met more often than owed makes up for no other one. */
export async function countMeetings(
  read: Tx,
  group: TargetGroupKey,
  timesAYear: number,
  now: number,
): Promise<MeetingsHeld> {
  const quarter = quarterOf(now)
  const parties = await read.$count(
    organisations,
    and(eq(organisations.targetGroup, group), isNull(organisations.mergedIntoId)),
  )
  const rows = await read
    .select({ id: contacts.organisationId, at: contacts.at })
    .from(organisations)
    .innerJoin(contacts, eq(contacts.organisationId, organisations.id))
    .where(
      and(eq(organisations.targetGroup, group), eq(contacts.dialogueMeeting, true), within(yearPeriod(quarter.year))),
    )
  const byParty = [...groupBy(rows, ({ id }) => id).values()]
  const { from } = quarterPeriod(quarter)
  return {
    year: quarter.year,
    held: byParty.reduce((sum, meetings) => sum + Math.min(meetings.length, timesAYear), 0),
    owed: parties * timesAYear,
    heldInQuarter: byParty.filter((meetings) => meetings.some(({ at }) => at >= from)).length,
    parties,
  }
}

/** When dialogue meetings were held with one party in a period, oldest first. */
export async function listMeetingsWith(read: Tx, organisationId: number, period: Period): Promise<number[]> {
  const rows = await read
    .select({ at: contacts.at })
    .from(contacts)
    .where(and(eq(contacts.organisationId, organisationId), eq(contacts.dialogueMeeting, true), within(period)))
    .orderBy(contacts.at)
  return rows.map(({ at }) => at)
}

const within = ({ from, to }: Period) => and(gte(contacts.at, from), lt(contacts.at, to))

/** Providers with a framework agreement in force: those the strategy's O101 has us invite. */
export async function countInAgreement(read: Tx, now: number): Promise<number> {
  const today = dateOf(localDay(now))
  const rows = await read
    .selectDistinct({ id: frameworkAgreements.organisationId })
    .from(frameworkAgreements)
    .innerJoin(organisations, eq(organisations.id, frameworkAgreements.organisationId))
    .where(
      and(
        isNull(organisations.mergedIntoId),
        lte(frameworkAgreements.from, today),
        or(isNull(frameworkAgreements.to), gte(frameworkAgreements.to, today)),
      ),
    )
  return rows.length
}
