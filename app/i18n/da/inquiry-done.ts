const many = (n: number) => (n === 1 ? "1 henvendelse" : `${n} henvendelser`)

/** What a page says when something has been done. Numbers are the short ones, "01903". */
export const inquiryDone = {
  assigned: (number: string, name: string | null) =>
    name === null ? `Henvendelse ${number} er ufordelt` : `Henvendelse ${number} er givet til ${name}`,
  assignedMany: (n: number, name: string | null) =>
    name === null ? `${many(n)} er ufordelt` : `${many(n)} er givet til ${name}`,
  returnedMany: (n: number) => `${many(n)} er givet tilbage`,
  accepted: (number: string) => `Forslaget til ${number} er godkendt`,
  acceptedMany: (n: number) => (n === 1 ? "1 forslag er godkendt" : `${n} forslag er godkendt`),
  nothingToAccept: "Der er ingen forslag at godkende",
  withdrawn: (number: string) => `Henvendelse ${number} er et forslag igen`,
  confirmedSince: (number: string) => `Henvendelse ${number} er rettet igen imens og blev stående`,
  withdrawnMany: (n: number) => `${many(n)} er forslag igen`,
  corrected: (number: string) => `Henvendelse ${number} er rettet`,
  replied: "Svaret er på vej",
  sendsIn: (seconds: number) => `Svaret sendes om ${seconds} ${seconds === 1 ? "sekund" : "sekunder"}`,
  stop: "Stop",
  stopped: "Svaret er stoppet. Det ligger her som kladde.",
  extensionWithdrawn: (number: string) => `Brevet er stoppet, og fristen for ${number} er som før`,
  forwardingStopped: (number: string) => `Videresendelsen er stoppet, og henvendelse ${number} er som før`,
  split: (number: string) => `Mailen er nu henvendelse ${number}`,
  unsplit: (number: string) => `Mailen er tilbage på henvendelse ${number}`,
  noted: "Notatet er gemt",
  attached: (n: number) => (n === 1 ? "Filen er vedhæftet" : `${n} filer er vedhæftet`),
  detached: "Filen er taget ud",
  draftSaved: "Kladden er gemt",
  waiting: (number: string, on: string) => `Henvendelse ${number} venter ${on}`,
  resumed: (number: string) => `Henvendelse ${number} er i gang igen`,
  closed: (number: string) => `Henvendelse ${number} er lukket`,
  closedMany: (n: number) => `${many(n)} er lukket`,
  reopened: (number: string) => `Henvendelse ${number} er åben igen`,
  reopenedMany: (n: number) => `${many(n)} er ${n === 1 ? "åben" : "åbne"} igen`,
  confidentiality: {
    confidential: (number: string) => `Henvendelse ${number} er fortrolig`,
    normal: (number: string) => `Henvendelse ${number} er ikke længere fortrolig`,
  },
}
