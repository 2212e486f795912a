import type { calendar as da } from "../da/calendar.ts"

export const calendar: typeof da = {
  title: "Calendar",
  summary: (year, days, hours) => `${year} has ${days} working days with ${hours} working hours.`,
  seeYear: (year) => `See ${year}`,
  hours: {
    title: "Opening hours",
    words: "Deadlines count only while you are open. Leave both fields empty when you are closed.",
    opens: "Opens",
    closes: "Closes",
    field: (weekday, end) => `${weekday}, ${end.toLowerCase()}`,
  },
  closing: {
    title: "Your closing days",
    words: "They hold beside the public holidays. The law’s deadlines do not know them.",
    add: "New closing day",
    addSubmit: "Add",
    fields: { date: "Date", recurrence: "Recurs", nameDa: "Name in Danish", nameEn: "Name in English" },
    dateHint: "dd-mm-yyyy",
    recurrences: {
      once: "That day only",
      yearly: "Every year on the date",
      easter: "Every year, as far from Easter",
    },
    yearly: (day) => `every year on ${day}`,
    easter: (days) =>
      days < 0 ? `every year, ${-days} days before Easter Sunday` : `every year, ${days} days after Easter Sunday`,
    notThisYear: (year) => `not in ${year}`,
    none: "None. You are closed only at weekends and on public holidays.",
    remove: "Remove",
    restore: "Put the default days back",
  },
  holidays: {
    title: (year) => `Public holidays in ${year}`,
    source: "Source: date-holidays, Denmark’s public holidays. They cannot be changed.",
  },
  overview: {
    title: (year) => `The year ${year}`,
    week: "Week",
    kinds: { holiday: "Public holiday", own: "Your closing day", closed: "Closed weekday" },
  },
  wrong: {
    time: "Write a time, such as 08:30.",
    both: "Write both times, or leave both empty.",
    order: "The closing time must be after the opening time.",
    allClosed: "At least one weekday must be open, or no deadline can be met.",
    date: "Write the date as dd-mm-yyyy, such as 30-11-2026.",
    noSuchDay: ({ year, month, days }, name, meant) =>
      `${name}${month === 2 ? ` ${year}` : ""} has ${days} days. Did you mean ${meant}?`,
  },
}
