import type { ProposalKind } from "#app/deadlines/propose.ts"
import type { DeadlineKind } from "#app/inquiries/inquiry.ts"
import type { ReminderKind } from "#app/reminders/kinds.ts"

const kinds: Record<DeadlineKind, string> = {
  acknowledge: "fristen for kvittering",
  reply: "svarfristen",
  statutory: "lovens frist",
}

const proposals: Record<ProposalKind, string> = {
  earlier: "Afsenderen nævner en tidligere frist",
  urgent: "Afsenderen skriver, at det haster",
  later: "Afsenderen giver længere tid",
  withdrawn: "Afsenderen skriver, at det ikke haster",
}

/** ", fordi: tallene kommer mandag." The reason is a colleague's own words, so it is set apart and not bent. */
const because = (word: string, reason: string) =>
  reason ? `, ${word}: ${reason}${/[.!?]$/.test(reason) ? "" : "."}` : "."

/** One sentence for each change on a case's timeline. `by` is the colleague who did it; null where it was the system. */
export const inquiryEvents = {
  kinds,
  received: (proposal: string) => (proposal ? `Modtaget. Foreslået: ${proposal}.` : "Modtaget."),
  acknowledged: (to: string) => `Kvittering sendt til ${to}.`,
  triaged: (result: string, corrected: boolean, by: string | null) =>
    `${corrected ? "Rettet" : "Godkendt"}${by ? ` af ${by}` : ""}: ${result}.`,
  triageWithdrawn: (by: string | null) => (by ? `${by} tog godkendelsen tilbage.` : "Godkendelsen er taget tilbage."),
  taken: (by: string) => `${by} tog sagen.`,
  assigned: (to: string | null, unit: string | null, by: string | null) => {
    const place = to ? (unit ? `${to}, ${unit}` : to) : unit
    if (place === null) return by ? `${by} lagde sagen tilbage som ufordelt.` : "Sagen er ufordelt."
    return by ? `${by} gav sagen til ${place}.` : `Givet til ${place}.`
  },
  waiting: (by: string | null) => (by ? `Sat af ${by}. Uret står stille.` : "Uret står stille."),
  resumed: (by: string | null) =>
    by ? `${by} satte sagen i gang igen. Uret går.` : "Svaret er kommet. Uret går igen.",
  overruled: (kind: string, to: string, from: string, reason: string, by: string | null) =>
    `${by ?? "Rettidig"} satte ${kind} til ${to}${from ? ` i stedet for ${from}` : ""}${because("fordi", reason)}`,
  restored: (kind: string, to: string, by: string | null) =>
    to
      ? `${by ?? "Rettidig"} satte ${kind} tilbage til den beregnede: ${to}.`
      : `${by ?? "Rettidig"} fjernede ${kind}, der var sat i hånden.`,
  extended: (to: string, from: string, reason: string, told: string, by: string | null) =>
    `${by ?? "Rettidig"} gav svarfristen en ny dato, ${to}${from ? ` i stedet for ${from}` : ""}${because("fordi", reason)}${told ? ` Besked sendt til ${told}.` : ""}`,
  extensionWithdrawn: (to: string, by: string | null) =>
    `${by ?? "Rettidig"} tog den nye dato tilbage${to ? `. Svarfristen er igen ${to}.` : "."}`,
  journalised: (reference: string, on: string, by: string | null) =>
    `Journaliseret${by ? ` af ${by}` : ""} som ${reference}${on ? ` den ${on}` : ""}.`,
  journalCleared: (by: string | null) => `Journalnummeret er fjernet${by ? ` af ${by}` : ""}.`,
  proposals,
  proposed: (what: string, quote: string, to: string, from: string) =>
    `${what}${quote ? ` (»${quote}«)` : ""}. Foreslået frist: ${to}${from ? ` i stedet for ${from}` : ""}.`,
  proposalUsed: (to: string, from: string, by: string | null) =>
    `${by ?? "Rettidig"} brugte den foreslåede frist ${to}${from ? ` i stedet for ${from}` : ""}.`,
  proposalKept: (kept: string, refused: string, by: string | null) =>
    `${by ?? "Rettidig"} beholdt fristen ${kept}. Foreslået var ${refused}.`,
  proposalUndone: (to: string, by: string | null) =>
    `${by ?? "Rettidig"} tog valget tilbage. Fristen er igen ${to}, og forslaget står åbent.`,
  reminded: (words: string) => `Afsenderen rykker for svar${words ? ` (»${words}«)` : ""}.`,
  thanked: (words: string) =>
    `Afsenderen skrev uden at vente svar${words ? ` (»${words}«)` : ""}. Sagen blev ikke åbnet igen.`,
  redecided: (to: string, from: string) =>
    to
      ? `Fristen er ${from ? "nu" : "sat til"} ${to}, efter reglen for den slags henvendelser.${from ? ` Før var den ${from}.` : ""}`
      : "Ingen frist: den slags henvendelser svarer vi ikke på.",
  moved: (kind: string, from: string, to: string, why: string, by: string | null) =>
    `${by ?? "Rettidig"} flyttede ${kind} fra ${from} til ${to} efter de nye regler.${why ? ` ${why}` : ""}`,
  told: (kind: ReminderKind, to: string, when: string) =>
    ({
      warning: `${to} er mindet om fristen ${when}.`,
      due: `${to} har fået at vide, at fristen ${when} er nået.`,
      escalation: `${to} har fået at vide, at sagen er over fristen ${when}.`,
    })[kind],
  met: (kind: string) => `Nåede ${kind}.`,
  answered: (by: string | null) => (by ? `Besvaret af ${by}.` : "Besvaret."),
  closed: (reason: string, text: string, by: string | null) =>
    `Lukket${by ? ` af ${by}` : ""}: ${reason}.${text ? ` ${text}` : ""}`,
  reopenedByMail: "Åbnet igen, fordi afsenderen skrev.",
  reopened: (by: string | null) => (by ? `Åbnet igen af ${by}.` : "Åbnet igen."),
  confidential: (by: string | null) => `Gjort fortrolig${by ? ` af ${by}` : ""}.`,
  notConfidential: (by: string | null) => `Ikke længere fortrolig${by ? `, sat af ${by}` : ""}.`,
  takenBack: (by: string | null) =>
    by ? `${by} stoppede svaret, før det blev sendt.` : "Svaret blev stoppet, før det blev sendt.",
  deliveryFailed: (to: string, error: string) => `Mailen til ${to} kom ikke frem.${error ? ` ${error}` : ""}`,
  senderChanged: (to: string, by: string | null) => `Afsenderen er rettet til ${to}${by ? ` af ${by}` : ""}.`,
  forwarded: (to: string, told: string, reason: string, by: string | null) =>
    `${by ?? "Rettidig"} sendte sagen videre til ${to}.${told ? ` Besked til ${told}.` : ""}${reason ? ` Afsenderen fik ikke besked herfra: ${reason}` : ""}`,
  forwardingStopped: (by: string | null) =>
    by ? `${by} stoppede videresendelsen, før den gik af sted.` : "Videresendelsen blev stoppet, før den gik af sted.",
  /** For whoever may not see which. */
  otherCase: "en anden sag",
  linked: (number: string, by: string | null) => `Knyttet til ${number}${by ? ` af ${by}` : ""}.`,
  unlinked: (number: string, by: string | null) =>
    `Ikke længere knyttet til ${number}${by ? `, fjernet af ${by}` : ""}.`,
  notRelated: (number: string, by: string | null) => `Hører ikke til ${number}${by ? `, siger ${by}` : ""}.`,
  perhapsRelated: (number: string) => `Hører måske til ${number} alligevel.`,
  merged: (number: string, subject: string, by: string | null) =>
    `${by ?? "Rettidig"} samlede ${number}${subject ? ` (${subject})` : ""} i denne sag.`,
  mergedInto: (number: string, by: string | null) => `Samlet i ${number}${by ? ` af ${by}` : ""}.`,
  splitOff: (number: string, by: string | null) => `${by ?? "Rettidig"} gjorde en mail til en sag for sig, ${number}.`,
  splitFrom: (number: string, by: string | null) => `Skilt ud fra ${number}${by ? ` af ${by}` : ""}.`,
  splitUndone: (number: string, by: string | null) =>
    `${by ?? "Rettidig"} tog mailen tilbage fra ${number}, som ikke findes mere.`,
  separated: (number: string, by: string | null) => `${by ?? "Rettidig"} skilte ${number} ud igen.`,
  separatedFrom: (number: string, by: string | null) => `Skilt fra ${number} igen${by ? ` af ${by}` : ""}.`,
}
