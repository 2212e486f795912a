import type { obligations } from "#db/schema/index.ts"

type Rule = Omit<typeof obligations.$inferInsert, "id" | "createdAt">

const ONE_WEEK = 7
const SIX_WEEKS = 42
const FOUR_WEEKS = 28
const EIGHT_WEEKS = 56

/**
 * What the strategy has us do so many times in a year (../seed; by its numbers in obligations.ts). Spacing and lead times
 * are design/meetings.md's for the dialogue meeting; the others', and how soon something is owed after a
 * council meeting, are a start for the authority to change.
 */
export const obligationRules: readonly Rule[] = [
  {
    ...{ source: "O065", nameDa: "Dialogmøder med jobcentre", nameEn: "Dialogue meetings with jobcentres" },
    ...{ kind: "meeting", meetingType: "dialogue", owedTo: "group", targetGroup: "jobcentres" },
    ...{ times: 1, period: "quarter", spacingDays: SIX_WEEKS, leadDays: FOUR_WEEKS, minutes: 120 },
  },
  {
    ...{ source: "O101", nameDa: "Møder med andre aktører", nameEn: "Meetings with other providers" },
    ...{ kind: "meeting", meetingType: "provider", owedTo: "group", targetGroup: "providers", inAgreement: true },
    ...{ times: 1, period: "half-year", joint: true, spacingDays: FOUR_WEEKS, leadDays: FOUR_WEEKS, minutes: 180 },
  },
  {
    ...{ source: "O107", nameDa: "Konferencer for vejledningsordninger", nameEn: "Conferences for guidance services" },
    ...{ kind: "meeting", meetingType: "guidance-conference", owedTo: "group", targetGroup: "guidance" },
    ...{ times: 1, period: "half-year", joint: true, spacingDays: FOUR_WEEKS, leadDays: EIGHT_WEEKS, minutes: 360 },
  },
  {
    ...{ source: "O066", nameDa: "Beskæftigelsespolitisk konference", nameEn: "Employment policy conference" },
    ...{ kind: "meeting", meetingType: "policy-conference", owedTo: "group", targetGroup: "jobcentres" },
    ...{ times: 1, period: "year", joint: true, leadDays: EIGHT_WEEKS, minutes: 360 },
  },
  {
    ...{
      source: "O026",
      nameDa: "Evaluering af rådets sekretariat",
      nameEn: "Evaluation of the council’s secretariat",
    },
    ...{ kind: "deliverable", owedTo: "authority", times: 1, period: "year", leadDays: FOUR_WEEKS },
  },
  {
    ...{
      source: "O024",
      nameDa: "Pressemeddelelse fra hvert rådsmøde",
      nameEn: "Press release of each council meeting",
    },
    ...{ kind: "deliverable", meetingType: "council", owedTo: "authority", times: 1, period: "month" },
    withinDays: ONE_WEEK,
  },
  {
    ...{
      source: "O025",
      nameDa: "Offentliggjort referat af rådsmøder",
      nameEn: "Published minutes of council meetings",
    },
    ...{ kind: "deliverable", meetingType: "council", owedTo: "authority", times: 1, period: "month" },
    withinDays: EIGHT_WEEKS,
  },
  {
    ...{ source: "O070", nameDa: "Månedlige ledighedstal", nameEn: "Monthly unemployment figures" },
    ...{ kind: "deliverable", owedTo: "authority", times: 1, period: "month", leadDays: ONE_WEEK },
  },
  {
    ...{
      source: "O020",
      nameDa: "Årlig undersøgelse af kommunikationen",
      nameEn: "Yearly survey of the communication",
    },
    ...{ kind: "deliverable", owedTo: "authority", times: 1, period: "year", leadDays: FOUR_WEEKS },
  },
]
