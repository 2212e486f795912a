import { and, eq, inArray } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import {
  type CalendarSettings,
  calendarAround,
  loadCalendarSettings,
  loadRules,
  policyStamp,
} from "#app/deadlines/queries.server.ts"
import { reasonText } from "#app/deadlines/reason-text.ts"
import { DomainError } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { inquiryDeadlines } from "#db/schema/index.ts"
import { changeInquiry } from "./change.server.ts"
import { refreshDue } from "./deadlines.server.ts"
import { judgeCase, type Policy, type Standing, type Verdict } from "./recalculation.ts"
import { listStandings } from "./standing-query.server.ts"

/** What is proposed in place of what holds. */
export type Proposal = { rules?: Policy["rules"]; calendar?: CalendarSettings }

export type Move = { standing: Standing; verdict: Extract<Verdict, { changes: unknown }> }

/** How the open cases stand to a policy. */
export type Effect = {
  /** By id. */
  moves: Move[]
  unchanged: number
  overruled: Standing[]
  calendar: Policy["calendar"]
  /** Of the policy that holds; given back when the cases are moved, so that nobody moves what they have not seen. */
  stamp: number
}

/** Which open cases, of those after `after`, would get another deadline under the policy as it is, or as it is proposed. */
export async function previewRecalculation(read: Tx, now: number, proposal: Proposal = {}, after = 0): Promise<Effect> {
  const standings = await listStandings(read, { after })
  const policy = await loadPolicy(read, now, standings, proposal)
  const judged = standings.map((standing) => ({ standing, verdict: judgeCase(standing, policy) }))
  return {
    moves: judged.flatMap(({ standing, verdict }) => ("changes" in verdict ? [{ standing, verdict }] : [])),
    unchanged: judged.filter(({ verdict }) => verdict.kind === "unchanged").length,
    overruled: judged.flatMap(({ standing, verdict }) => (verdict.kind === "overruled" ? [standing] : [])),
    calendar: policy.calendar,
    stamp: await policyStamp(read),
  }
}

/** A case may have waited longer than a calendar reaches back. */
async function loadPolicy(read: Tx, now: number, standings: readonly Standing[], proposal: Proposal): Promise<Policy> {
  const since = standings.reduce((earliest, { receivedAt }) => Math.min(earliest, receivedAt), now)
  return {
    rules: proposal.rules ?? (await loadRules(read)),
    calendar: calendarAround(proposal.calendar ?? (await loadCalendarSettings(read)), now, since),
  }
}

export type Moved = {
  earlier: number
  later: number
  beside: number
  /** The last case looked at; null when all have been. */
  after: number | null
}

/** Cases in one transaction: mail and colleagues get in between two of them. */
export const mostAtOnce = 500

/**
 * Gives open cases the deadline that rules and calendar now say: at most `mostAtOnce`, from the case after `after` on. Doing
 * it again moves nothing.
 * @throws DomainError "policy-changed" where it is not the policy of that `stamp` any more.
 */
export async function recalculateOpenCases(
  db: Db,
  actor: Actor,
  { stamp, after = 0 }: { stamp: number; after?: number },
): Promise<Moved> {
  const { moves } = await previewRecalculation(db.read, actor.now, {}, after)
  const due = moves.map(({ standing }) => standing.id)
  const ids = due.slice(0, mostAtOnce)
  const moved: Moved = { earlier: 0, later: 0, beside: 0, after: due.length > ids.length ? (ids.at(-1) ?? null) : null }
  return db.write(async (tx) => {
    if ((await policyStamp(tx)) !== stamp) throw new DomainError("policy-changed")
    // What has been answered, overruled or moved since is judged as it is now.
    const standings = await listStandings(tx, { ids })
    const policy = await loadPolicy(tx, actor.now, standings, {})
    for (const standing of standings) {
      const verdict = judgeCase(standing, policy)
      if (!("changes" in verdict)) continue
      await applyVerdict(tx, actor, standing, verdict)
      moved[verdict.kind] += 1
    }
    const { earlier, later, beside } = moved
    if (earlier + later + beside > 0)
      await recordEvent(tx, actor, {
        ...{ subject: "settings", subjectId: 0, type: "open-cases-moved" },
        data: { earlier, later, beside },
      })
    return moved
  })
}

export async function applyVerdict(
  tx: Tx,
  actor: Actor,
  standing: Standing,
  verdict: Move["verdict"],
  because: "policy" | "triage" = "policy",
): Promise<void> {
  const { id, receivedAt, deadlines } = standing
  const { kind, from, to, why, changes } = verdict
  const changed = [...changes.put.map((row) => row.kind), ...changes.drop]
  if (changes.drop.length > 0)
    await tx
      .delete(inquiryDeadlines)
      .where(and(eq(inquiryDeadlines.inquiryId, id), inArray(inquiryDeadlines.kind, changes.drop)))
  for (const row of changes.put) {
    const values = { ...row, receivedAt, metAt: null }
    await tx
      .insert(inquiryDeadlines)
      .values({ inquiryId: id, ...values })
      .onConflictDoUpdate({ target: [inquiryDeadlines.inquiryId, inquiryDeadlines.kind], set: values })
  }
  await refreshDue(tx, id)
  const before = deadlines.filter((row) => changed.includes(row.kind)).map(told)
  const data = { kind: "reply", from, to, before, after: changes.put.map(told) }
  await changeInquiry(
    tx,
    actor,
    id,
    {},
    kind === "beside"
      ? { type: "deadline-refreshed", data }
      : {
          type: "deadline-moved",
          // In both languages, since a later version may know other reasons.
          data: { ...data, because, why: why && { da: reasonText(why, "da"), en: reasonText(why, "en") } },
        },
  )
}

const told = ({ kind, dueAt, warnAt }: Standing["deadlines"][number] | Move["verdict"]["changes"]["put"][number]) => ({
  ...{ kind, dueAt, warnAt },
})
