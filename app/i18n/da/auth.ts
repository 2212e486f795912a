import type { LinkPurpose } from "#app/auth/link-purpose.ts"
import type { PasswordFault } from "#app/auth/password-rules.ts"
import type { Viewer } from "#app/auth/viewer.ts"

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
    sessionsIntro: "Du bliver logget ud efter 8 timer uden brug.",
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
}
