import { noNeed } from "#app/deadlines/need.ts"
import { loadCalendar, loadRules } from "#app/deadlines/queries.server.ts"
import { decide } from "#app/inquiries/opening.server.ts"
import type { Tx } from "#db/client.server.ts"
import { chosenBy, type Subject } from "./subjects.ts"

/** When an inquiry about the subject that names no time would be answered, were it sent now. Epoch milliseconds. */
export async function promiseNow(read: Tx, subject: Subject, now: number): Promise<number> {
  const house = { calendar: await loadCalendar(read, now), rules: await loadRules(read) }
  const { topic, targetGroup } = chosenBy[subject] ?? { topic: "other" as const, targetGroup: null }
  return decide(house, noNeed, { topic, targetGroup, channel: "form" }, now).dueAt
}
