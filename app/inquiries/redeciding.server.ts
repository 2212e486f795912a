import type { Actor } from "#app/audit/actor.ts"
import { loadCalendar, loadRules } from "#app/deadlines/queries.server.ts"
import type { Tx } from "#db/client.server.ts"
import { changeInquiry, getInquiry } from "./change.server.ts"
import { findDeadline, setDeadlines, stopDeadlines } from "./deadlines.server.ts"
import { isOpen } from "./inquiry.ts"
import { decide } from "./opening.server.ts"
import { applyVerdict } from "./recalculating.server.ts"
import { judgeCase } from "./recalculation.ts"
import { listStandings } from "./standing-query.server.ts"
import { isAnswered } from "./topics.ts"

/**
 * A person has said what kind of case it is: the rule of that kind gives the deadline, from when the message came, with
 * the pauses since. What a person set stays; a kind that nobody answers (sales) has no clock.
 */
export async function redecideDeadlines(tx: Tx, actor: Actor, id: number): Promise<void> {
  const inquiry = await getInquiry(tx, id)
  if (!isOpen(inquiry.status)) return
  const policy = { rules: await loadRules(tx), calendar: await loadCalendar(tx, actor.now) }
  const before = await findDeadline(tx, id, "reply")
  const tell = (from: number | null, to: number | null) =>
    changeInquiry(tx, actor, id, {}, { type: "deadline-moved", data: { kind: "reply", from, to, because: "triage" } })
  if (!isAnswered(inquiry.topic)) {
    if (!before || before.overruledById !== null) return
    await stopDeadlines(tx, id)
    return tell(before.dueAt, null)
  }
  if (!before) {
    const deadline = decide(policy, inquiry.need, inquiry, inquiry.receivedAt)
    await setDeadlines(tx, id, deadline, policy.calendar)
    return tell(null, deadline.dueAt)
  }
  const [standing] = await listStandings(tx, { ids: [id] })
  const verdict = standing && judgeCase(standing, policy)
  if (verdict && "changes" in verdict) await applyVerdict(tx, actor, standing, verdict, "triage")
}
