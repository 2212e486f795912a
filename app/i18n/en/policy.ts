import type { DeadlineUnit } from "#app/deadlines/policy.ts"
import type { policy as da } from "../da/policy.ts"

const units: Record<DeadlineUnit, string> = {
  "working-hours": "working hours",
  "working-days": "working days",
  months: "months",
}
const cases = (n: number) => (n === 1 ? "1 open case" : `${n} open cases`)
const plain = (n: number) => (n === 1 ? "1 case" : `${n} cases`)

export const policy: typeof da = {
  title: "Deadlines",
  summary: (rules, open) => `${rules} rules. They govern ${cases(open)} today. The rule that fits most closely holds.`,
  add: "New rule",
  addWords: "The rule holds for new cases as soon as it is saved. Open cases you move afterwards, if you wish.",
  effect: "See the effect on open cases",
  showEffect: "Show effect",
  remove: "Delete rule",
  restore: "Back to the default",
  restoreMissing: "Put back",
  missing: "Default rules that were deleted",
  law: "law",
  cases,
  any: "any",
  all: "Any",
  none: "none",
  decimalPoint: ".",
  units,
  columns: {
    rule: "Rule",
    topic: "Topic",
    targetGroup: "Target group",
    channel: "Channel",
    time: "Reply within",
    warning: "Warning",
    acknowledge: "Receipt",
    statutory: "By law",
    cases: "Open cases",
    source: "Source",
  },
  warnBefore: (hours) => `${hours} h before`,
  within: (days) => `${days} d`,
  fields: {
    nameDa: "Name in Danish",
    nameEn: "Name in English",
    topic: "Topic",
    targetGroup: "Target group",
    channel: "Channel",
    amount: "Reply within",
    unit: "Unit",
    warnHours: "Warning, working hours before",
    acknowledgeDays: "Acknowledge within, working days",
    statutory: "The law sets this deadline",
    sourceDa: "Source in Danish",
    sourceEn: "Source in English",
  },
  hints: {
    amount: "Working hours may have a fraction, such as 1.5.",
    acknowledgeDays: "Leave it empty where the rule asks for no acknowledgement.",
    statutory:
      "Only weekends and public holidays count as closed, the day of receipt is not counted, and pauses do not move it.",
    source: "Where the promise comes from. Say what is your own.",
    catchAll: "The rule for all other inquiries. It holds where no other fits, and cannot be deleted.",
  },
  parts: { promise: "What you promise", source: "Source" },
  wrong: {
    number: "Write a number, such as 4.",
    positive: "The number must be greater than 0.",
    positiveWhole: "Write a whole number of days, at least 1.",
    whole: "Days and months are whole numbers.",
    tooMuch: (most, unit) => `At most ${most} ${units[unit]}.`,
    lawInHours: "The law counts in working days or months. Choose another unit, or untick the law.",
    warnTooEarly: "The warning must be shorter than the deadline, or it comes before the case does.",
    receiptAfterReply: "The acknowledgement must come before the reply.",
  },
  twin: "Change the other rule",
  done: {
    saved: "Saved. New cases follow the rule from now on.",
    removed: "The rule is deleted. New cases follow the other rules from now on.",
    restored: "The default rule is back. New cases follow it from now on.",
    calendar: "Saved. New cases follow the calendar from now on.",
  },
  wouldMove: (n) => (n === 0 ? "No open case would get another deadline." : `${cases(n)} would get another deadline.`),
  seeThem: "See them",
  effects: {
    title: "Effect on open cases",
    words: "How open cases would stand under the rules and the calendar that hold now. Nothing moves until you say so.",
    proposed: "Effect, if you save",
    proposedWords: "This is not saved yet.",
    earlier: "earlier deadline",
    later: "later deadline",
    beside: "same deadline, new warning or reason",
    unchanged: "unchanged",
    overruled: "set by a colleague, left alone",
    nothing: "No open case gets another deadline.",
    columns: { number: "No.", subject: "Case", from: "Due now", to: "New deadline", move: "Moves", why: "Why" },
    secret: "Confidential case",
    more: (n) => `and ${plain(n)} more, which move less.`,
    earlierBy: (time) => `${time} earlier`,
    laterBy: (time) => `${time} later`,
    days: (n) => (n === 1 ? "1 working day" : `${n} working days`),
    untilNow: "Waiting. The deadline is reckoned as if the answer came now.",
    untouched: (n) =>
      n === 1
        ? "1 case has a deadline that a colleague has set. It is left alone."
        : `${n} cases have a deadline that a colleague has set. They are left alone.`,
    move: (n) => (n === 1 ? "Move 1 case" : `Move the ${n} cases`),
    refresh: (n) => (n === 1 ? "Update 1 case" : `Update the ${n} cases`),
    goOn: (n) => `Move the next ${n}`,
    progress: (done, total) => `${done} of ${total} moved`,
    moved: (earlier, later, beside) => {
      const n = earlier + later
      const first = n === 0 ? "No case got a new deadline" : `${plain(n)} moved: ${earlier} earlier, ${later} later`
      return `${first}${beside === 0 ? "" : `. ${plain(beside)} kept the deadline and got a new warning or reason`}.`
    },
  },
}
