/** The words of My day. */
export const myDay = {
  title: "Min dag",
  summary: ({ overdue, today }: { overdue: number; today: number }) => {
    if (overdue === 0 && today === 0) return "Intet er over frist hos dig, og intet skal besvares i dag."
    const late = overdue === 0 ? "Intet er over frist hos dig." : `${overdue} er over frist hos dig.`
    return `${late} ${today === 0 ? "Intet skal besvares i dag." : `${today} skal besvares i dag.`}`
  },
  closed: "Der er lukket i dag.",
  overdue: "Over frist",
  today: "I dag",
  week: "Denne uge",
  drafts: "Kladder",
  allMine: "Alle mine",
  confidential: "Fortrolig",
  draft: {
    reply: (subject: string) => `Svar: ${subject}`,
    note: (subject: string) => `Notat: ${subject}`,
    forward: (subject: string) => `Videresend: ${subject}`,
  },
  words: (n: number) => (n === 1 ? "1 ord" : `${n} ord`),
  unassigned: "Ufordelte",
  unassignedCount: (n: number, unit: string | null) =>
    `${n} ${n === 1 ? "henvendelse" : "henvendelser"}${unit ? ` i ${unit}` : ""} mangler en sagsbehandler.`,
  seeUnassigned: "Se dem",
  nothingUnassigned: "Alle henvendelser har en sagsbehandler.",
  empty: "Du har ingen henvendelser nu",
  emptyHelp: "Tag en af de ufordelte, eller se, hvad enheden har.",
  emptyHelpNone: "Nye kommer af sig selv. Du kan se alle åbne imens.",
  nothingOverdue: "Intet over frist",
  nextDue: (when: string) => `Din næste frist er ${when}.`,
  openNext: "Åbn den næste",
  seeAll: "Se alle åbne",
}
