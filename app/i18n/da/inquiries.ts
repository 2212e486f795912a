import type { QueueGroup } from "#app/inquiries/queue-groups.ts"
import type { QueueSummary, QueueView } from "#app/inquiries/views.ts"
import { inquiryCase } from "./inquiry-case.ts"
import { inquiryDeadline } from "./inquiry-deadline.ts"
import { inquiryDone } from "./inquiry-done.ts"
import { inquiryEvents } from "./inquiry-events.ts"
import { inquiryForwarding } from "./inquiry-forwarding.ts"
import { inquiryJournal } from "./inquiry-journal.ts"
import { inquiryLinking } from "./inquiry-linking.ts"
import { inquiryMerging } from "./inquiry-merging.ts"

const views: Record<QueueView, string> = {
  mine: "Mine",
  unit: "Min enhed",
  unassigned: "Ufordelte",
  all: "Alle åbne",
  triage: "Skal godkendes",
  answered: "Besvarede",
  closed: "Lukkede",
  unjournalised: "Ikke journaliseret",
}

const groups: Record<QueueGroup, (n: number) => [heading: string, beside: string]> = {
  late: (n) => ["Over frist", `${n}, svar nu, eller giv besked om en ny dato`],
  today: (n) => ["I dag", `${n}, ${n === 1 ? "før" : "alle før"} lukketid`],
  week: (n) => ["Denne uge", String(n)],
  later: (n) => ["Senere", String(n)],
  waiting: (n) => ["Venter", String(n)],
  none: (n) => ["Uden frist", String(n)],
  settled: (n) => ["Færdige", String(n)],
}

const empty: Record<QueueView, [heading: string, help: string]> = {
  mine: ["Du har ingen åbne henvendelser", "Tag en af de ufordelte, eller hjælp en kollega."],
  unit: ["Din enhed har ingen åbne henvendelser", "Nye kommer her af sig selv, så snart de er modtaget."],
  unassigned: ["Alle henvendelser har en sagsbehandler", "Nye kommer her af sig selv, så snart de er modtaget."],
  all: ["Ingen åbne henvendelser", "Nye kommer her af sig selv, så snart de er modtaget."],
  triage: ["Alle forslag er godkendt", "Når en ny henvendelse kommer, foreslår Rettidig emne, målgruppe og enhed her."],
  answered: ["Ingen besvarede henvendelser", "Her ligger de, når svaret er sendt, og til sagen er lukket."],
  closed: ["Ingen lukkede henvendelser", "Her ligger de, når de er lukket. De kan altid genåbnes."],
  unjournalised: ["Alt er journaliseret", "Her ligger det, der er besvaret eller lukket og mangler et journalnummer."],
}

export const inquiries = {
  title: "Henvendelser",
  summary: ({ open, overdue, dueToday, waiting }: QueueSummary) => {
    if (open === 0) return "Ingen åbne."
    const parts = [
      overdue > 0 ? `${overdue} er over frist` : "ingen er over frist",
      ...(dueToday > 0 ? [`${dueToday} skal besvares i dag`] : []),
      ...(waiting > 0 ? [`${waiting} venter på andre`] : []),
    ].join(", ")
    return `${open} ${open === 1 ? "åben" : "åbne"}. ${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`
  },
  views,
  viewsLabel: "Visninger",
  groups,
  empty,
  emptySearch: (text: string) => `Ingen træf på »${text}«`,
  emptyFilter: "Ingen henvendelser passer til filtrene",
  emptyNarrowed: "Vi søger i nummer, emne, afsender og organisation, inden for visningen.",
  clearFilters: "Fjern alle filtre",
  showUnassigned: "Se de ufordelte",
  showAll: "Se alle åbne",
  filterLabel: "Filtrér henvendelser",
  searchLabel: "Søg i visningen",
  due: { late: "Over frist", soon: "I dag og de næste to arbejdsdage", stalled: "Venter for længe" },
  filters: {
    due: "Frist",
    targetGroup: "Målgruppe",
    topic: "Emne",
    unit: "Enhed",
    assignee: "Sagsbehandler",
    channel: "Kanal",
  },
  filterOn: (name: string, value: string) => `${name}: ${value}`,
  removeFilter: "fjern filter",
  caption: (view: string) => `${view}, sorteret efter tid tilbage`,
  captionSettled: (view: string) => `${view}, de nyeste først`,
  columns: {
    timeLeft: "Tid tilbage",
    settled: "Afsluttet",
    subject: "Emne og afsenderens egne ord",
    sender: "Afsender",
    targetGroup: "Målgruppe",
    topic: "Emneord",
    assignee: "Hos",
    number: "Nr.",
  },
  selectAll: "Vælg alle",
  select: (number: string) => `Vælg ${number}`,
  selected: (n: number) => `${n} valgt`,
  bulkLabel: "Med de valgte",
  giveTo: "Giv til",
  close: "Luk",
  me: "Mig selv",
  nobody: "Ingen (ufordelt)",
  statutory: "lovfrist",
  noDeadline: "Ingen frist",
  proposed: "foreslået",
  confidential: "fortrolig",
  needsLook: "skal ses efter",
  unknownSender: "Ukendt afsender",
  noSubject: "(uden emne)",
  pages: (page: number, pages: number) => `Side ${page} af ${pages}`,
  pagesLabel: "Sider",
  previousPage: "Forrige",
  nextPage: "Næste",
  changed: (n: number) => (n === 1 ? "1 henvendelse er ny eller ændret" : `${n} henvendelser er nye eller ændrede`),
  offline: "Ingen forbindelse. Det, du har skrevet, står her endnu. Prøv igen om lidt.",
  signedOut: "Du er logget ud. Log ind i et andet vindue, og prøv igen. Det, du har skrevet, står her endnu.",
  broken: "Noget gik galt hos os. Det er ikke gemt. Prøv igen.",
  forwarding: inquiryForwarding,
  journal: inquiryJournal,
  merging: inquiryMerging,
  linking: inquiryLinking,
  done: inquiryDone,
  events: inquiryEvents,
  case: inquiryCase,
  deadline: inquiryDeadline,
  keys: {
    title: "Taster",
    down: "ned",
    up: "op",
    downUp: "ned, op",
    open: "åbn",
    assign: "tildel",
    reply: "svar",
    note: "notat",
    close: "luk",
    select: "vælg",
    undo: "fortryd",
    accept: "godkend forslag",
    forward: "videresend",
    deadline: "sæt en anden frist",
    useProposal: "brug den foreslåede frist",
    template: "vælg en skabelon",
    search: "søg i visningen",
    next: "næste henvendelse",
    previous: "forrige henvendelse",
    send: "send svar",
    back: "til listen",
    all: "alle taster",
    enabled: "Brug taster",
    enabledHelp: "Slå fra, hvis du styrer med stemmen eller ofte rammer en tast ved et uheld.",
  },
}
