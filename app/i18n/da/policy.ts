import type { DeadlineUnit } from "#app/deadlines/policy.ts"

const units: Record<DeadlineUnit, string> = {
  "working-hours": "arbejdstimer",
  "working-days": "arbejdsdage",
  months: "måneder",
}
const cases = (n: number) => (n === 1 ? "1 åben sag" : `${n} åbne sager`)
const plain = (n: number) => (n === 1 ? "1 sag" : `${n} sager`)

/** The deadline rules, and what a change of them or of the calendar does to the open cases. */
export const policy = {
  title: "Frister",
  summary: (rules: number, open: number) =>
    `${rules} regler. De gælder nu for ${cases(open)}. Den regel, der passer tættest, gælder.`,
  add: "Ny regel",
  addWords: "Reglen gælder for nye sager, så snart den er gemt. Åbne sager flytter du bagefter, hvis du vil.",
  effect: "Se virkning på åbne sager",
  showEffect: "Vis virkning",
  remove: "Slet regel",
  restore: "Sæt tilbage til standard",
  restoreMissing: "Sæt ind igen",
  missing: "Standardregler, der er slettet",
  law: "lov",
  cases,
  any: "alle",
  all: "Alle",
  none: "ingen",
  decimalPoint: ",",
  units,
  columns: {
    rule: "Regel",
    topic: "Emne",
    targetGroup: "Målgruppe",
    channel: "Kanal",
    time: "Svar inden",
    warning: "Varsel",
    acknowledge: "Kvittering",
    statutory: "Lovfrist",
    cases: "Åbne sager",
    source: "Kilde",
  },
  warnBefore: (hours: string) => `${hours} t. før`,
  within: (days: string) => `${days} dg.`,
  fields: {
    nameDa: "Navn på dansk",
    nameEn: "Navn på engelsk",
    topic: "Emne",
    targetGroup: "Målgruppe",
    channel: "Kanal",
    amount: "Svar inden",
    unit: "Enhed",
    warnHours: "Varsel, arbejdstimer før fristen",
    acknowledgeDays: "Kvittering inden, arbejdsdage",
    statutory: "Fristen står i loven",
    sourceDa: "Kilde på dansk",
    sourceEn: "Kilde på engelsk",
  },
  hints: {
    amount: "Arbejdstimer må have komma, fx 1,5.",
    acknowledgeDays: "Lad feltet stå tomt, hvis reglen ikke kræver kvittering.",
    statutory:
      "Kun weekender og helligdage tæller som lukket, dagen for modtagelse tælles ikke, og pauser flytter den ikke.",
    source: "Hvor løftet kommer fra. Skriv, hvad der er jeres eget.",
    catchAll: "Reglen for alle andre henvendelser. Den gælder, når ingen anden passer, og kan ikke slettes.",
  },
  parts: { promise: "Hvad I lover", source: "Kilde" },
  wrong: {
    number: "Skriv et tal, fx 4.",
    positive: "Tallet skal være større end 0.",
    positiveWhole: "Skriv et helt antal dage, mindst 1.",
    whole: "Dage og måneder er hele tal.",
    tooMuch: (most: number, unit: DeadlineUnit) => `Højst ${most} ${units[unit]}.`,
    lawInHours: "En lovfrist regnes i arbejdsdage eller måneder. Vælg en anden enhed, eller fjern krydset ved loven.",
    warnTooEarly: "Varslet skal være kortere end fristen, ellers kommer det, før sagen gør.",
    receiptAfterReply: "Kvitteringen skal sendes, før svaret skal.",
  },
  twin: "Ret den anden regel",
  done: {
    saved: "Gemt. Nye sager følger reglen fra nu af.",
    removed: "Reglen er slettet. Nye sager følger de andre regler fra nu af.",
    restored: "Standardreglen er sat tilbage. Nye sager følger den fra nu af.",
    calendar: "Gemt. Nye sager følger kalenderen fra nu af.",
  },
  /** After a change: what it would do to open cases. */
  wouldMove: (n: number) =>
    n === 0 ? "Ingen åbne sager ville få en anden frist." : `${cases(n)} ville få en anden frist.`,
  seeThem: "Se dem",
  effects: {
    title: "Virkning på åbne sager",
    words:
      "Sådan ville åbne sager stå under de regler og den kalender, der gælder nu. Intet flytter, før du siger til.",
    proposed: "Virkning, hvis du gemmer",
    proposedWords: "Det her er ikke gemt endnu.",
    earlier: "tidligere frist",
    later: "senere frist",
    beside: "samme frist, nyt varsel eller ny begrundelse",
    unchanged: "uændret",
    overruled: "sat af en kollega, røres ikke",
    nothing: "Ingen åbne sager får en anden frist.",
    columns: { number: "Nr.", subject: "Sag", from: "Frist nu", to: "Ny frist", move: "Flytter", why: "Hvorfor" },
    secret: "Fortrolig sag",
    more: (n: number) => `og ${plain(n)} til, som flytter mindre.`,
    earlierBy: (time: string) => `${time} tidligere`,
    laterBy: (time: string) => `${time} senere`,
    days: (n: number) => (n === 1 ? "1 arbejdsdag" : `${n} arbejdsdage`),
    untilNow: "Venter. Fristen er regnet, som om svaret kom nu.",
    untouched: (n: number) =>
      n === 1
        ? "1 sag har en frist, som en kollega har sat. Den røres ikke."
        : `${n} sager har en frist, som en kollega har sat. De røres ikke.`,
    move: (n: number) => (n === 1 ? "Flyt 1 sag" : `Flyt de ${n} sager`),
    refresh: (n: number) => (n === 1 ? "Opdatér 1 sag" : `Opdatér de ${n} sager`),
    goOn: (n: number) => `Flyt de næste ${n}`,
    progress: (done: number, total: number) => `${done} af ${total} er flyttet`,
    moved: (earlier: number, later: number, beside: number) => {
      const n = earlier + later
      const first =
        n === 0 ? "Ingen sager fik en ny frist" : `${plain(n)} er flyttet: ${earlier} tidligere, ${later} senere`
      return `${first}${beside === 0 ? "" : `. ${plain(beside)} beholdt fristen og fik nyt varsel eller ny begrundelse`}.`
    },
  },
}
