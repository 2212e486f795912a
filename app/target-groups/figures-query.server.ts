import { and, count, eq, gte, inArray, isNotNull, isNull, lt, lte, or, type SQL } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { visibleTo } from "#app/inquiries/visibility.server.ts"
import { listSilent } from "#app/stakeholders/silent-query.server.ts"
import { isOpenCase } from "#db/case-states.server.ts"
import type { Tx } from "#db/client.server.ts"
import { contacts, inquiries, inquiryDeadlines, organisationGroups, organisations } from "#db/schema/index.ts"
import type { Period } from "./quarter.ts"
import type { TargetGroupKey } from "./target-groups.ts"

export type GroupFigures = {
  organisations: number
  /** Of the answers due in the period, how many came in time: by the deadline of the sender's need. */
  answers: { onTime: number; total: number }
  contacts: number
  silent: number
  open: number
  overdue: number
}
export type FiguresOf = (key: TargetGroupKey) => GroupFigures

type Count = { key: TargetGroupKey | null; n: number }

/** The figures of all groups in a period; open cases are those the viewer may see, as the list behind them shows. */
export async function loadFigures(
  read: Tx,
  viewer: Viewer,
  { period, silentDays }: { period: Period; silentDays: number },
  now: number,
): Promise<FiguresOf> {
  const places = await countPlaces(read)
  const answered = await countAnswers(read, period, now)
  const reached = await countContacts(read, period)
  const silent = (await listSilent(read, { days: silentDays }, now)).flatMap(({ groups }) =>
    groups.map((key) => ({ key, n: 1 })),
  )
  const isOpen = and(isOpenCase(), visibleTo(viewer))
  const open = await countCases(read, isOpen)
  const overdue = await countCases(read, and(isOpen, lt(inquiries.dueAt, now)))
  return (key) => ({
    organisations: sumOf(places, key),
    answers: { onTime: sumOf(answered.onTime, key), total: sumOf(answered.total, key) },
    contacts: sumOf(reached, key),
    silent: sumOf(silent, key),
    open: sumOf(open, key),
    overdue: sumOf(overdue, key),
  })
}

const sumOf = (counts: Count[], key: TargetGroupKey) =>
  counts.filter((row) => row.key === key).reduce((sum, { n }) => sum + n, 0)

/** An organisation counts in each of its groups. */
async function countPlaces(read: Tx): Promise<Count[]> {
  const first = await read
    .select({ key: organisations.targetGroup, n: count() })
    .from(organisations)
    .where(isNull(organisations.mergedIntoId))
    .groupBy(organisations.targetGroup)
  const further = await read
    .select({ key: organisationGroups.targetGroup, n: count() })
    .from(organisationGroups)
    .innerJoin(organisations, eq(organisations.id, organisationGroups.organisationId))
    .where(isNull(organisations.mergedIntoId))
    .groupBy(organisationGroups.targetGroup)
  return [...first, ...further]
}

const countCases = (read: Tx, where: SQL | undefined): Promise<Count[]> =>
  read
    .select({ key: inquiries.targetGroup, n: count() })
    .from(inquiries)
    .where(where)
    .groupBy(inquiries.targetGroup)
    .then((rows) => rows)

/** Answers due in the period; one that is due and has not come is late. What was closed without an answer is neither. */
async function countAnswers(read: Tx, period: Period, now: number) {
  const owed = answersDue(period, now)
  const counted = (where: SQL | undefined): Promise<Count[]> =>
    read
      .select({ key: inquiries.targetGroup, n: count() })
      .from(inquiryDeadlines)
      .innerJoin(inquiries, eq(inquiries.id, inquiryDeadlines.inquiryId))
      .where(where)
      .groupBy(inquiries.targetGroup)
      .then((rows) => rows)
  return { total: await counted(owed), onTime: await counted(and(owed, answeredInTime)) }
}

export const answersDue = ({ from, to }: Period, now: number): SQL | undefined =>
  and(
    eq(inquiryDeadlines.kind, "reply"),
    gte(inquiryDeadlines.dueAt, from),
    lt(inquiryDeadlines.dueAt, to),
    or(
      and(isNotNull(inquiryDeadlines.metAt), isNotNull(inquiries.answeredAt)),
      and(isNull(inquiryDeadlines.metAt), lt(inquiryDeadlines.dueAt, now), inArray(inquiries.status, ["new", "open"])),
    ),
  )

export const answeredInTime = lte(inquiryDeadlines.metAt, inquiryDeadlines.dueAt)

/** By the organisation's groups; of somebody without one, by the case's. */
async function countContacts(read: Tx, { from, to }: Period): Promise<Count[]> {
  const within = and(gte(contacts.at, from), lt(contacts.at, to))
  const first = await read
    .select({ key: organisations.targetGroup, n: count() })
    .from(organisations)
    .innerJoin(contacts, and(eq(contacts.organisationId, organisations.id), within))
    .groupBy(organisations.targetGroup)
  const further = await read
    .select({ key: organisationGroups.targetGroup, n: count() })
    .from(organisationGroups)
    .innerJoin(contacts, and(eq(contacts.organisationId, organisationGroups.organisationId), within))
    .groupBy(organisationGroups.targetGroup)
  const alone = await read
    .select({ key: inquiries.targetGroup, n: count() })
    .from(contacts)
    .innerJoin(inquiries, eq(inquiries.id, contacts.inquiryId))
    .where(and(isNull(contacts.organisationId), within))
    .groupBy(inquiries.targetGroup)
  return [...first, ...further, ...alone]
}
