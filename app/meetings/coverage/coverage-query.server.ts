import { and, asc, eq, inArray } from "drizzle-orm"
import { alias } from "drizzle-orm/sqlite-core"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { danishOrder } from "#app/lib/danish-order.ts"
import { groupBy } from "#app/lib/group-by.ts"
import { periodsOf } from "#app/meetings/period.ts"
import { factsOf } from "#app/meetings/slot-facts.ts"
import { slotState } from "#app/meetings/slot-state.ts"
import type { Tx } from "#db/client.server.ts"
import { contacts, meetings, obligations, organisations, planEntries, slots, users } from "#db/schema/index.ts"
import type { Column, CoverageCell, CoverageRow, RuleView } from "./coverage.ts"
import type { CoverageFilter } from "./filter.ts"

export type Coverage = { rule: RuleView; year: number; columns: Column[]; rows: CoverageRow[] }

/** The rules in the order they were made: the strategy's first. */
export async function listRules(read: Tx): Promise<RuleView[]> {
  const rows = await read.select().from(obligations).orderBy(asc(obligations.id))
  return rows.map(({ nameDa, nameEn, ...row }) => ({ ...row, name: { da: nameDa, en: nameEn } }))
}

/** The years that have slots, newest first. */
export async function listSlotYears(read: Tx): Promise<number[]> {
  const rows = await read.selectDistinct({ year: slots.year }).from(slots)
  return rows.map(({ year }) => year).toSorted((a, b) => b - a)
}

/** Parties by periods: every slot of a rule in a year, with the year before beside it. */
export async function loadCoverage(read: Tx, rule: RuleView, year: number, now: number): Promise<Coverage> {
  const columns = periodsOf(year, rule.period).flatMap((period) =>
    Array.from({ length: rule.times }, (_, index) => ({ ...period, n: index + 1 })),
  )
  const found = await listSlots(read, rule.id, [year, year - 1])
  const today = dateOf(localDay(now))
  const rows = [...groupBy(found, ({ slot }) => slot.organisationId).values()].flatMap((own): CoverageRow[] => {
    const cells = own.map((row) => ({ ...row.slot, cell: cellOf(row, today) }))
    const [first] = own
    const thisYear = cells.filter((each) => each.year === year)
    if (!first || thisYear.length === 0) return []
    return [
      {
        organisation: first.organisation,
        mergedInto: first.mergedInto,
        owner: first.owner,
        cells: columns.map(({ part, n }) => thisYear.find((each) => each.part === part && each.n === n)?.cell ?? null),
        last: cells.filter((each) => each.year === year - 1).map(({ cell }) => cell.state),
      },
    ]
  })
  return { rule, year, columns, rows: rows.sort(byName) }
}

const byName = (a: CoverageRow, b: CoverageRow) => (sortKey(a) < sortKey(b) ? -1 : 1)
const sortKey = ({ organisation }: CoverageRow) => danishOrder(organisation?.name ?? "")

/** As far as the filter asks for them; `wanting` is asked of what the others have left. */
export const narrowRows = (
  rows: readonly CoverageRow[],
  { ownerId, municipality }: Pick<CoverageFilter, "ownerId" | "municipality">,
): CoverageRow[] =>
  rows.filter(
    ({ owner, organisation }) =>
      (ownerId === null || owner?.id === ownerId) &&
      (municipality === null || organisation?.municipalityCode === municipality),
  )

type Found = Awaited<ReturnType<typeof listSlots>>[number]

const keptAs = alias(organisations, "kept_as")

const listSlots = (read: Tx, obligationId: number, years: number[]) =>
  read
    .select({
      slot: slots,
      organisation: {
        id: organisations.id,
        name: organisations.name,
        municipalityCode: organisations.municipalityCode,
      },
      mergedInto: keptAs.name,
      owner: { id: users.id, name: users.name, initials: users.initials },
      meeting: { status: meetings.status, at: meetings.startAt },
      contactAt: contacts.at,
      proposed: { id: planEntries.id, at: planEntries.startAt },
    })
    .from(slots)
    .leftJoin(organisations, eq(organisations.id, slots.organisationId))
    .leftJoin(keptAs, eq(keptAs.id, organisations.mergedIntoId))
    .leftJoin(users, eq(users.id, organisations.ownerId))
    .leftJoin(meetings, eq(meetings.id, slots.meetingId))
    .leftJoin(contacts, eq(contacts.id, slots.contactId))
    .leftJoin(planEntries, eq(planEntries.slotId, slots.id))
    .where(and(eq(slots.obligationId, obligationId), inArray(slots.year, years)))
    .orderBy(asc(slots.year), asc(slots.part), asc(slots.n))

function cellOf({ slot, meeting, contactAt, proposed }: Found, today: string): CoverageCell {
  const { id, meetingId, contactId, deliveredOn, waivedBecause, reason, year, part } = slot
  const state = slotState(factsOf(slot, meeting?.status ?? null), today)
  const plan = state === "unplanned" && proposed?.at ? { entryId: proposed.id, year, part } : null
  return {
    ...{ id, meetingId, contactId, reason, plan },
    state: plan ? "proposed" : state,
    at: deliveredOn ?? contactAt ?? meeting?.at ?? (plan && proposed?.at) ?? null,
    because: waivedBecause,
  }
}
