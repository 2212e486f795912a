import type { LinkPurpose } from "#app/auth/link-purpose.ts"
import type { PasswordFault } from "#app/auth/password-rules.ts"
import type { Viewer } from "#app/auth/viewer.ts"
import type { WayInChange } from "#app/auth/way-in.ts"

const passwordFaults: Record<PasswordFault, string> = {
  short: "Skriv mindst 12 tegn.",
  long: "Skriv højst 128 tegn.",
  common: "Den er let at gætte. Brug flere ord, som kun du sætter sammen.",
  "own-name": "Den ligner dit navn eller din mailadresse. Vælg noget andet.",
}

const start: Record<LinkPurpose, { title: string; words: (name: string) => string; submit: string }> = {
  "first-administrator": {
    title: "Velkommen til Rettidig",
    words: () => "Du bliver den første administrator. Bagefter inviterer du dine kolleger.",
    submit: "Opret og log ind",
  },
  invitation: {
    title: "Vælg din adgangskode",
    words: (name) => `Hej ${name}. Du er inviteret til Rettidig. Kun du kender din adgangskode.`,
    submit: "Gem og log ind",
  },
  "new-password": {
    title: "Vælg en ny adgangskode",
    words: (name) => `Hej ${name}. Den gamle adgangskode holder op med at virke, og du bliver logget ud andre steder.`,
    submit: "Gem og log ind",
  },
  "lost-phone": {
    title: "Vælg en ny adgangskode",
    words: (name) =>
      `Hej ${name}. Når du gemmer, bliver totrinslogin slået fra, og den gamle adgangskode holder op med at virke. Sæt totrinslogin op igen under Indstillinger.`,
    submit: "Gem og log ind",
  },
}

const themes: Record<Viewer["theme"], string> = { system: "Som computeren", light: "Lyst", dark: "Mørkt" }

const wayInSubjects: Record<WayInChange, string> = {
  password: "Din adgangskode til Rettidig er skiftet",
  address: "Din mailadresse i Rettidig er ændret",
  "second-factor-on": "Totrinslogin til Rettidig er slået til",
  "second-factor-off": "Totrinslogin til Rettidig er slået fra",
  "recovery-codes": "Du har fået nye gendannelseskoder til Rettidig",
  "recovery-code-used": "En af dine gendannelseskoder til Rettidig er brugt",
}
const wayInWords: Record<WayInChange, string> = {
  password: "Din adgangskode til Rettidig er skiftet, og du er logget ud alle andre steder.",
  address: "En administrator har givet dig en anden mailadresse i Rettidig. Det er den, du logger ind med nu.",
  "second-factor-on": "Du skal fra nu af bruge en kode fra din app, når du logger ind i Rettidig.",
  "second-factor-off": "Adgangskoden er fra nu af nok til at logge ind i Rettidig som dig.",
  "recovery-codes": "Du har fået nye gendannelseskoder til Rettidig. De gamle virker ikke mere.",
  "recovery-code-used": "Der er logget ind i Rettidig som dig med en af dine gendannelseskoder.",
}

export const auth = {
  signIn: "Log ind",
  wrong: "Mail eller adgangskode er forkert.",
  forgotten: "Har du glemt din adgangskode? Bed en administrator om et link til en ny.",
  fields: {
    name: "Navn",
    initials: "Initialer",
    email: "Mail",
    password: "Adgangskode",
    old: "Nuværende adgangskode",
    theme: "Udseende",
  },
  newPassword: "Ny adgangskode",
  initialsHint: "Højst 4 bogstaver. De viser i køen, hvem der har en henvendelse.",
  passwordHint: "Mindst 12 tegn. Et par ord, som kun du sætter sammen, er nemme at huske.",
  passwordGood: "Den er god.",
  passwordFaults,
  start,
  startTitle: "Kom i gang",
  settings: {
    done: {
      profile: "Dit navn og dine initialer er gemt.",
      password: "Din adgangskode er skiftet. Du er logget ud alle andre steder.",
      theme: "Udseendet er gemt.",
      ended: "Der er logget ud.",
      "second-factor-off": "Totrinslogin er slået fra.",
      others: "Du er logget ud alle andre steder.",
    },
    intro: "Gælder kun dig.",
    profile: "Dig",
    theme: "Udseende",
    themes,
    language: "Sprog",
    password: "Adgangskode",
    changePassword: "Skift adgangskode",
    oldWrong: "Den nuværende adgangskode er ikke rigtig.",
    sessions: "Her er du logget ind",
    sessionsIntro: "Du bliver logget ud efter 8 timer uden brug, og senest efter 12 timer.",
    device: "Enhed",
    address: "Adresse",
    lastSeen: "Sidst brugt",
    thisOne: "den her",
    unknownDevice: "Ukendt enhed",
    on: (browser: string, system: string) => `${browser} på ${system}`,
    end: "Log ud",
    endFor: (device: string) => `Log ud: ${device}`,
    endOthers: "Log ud alle andre steder",
  },
  wayInMail: {
    subjects: wayInSubjects,
    text: (name: string, change: WayInChange, when: string, from: string) =>
      `Hej ${name}.\n\n${wayInWords[change]} Det skete ${when}.\n\nVar det dig, skal du ikke gøre noget. Var det ikke dig, så ring til din administrator nu.\n\n${from}\n`,
  },
}
