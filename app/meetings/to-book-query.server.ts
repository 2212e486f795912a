import { and, asc, eq, gte, isNotNull, isNull, or, type SQL } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import type { LocalDate } from "#app/deadlines/need.ts"
import { dateOf, dayOf, localDay } from "#app/deadlines/zone.ts"
import { groupBy } from "#app/lib/group-by.ts"
import type { Tx } from "#db/client.server.ts"
import { type Given, type Known, prepared, preparedByNulls } from "#db/prepared.server.ts"
import { obligations, organisations, slots, targetGroups } from "#db/schema/index.ts"
import type { PeriodKind } from "./period.ts"

/** How long before the last day to invite it is worth saying. */
const SOON_DAYS = 14

export type ToBook = {
  slotId: number
  rule: {
    id: number
    nameDa: string
    nameEn: string
    period: PeriodKind
    times: number
    kind: "meeting" | "deliverable"
  }
  year: number
  part: number
  n: number
  /** Null of a joint meeting, and of what is owed to nobody in particular. */
  organisation: string | null
  parties: number
  /** The last day on which the invitation can go out. */
  inviteBy: LocalDate
  late: boolean
}

/**
 * What has no date yet and whose lead time runs out within two weeks: of the parties the viewer keeps, and of those that
 * nobody keeps in the rules of the viewer's unit. A joint meeting is one. The most pressing first.
 */
export async function listToBook(
  read: Tx,
  { id, unitId }: Pick<Viewer, "id" | "unitId">,
  now: number,
): Promise<ToBook[]> {
  const today = dateOf(localDay(now))
  return pressing(read, await openSlotsKeptBy(read, { id, unitId, today }), today)
}

type Keeper = { id: number; unitId: number | null }
const openSlotsKeptBy = preparedByNulls((tx, { id, unitId, today }: Known<Keeper & { today: LocalDate }>) =>
  selectOpenSlots(tx, isKeptBy(id, unitId), today),
)

/** The same of the whole house. */
export async function listAllToBook(read: Tx, now: number): Promise<ToBook[]> {
  const today = dateOf(localDay(now))
  return pressing(read, await selectOpenSlots(read, undefined, today), today)
}

const isKeptBy = (id: SQL<number>, unitId: SQL<number> | null) =>
  unitId === null
    ? eq(organisations.ownerId, id)
    : or(
        eq(organisations.ownerId, id),
        and(
          isNull(organisations.ownerId),
          or(eq(obligations.unitId, unitId), and(isNull(obligations.unitId), eq(targetGroups.unitId, unitId))),
        ),
      )

const selectOpenSlots = (read: Tx, kept: SQL | undefined, today: LocalDate | SQL<LocalDate>) =>
  read
    .select({ slot: slots, rule: obligations, organisation: organisations.name })
    .from(slots)
    .innerJoin(obligations, eq(obligations.id, slots.obligationId))
    .leftJoin(organisations, eq(organisations.id, slots.organisationId))
    .leftJoin(targetGroups, eq(targetGroups.key, obligations.targetGroup))
    .where(
      and(
        gte(slots.to, today),
        eq(slots.owed, true),
        isNull(slots.meetingId),
        isNull(slots.contactId),
        isNull(slots.deliveredOn),
        isNull(slots.waivedAt),
        kept,
      ),
    )
    .orderBy(asc(slots.to), asc(organisations.name))

type OpenSlots = Awaited<ReturnType<typeof selectOpenSlots>>

async function pressing(read: Tx, rows: OpenSlots, today: LocalDate): Promise<ToBook[]> {
  const met = await listMetPeriods(read, today)
  const due = rows
    // Whoever did not come to what was held with all is no reason to hold it again.
    .filter(({ rule, slot }) => !rule.joint || !met.has(periodKey(slot)))
    .map((row) => ({ ...row, inviteBy: dateOf(dayOf(row.slot.to) - row.rule.leadDays) }))
    .filter(({ inviteBy }) => dayOf(inviteBy) - dayOf(today) <= SOON_DAYS)
  const once = groupBy(due, ({ slot, rule }) => (rule.joint ? periodKey(slot) : `slot ${slot.id}`))
  return [...once.values()]
    .flatMap((group): ToBook[] => {
      const [first] = group
      if (!first) return []
      const { slot, rule, organisation, inviteBy } = first
      return [
        {
          ...{ slotId: slot.id, rule, year: slot.year, part: slot.part, n: slot.n, inviteBy },
          organisation: rule.joint ? null : organisation,
          parties: group.length,
          late: inviteBy < today,
        },
      ]
    })
    .sort((a, b) => a.inviteBy.localeCompare(b.inviteBy))
}

type InPeriod = { obligationId: number; year: number; part: number; n: number }
const periodKey = ({ obligationId, year, part, n }: InPeriod) => [obligationId, year, part, n].join()

/** The periods still running that have a meeting with somebody. */
async function listMetPeriods(read: Tx, today: LocalDate): Promise<Set<string>> {
  return new Set((await metPeriods(read, { today })).map(periodKey))
}
const metPeriods = prepared((tx, { today }: Given<{ today: LocalDate }>) =>
  tx
    .selectDistinct({ obligationId: slots.obligationId, year: slots.year, part: slots.part, n: slots.n })
    .from(slots)
    .where(and(gte(slots.to, today), isNotNull(slots.meetingId))),
)
