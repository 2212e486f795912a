import { type CaseDays, dayIn, type Facts, type HelpLine, type Kind } from "./kind.ts"

const delivered = "delivered"

/** What AMS orders, often for the same day, must be fit for the minister as it is (strategy O121). */
function help(facts: Facts, { today, done }: CaseDays): HelpLine[] {
  const about = { about: "delivery", source: "strategy-121" } as const
  if (done.includes(delivered)) return []
  const date = dayIn(facts, "orderDueAt")
  if (date === null) return [{ ...about, missing: ["orderDueAt"] }]
  if (today > date) return [{ ...about, say: "deliver-late", values: { date }, state: "late" }]
  return [{ ...about, say: "deliver-by", values: { date }, ...(today === date && { state: "soon" as const }) }]
}

/** When it was delivered stands at the step. */
export const amsOrder = {
  topic: "ams-order",
  fields: [
    { key: "ordered", type: "text" },
    { key: "orderDueAt", type: "moment" },
    { key: "delivererId", type: "choice", options: "colleagues" },
    { key: "approvedById", type: "choice", options: "colleagues" },
  ],
  order: [],
  steps: [
    { key: "draft-written" },
    { key: "draft-approved" },
    { key: delivered },
    { key: "filed", known: "journalised" },
  ],
  help,
} as const satisfies Kind
