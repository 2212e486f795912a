import type { ReminderKind } from "#app/reminders/kinds.ts"

const headings: Record<ReminderKind, string> = {
  warning: "Fristen nærmer sig",
  due: "Fristen er nået",
  escalation: "Over frist i din enhed",
}

/** What is said before a deadline, at it, and when it is over: in the house and by mail. */
export const reminders = {
  title: "Påmindelser",
  headings,
  seen: "Markér som set",
  done: (n: number) => (n === 1 ? "Påmindelsen er markeret som set" : `${n} påmindelser er markeret som set`),
  undone: "Påmindelserne står her igen",
  deadline: (when: string) => `Frist ${when}`,
  nobody: "Ingen sagsbehandler",
  confidential: "Fortrolig sag",
  mail: {
    subject: {
      one: (kind: ReminderKind, number: string, when: string) =>
        kind === "warning" ? `${number}: frist ${when}` : `${number}: over frist, ${when}`,
      many: (n: number) => `${n} henvendelser venter på dig`,
    },
    intro: (n: number) =>
      n === 1 ? "En henvendelse skal have svar fra os." : `${n} henvendelser skal have svar fra os.`,
    over: (amount: string) => `${amount} over`,
    more: (n: number) => `og ${n} til`,
    why: "Du får påmindelser, fordi henvendelserne ligger hos dig eller i din enhed.",
    off: "Slå påmindelser på mail fra",
  },
}
