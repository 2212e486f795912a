import { and, eq, isNull, or } from "drizzle-orm"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { itemTitle } from "#app/meetings/minutes/agenda.ts"
import type { MinutesView } from "#app/meetings/minutes/minutes-query.server.ts"
import { yearOf } from "#app/meetings/period.ts"
import { factsOf } from "#app/meetings/slot-facts.ts"
import { type SlotState, slotState } from "#app/meetings/slot-state.ts"
import type { Tx } from "#db/client.server.ts"
import { councilSteps, obligations, slots } from "#db/schema/index.ts"

export type CouncilView = NonNullable<Awaited<ReturnType<typeof findCouncilView>>>
/** What is owed about the meeting, and until when. */
export type StepSlot = { id: number; state: SlotState; to: string; deliveredOn: string | null }

/** A council meeting's checklist; null of any other meeting. The evaluation (O026) is owed for its year. */
export async function findCouncilView(
  read: Tx,
  { meeting, agenda }: Pick<MinutesView, "meeting" | "agenda">,
  now: number,
) {
  if (meeting.type !== "council" || meeting.status === "cancelled") return null
  const [steps] = await read.select().from(councilSteps).where(eq(councilSteps.meetingId, meeting.id))
  const today = dateOf(localDay(now))
  const year = yearOf(dateOf(localDay(meeting.startAt)))
  const rows = await read
    .select({ slot: slots, source: obligations.source })
    .from(slots)
    .innerJoin(obligations, eq(obligations.id, slots.obligationId))
    .where(
      or(
        eq(slots.forMeetingId, meeting.id),
        and(eq(obligations.source, "O026"), eq(slots.year, year), isNull(slots.organisationId)),
      ),
    )
  const slotOf = (source: string): StepSlot | null => {
    const slot = rows.find((row) => row.source === source)?.slot
    if (!slot) return null
    return { id: slot.id, to: slot.to, deliveredOn: slot.deliveredOn, state: slotState(factsOf(slot, null), today) }
  }
  const item = agenda.find(({ id }) => id !== null && id === steps?.pressItemId)
  return {
    ...{ meetingId: meeting.id, year, status: meeting.status, hasBegun: meeting.startAt <= now },
    items: agenda.map((each, at) => ({ key: each.key, title: `${at + 1}. ${itemTitle(each, meeting.type, "da")}` })),
    press: steps?.pressAt
      ? { at: steps.pressAt, link: steps.pressLink, item: item ? itemTitle(item, meeting.type, "da") : null }
      : null,
    pressKey: item?.key ?? "",
    staffToldAt: steps?.staffToldAt ?? null,
    published: steps?.publishedOn ? { on: steps.publishedOn, link: steps.publishedLink } : null,
    slots: { press: slotOf("O024"), minutes: slotOf("O025"), evaluation: slotOf("O026") },
  }
}
