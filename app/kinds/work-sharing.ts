import { dateOf, dayOf } from "#app/deadlines/zone.ts"
import { dayIn, type Facts, type HelpLine, type Kind, missingOf, numberIn } from "./kind.ts"

/* Work-sharing, by domain/rules.md § 2. Up to 13 weeks in twelve months are reported; what goes beyond is approved. */

const WEEKS_WITHOUT_APPROVAL = 13
/** The application comes that long before the 13 weeks are used up. */
const WEEKS_BEFORE = 4

/** Weeks from one day to another, both within; one that is begun counts. */
export const weeksOf = (start: string, end: string): number => Math.ceil((dayOf(end) - dayOf(start) + 1) / 7)

/** Whole weeks that are left to use without approval. */
const weeksLeft = (used: number) => Math.max(0, WEEKS_WITHOUT_APPROVAL - used)

/** The last day of the 13 weeks, with those that were used before. */
export const usedUpOn = (start: string, used: number): string => dateOf(dayOf(start) + 7 * weeksLeft(used) - 1)

/** The last day to apply for more: start + 13 weeks − 4 weeks, the weeks that were used before taken off. */
export const applyBy = (start: string, used: number): string =>
  dateOf(dayOf(start) + 7 * (weeksLeft(used) - WEEKS_BEFORE))

function help(facts: Facts): HelpLine[] {
  const [start, end] = [dayIn(facts, "startOn"), dayIn(facts, "endOn")]
  const used = numberIn(facts, "weeksUsed")
  const total = start && end && used !== null ? weeksOf(start, end) + used : null
  const isBeyond = total !== null && total > WEEKS_WITHOUT_APPROVAL
  const lines: HelpLine[] = [
    total === null
      ? { about: "length", missing: missingOf(facts, "startOn", "endOn", "weeksUsed"), source: "sharing-13" }
      : { about: "length", say: isBeyond ? "beyond-13" : "within-13", values: { weeks: total }, source: "sharing-13" },
    start === null
      ? { about: "report", missing: ["startOn"], source: "sharing-report" }
      : { about: "report", say: "report-by", values: { date: start }, source: "sharing-report" },
  ]
  // Who is within the 13 weeks applies for nothing.
  if (total === null || isBeyond)
    lines.push(
      start === null || used === null
        ? { about: "apply", missing: missingOf(facts, "startOn", "weeksUsed"), source: "sharing-13" }
        : {
            about: "apply",
            say: used >= WEEKS_WITHOUT_APPROVAL ? "apply-first" : "apply-by",
            values: { date: applyBy(start, used), ends: usedUpOn(start, used) },
            source: "sharing-13",
          },
    )
  lines.push({ about: "where", say: isBeyond ? "where-beyond" : "where-within", values: {}, source: "sharing-forms" })
  if (isBeyond && facts.trainingDeclared !== true)
    lines.push({ about: "training", say: "training-missing", values: {}, source: "sharing-13", state: "soon" })
  return lines
}

export const workSharing = {
  topic: "work-sharing",
  fields: [
    { key: "startOn", type: "date" },
    { key: "endOn", type: "date" },
    { key: "weeksUsed", type: "count" },
    { key: "trainingDeclared", type: "yes-no" },
  ],
  order: [["startOn", "endOn"]],
  steps: [{ key: "application-received" }, { key: "application-decided" }, { key: "filed", known: "journalised" }],
  help,
} as const satisfies Kind
