const count = (n: number, one: string, many: string) => (n === 0 ? [] : [n === 1 ? `1 ${one}` : `${n} ${many}`])

/** Making one case of two, and two of one again. */
export const inquiryMerging = {
  title: "Saml med anden sag",
  help: "Er det samme sag to gange, så saml dem: alt fra den ene går over til den anden.",
  choose: "Hvilken sag?",
  none: "Afsenderen har ingen andre åbne eller nye sager.",
  number: "Eller sagens nummer",
  numberHint: "Fx H-2026-00042 eller bare 42.",
  next: "Se, hvad der sker",
  preview: (merged: string, kept: string) => `${merged} samles i ${kept}`,
  moves: (
    { mails, notes, calls, tasks }: { mails: number; notes: number; calls: number; tasks: number },
    kept: string,
  ) => {
    const parts = [
      ...count(mails, "mail", "mails"),
      ...count(notes, "notat", "notater"),
      ...count(calls, "samtale", "samtaler"),
      ...count(tasks, "opgave", "opgaver"),
    ]
    return parts.length === 0 ? "Der er ikke noget at flytte." : `Går over til ${kept}: ${parts.join(", ")}.`
  },
  due: (at: string, changes: boolean) =>
    changes ? `Fristen bliver ${at}, den tidligste af de to.` : `Fristen er fortsat ${at}.`,
  reopens: (kept: string, merged: string) => `${kept} bliver åben igen, for ${merged} er ikke besvaret.`,
  closes: (merged: string, kept: string) =>
    `${merged} lukkes som dublet og viser vej til ${kept}. Svar på den kommer også dér.`,
  confidential: "Den samlede sag bliver fortrolig, fordi en af de to er det.",
  senders: (one: string, other: string) =>
    `De to sager har ikke samme afsender: ${one} og ${other}. Et svar går til den, der skrev sidst.`,
  swap: (number: string) => `Behold ${number} i stedet`,
  chooseAnother: "Vælg en anden",
  merge: "Saml",
  done: (merged: string, kept: string) => `Henvendelse ${merged} er samlet i ${kept}`,
  separate: "Skil ad igen",
  separateOne: (number: string) => `Skil ${number} ud igen`,
  separated: (merged: string, kept: string) => `Henvendelse ${merged} og ${kept} er to sager igen`,
  into: (number: string) => `Sagen er samlet i ${number}.`,
  intoHidden: "Sagen er samlet i en anden, som du ikke har adgang til.",
  intoHelp: "Mails, notater og opgaver ligger nu dér, og nye svar kommer dér.",
  goThere: "Gå til sagen",
  ownDraft: "Din kladde fra før",
  same: "Det er sagen selv. Vælg en anden.",
}
