import { inArray } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { decisions, meetingActions } from "#db/schema/index.ts"
import { listActions, listDecisions } from "./actions-query.server.ts"

export type Outcome = { decisions: string[]; actions: { title: string; owner: string; done: boolean }[] }

/** What was decided and agreed at each of some meetings; those at which nothing was are left out. */
export async function listOutcomes(read: Tx, meetingIds: readonly number[]): Promise<Map<number, Outcome>> {
  const outcomes = new Map<number, Outcome>()
  if (meetingIds.length === 0) return outcomes
  const ids = [...new Set(meetingIds)]
  const of = (id: number) => {
    const known = outcomes.get(id) ?? { decisions: [], actions: [] }
    outcomes.set(id, known)
    return known
  }
  for (const { meeting, text } of await listDecisions(read, inArray(decisions.meetingId, ids)))
    of(meeting.id).decisions.push(text)
  for (const { meeting, title, owner, doneAt } of await listActions(read, inArray(meetingActions.meetingId, ids)))
    of(meeting.id).actions.push({ title, owner: owner.name, done: doneAt !== null })
  return outcomes
}
