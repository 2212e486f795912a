import type { CaseDays, Facts, HelpLine, Kind } from "./kind.ts"

/* Work permits: domain/rules.md § 3. The region decides none: it guides, and sends on to whom it belongs. */

const questions = ["on-the-list", "hearing-answer", "which-form", "which-authority"] as const

function help(_: Facts, { done }: CaseDays): HelpLine[] {
  const decides: HelpLine = { about: "decides", say: "siri-decides", values: {}, source: "aliens-9a" }
  if (done.includes("guided") && done.includes("sent-on")) return [decides]
  return [decides, { about: "forward", say: "guide-and-send-on", values: {}, source: "administration-7" }]
}

export const workPermit = {
  topic: "work-permit",
  fields: [
    { key: "occupation", type: "text" },
    { key: "permitQuestion", type: "choice", options: questions },
    { key: "sentOnTo", type: "text" },
  ],
  order: [],
  steps: [{ key: "guided" }, { key: "sent-on", excusable: true }, { key: "filed", known: "journalised" }],
  reminds: true,
  help,
} as const satisfies Kind
