import type { Kind, Period } from "#app/search/results.ts"

const kinds: Record<Kind, string> = {
  inquiries: "Henvendelser",
  organisations: "Organisationer",
  people: "Personer",
  contacts: "Kontakter",
}

/** The words of the search page and of the palette. */
export const search = {
  title: "Søg",
  button: "Søg",
  buttonMore: " eller kør en kommando",
  field: "Søg eller kør en kommando",
  words: (text: string, total: string) => (text ? `»${text}«: ${total}` : "I alt, der er skrevet og sagt."),
  hits: (n: number, more: boolean) => {
    if (n === 0) return "Ingen træf"
    return `${more ? "Mere end " : ""}${n} træf`
  },
  took: (n: string, ms: number) => `${n} på ${ms} ms`,
  kinds,
  kindsLabel: "Slags",
  all: "Alle",
  parties: "Organisationer og personer",
  commands: "Kommandoer",
  recent: "Senest åbnet",
  results: "Træf",
  seeAll: (kind: string) => `Se alle i ${kind}`,
  seeAllFor: (text: string) => `Se alle træf på »${text}«`,
  in: { mail: "I mail", note: "I notat", sender: "Afsender" },
  organisation: "Organisation",
  person: "Person",
  formerly: "Også kendt som",
  cvr: "CVR",
  inbound: "ind",
  outbound: "ud",
  by: (name: string) => `noteret af ${name}`,
  state: { open: "Kun åbne", settled: "Kun afsluttede" },
  stateLabel: "Status",
  periodLabel: "Modtaget",
  period: (period: Period): string => {
    if (period === "30-days") return "Seneste 30 dage"
    return period === "12-months" ? "Seneste 12 måneder" : period
  },
  onlyNewest: "Vi viser de nyeste. Skriv et ord mere, eller vælg en periode, for at finde ældre.",
  pagesLabel: "Sider",
  emptyStart: "Skriv, hvad du leder efter",
  help: [
    "Henvendelser findes på nummer, emne, mails, notater og afsender.",
    "Organisationer findes på navn, tidligere navn, CVR, domæne, mail og telefon. Personer på navn, arbejdssted, mail og telefon.",
    'Begyndelsen af et ord er nok. Sæt anførselstegn om ord, der skal stå sammen: »"tredje meddelelse"«.',
    "æ, ø og å kan skrives ae, oe og aa. Et navn findes også, selv om det er stavet lidt forkert.",
  ],
  none: (text: string) => `Ingen træf på »${text}«`,
  noneHelp:
    "Prøv færre eller kortere ord, eller fjern filtrene. Fortrolige sager ses kun af den enhed, de ligger i, og ledelsen.",
  clear: "Fjern filtre",
  failed: "Søgningen svarede ikke. Prøv igen.",
  keys: { choose: "vælg", open: "åbn", newTab: "ny fane" },
  command: {
    goTo: (page: string) => `Gå til ${page}`,
    language: "Skift sprog til English",
    theme: { system: "Farver som systemet", light: "Lyse farver", dark: "Mørke farver" },
    signOut: "Log ud",
    reply: "Skriv svar",
    note: "Skriv notat",
    template: "Vælg en skabelon til svaret",
    assign: "Giv sagen til en kollega",
    close: "Luk sagen",
    accept: "Godkend emne, gruppe og enhed",
    deadline: "Sæt en anden frist",
    forward: "Videresend sagen",
  },
}
