import type { ReviewAct } from "#app/overview/review/paths.ts"

const many = (n: number) => (n === 1 ? "1 henvendelse" : `${n} henvendelser`)
const listed = (words: string[]) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} og ${words.at(-1)}`

const acts: Record<ReviewAct, string> = { "new-date": "Giv ny dato", handover: "Omfordel", help: "Hent hjælp" }

/** Monday's page for management: what is late, why, and what to do. */
export const overview = {
  title: "Overblik",
  summary: ({ week, monday, late, soon, lastDay }: SummaryFacts) => {
    const parts = [
      late === 0 ? "Ingen henvendelser er over frist" : `${many(late)} er over frist`,
      soon === 0 ? `Ingen har frist senest ${lastDay}` : `${soon} har frist senest ${lastDay}`,
    ]
    return `${monday ? `Mandagsmødet, ${week}` : `${week.charAt(0).toUpperCase()}${week.slice(1)}`}. ${parts.join(". ")}.`
  },
  printed: (day: string, year: string, week: string) =>
    `${day.charAt(0).toUpperCase()}${day.slice(1)} ${year}, ${week}`,
  today: "i dag",
  allFigures: "Alle tal, og andre perioder",
  print: "Udskriv A4",
  printAll: (n: number) => `Udskriv alle ${n}`,
  figures: {
    late: "over frist",
    soon: (day: string) => `frist senest ${day}`,
    stalled: "venter for længe",
    unassigned: (n: number): string => (n === 1 ? "ufordelt" : "ufordelte"),
    unjournalised: "ikke journaliseret",
  },
  late: {
    title: "Over frist",
    words: "Længst over først. Tid er arbejdstid.",
    caption: "Henvendelser over frist",
    columns: {
      over: "Over med",
      inquiry: "Henvendelse",
      why: "Hvorfor, og hvad nu",
      holder: "Hos",
      decision: "Beslutning",
      act: "Gør",
    },
    next: "Næste:",
    more: (n: number) => `og ${n} til`,
    all: (n: number) => `Vis alle ${n}`,
    longest: (n: number) => `Vis de ${n} længste`,
    empty: "Intet er over frist",
    emptyHelp: "Alle har fået svar i tide, eller har tid endnu. Se, hvad der snart har frist.",
  },
  soon: {
    title: (days: string[]) => `Frist ${listed(days)}`,
    empty: "Intet har frist de dage. Tag det, der har ventet længst.",
  },
  all: (n: number) => `Alle ${n}`,
  beside: {
    title: "Venter for længe, og ufordelte",
    stalled: (n: number) => `Alle ${n}, der venter`,
    unassigned: (n: number) => `Alle ${n} ufordelte`,
    empty: (days: number) => `Intet har ventet mere end ${days} arbejdsdage, og alt er fordelt.`,
  },
  unjournalised: {
    title: "Ikke journaliseret",
    empty: "Alt, der er besvaret eller lukket, er journaliseret.",
    answered: (status: string, when: string) => `${status} ${when}`,
  },
  nobodyIn: (unit: string) => `Ufordelt, ${unit}`,
  days: (n: number) => (n === 1 ? "1\u00a0dag" : `${n}\u00a0dage`),
  waitsOn: (on: string) => `Venter ${on}.`,
  confidential: "Fortrolig",
  about: (number: string, subject: string) => `${number}, ${subject}`,
  acts,
  why: {
    failed: (when: string) => `Vores mail kom ikke frem ${when}.`,
    noReceipt: (when: string) => `Kom ${when}. Kvitteringen er ikke sendt.`,
    came: (when: string) => `Kom ${when}.`,
    reminded: (when: string) => `Afsenderen rykkede ${when}.`,
    wroteAgain: (when: string) => `Afsenderen skrev igen ${when}.`,
    told: (when: string) => `Afsenderen fik besked om en ny dato ${when}.`,
    waiting: (on: string, since: string, law: boolean) =>
      `Venter ${on} siden ${since}${law ? ", men lovens frist løber." : "."}`,
    unassigned: (since: string, unit: string | null) => `Ufordelt siden ${since}${unit ? `, i ${unit}` : ""}.`,
    left: (name: string) => `${name} er her ikke længere.`,
    helper: (name: string) => `${name} er bedt om hjælp.`,
    draft: (by: string, at: string) => `Et udkast af ${by} ligger klar, sidst rettet ${at}.`,
    untouched: (by: string, since: string) => `Hos ${by} siden ${since}. Der er ikke gjort noget ved den.`,
    worked: (by: string, at: string) => `Sidst arbejdede ${by} på den ${at}.`,
  },
  next: {
    "fix-address": "Ret adressen, og send igen.",
    assign: "Fordel den i dag.",
    "hand-over": "Giv den til en anden i dag.",
    "send-draft": "Gør udkastet færdigt, og send det.",
    "law-letter": "Send et brev med grund og ny dato. Loven kræver det.",
    answer: "Svar i dag, eller giv en ny dato.",
    "keep-date": "Hold den dato, afsenderen har fået.",
    receipt: (jobcentre: boolean) => `Send kvittering nu${jobcentre ? ", og orientér jobcentret" : ""}.`,
    chase: (party: string) => `Ryk ${party} for svar.`,
    "call-waiting": (party: string) => `Ring til ${party}, og fortæl, hvad vi venter på.`,
    call: (party: string) => `Ring til ${party}, og aftal en ny dato.`,
  },
  newDate: {
    law: (at: string) =>
      `Lovens frist er ${at}. Den kan ikke flyttes. Afsenderen skal have grund og ny dato, og henvendelsen bliver stående her.`,
    when: "Ny frist",
    reason: "Hvorfor?",
    reasonHint: "Står i forløbet. Afsenderen ser kun brevet.",
    letter: (to: string) => `Besked til ${to}`,
    letterHint: "{ny dato} bliver til den frist, du har valgt. Brevet tæller ikke som svar.",
    noAddress: "Vi kender ingen mailadresse på afsenderen. Ring, og fortæl den nye dato.",
    send: "Sæt frist, og send besked",
    save: "Sæt frist",
  },
  handover: {
    to: "Til hvem?",
    unit: "Enhed",
    unitOfColleague: "Sagsbehandlerens egen",
    noteLabel: "Notat til den, der får den",
    noteHint: "Står i forløbet. Afsenderen ser det ikke.",
    note: (why: string, next: string) => `Fra gennemgangen af det, der er over frist: ${why}\nNæste: ${next}`,
    same: "Den ligger der allerede. Vælg en anden.",
  },
  help: {
    whom: "Hvem kan hjælpe?",
    what: "Hvad skal de hjælpe med?",
    hint: "Står som notat i forløbet, og som opgave i dag hos den, du beder.",
    words: (next: string) => `Kan du hjælpe med denne i dag? ${next}`,
    ask: "Bed om hjælp",
    task: (number: string, subject: string) => `Hjælp med ${number}: ${subject}`,
  },
  close: "Luk",
  done: {
    extended: (number: string, at: string, told: boolean) =>
      `Fristen for ${number} er nu ${at}.${told ? " Beskeden er på vej." : ""}`,
    extensionWithdrawn: (number: string) => `Beskeden er stoppet, og fristen for ${number} er som før`,
    handedOver: (number: string, to: string | null) =>
      to === null ? `Henvendelse ${number} er ufordelt` : `Henvendelse ${number} er givet til ${to}`,
    takenBack: (number: string) => `Henvendelse ${number} er givet tilbage`,
    asked: (number: string, name: string) => `${name} er bedt om hjælp med ${number}`,
    notAsked: (number: string) => `Bønnen om hjælp med ${number} er taget tilbage`,
    waitingDays: (n: number) => `Venter for længe er nu mere end ${n} arbejdsdage`,
  },
  waitingDays: {
    fold: (n: number) => `For længe er mere end ${n} arbejdsdage`,
    label: "Arbejdsdage",
    save: "Gem",
    problem: "Skriv et helt tal fra 1 til 60.",
  },
}

type SummaryFacts = { week: string; monday: boolean; late: number; soon: number; lastDay: string }
