import { eq } from "drizzle-orm"
import type { MeetingRow } from "#app/meetings/rows.server.ts"
import type { Tx } from "#db/client.server.ts"
import { decisions, meetingActions } from "#db/schema/index.ts"
import { listActions, listDecisions } from "./actions-query.server.ts"
import { itemTitle } from "./agenda.ts"
import { listAttendees } from "./attendees-query.server.ts"
import type { MinutesContent } from "./content.ts"
import { loadAgenda } from "./rows.server.ts"

/** The minutes as they are now, in Danish, which is the language they are kept in. */
export async function gatherContent(read: Tx, meeting: MeetingRow): Promise<MinutesContent> {
  const { title, startAt, endAt, place } = meeting
  const agenda = await loadAgenda(read, meeting)
  const numberOf = (itemId: number | null) => {
    const at = itemId === null ? -1 : agenda.findIndex(({ id }) => id === itemId)
    return at < 0 ? null : at + 1
  }
  return {
    ...{ title, startAt, endAt, place },
    attendees: (await listAttendees(read, meeting.id)).map(({ name, organisation, userId, attended }) => ({
      name,
      beside: userId !== null || organisation === name ? "" : (organisation ?? ""),
      came: attended ?? false,
    })),
    items: agenda.map((item, at) => ({
      ...{ n: at + 1, title: itemTitle(item, meeting.type, "da"), presenter: item.presenter },
      ...{ recommendation: item.recommendation, minutes: item.minutes, notReached: item.notReached },
    })),
    decisions: (await listDecisions(read, eq(decisions.meetingId, meeting.id))).map((decision) => ({
      item: numberOf(decision.itemId),
      ...{ text: decision.text, owner: decision.owner?.name ?? null, dueOn: decision.dueOn },
    })),
    actions: (await listActions(read, eq(meetingActions.meetingId, meeting.id))).map((action) => ({
      item: numberOf(action.itemId),
      ...{ title: action.title, owner: action.owner.name, ownerKey: action.owner.key, dueOn: action.dueOn },
    })),
  }
}
