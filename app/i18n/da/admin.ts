import type { UserState } from "#app/admin/users/user-state.ts"

const states: Record<UserState, string> = {
  active: "Kan logge ind.",
  invited: "Er inviteret og har endnu ikke valgt en adgangskode.",
  closed: "Er lukket og kan ikke logge ind.",
}
const stateMarks: Record<UserState, string> = { active: "", invited: "inviteret", closed: "lukket" }

export const admin = {
  title: "Administration",
  words: "Det, som gælder for hele huset.",
  parts: {
    users: { name: "Brugere", words: "Inviter, giv roller, luk" },
    units: { name: "Enheder", words: "Navn og underskrift under svar" },
    deadlines: { name: "Frister", words: "Hvor hurtigt I svarer på hvad, og hvad en ændring flytter" },
    calendar: { name: "Kalender", words: "Åbningstider, lukkedage og helligdage" },
    "sign-in": {
      name: "Login",
      words: "Totrinslogin med en kode fra telefonen, og fælles login med en konto, I har i forvejen",
    },
    service: { name: "Påmindelser og spørgeskema", words: "Hvad Rettidig selv sender, og hvornår" },
    "front-door": {
      name: "Kontaktsiden",
      words: "Siden for virksomheder og partnere: navn, telefon, åben eller lukket",
    },
    news: { name: "Nyhedsservice", words: "Emner, man kan få nyheder om, og loggen over samtykker" },
    mailboxes: { name: "Postkasser", words: "Hvor mails hentes, og om det virker" },
    mail: { name: "Modtaget post", words: "Hver mail, vi har fået, og hvad der blev af den" },
    routing: { name: "Regler for fordeling", words: "Hvad der foreslås om nye henvendelser, og hvad der er lært" },
    templates: { name: "Skabeloner", words: "Svar, man kan begynde fra, med versioner" },
    retention: { name: "Opbevaring", words: "Personer uden kontakt i årevis: anonymisér eller behold" },
    audit: { name: "Revisionslog", words: "Hvem der gjorde hvad, og hvornår" },
  },
  users: {
    title: "Brugere",
    summary: (active: number, invited: number) =>
      invited === 0
        ? `${active} kan logge ind.`
        : `${active} kan logge ind. ${invited} har ikke brugt deres invitation endnu.`,
    invite: "Inviter en kollega",
    inviteWords: "Du får et link, som du giver videre. Din kollega vælger selv sin adgangskode.",
    back: "Tilbage til brugerne",
    fields: { name: "Navn", email: "Mail", initials: "Initialer", role: "Rolle", unitId: "Enhed" },
    initialsHint: "Højst 4 bogstaver. De viser i køen, hvem der har en henvendelse.",
    roleHint: "Ledelsen ser alle fortrolige sager. Administratorer styrer brugere, enheder og postkasser.",
    noUnit: "Ingen enhed",
    lastSeen: "Sidst set",
    states,
    stateMarks,
    link: {
      title: (name: string) => `Giv linket til ${name}.`,
      sevenDays: "Det virker én gang inden for 7 dage og vises kun her.",
      twoHours: "Det virker én gang inden for 2 timer og vises kun her.",
      label: "Engangslink",
      copy: "Kopiér",
      copied: "Kopieret",
    },
    access: {
      title: "Adgang",
      openInquiries: (n: number, name: string) =>
        n === 1 ? `1 åben henvendelse ligger hos ${name}` : `${n} åbne henvendelser ligger hos ${name}`,
      invitationWords: "Er linket væk eller udløbet, så lav et nyt. Det gamle holder op med at virke.",
      invitation: "Lav et nyt invitationslink",
      passwordWords: "Med et link vælger brugeren selv en ny adgangskode.",
      password: "Lav et link til ny adgangskode",
      closeWords: "En lukket bruger logges ud og kan ikke logge ind. Navnet bliver stående på det, der er gjort.",
      close: "Luk brugeren",
      reopenWords: "Brugeren kan logge ind igen med sin gamle adgangskode.",
      reopen: "Genåbn brugeren",
    },
  },
  units: {
    title: "Enheder",
    summary: (n: number) => (n === 1 ? "1 enhed." : `${n} enheder.`),
    add: "Ny enhed",
    addSubmit: "Opret enhed",
    change: "Ret enhed",
    fields: { name: "Navn", signature: "Underskrift", phone: "Telefon" },
    phoneHint: "Det nummer, skabeloner skriver i svar.",
    signatureHint: "Står under svar fra enheden.",
    members: "Medarbejdere",
    openInquiries: "Åbne henvendelser",
    closed: "lukket",
    close: "Luk enheden",
    reopen: "Genåbn enheden",
  },
}
