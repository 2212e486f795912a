import type { DomainErrorCode } from "#app/errors.ts"

type Values = Record<string, string | number>

const codes: Record<DomainErrorCode, (values: Values) => string> = {
  "not-found": () => "Den findes ikke, eller du har ikke adgang til den.",
  forbidden: () => "Det kræver en anden rolle. Spørg en administrator, hvis du skal bruge det.",
  "inquiry-is-closed": () => "Henvendelsen er lukket. Genåbn den først.",
  "inquiry-is-open": () => "Henvendelsen er åben i forvejen.",
  "inquiry-is-merged": () => "Sagen er samlet i en anden. Gå til den, eller skil dem ad først.",
  "already-merged-case": () => "En af de to er allerede samlet i en anden sag. Se den igen.",
  "merged-since": ({ number = "" }) => `Der er samlet mere siden. Skil først ${number} fra.`,
  "only-mail": () => "Det er sagens eneste mail, så den er en sag for sig.",
  "not-merged": () => "Sagen er ikke samlet i en anden.",
  "mail-underway": () => "En mail fra en af sagerne er ved at blive sendt. Vent et øjeblik, eller stop den først.",
  "no-such-inquiry": () => "Der er ingen sag med det nummer, som du kan se.",
  "not-waiting": () => "Henvendelsen venter ikke på nogen.",
  "law-deadline": () => "Lovens frist kan vi ikke flytte til senere. Sæt et tidligere tidspunkt.",
  "not-overruled": () => "Fristen er allerede den beregnede.",
  "proposal-settled": () => "Forslaget er afgjort, eller et nyere har taget dets plads. Se sagen igen.",
  "new-mail-since": () => "Der er kommet ny mail, siden du begyndte at skrive. Læs den, og send så. Dit svar er gemt.",
  "already-sent": () => "Mailen er sendt og kan ikke stoppes.",
  "no-recipient": () => "Der er ingen adresse at svare til. Skriv modtagerens mailadresse.",
  "reply-has-gaps": ({ gaps = "" }) =>
    `Der mangler noget i svaret${gaps === "" ? "" : `: ${gaps}`}. Skriv det, hvor der står […, eller slet stedet.`,
  "second-reader-needed": () =>
    "Svar til denne målgruppe skal læses af ledelsen eller kommunikation, før de sendes. Vælg, hvem der skal læse det. Dit svar er gemt.",
  "no-reader": () => "Vælg en kollega, der kan se sagen. Dit svar er gemt.",
  "no-vouching-reader": () =>
    "Svar til denne målgruppe skal læses af en i ledelsen eller kommunikation. Vælg en af dem. Dit svar er gemt.",
  "reply-waits": () =>
    "Der ligger allerede et svar på sagen og venter på at blive læst. Vent på det, eller tag det tilbage først. Dit svar er gemt.",
  "approval-settled": () =>
    "Svaret venter ikke længere: det er sendt, sendt tilbage eller taget tilbage. Se sagen igen.",
  "not-the-reader": () => "Svaret venter på en anden kollega.",
  "not-the-writer": () => "Kun den, der skrev svaret, og sagens ansvarlige kan tage det tilbage.",
  "attachments-too-large": ({ files = 0, megabytes = 0 }) =>
    `En mail kan have højst ${files} filer på tilsammen ${megabytes} MB. Send store filer på en anden måde.`,
  "link-used": () => "Linket er brugt. Bed en administrator om et nyt.",
  "link-expired": () => "Linket er udløbet. Bed en administrator om et nyt.",
  "passwords-off": () => "Adgangskoder er slået fra. Gå til login-siden, og log ind med din konto.",
  "single-sign-on-untried": () =>
    "Log først selv ind gennem tjenesten. Så ved du, at den virker, før adgangskoder slås fra.",
  "email-taken": () => "Der er allerede en bruger med den mailadresse.",
  "name-taken": () => "Navnet er allerede i brug.",
  "address-taken": () => "Der er allerede en postkasse med den adresse.",
  "last-administrator": () => "Der skal være mindst én administrator. Giv først en anden rollen.",
  "unit-in-use": () => "Enheden har medarbejdere eller åbne henvendelser. Flyt dem først.",
  "policy-changed": () => "Reglerne er ændret, siden du så virkningen. Se den igen, og flyt så.",
  "template-changed": () =>
    "En anden har gemt skabelonen, mens du skrev. Se, hvad der er ændret. Gem igen, hvis dit skal gælde: det andet bliver stående som en version.",
  "rule-taken": ({ da = "" }) => `Reglen »${da}« gælder allerede for det samme. Ret den, eller vælg noget andet her.`,
  "catch-all-rule": () =>
    "Der skal være én regel for alle andre henvendelser. Den kan ikke slettes eller gøres snævrere.",
  "closing-day-taken": ({ da = "" }) => `Dagen er lukket i forvejen: ${da}.`,
  "closed-weekday": ({ da = "" }) => `Dagen er en ${da}. Da har I lukket i forvejen.`,
  "closing-day-far": ({ from = "", to = "" }) => `Vælg en dag mellem 01-01-${from} og 31-12-${to}.`,
  "address-known": ({ name = "" }) => `Adressen fører allerede til ${name}.`,
  "ends-before-start": () => "Det slutter, før det begynder. Ret en af datoerne.",
  "name-before": () => "Det nye navn begynder, før det gamle gjorde. Vælg en senere dag.",
  "own-parent": () => "En organisation kan ikke høre under sig selv.",
  "same-place": () => "Der er personen i forvejen. Vælg en anden organisation.",
  "not-a-table": () => "Filen kan ikke læses som en liste. Gem den som CSV eller XLSX, og prøv igen.",
  "old-workbook": () => "Filen er fra en ældre Excel (.xls). Åbn den i Excel, gem den som .xlsx, og prøv igen.",
  "too-many-rows": ({ most = 0 }) => `Filen er for stor. En liste kan have højst ${most} rækker. Del den i flere.`,
  "file-too-large": ({ megabytes = 0 }) => `Filen fylder for meget. Den må fylde højst ${megabytes} MB.`,
  "import-busy": () => "Importen er i gang. Vent, til den er færdig, eller stop den.",
  "import-moved-on": () => "Importen er kommet videre, siden du så siden. Se den igen.",
  "no-column-named": () => "Vælg mindst én kolonne, der er navnet på en person eller en organisation.",
  "contact-locked": () => "Notatet er låst. Skriv det nye som en tilføjelse.",
  "contact-settled": () => "Kontakten kan ikke fortrydes længere. Ret den i stedet.",
  "contact-changed": () => "Kontakten er rettet af en anden imens. Se den igen, og ret så.",
  "case-begun": () => "Nogen arbejder allerede på sagen. Luk den, hvis den ikke skal være der.",
  "no-journal-number": () => "Skriv sagens journalnummer i ESDH.",
  "unreadable-day": () => "Skriv en dato, fx 04-12-2026.",
  "day-is-past": () => "Datoen er forbi. Vælg en, der kommer.",
  "day-to-come": () => "Dagen er ikke kommet endnu. Vælg i dag eller en tidligere dag.",
  "meeting-settled": () => "Mødet er holdt eller aflyst. Fortryd det først, hvis det skal ændres.",
  "meeting-not-begun": () => "Mødet er ikke begyndt endnu. Ret tidspunktet, hvis det er holdt.",
  "nobody-came": () => "Sæt flueben ved mindst én, der kom.",
  "meeting-past": () => "Mødet er begyndt eller forbi. Ret tidspunktet først.",
  "meeting-moved": () => "Mødet er ændret, siden du åbnede siden. Se det igen, og svar så.",
  "mail-judged": () => "Svaret er allerede behandlet. Se mødet igen.",
  "nobody-reachable": () => "Ingen på listen har en mailadresse. Tilføj en, og prøv igen.",
  "no-mailbox": () => "Der er ingen postkasse at sende fra. Bed en administrator om at oprette en.",
  "poll-open": () => "Der er allerede en afstemning i gang. Luk den først.",
  "poll-settled": () => "Afstemningen er afgjort eller lukket. Se mødet igen.",
  "poll-times": () => "Foreslå 2 til 5 forskellige tider, der alle ligger forude.",
  "survey-shut": () => "Linket er brugt, eller det er udløbet.",
  "leader-busy": () => "Mødelederen har et andet møde på det tidspunkt. Vælg en anden tid, eller flyt det andet møde.",
  "minutes-locked": () => "Referatet er godkendt og låst. Genåbn det først.",
  "minutes-not-locked": () => "Referatet er ikke godkendt, så det er åbent i forvejen.",
  "not-held-yet": () => "Gem først, hvem der kom til mødet. Så kan referatet godkendes.",
  "not-approved-yet": () => "Referatet er ikke godkendt endnu. Godkend det først.",
  "press-before-staff": () => "Medarbejderne skal have besked før pressen. Ret et af tidspunkterne.",
  "staff-before-press": () =>
    "Medarbejderne skal have besked, før pressen får svar. Sæt flueben ved, at de har fået det, eller at det ikke er nødvendigt. Dit svar er gemt.",
  "facts-changed": () =>
    "En anden har rettet oplysningerne eller emnet imens. Dit står her endnu. Gem igen, hvis det skal gælde.",
  "slot-filled": () => "Det er allerede holdt eller leveret.",
  "slot-waived": () => "Det er frafaldet. Fortryd det først.",
  "not-plannable": () => "Her er ikke et møde med hver part at planlægge.",
  "plan-clashes": () => "Nogen skulle være to steder på én gang. Flyt de møder, der er markeret, og book så.",
  "already-merged": () => "En af de to er allerede slået sammen med en anden. Se listen igen.",
  "merge-family": () => "Den ene hører under den anden, så de er ikke dubletter. Ret først, hvem der hører under hvem.",
  "too-many-attempts": ({ minutes = 15 }) => `For mange forsøg. Prøv igen om ${minutes} minutter.`,
  "anonymising-blocked": () => "Personen kan ikke anonymiseres endnu. Se, hvad der står i vejen.",
  "named-on-open-cases": ({ cases = 0 }) =>
    `Personen er nævnt på ${cases === 1 ? "en andens sag" : `${cases} andres sager`}, der ikke er afsluttet og journaliseret endnu. Søg efter navnet, og gør det først.`,
  "person-anonymised": () => "Personen er anonymiseret og kan ikke ændres.",
}

const headings: Record<number, string> & Record<409 | 500, string> = {
  400: "Det kan ikke lade sig gøre",
  403: "Du har ikke adgang",
  404: "Siden findes ikke",
  409: "Det kan ikke lade sig gøre",
  500: "Noget gik galt hos os",
}

export const errors = {
  codes,
  /** By HTTP status; one that is not here is called what 409 is. */
  headings,
  title: "Fejl",
  pageNotFoundHelp: "Den er måske flyttet, eller adressen er skrevet forkert.",
  brokenHelp: (requestId: string | null) =>
    `Det sidste, du gjorde, er måske ikke gemt. Prøv igen om lidt.${requestId ? ` Fejlen er noteret som ${requestId}.` : ""}`,
  toMyDay: "Gå til Min dag",
  required: "Feltet skal udfyldes.",
  email: "Skriv en mailadresse, fx navn@region.example.",
  tooLong: (max: number) => `Skriv højst ${max} tegn.`,
  bodyTooLarge: {
    heading: "Det fylder for meget",
    words: "Gå tilbage i browseren. Det, du skrev, står der endnu. Vælg færre eller mindre filer, og send igen.",
  },
  crossOrigin: "Forespørgslen kom fra et andet websted og er afvist.",
}
