import type { PeriodKind } from "#app/meetings/period.ts"

const periods: Record<PeriodKind, string> = {
  month: "hver måned",
  quarter: "hvert kvartal",
  "half-year": "hvert halvår",
  year: "hvert år",
}
const slots = (n: number) => (n === 1 ? "1 plads" : `${n} pladser`)
const parties = (n: number) => (n === 1 ? "1 part" : `${n} parter`)

/** The page where the rules of what is owed are kept. */
export const obligationRules = {
  title: "Forpligtelser",
  words: (n: number) => (n === 1 ? "1 forpligtelse." : `${n} forpligtelser.`),
  add: "Ny forpligtelse",
  name: "Navn",
  often: "Hvor tit",
  source: "Strategi",
  every: (times: number, period: PeriodKind) => `${times} gang${times === 1 ? "" : "e"} ${periods[period]}`,
  perMeeting: "efter hvert rådsmøde",
  jointWord: "ét møde for alle",
  valid: (from: string | null, to: string | null) =>
    [from && `fra ${from}`, to && `til ${to}`].filter(Boolean).join(" "),
  periods,
  kinds: { meeting: "Et møde", deliverable: "Noget, der leveres" },
  owed: { authority: "Ingen bestemt part", list: "Dem på en liste" },
  noUnit: "Ingen bestemt enhed",
  preview: "Se, hvad der ændres",
  fields: {
    nameDa: "Navn på dansk",
    nameEn: "Navn på engelsk",
    kind: "Slags",
    meetingType: "Hvilket møde opfylder det?",
    owed: "Hvem skyldes det?",
    inAgreement: "Kun dem med en rammeaftale, der gælder",
    times: "Antal gange",
    period: "Hvor tit",
    joint: "Ét møde for alle på én gang",
    spacingDays: "Mindste antal dage mellem to møder",
    leadDays: "Dage, der skal være besked i forvejen",
    minutes: "Længde i minutter",
    withinDays: "Senest så mange dage efter mødet",
    unitId: "Enhed",
    validFrom: "Gælder fra",
    validTo: "Gælder til",
  },
  hints: {
    days: "0, hvis det er lige meget",
    meetingOnly: "Kun for møder",
    always: "fx 01-01-2027; tomt er altid",
  },
  wrong: {
    number: (least: number, most: number) => `Skriv et helt tal fra ${least} til ${most}.`,
    meetingWithNobody: "Et møde skal skyldes en målgruppe eller dem på en liste.",
    nobodyListed: "Sæt mindst én organisation på listen.",
    endsBefore: "Det slutter, før det begynder.",
  },
  list: {
    legend: "På listen",
    legendHint: "Fjern krydset ved den, der ikke længere skal stå der.",
    add: "Organisation til listen",
    addHint: "Skriv en del af navnet og vælg blandt dem, der passer.",
    put: "Sæt på listen",
    count: (n: number) => (n === 1 ? "1 organisation" : `${n} organisationer`),
  },
  effect: {
    title: "Det her ændres i år og næste år, når du gemmer:",
    none: "Ingen pladser ændres.",
    joined: (n: number) => `${parties(n)} kommer med`,
    left: (n: number) => `${parties(n)} falder fra`,
    added: (n: number) => `${slots(n)} kommer til`,
    removed: (n: number) => `${slots(n)} falder væk`,
    changed: (n: number) => `${slots(n)} får andre datoer eller skyldes ikke længere`,
  },
}
