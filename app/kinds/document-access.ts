import { dateOf, dayOf } from "#app/deadlines/zone.ts"
import { type CaseDays, dayIn, type Facts, type HelpLine, type Kind } from "./kind.ts"

/* Access to documents: offentlighedsloven § 36, stk. 2, by domain/rules.md § 5. */

const decisions = ["granted", "partly", "refused"] as const
const WORKING_DAYS = 7

function help(facts: Facts, days: CaseDays): HelpLine[] {
  const lines = [speed(facts, days)]
  // Once it is decided nobody is owed a letter about the delay.
  if (facts.decision === undefined && dayIn(facts, "decidedOn") === null && !days.done.includes("fristbrev"))
    lines.push(letter(days))
  if (facts.decision === "partly" || facts.decision === "refused")
    lines.push({ about: "refusal", say: "refusal", values: {}, source: "administration-22" })
  return lines
}

/** A simple and clearly delimited request is settled within one or two working days. */
function speed(facts: Facts, { workingDays }: CaseDays): HelpLine {
  const source = "access-36-2"
  if (facts.simple === undefined) return { about: "speed", missing: ["simple"], source }
  return facts.simple === true
    ? { about: "speed", say: "speed-simple", values: { from: workingDays(1), to: workingDays(2) }, source }
    : { about: "speed", say: "speed-seven", values: { date: workingDays(WORKING_DAYS) }, source }
}

/** The fristbrev tells why it takes longer and until when, before the seven working days are over. */
function letter({ today, statutory, workingDays }: CaseDays): HelpLine {
  const date = statutory ?? workingDays(WORKING_DAYS)
  const state = today > date ? "late" : today >= dateOf(dayOf(date) - 1) ? "soon" : undefined
  return {
    about: "letter",
    say: state === "late" ? "letter-late" : "letter-by",
    values: { date },
    source: "access-36-2",
    ...(state && { state }),
  }
}

export const documentAccess = {
  topic: "document-access",
  fields: [
    { key: "askedFor", type: "text" },
    { key: "simple", type: "yes-no" },
    { key: "decision", type: "choice", options: decisions },
    { key: "decidedOn", type: "date" },
  ],
  order: [],
  steps: [
    { key: "fristbrev", due: "statutory", settledBy: "decision" },
    { key: "filed", known: "journalised" },
  ],
  help,
} as const satisfies Kind
