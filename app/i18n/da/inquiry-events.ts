import type { DeadlineKind } from "#app/inquiries/inquiry.ts"

const kinds: Record<DeadlineKind, string> = {
  acknowledge: "fristen for kvittering",
  reply: "svarfristen",
  statutory: "lovens frist",
}

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
  overruled: (kind: string, to: string, reason: string, by: string | null) =>
    `${by ?? "Rettidig"} satte ${kind} til ${to}: ${reason}`,
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
  linked: (number: string, by: string | null) => `Knyttet til ${number}${by ? ` af ${by}` : ""}.`,
}
