import { countMeetings } from "#app/meetings/held-query.server.ts"
import type { Tx } from "#db/client.server.ts"
import { countInAgreement } from "./agreements-query.server.ts"
import { spokesmanRule } from "./contact-rules.ts"
import type { GroupFigures } from "./figures-query.server.ts"
import { getObligation, listContactRules, listObligations, type Quoted } from "./obligations.server.ts"
import type { TargetGroupKey } from "./target-groups.ts"

/** What is known of an obligation, beside its words. */
export type Measured =
  | { kind: "answers"; onTime: number; total: number }
  | { kind: "meetings"; held: number; owed: number; year: number }
  | { kind: "silent"; n: number }
  | { kind: "in-agreement"; n: number }

export type Strategy = Awaited<ReturnType<typeof loadMeasured>>

/** The groups inside the house: what binds us towards everybody outside is not said of them. */
const insideGroups: readonly TargetGroupKey[] = ["council", "employees"]
/** Answers in time (O056) and reaching out (O051) bind us towards all groups outside. */
const [answersInTime, reachingOut] = ["O056", "O051"]

/** All that the strategy says of a group, each with what is measured of it where anything is. */
export async function loadMeasured(read: Tx, group: TargetGroupKey, figures: GroupFigures, now: number) {
  const own = listObligations(group)
  const contactRules = listContactRules(group)
  // Each is quoted once: where it is of most use.
  const rest = own.filter(({ id, countable }) => !countable && !contactRules.some((rule) => rule.id === id))
  const owed = own.find(({ countable }) => countable?.unit === "party")
  const meetings = owed ? await countMeetings(read, group, now) : null
  const inAgreement = group === "providers" ? await countInAgreement(read, now) : null
  const measure = (quote: Quoted): Measured | null => {
    if (quote.id === answersInTime) return { kind: "answers", ...figures.answers }
    if (quote.id === reachingOut) return { kind: "silent", n: figures.silent }
    if (quote === owed && meetings) return { kind: "meetings", ...meetings }
    if (quote.id === "O101" && inAgreement !== null) return { kind: "in-agreement", n: inAgreement }
    return null
  }
  const spokesman = group === "media" || group === "public" ? getObligation(spokesmanRule) : null
  const withMeasure = (quotes: Quoted[]) => quotes.map((quote) => ({ quote, measured: measure(quote) }))
  const forAll = insideGroups.includes(group) ? [] : [answersInTime, reachingOut].map((id) => getObligation(id ?? ""))
  return {
    meetings,
    countable: withMeasure(own.filter(({ countable }) => countable)),
    forAll: withMeasure(forAll),
    goals: rest.filter(({ kind }) => kind === "goal"),
    means: rest.filter(({ kind }) => kind === "means"),
    rules: rest.filter(({ kind }) => kind === "rule"),
    responsibility: rest.filter(({ kind }) => kind === "responsibility"),
    contactRules: contactRules.filter(({ id }) => id !== spokesman?.id),
    spokesman,
  }
}
