import type { Demanded } from "#app/auth/second-factor/demand.ts"

const who: Record<Demanded, string> = { nobody: "Ingen", administrators: "Administratorer", everybody: "Alle" }

/** Sign-in in two steps: the password, and a code from an app on the phone. */
export const secondFactor = {
  title: "Totrinslogin",
  words: "Når du logger ind, skriver du både din adgangskode og en kode fra en app på din telefon.",
  fields: { code: "Kode fra din app", password: "Adgangskode", who: "Hvem skal bruge totrinslogin?" },
  panel: {
    off: "Er slået fra. Slår du det til, kan ingen komme ind med din adgangskode alene.",
    on: (day: string) => `Har været slået til siden ${day}.`,
    turnOn: "Slå totrinslogin til",
    change: "Nye koder, eller slå fra",
  },
  must: "Du skal sætte totrinslogin op, før du kan komme videre. Det tager et par minutter, og du skal bruge din telefon.",
  need: "Du skal have en app, der laver koder, for eksempel Microsoft Authenticator, Google Authenticator eller Aegis.",
  begin: "Sæt op",
  scan: "Åbn appen, vælg at tilføje en konto, og scan billedet.",
  qr: "QR-kode med din nøgle",
  typeIt: "Kan du ikke scanne, så skriv nøglen i appen:",
  prove: "Skriv den kode, appen viser nu.",
  codeHint: "6 cifre.",
  confirm: "Slå til",
  cancel: "Annullér",
  wrongAtSetUp: "Koden passer ikke. Skriv den, appen viser nu, og se efter, om telefonens ur stilles automatisk.",
  codes: {
    title: "Dine gendannelseskoder",
    words: "Totrinslogin er slået til. Mister du telefonen, kommer du ind med en af koderne. Hver virker én gang.",
    renewed: "Her er dine nye koder. De gamle virker ikke mere. Hver ny kode virker én gang.",
    once: "De vises kun nu. Gem dem et sikkert sted, men ikke på telefonen.",
    download: "Hent som tekstfil",
    file: "rettidig-gendannelseskoder.txt",
    fileHead: (email: string) => `Gendannelseskoder til Rettidig, ${email}. Hver virker én gang.`,
    print: "Print",
    goOn: "Jeg har gemt dem",
  },
  left: (n: number) =>
    n === 0
      ? "Du har ingen gendannelseskoder tilbage. Lav nye nu."
      : n === 1
        ? "Du har 1 gendannelseskode tilbage. Lav nye nu."
        : `Du har ${n} gendannelseskoder tilbage.`,
  renewTitle: "Nye gendannelseskoder",
  renewWords: "De gamle holder op med at virke.",
  renew: "Lav nye koder",
  offTitle: "Slå fra",
  offWords: "Så er din adgangskode nok til at komme ind.",
  turnOff: "Slå totrinslogin fra",
  mustKeep: "Du kan ikke slå det fra, for det kræves af dig. Har du fået ny telefon, så bed en administrator om hjælp.",
  back: "Tilbage til indstillinger",
  signIn: {
    title: "Skriv koden fra din app",
    hint: "6 cifre. Har du ikke din telefon, så skriv en af dine gendannelseskoder.",
    submit: "Log ind",
    wrong:
      "Koden passer ikke, eller den er brugt. Vent på den næste, og se efter, om telefonens ur stilles automatisk. Ellers skriv en gendannelseskode, eller bed en administrator om hjælp.",
    other: "Begynd forfra med mail og adgangskode",
    gone: "Der gik mere end 5 minutter. Log ind igen.",
  },
  demand: {
    title: "Totrinslogin",
    who,
    hint: "De, der mangler det, sætter det op, næste gang de logger ind. Vi anbefaler mindst administratorer.",
    count: (enrolled: number, people: number) =>
      `${enrolled} af ${people}, der kan logge ind, har totrinslogin slået til.`,
    saved: "Kravet er gemt.",
  },
  colleague: {
    words:
      "Har brugeren mistet sin telefon, så slå totrinslogin fra. Vær sikker på, at det er brugeren selv, der spørger.",
    off: "Slå totrinslogin fra",
  },
}
