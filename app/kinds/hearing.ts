import type { Kind } from "./kind.ts"

export const hearing = {
  topic: "hearing",
  fields: [
    { key: "hearingFrom", type: "text" },
    { key: "hearingDueOn", type: "date" },
    { key: "approvedById", type: "choice", options: "colleagues" },
  ],
  order: [],
  steps: [{ key: "draft-written" }, { key: "draft-approved" }, { key: "filed", known: "journalised" }],
  help: () => [],
} as const satisfies Kind
