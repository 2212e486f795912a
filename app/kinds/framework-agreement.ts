import type { Kind } from "./kind.ts"

const matters = ["results-missing", "figures-disputed", "tender", "agreement-terms"] as const

/** A provider's framework agreement. Nothing is reckoned: rules.md has no rule for it that is certain. */
export const frameworkAgreement = {
  topic: "framework-agreement",
  fields: [
    { key: "agreementProvider", type: "text" },
    { key: "agreementName", type: "text" },
    { key: "agreementFrom", type: "date" },
    { key: "agreementTo", type: "date" },
    { key: "agreementMatter", type: "choice", options: matters },
  ],
  order: [["agreementFrom", "agreementTo"]],
  steps: [
    { key: "figures-checked", excusable: true },
    { key: "jobcentre-told", excusable: true },
    { key: "filed", known: "journalised" },
  ],
  help: () => [],
} as const satisfies Kind
