import type { Messages } from "#app/i18n/messages.ts"

const periods: Messages["obligationRules"]["periods"] = {
  month: "every month",
  quarter: "every quarter",
  "half-year": "every half-year",
  year: "every year",
}
const slots = (n: number) => (n === 1 ? "1 slot" : `${n} slots`)
const parties = (n: number) => (n === 1 ? "1 party" : `${n} parties`)

export const obligationRules: Messages["obligationRules"] = {
  title: "Obligations",
  words: (n) => (n === 1 ? "1 obligation." : `${n} obligations.`),
  add: "New obligation",
  name: "Name",
  often: "How often",
  source: "Strategy",
  every: (times, period) => `${times === 1 ? "once" : `${times} times`} ${periods[period]}`,
  perMeeting: "after every council meeting",
  jointWord: "one meeting for all",
  valid: (from, to) => [from && `from ${from}`, to && `until ${to}`].filter(Boolean).join(" "),
  periods,
  kinds: { meeting: "A meeting", deliverable: "Something to deliver" },
  owed: { authority: "Nobody in particular", list: "Those on a list" },
  noUnit: "No unit in particular",
  preview: "See what would change",
  fields: {
    nameDa: "Name in Danish",
    nameEn: "Name in English",
    kind: "Kind",
    meetingType: "Which meeting fills it?",
    owed: "To whom is it owed?",
    inAgreement: "Only those with a framework agreement in force",
    times: "Number of times",
    period: "How often",
    joint: "One meeting for all at once",
    spacingDays: "Least days between two meetings",
    leadDays: "Days of notice",
    minutes: "Length in minutes",
    withinDays: "At most so many days after the meeting",
    unitId: "Unit",
    validFrom: "Holds from",
    validTo: "Holds until",
  },
  hints: {
    days: "0 if it does not matter",
    meetingOnly: "Only for meetings",
    always: "e.g. 01-01-2027; empty is always",
  },
  wrong: {
    number: (least, most) => `Write a whole number from ${least} to ${most}.`,
    meetingWithNobody: "A meeting is owed to a target group or to those on a list.",
    nobodyListed: "Put at least one organisation on the list.",
    endsBefore: "It ends before it begins.",
  },
  list: {
    legend: "On the list",
    legendHint: "Untick whoever is no longer to be on it.",
    add: "Organisation for the list",
    addHint: "Write part of its name and choose among those that fit.",
    put: "Put on the list",
    count: (n) => (n === 1 ? "1 organisation" : `${n} organisations`),
  },
  effect: {
    title: "This changes this year and the next when you save:",
    none: "No slots change.",
    joined: (n) => `${parties(n)} joined`,
    left: (n) => `${parties(n)} left`,
    added: (n) => `${slots(n)} added`,
    removed: (n) => `${slots(n)} removed`,
    changed: (n) => `${slots(n)} get other dates or are owed no longer`,
  },
}
