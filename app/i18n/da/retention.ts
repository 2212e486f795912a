export const retention = {
  title: "Opbevaring",
  words: "Personer, I ikke længere har kontakt med, foreslås til anonymisering. Intet sker, før du siger ja.",
  rule: {
    title: "Reglen",
    years: "Foreslå efter så mange år uden kontakt",
    hint: "Skriv et helt tal, eller lad feltet stå tomt, så foreslås ingen. Åbne sager og sager, der ikke er journaliseret, holder altid en person ude.",
    save: "Gem reglen",
  },
  saved: (n: number) => (n === 0 ? "Reglen er gemt. Ingen er gamle nok endnu." : `Reglen er gemt. ${n} foreslås.`),
  proposed: {
    title: (n: number) => (n === 1 ? "En foreslås" : `${n} foreslås`),
    caption: "Personer, der foreslås til anonymisering",
    shown: (n: number) => `Her er de ${n} første. Resten kommer, når de er afgjort.`,
    columns: { pick: "Vælg", name: "Navn", organisation: "Organisation", last: "Seneste kontakt", why: "Hvorfor" },
    never: "Ingen kontakt",
    why: (cases: number) =>
      cases === 0
        ? "Ingen sager"
        : cases === 1
          ? "En sag, lukket og journaliseret"
          : `${cases} sager, lukkede og journaliserede`,
    refused: "Noget står i vejen. Se personens side.",
    pick: (name: string) => `Vælg ${name}`,
  },
  empty: {
    noRule: "Sæt en regel",
    noRuleWords: "Skriv ovenfor, efter hvor mange år uden kontakt I vil se en person igennem. Listen laves hver nat.",
    none: "Ingen foreslås",
    noneWords: "Alle, I ikke har haft kontakt med så længe, er afgjort. Listen laves igen i nat.",
  },
  anonymise: {
    title: "Anonymisér de valgte",
    words: "Navne, adresser og det, der er skrevet, bliver fjernet. Tallene bliver stående. Det kan ikke fortrydes.",
    count: "Skriv, hvor mange du har valgt",
    button: "Anonymisér dem",
  },
  keep: {
    title: "Behold de valgte",
    until: "Til og med",
    because: "Hvorfor",
    button: "Behold dem",
  },
  underWay: (n: number) =>
    n === 1
      ? "En bliver anonymiseret nu. Siden følger selv med."
      : `${n} bliver anonymiseret nu, en ad gangen. Siden følger selv med.`,
  done: (n: number) =>
    `${n === 1 ? "En" : n} er behandlet. Hvem der ikke kunne anonymiseres endnu, står stadig på listen.`,
  keptDone: "De valgte beholdes.",
  kept: { title: "Beholdes indtil videre", until: (day: string) => `til og med ${day}` },
  wrong: {
    nobody: "Vælg mindst én i listen.",
    years: (from: number, to: number) => `Skriv et helt tal fra ${from} til ${to}.`,
    count: "Tallet passer ikke med, hvor mange der er valgt.",
    until: "Vælg en dag, der kommer.",
  },
}
