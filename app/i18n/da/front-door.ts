import type { PublicState } from "#app/front-door/state.ts"
import type { Subject } from "#app/front-door/subjects.ts"
import type { Ground } from "#app/front-door/wish.ts"

const choices: Record<Subject, { name: string; words: string }> = {
  varsling: { name: "Jeg skal varsle afskedigelser", words: "Større afskedigelser inden for 30\u00a0dage" },
  arbejdsfordeling: {
    name: "Jeg vil bruge arbejdsfordeling",
    words: "Kortere arbejdstid i en periode i stedet for opsigelser",
  },
  arbejdstilladelse: { name: "Jeg vil ansætte en udlænding", words: "Arbejdstilladelse og mangel på arbejdskraft" },
  andet: { name: "Noget andet", words: "Tal, møder, aktindsigt, høring" },
}

const titles: Record<Subject, string> = {
  varsling: "Varsling af større afskedigelser",
  arbejdsfordeling: "Arbejdsfordeling",
  arbejdstilladelse: "Arbejdstilladelse",
  andet: "Noget andet",
}

const grounds: Record<Ground, string> = {
  meeting: "Vi skal beslutte noget på et møde",
  statutory: "Der er en frist i loven",
  urgent: "Vi er i gang, og det haster",
  other: "Andet",
}

const states: Record<PublicState, { name: string; words: string }> = {
  received: { name: "Modtaget", words: "Vi har fået din henvendelse. Den venter på en medarbejder." },
  working: { name: "I gang", words: "En medarbejder arbejder på dit svar." },
  "waiting-for-you": {
    name: "Vi venter på dig",
    words: "Vi har brug for noget fra dig, før vi kan svare. Se herunder.",
  },
  answered: { name: "Besvaret", words: "Vi har svaret. Skriv herunder, hvis du mangler noget." },
  forwarded: { name: "Sendt videre", words: "Vi har sendt din henvendelse til den myndighed, der skal svare." },
  closed: { name: "Afsluttet", words: "Henvendelsen er afsluttet. Du kan stadig skrive til os herunder." },
}

/** What businesses and partners read: the contact page, the receipt, and where their inquiry stands. */
export const frontDoor = {
  title: "Kontakt os",
  language: "Sprog",
  start: {
    heading: "Hvad drejer det sig om?",
    words: "Vi hjælper virksomheder og samarbejdspartnere. Vælg et emne. Så ser du reglerne, og hvem der svarer.",
    choices: "Emner",
  },
  choices,
  titles,
  back: "Vælg et andet emne",
  guidance: {
    dismissal: {
      when: "Du skal varsle, når du inden for 30\u00a0dage vil afskedige mindst:",
      table: "Hvornår du skal varsle",
      head: ["Ansatte normalt", "Afskedigelser"],
      rows: [
        ["21 til 99", "10"],
        ["100 til 299", "10 procent"],
        ["300 eller flere", "30"],
      ],
      steps: [
        "Tal med medarbejderne eller deres repræsentanter. Send os samtidig en kopi af det, du giver dem.",
        "Send os en skriftlig meddelelse, når I har forhandlet.",
        "Fortæl os senest 10\u00a0dage efter, hvem det gælder.",
      ],
      after:
        "Vi kvitterer senest næste arbejdsdag, og vi giver jobcentret besked. Vi behandler din varsling fortroligt.",
      write: "Skriv til os om varsling",
    },
    sharing: {
      shortName: "Op til 13\u00a0uger:",
      short: "Du anmelder til jobcentret i den kommune, hvor virksomheden ligger. Ikke til os.",
      longName: "Mere end 13\u00a0uger:",
      long: "Du søger om lov. Send ansøgningen til jobcentret senest 4\u00a0uger, før de 13\u00a0uger er gået.",
      contains: "Hvad skal ansøgningen indeholde?",
      parts: ["Blanket AR 293 med de medarbejdere, det gælder", "En erklæring om, at I har talt om efteruddannelse"],
      write: "Skriv til os om arbejdsfordeling",
    },
    permit:
      "Vi giver ikke arbejdstilladelser. Det gør udlændingemyndighederne. Skriv til os, hvis du vil vide, om der er mangel på dit fag i regionen. Skriver du til os ved en fejl, sender vi din henvendelse videre og fortæller dig det.",
    other: "Skriv, hvad du har brug for, og hvad du skal bruge det til. Så sender vi det til den rette hos os.",
  },
  form: {
    step: "Trin 2\u00a0af 2",
    heading: "Skriv til os",
    question: "Hvad vil du spørge om?",
    questionHint: "Skriv ikke CPR-numre her.",
    when: "Hvornår har du brug for svar, og hvorfor?",
    whenHint: (promised: string) => `Vi svarer efter dit behov. Uden dato svarer vi senest ${promised}.`,
    date: "Dato",
    time: "Klokken (valgfrit)",
    grounds,
    why: "Hvorfor?",
    because: "Fortæl kort hvorfor (valgfrit)",
    name: "Dit navn",
    organisation: "Virksomhed",
    organisationOptional: "Virksomhed eller organisation (valgfrit)",
    email: "Mail",
    phone: "Telefon (valgfrit)",
    files: "Vedhæft filer (valgfrit)",
    filesHint: (megabytes: number) => `Højst ${megabytes} MB i alt`,
    website: "Lad dette felt stå tomt",
    submit: "Send til os",
    fix: (n: number) => (n === 1 ? "Ret 1 felt, så kan du sende" : `Ret ${n} felter, så kan du sende`),
  },
  problems: {
    question: "Skriv, hvad du vil spørge om.",
    cpr: "Her står noget, der ligner et CPR-nummer. Slet det, så kan du sende. Har vi brug for det, beder vi om det på en sikker måde.",
    name: "Skriv dit navn.",
    organisation: "Skriv virksomhedens navn.",
    email: "Skriv hele adressen, fx navn@firma.example",
    unreadableDate: "Det kan vi ikke læse som en dato. Skriv fx 24-11-2026 eller fredag.",
    timeWithoutDate: "Skriv også datoen.",
    filesTooMuch: (files: number, megabytes: number) =>
      `Filerne fylder for meget. Send højst ${files} filer på tilsammen ${megabytes} MB.`,
    filesAgain: "Vælg filerne igen. Browseren sender dem ikke, når siden bliver vist på ny.",
    nothing: "Skriv noget, eller vælg en fil.",
    stale: "Siden har været åben længe. Alt, du skrev, står her endnu. Tryk på send igen.",
    suspicious: "Et skjult felt var udfyldt, så vi er ikke sikre på, at du er et menneske. Tryk på send igen.",
    busy: (minutes: number, phone: string) =>
      `Der er kommet mange henvendelser fra dit netværk. Vent ${minutes === 1 ? "1 minut" : `${minutes} minutter`}, og tryk på send igen.${phone ? ` Haster det, så ring på ${phone}.` : ""}`,
  },
  promise: {
    asked: "Det er det, du bad om.",
    because: (words: string) => `Du skriver: »${words}«.`,
    closed: (day: string, name: string | null) =>
      `Du bad om ${day}${name ? ` (${name})` : ""}. Da har vi lukket, så du får svar før.`,
    past: "Det tidspunkt, du bad om, er gået. Du får svar, så snart vi kan.",
    tooSoon: "Vi skal bruge mindst én arbejdstime.",
    rule: (amount: string) => `Vi svarer inden ${amount}.`,
    halved: "Du skriver, at det haster, så vi svarer hurtigere, end vi plejer.",
    law: (amount: string) => `Loven siger ${amount}.`,
    set: "Det er den tid, vi har sat.",
  },
  receipt: {
    title: "Kvittering",
    heading: "Tak. Vi har fået din henvendelse",
    number: "Dit nummer",
    due: "Du får svar senest",
    from: "Du får svar fra",
    mailed: (address: string) =>
      `Vi har sendt det samme til ${address}. Kan vi ikke nå det, ringer vi, før tiden er gået.`,
    mailedNoPhone: (address: string) =>
      `Vi har sendt det samme til ${address}. Kan vi ikke nå det, skriver vi, før tiden er gået.`,
    notMailed: "Gem adressen på denne side. Vi har ikke sendt den til din mail.",
    follow: "Følg din henvendelse",
    add: "Tilføj oplysninger",
  },
  states,
  status: {
    title: "Din henvendelse",
    state: "Status",
    number: "Nummer",
    received: "Modtaget",
    due: "Svar senest",
    from: "Svar fra",
    secret: "Adressen på denne side er kun til dig. Giv den ikke videre.",
    conversation: "Det har vi skrevet",
    you: "Dig",
    us: "Os",
    files: (names: string) => `Vedhæftet: ${names}`,
    add: "Tilføj oplysninger",
    addWords: "Det kommer samme sted hen. Skriv ikke CPR-numre.",
    text: "Hvad vil du tilføje?",
    submit: "Send til os",
    added: "Tak. Det er føjet til din henvendelse.",
    answeredByMail: (address: string) =>
      `Vi har svaret. Svaret ligger i mailen hos ${address}. Du ser det også her, når du åbner siden med linket i den kvittering, vi har sendt dig på mail.`,
    wrong: "Linket virker ikke",
    wrongHelp:
      "Det er ikke helt, eller det er skrevet forkert. Brug linket i den mail, vi sendte dig, eller skriv til os igen.",
    busy: "For mange forsøg",
    busyHelp: "Vent et kvarter, og prøv igen.",
    write: "Skriv til os",
  },
  shut: {
    heading: "Kontaktsiden er lukket lige nu",
    words: "Ring eller skriv en mail til os i stedet. Har du et link til en henvendelse, virker det stadig.",
  },
  footer: {
    open: (hours: string) => `Åbent ${hours}.`,
    phone: "Telefon",
    accessibility: "Tilgængelighed",
    privacy: "Sådan bruger vi dine oplysninger",
  },
  signIn: "Virksomhed eller partner?",
  signInLink: "Skriv til os",
  admin: {
    title: "Kontaktsiden",
    words: "Siden for virksomheder og samarbejdspartnere. Det, de sender, bliver en sag med det samme.",
    see: "Se siden",
    saved: "Kontaktsiden er gemt.",
    open: "Kontaktsiden er åben",
    openHint: "Er den lukket, viser den telefon og mail i stedet for formularen. Links til henvendelser virker stadig.",
    name: "Navn",
    nameHint: "Det navn, I kendes under. Det står øverst på siden.",
    phone: "Telefon",
    email: "Mail",
    emailHint: "Er det en af jeres postkasser, kommer kvitteringer og svar derfra. Ellers fra den første.",
    accessibilityUrl: "Adresse på tilgængelighedserklæringen",
    privacyUrl: "Adresse på siden om persondata",
    urlHint: "Kan stå tomt. Begynder med https://",
    url: "Skriv en hel adresse, fx https://region.example/persondata",
    hours: (hours: string) => `Åbningstiden kommer fra kalenderen: ${hours}.`,
  },
}
