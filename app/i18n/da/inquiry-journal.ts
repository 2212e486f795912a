/** The case in the authority's own archive (ESDH). */
export const inquiryJournal = {
  title: "Journal",
  none: "Ikke journaliseret",
  needsNone: "Skal ikke journaliseres.",
  reference: "Journalnummer",
  referenceHint: "Sagens nummer i ESDH, fx 2026-1234.",
  on: "Journaliseret den",
  today: "i dag",
  save: "Journalisér",
  change: "Ret",
  clear: "Fjern nummeret",
  bulk: "Journalnummer til de valgte",
  done: {
    set: (number: string, reference: string) => `Henvendelse ${number} er journaliseret som ${reference}`,
    cleared: (number: string) => `Henvendelse ${number} er ikke længere journaliseret`,
    many: (n: number, reference: string) =>
      `${n === 1 ? "1 henvendelse" : `${n} henvendelser`} er journaliseret som ${reference}`,
    clearedMany: (n: number) => `${n === 1 ? "1 henvendelse" : `${n} henvendelser`} er ikke længere journaliseret`,
  },
}
