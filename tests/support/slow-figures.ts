import type { Viewer } from "#app/auth/viewer.ts"
import type { inquiryFacts } from "#db/schema/index.ts"

type Fact = typeof inquiryFacts.$inferSelect

/**
 * The figures counted once more, slowly and from their definitions alone: it shares nothing with the columns that count
 * them for the page. Instants in epoch milliseconds; `to` is the first moment after.
 */
export function recount(all: readonly Fact[], viewer: Viewer, { from, to }: { from: number; to: number }, now: number) {
  const facts = all.filter(
    (fact) =>
      !["automatic", "spam", "duplicate", "archive", "withdrawn"].includes(fact.standing) &&
      (fact.confidentiality === "normal" ||
        viewer.role === "management" ||
        fact.seenByUserId === viewer.id ||
        (viewer.unitId !== null && fact.seenByUnitId === viewer.unitId)),
  )
  const within = (at: number | null) => at !== null && at >= from && at < to
  const open = facts.filter(({ status }) => ["new", "open", "waiting"].includes(status))
  const gone = facts.filter((fact) => !open.includes(fact))
  const leftAt = (fact: Fact) => fact.answeredAt ?? fact.closedAt ?? Number.NaN
  const answered = gone.filter((fact) => fact.answeredAt !== null && within(fact.answeredAt))
  const acknowledged = facts.filter(({ acknowledgedAt }) => within(acknowledgedAt))
  const due = (deadline: "replyDueAt" | "statutoryDueAt", pausing: boolean) =>
    facts.filter((fact) => {
      if (fact.standing !== "owed" || !within(fact[deadline])) return false
      if (gone.includes(fact)) return fact.answeredAt !== null
      return (fact[deadline] ?? now) < now && !(pausing && fact.status === "waiting")
    })
  const late = (cases: Fact[], deadline: "replyDueAt" | "statutoryDueAt") =>
    cases.filter((fact) => fact.answeredAt === null || fact.answeredAt > (fact[deadline] ?? 0))
  const owed = due("replyDueAt", true)
  const owedByLaw = due("statutoryDueAt", false)
  return {
    received: facts.filter(({ receivedAt }) => within(receivedAt)).length,
    ended: gone.filter((fact) => leftAt(fact) >= from && leftAt(fact) < to).length,
    answered: answered.length,
    acknowledged: acknowledged.length,
    owed: owed.length,
    late: late(owed, "replyDueAt").length,
    "owed-law": owedByLaw.length,
    "late-law": late(owedByLaw, "statutoryDueAt").length,
    open: open.length,
    backlog: facts.filter((fact) => fact.receivedAt < to && (open.includes(fact) || leftAt(fact) >= to)).length,
    toAcknowledge: middle(acknowledged.map(({ acknowledgeMinutes }) => acknowledgeMinutes ?? 0)),
    toAnswer: middle(answered.map(({ answerMinutes }) => answerMinutes ?? 0)),
  }
}

function middle(values: number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other)
  if (sorted.length === 0) return null
  const half = sorted.length / 2
  const [below = 0, above = 0] = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1)
  return sorted.length % 2 === 1 ? below : (below + above) / 2
}
