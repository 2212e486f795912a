const count = (n: number, one: string, many: string) => (n === 1 ? one : `${n} ${many}`)

export const privacy = {
  title: (name: string) => `Personoplysninger: ${name}`,
  link: "Personoplysninger",
  words: "Giv en person indsigt i det, I har om dem, eller fjern det, der viser, hvem de er.",
  yes: "Ja",
  no: "Nej",
  export: {
    title: "Indsigt",
    words:
      "Du henter alt, vi har om personen, som en ZIP-fil: en side at læse, de samme oplysninger som data, mails og bilag. Læs filen igennem, før du sender den videre. Det bliver skrevet i revisionsloggen.",
    language: "Sproget i filen",
    languages: { da: "Dansk", en: "Engelsk" },
    button: "Hent alle oplysninger",
  },
  anonymise: {
    title: "Anonymisér",
    words: "Personens navn, adresser og ord bliver fjernet. Tallene bliver stående. Det kan ikke fortrydes.",
    goes: "Det bliver fjernet",
    stays: "Det bliver stående",
    name: (name: string) => `Navnet ${name}, funktion, sprog og ønsket kanal`,
    addresses: (n: number) => count(n, "En mailadresse eller et telefonnummer", "mailadresser og telefonnumre"),
    mails: (n: number) => count(n, "Tekst, bilag og original af en mail", "mails: tekst, bilag og original"),
    contacts: (n: number) => count(n, "Teksten i en kontakt", "kontakter: det, der er skrevet om dem"),
    cases: (n: number) =>
      count(n, "Emne, citater, notater og kladder på en sag", "sager: emne, citater, notater og kladder"),
    tasks: (n: number) => count(n, "Teksten i en opgave", "opgaver: teksten"),
    elsewhere:
      "Navn, adresse og telefonnummer, hvor personen er nævnt hos andre: i mails, referater, importerede lister og svar på undersøgelser",
    counts: (n: number) =>
      `${count(n, "En sag", "sager")} med nummer, datoer, emnegruppe, enhed og udfald, fordi tallene i Overblik ikke må ændre sig`,
    contactCounts:
      "At der har været kontakt, hvornår og på hvilken måde, fordi det viser, om vi holder, hvad vi har lovet",
    journal: "Det, der er journaliseret i ESDH. Det har sine egne regler",
    log: "Revisionsloggen, fordi den ikke må kunne rettes. Navne i den bliver skjult, når den vises",
    backups: "Sikkerhedskopier, til de bliver slettet efter jeres egen plan",
    blocked: "Det kan ikke gøres endnu",
    obstacles: {
      open: "Sagen er åben:",
      notJournalised: "Sagen er ikke journaliseret:",
      hidden: "En fortrolig sag, du ikke har adgang til, er åben eller ikke journaliseret. Spørg ledelsen.",
      meeting: (day: string) => `Personen er inviteret til et møde ${day}:`,
      mail: (n: number) =>
        count(n, "En mail til personen er ikke sendt endnu.", "mails til personen er ikke sendt endnu."),
      unfiled: (n: number) =>
        count(
          n,
          "En mail fra personen er modtaget, men ligger ikke på en sag endnu. En administrator kan se den under Modtaget post.",
          "mails fra personen er modtaget, men ligger ikke på en sag endnu. En administrator kan se dem under Modtaget post.",
        ),
    },
    typed: "Skriv personens navn",
    typedHint: (name: string) => `Skriv ${name} for at bekræfte. Det kan ikke fortrydes.`,
    typedWrong: "Navnet er ikke skrevet, som det står øverst.",
    button: "Anonymisér personen",
    done: (day: string) => `Personen blev anonymiseret ${day}. Det, vi ikke længere har, kan ikke vises.`,
    removing: "De sidste filer bliver fjernet i baggrunden. Det er gjort om få minutter.",
  },
  index: {
    title: (name: string) => `Oplysninger om ${name}`,
    made: (house: string, day: string) =>
      `Samlet af ${house} den ${day} efter databeskyttelsesforordningens artikel 15.`,
    contents:
      "Siden er en oversigt. I data.json står de samme oplysninger, så de kan læses af en maskine. I mapperne mails og attachments ligger mails og bilag, som de kom og gik.",
    none: "Intet.",
    sections: {
      person: "Om dig",
      places: "Hvor du er ansat",
      cases: "Sager",
      mails: "Mails, du har skrevet eller fået",
      contacts: "Samtaler og breve",
      meetings: "Møder",
      meetingMails: "Dine svar på indkaldelser",
      polls: "Datoafstemninger",
      surveys: "Undersøgelser",
      news: "Nyheder og samtykke til dem",
      imports: "Lister og samtykker",
      events: "Hvad der er gjort med oplysningerne",
    },
    columns: {
      ...{ what: "Hvad", value: "Oplysning", name: "Navn", language: "Sprog", preferredChannel: "Ønsket kanal" },
      ...{ since: "Oprettet", organisation: "Organisation", role: "Funktion", from: "Fra", to: "Til", number: "Sag" },
      ...{ subject: "Emne", topic: "Emnegruppe", status: "Status", received: "Modtaget", closed: "Lukket" },
      ...{ at: "Hvornår", direction: "Retning", files: "Filer", channel: "Kanal", said: "Hvad der blev sagt" },
      ...{ title: "Møde", place: "Sted", answer: "Svar", comment: "Bemærkning", asked: "Spurgt", answered: "Besvaret" },
      ...{ file: "Liste", forwardedTo: "Videresendt til", filledIn: "Udfyldt" },
    },
    directions: { in: "Til os", out: "Fra os" },
    votes: { yes: "ja", maybe: "måske", no: "nej" } as Record<string, string>,
    othersConversation:
      "Du deltog i en samtale, der er registreret hos en anden. Indholdet er udeladt, fordi det også handler om den anden.",
    surveysWords:
      "Vi ved, at du blev spurgt, og om linket blev brugt. Selve svarene er anonyme: vi kan ikke se, hvad du svarede, og derfor står de her ikke.",
    consentWords:
      "Lister, du er kommet ind med. Vi behandler oplysningerne som led i myndighedsudøvelse (artikel 6, stk. 1, litra e) og bygger ikke på samtykke.",
    leftOut: "Det er udeladt",
    leftOutWords:
      "Noget er udeladt af hensyn til andre eller til myndighedens interne arbejde (artikel 15, stk. 4, og databeskyttelsesloven § 22):",
    nothingLeftOut: "Intet er udeladt.",
    rights: "Dine rettigheder",
    rightsWords:
      "Du kan bede om at få forkerte oplysninger rettet og om at få oplysninger slettet, og du kan klage til Datatilsynet. Oplysningerne er kommet fra dig selv, fra din arbejdsplads eller fra dem, du har skrevet sammen med.",
  },
  leftOut: {
    hiddenCases: (n: number) =>
      count(
        n,
        "En fortrolig sag, som den, der hentede filen, ikke har adgang til.",
        "fortrolige sager, som den, der hentede filen, ikke har adgang til.",
      ),
    internalNotes: (n: number) => count(n, "Et internt notat.", "interne notater."),
    tasks: (n: number) => count(n, "En intern opgave.", "interne opgaver."),
    othersMails: (n: number) =>
      count(n, "En mail på dine sager mellem andre end dig.", "mails på dine sager mellem andre end dig."),
    hiddenEvents: (n: number) =>
      count(n, "En linje i revisionsloggen om en fortrolig sag.", "linjer i revisionsloggen om fortrolige sager."),
  },
}
