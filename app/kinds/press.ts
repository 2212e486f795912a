import type { CaseDays, Facts, HelpLine, Kind } from "./kind.ts"

/** Ticked, or excused, before a reply leaves: the staff hears it before the press does (strategy O039). */
export const staffTold = "staff-told"

/** How whoever replies to the press may answer whether the staff knows. */
export const staffAnswers = ["told", "not-needed"] as const
export type StaffAnswer = (typeof staffAnswers)[number]

function help(_: Facts, { done }: CaseDays): HelpLine[] {
  const speaker: HelpLine = { about: "speaker", say: "only-management-speaks", values: {}, source: "strategy-131" }
  if (done.includes(staffTold)) return [speaker]
  return [speaker, { about: "staff", say: "staff-first", values: {}, source: "strategy-39" }]
}

export const press = {
  topic: "press",
  fields: [
    { key: "medium", type: "text" },
    { key: "mediumDeadline", type: "moment" },
    { key: "speakerId", type: "choice", options: "management" },
  ],
  order: [],
  steps: [
    { key: staffTold, excusable: true },
    { key: "filed", known: "journalised" },
  ],
  reminds: true,
  help,
} as const satisfies Kind
