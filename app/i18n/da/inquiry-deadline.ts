import type { DeadlinePick } from "#app/deadlines/moment-check.ts"
import type { ProposalKind } from "#app/deadlines/propose.ts"

const picks: Record<DeadlinePick, string> = {
  "one-day": "Om 1 arbejdsdag",
  "three-days": "Om 3 arbejdsdage",
  week: "Denne uge",
  law: "Lovens frist",
}

const proposals: Record<ProposalKind, string> = {
  earlier: "Afsenderen beder om svar tidligere.",
  urgent: "Afsenderen skriver, at det haster.",
  later: "Afsenderen giver længere tid.",
  withdrawn: "Afsenderen skriver, at det ikke haster.",
}

const months = [
  ...["Januar", "Februar", "Marts", "April", "Maj", "Juni", "Juli"],
  ...["August", "September", "Oktober", "November", "December"],
]

/** The deadline on the case: setting another, proposals, and the deadlines beside one another. */
export const inquiryDeadline = {
  set: "Sæt en anden frist",
  form: {
    kind: "Hvilken frist?",
    kinds: { reply: "Svarfristen", statutory: "Lovens frist, kun til tidligere" },
    when: "Hvornår?",
    picks,
    other: "Anden dato",
    date: "Dato",
    dateHint: "26-11-2026, 26/11, fredag kl. 12 eller i morgen.",
    time: "Klokken",
    timeHint: "Tomt felt er lukketid.",
    reason: "Begrundelse",
    reasonHint: "Den står i forløbet.",
    save: "Sæt fristen",
  },
  restore: "Tilbage til den beregnede frist",
  problems: {
    noReason: "Skriv, hvorfor fristen skal være en anden.",
    noDate: "Skriv en dato, eller vælg en af de foreslåede.",
    unreadable: "Det kan vi ikke læse som en dato. Skriv fx 26-11-2026 eller fredag kl. 12.",
    noSuchTime: "Det klokkeslæt findes ikke. Skriv fx 12 eller 14.30.",
    noSuchDate: (month: number, days: number, suggested: string) =>
      `${months[month - 1]} har ${days} dage. Mente du ${suggested}?`,
    monthFirst: (suggested: string) => `Dagen står først. Mente du ${suggested}?`,
    past: (at: string) => `${at} er passeret. Sætter du den, er henvendelsen over frist.`,
    closed: (at: string, name: string | null, before: string | null) =>
      `${at} har vi lukket${name ? ` (${name})` : ""}.${before ? ` Sidste åbne tidspunkt før er ${before}.` : ""}`,
    afterLaw: (at: string, law: string) =>
      `${at} er senere end lovens frist ${law}. Den flytter ikke med, og henvendelsen følger den, der kommer først.`,
  },
  choices: {
    use: (at: string) => `Brug ${at}`,
    still: (at: string) => `Behold ${at}`,
  },
  done: {
    set: (number: string, at: string) => `Fristen for ${number} er nu ${at}`,
    restored: (number: string) => `Fristen for ${number} er igen den beregnede`,
    proposalUsed: (number: string, at: string) => `Fristen for ${number} er nu ${at}`,
    proposalKept: (number: string) => `Fristen for ${number} er beholdt`,
    proposalUndone: (number: string) => `Forslaget til ${number} står åbent igen`,
  },
  proposal: {
    kinds: proposals,
    from: (now: string, proposed: string) => `Fristen er nu ${now}. Foreslået: ${proposed}.`,
    use: "Brug den",
    keep: "Behold",
    mark: "Ny frist?",
    markHelp: "En senere mail beder om en anden frist",
  },
  reminded: (when: string) => `Afsenderen har rykket for svar ${when}.`,
  remindedMark: "Rykket",
  thanked: "Afsenderen har skrevet siden, uden at vente svar.",
  reopen: "Genåbn",
  met: "Nået",
  metLate: "Nået for sent",
  dueBy: (when: string) => `frist ${when}`,
  pausesLabel: "Pauser",
  pause: (on: string, from: string, to: string, open: string) => `Venter ${on} ${from} – ${to}: ${open} åbningstid`,
  stillWaiting: "nu",
  dayByDay: "Dag for dag",
  quotedAbove: "Afsenderens ord om fristen:",
}
