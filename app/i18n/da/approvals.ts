/** A second reader before a reply leaves. */
export const approvals = {
  ask: {
    title: "Bed en kollega læse med",
    reader: "Læses af",
    choose: "Vælg en kollega",
    word: "Til kollegaen (kan undværes)",
    submit: "Bed om godkendelse",
    help: "Svaret sendes, når kollegaen har godkendt det. Det kan tages tilbage så længe.",
    demanded: (group: string) =>
      `Svar til målgruppen ${group} læses af ledelsen eller kommunikation, før de sendes. Hører sagen ikke til der, så ret emne og målgruppe.`,
    nobody:
      "Ingen i ledelsen eller kommunikation kan se sagen. Bed en administrator om at give en kollega rollen, eller ændre kravet under Målgrupper.",
    mayAlone: (group: string) =>
      `Svar til målgruppen ${group} læses af en anden, før de sendes. Med din rolle kan du selv sende.`,
  },
  waiting: {
    title: (reader: string) => `Venter på ${reader}`,
    mine: (writer: string) => `${writer} beder dig læse svaret, før det sendes`,
    since: (writer: string, when: string) => `Skrevet af ${writer}, ${when}`,
    to: "Til",
    cc: "Cc",
    text: "Svaret",
    word: (writer: string) => `${writer} skriver til dig:`,
    wordTo: (reader: string) => `Til ${reader}:`,
    approve: "Godkend og send",
    change: "Ret og send",
    changeHelp: "Begge udgaver bliver gemt på sagen.",
    changeSubmit: "Send det rettede svar",
    return: "Send tilbage",
    comment: "Hvad skal ændres?",
    returnSubmit: (writer: string) => `Send tilbage til ${writer}`,
    takeBack: "Tag tilbage",
    takeBackHelp: "Så ligger svaret hos dig som kladde.",
    newMail: "Der er kommet ny mail, siden svaret blev skrevet.",
    newMailHelp: "Læs den, før du godkender.",
    seen: "Jeg har læst den",
    answeredSince: "Der er sendt et andet svar på sagen, siden dette blev skrevet.",
    cannotSee: (reader: string) =>
      `${reader} kan ikke længere se sagen. Tag svaret tilbage, og bed en anden om at læse det.`,
    closed: "Sagen er lukket. Genåbn den, hvis svaret skal sendes.",
    other: "Skriv et andet svar",
  },
  returned: {
    title: (reader: string) => `${reader} sendte svaret tilbage`,
    help: "Dit svar ligger her som kladde.",
    seen: "Set",
    seenOne: (subject: string) => `Markér som set: ${subject}`,
  },
  reply: {
    approvedBy: (name: string) => `læst og godkendt af ${name}`,
    written: (author: string) => `Sådan skrev ${author} det`,
    recipients: (to: string, cc: string) => `Til ${to}${cc ? `, cc ${cc}` : ""}`,
  },
  myDay: {
    toRead: "Svar at læse",
    by: (writer: string, when: string) => `${writer}, ${when}`,
    returned: "Sendt tilbage til dig",
  },
  done: {
    asked: (reader: string) => `${reader} er bedt om at læse svaret`,
    returned: (writer: string) => `Svaret er sendt tilbage til ${writer}`,
    withdrawn: "Svaret er taget tilbage. Det ligger her som kladde.",
    waitsAgain: "Svaret er stoppet. Det venter på godkendelse igen.",
    seen: "Det er lagt til side",
    unseen: "Det står her igen",
  },
  events: {
    asked: (to: string, words: string, by: string | null) =>
      `${by ?? "Rettidig"} bad ${to} læse svaret, før det sendes${words ? `: »${words}«` : "."}`,
    returned: (to: string, words: string, by: string | null) =>
      `${by ?? "Rettidig"} sendte svaret tilbage til ${to}${words ? `: »${words}«` : "."}`,
    withdrawn: (by: string | null) => `${by ?? "Rettidig"} tog svaret tilbage, før det var godkendt.`,
  },
}
