import { withReasons } from "./amend.ts"
import type { Calendar } from "./calendar.ts"
import type { Deadline } from "./decide.ts"
import type { Need } from "./need.ts"
import { type Candidate, isCandidate, type Reason } from "./reasons.ts"

/** What a later mail asks for: a nearer day, haste without a day, more time, or none of the haste they asked for before. */
export const proposalKinds = ["earlier", "urgent", "later", "withdrawn"] as const
export type ProposalKind = (typeof proposalKinds)[number]

export type Proposal = { kind: ProposalKind; deadline: Deadline }

/**
 * Whether a later mail on an open case asks for another deadline than the one in force (deadlines.md § 3); null where it
 * does not. `decided` is what the mail would have been given as a new inquiry. The law still counts from the first mail.
 * `givesTime`: the mail itself says that the deadline is moved or that it can wait; without that a later day is a matter
 * of its own, and the earlier one stands.
 */
export function proposeDeadline(
  inForce: Deadline,
  { need, decided, givesTime }: { need: Need; decided: Deadline; givesTime: boolean },
  calendar: Calendar,
): Proposal | null {
  const deadline = underTheLaw(decided, inForce, calendar)
  const next = deadline.reasons.find(isCandidate)
  if (!next) return null
  const propose = (kind: ProposalKind): Proposal => ({ kind, deadline })
  if (next.at < inForce.dueAt) {
    if (need.by !== null) return isOfSender(next) ? propose("earlier") : null
    return next.code === "rule-halved" ? propose("urgent") : null
  }
  // More time is only theirs to give where it was they who asked for less.
  if (next.at === inForce.dueAt || !hurried(inForce.reasons)) return null
  if (need.by !== null) return givesTime ? propose("later") : null
  return need.urgency === "low" ? propose("withdrawn") : null
}

function underTheLaw(decided: Deadline, inForce: Deadline, calendar: Calendar): Deadline {
  const law = inForce.reasons.find(({ code }) => code === "statutory")
  const rest = decided.reasons.filter(({ code }) => code !== "statutory")
  const reasons = law ? [...rest, law] : decided.reasons
  const candidates = reasons.filter(isCandidate).toSorted((a, b) => a.at - b.at)
  return withReasons(decided, [...candidates, ...reasons.filter((reason) => !isCandidate(reason))], calendar)
}

const isOfSender = ({ code }: Candidate) =>
  code === "sender-by" || code === "sender-by-too-soon" || code === "rule-halved"

/** Whether the sender's words made the deadline what it is, or what it was before a person set another. */
function hurried(reasons: readonly Reason[]): boolean {
  const holds = reasons.filter(isCandidate).find(({ code }) => code !== "overruled")
  return holds !== undefined && isOfSender(holds)
}
