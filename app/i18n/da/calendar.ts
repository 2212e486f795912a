import type { Recurrence } from "#app/deadlines/closing-rules.ts"
import type { NoSuchDay } from "#app/i18n/numeric-date.ts"

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const recurrences: Record<Recurrence, string> = {
  once: "Kun den dag",
  yearly: "Hvert år på datoen",
  easter: "Hvert år, lige så langt fra påske",
}

export const calendar = {
  title: "Kalender",
  summary: (year: number, days: number, hours: string) => `${year} har ${days} arbejdsdage med ${hours} arbejdstimer.`,
  seeYear: (year: number) => `Se ${year}`,
  hours: {
    title: "Åbningstider",
    words: "Frister tælles kun, mens I har åbent. Lad begge felter stå tomme, når I har lukket.",
    opens: "Åbner",
    closes: "Lukker",
    field: (weekday: string, end: string) => `${capital(weekday)}, ${end.toLowerCase()}`,
  },
  closing: {
    title: "Jeres lukkedage",
    words: "De gælder ud over helligdagene. En lovfrist kender dem ikke.",
    add: "Ny lukkedag",
    addSubmit: "Tilføj",
    fields: { date: "Dato", recurrence: "Gentages", nameDa: "Navn på dansk", nameEn: "Navn på engelsk" },
    dateHint: "dd-mm-åååå",
    recurrences,
    yearly: (day: string) => `hvert år ${day}`,
    easter: (days: number) =>
      days < 0 ? `hvert år, ${-days} dage før påskedag` : `hvert år, ${days} dage efter påskedag`,
    notThisYear: (year: number) => `ikke i ${year}`,
    none: "Ingen. I har kun lukket i weekender og på helligdage.",
    remove: "Fjern",
    restore: "Sæt standarddagene ind igen",
  },
  holidays: {
    title: (year: number) => `Helligdage i ${year}`,
    source: "Kilde: date-holidays, Danmarks offentlige helligdage. De kan ikke rettes.",
  },
  overview: {
    title: (year: number) => `Året ${year}`,
    week: "Uge",
    kinds: { holiday: "Helligdag", own: "Jeres lukkedag", closed: "Lukket ugedag" },
  },
  wrong: {
    time: "Skriv et klokkeslæt, fx 8.30.",
    both: "Skriv begge tider, eller lad begge stå tomme.",
    order: "Lukketiden skal være efter åbningstiden.",
    allClosed: "Mindst én ugedag skal have åbent. Ellers kan ingen frist nås.",
    date: "Skriv datoen som dd-mm-åååå, fx 30-11-2026.",
    noSuchDay: ({ year, month, days }: NoSuchDay, name: string, meant: string) =>
      `${capital(name)}${month === 2 ? ` ${year}` : ""} har ${days} dage. Mente du ${meant}?`,
  },
}
