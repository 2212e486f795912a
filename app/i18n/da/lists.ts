import type { Locale } from "#app/i18n/locale.ts"
import { grouped } from "#app/i18n/numbers.ts"
import type { List } from "#app/stakeholders/lists/columns.ts"
import type { Missable, Region } from "#app/stakeholders/lists/filter.ts"

const number = (n: number) => grouped(n, "da")
const organisations = (n: number) => (n === 1 ? "1 organisation" : `${number(n)} organisationer`)
const people = (n: number) => (n === 1 ? "1 person" : `${number(n)} personer`)

const counted: Record<List, (n: number) => string> = { organisations, people }
const rest = (n: number, how: string) => (n === 0 ? "" : `. ${number(n)} var ${how}`)

const titles: Record<List, string> = { organisations: "Organisationer", people: "Personer" }
const summary: Record<List, (n: number) => string> = {
  organisations: (n) => `${organisations(n)}.`,
  people: (n) => `${people(n)}.`,
}
const regions: Record<Region, string> = { hovedstaden: "Hovedstaden", sjaelland: "Sjælland" }
const missables: Record<Missable, string> = { cvr: "CVR-nr.", mail: "Mail", phone: "Telefon" }
const languages: Record<Locale, string> = { da: "Dansk", en: "Engelsk" }

/** The lists of organisations and people, and their saved views. */
export const lists = {
  title: "Interessenter",
  titles,
  summary,
  languages,
  viewsLabel: "Lister og visninger",
  import: "Importér",
  add: { organisations: "Ny organisation", people: "Ny person" },
  caption: (list: string) => `${list}, som filtrene er nu`,
  columns: {
    region: "Region",
    parent: "Hører under",
    people: "Personer",
    lastContact: "Sidste kontakt",
    preferredChannel: "Foretrukken kanal",
  },
  columnsTitle: "Kolonner",
  showColumns: "Vis kolonnerne",
  nameless: "(uden navn)",
  selectAll: "Vælg alle på siden",
  select: (name: string) => `Vælg ${name}`,
  me: "Mig selv",
  nobody: "Ingen",
  filterLabel: "Filtrér listen",
  searchLabel: "Søg i listen",
  clearFilters: "Fjern alle filtre",
  filters: {
    group: "Målgruppe",
    municipality: "Kommune",
    region: "Region",
    owner: "Ansvarlig",
    agreement: "Rammeaftale",
    inForce: "I kraft",
    quiet: "Uden kontakt",
    days: (n: number) => (n === 365 ? "1 år" : `${n} dage`),
    missing: "Mangler",
    regions,
    missables,
  },
  empty: {
    all: { organisations: "Der er ingen organisationer endnu", people: "Der er ingen personer endnu" },
    allHelp: "De kommer af sig selv med jeres mails. Har du en liste, kan du importere den.",
    narrowed: {
      organisations: "Ingen organisationer passer til filtrene",
      people: "Ingen personer passer til filtrene",
    },
    narrowedHelp: "Fjern et filter, eller søg efter noget andet.",
  },
  bulk: {
    label: "Med de valgte",
    selected: (n: number) => `${number(n)} valgt`,
    all: (n: number) => `Alle ${number(n)} i visningen`,
    owner: "Ansvarlig",
    group: "Målgruppe",
    municipality: "Kommune",
    none: "Ingen",
    language: "Sprog",
    channel: "Foretrukken kanal",
    unknown: "Ikke oplyst",
    leave: "Afslut ansættelse",
    leaveHelp: "De er der ikke mere: den ansættelse, listen viser, slutter i dag",
  },
  done: {
    edited: (list: List, n: number, left: number) =>
      n === 0
        ? "Intet at ændre. De er sådan i forvejen."
        : `${counted[list](n)} er ændret${rest(left, "sådan i forvejen")}`,
    ended: (_: List, n: number, left: number) =>
      n === 0
        ? "Ingen ansættelser er afsluttet. De har ingen, der er i gang."
        : `${n === 1 ? "1 ansættelse er afsluttet" : `${number(n)} ansættelser er afsluttet`}${rest(left, "uden ansættelse")}`,
    restored: (list: List, n: number, left: number) =>
      `${counted[list](n)} er som før${left === 0 ? "" : `. ${number(left)} er ændret siden og bliver stående`}`,
  },
  copyAddresses: "Kopiér mailadresser",
  copied: (n: number) => (n === 1 ? "1 mailadresse er kopieret" : `${number(n)} mailadresser er kopieret`),
  copyFailed: "Mailadresserne kunne ikke kopieres. Prøv igen.",
  export: { title: "Eksportér", csv: "CSV til Excel", xlsx: "Excel (.xlsx)", mailing: "Mailliste (CSV)" },
  fileNames: { organisations: "organisationer", people: "personer", mailing: "mailliste" },
  views: {
    title: "Visning",
    name: "Navn",
    newName: "Gem som ny visning",
    save: "Gem visning",
    shared: "Delt med alle",
    sharedMark: "delt",
    change: "Gem ændringer",
    keep: (name: string) => `Gem filtre og kolonner i »${name}«`,
    remove: "Slet",
    saved: (name: string) => `Visningen »${name}« er gemt`,
    changed: (name: string) => `Visningen »${name}« er ændret`,
    removed: (name: string) => `Visningen »${name}« er slettet`,
  },
  keys: { edit: { organisations: "sæt ansvarlig", people: "sæt sprog" }, search: "søg i listen" },
}
