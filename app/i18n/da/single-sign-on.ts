import type { IssuerFault } from "#app/auth/single-sign-on/issuer.ts"
import type { EntryFault, ProviderFault, SingleSignOnUse } from "#app/auth/single-sign-on/single-sign-on.ts"

const uses: Record<SingleSignOnUse, string> = {
  off: "Slået fra",
  beside: "Ved siden af adgangskoder",
  only: "Kun sådan, adgangskoder er slået fra",
}

const issuerFaults: Record<IssuerFault, string> = {
  "not-an-address": "Skriv en hel adresse, fx https://login.region.example/realms/medarbejdere.",
  "not-https": "Adressen skal begynde med https://.",
  "many-tenants": "Skriv adressen for jeres egen organisation. Den her lukker alle med en Microsoft-konto ind.",
}

const providerFaults: Record<ProviderFault, (detail: string | null) => string> = {
  unreachable: (detail) =>
    `Der er ikke forbindelse til tjenesten${detail ? ` (${detail})` : ""}. Se efter, om adressen er rigtig, og om en firewall spærrer.`,
  slow: () => "Tjenesten svarede ikke inden for 10 sekunder.",
  "no-discovery": () => "Adressen svarer, men ikke som OpenID Connect. Skriv udstederens adresse, ikke login-sidens.",
  "issuer-differs": () =>
    "Tjenesten kalder sig noget andet end den adresse, du har skrevet. Skriv den præcis som tjenesten.",
  insecure: () => "Tjenesten nævner adresser uden https.",
  incomplete: () => "Tjenesten siger ikke, hvor man logger ind, eller hvor dens nøgler er.",
}

const faults: Record<EntryFault, (detail: string | null) => string> = {
  gone: () =>
    "Der gik mere end 10 minutter, eller du begyndte i et andet vindue. Du er ikke logget ind. Begynd forfra.",
  throttled: (minutes) => `Der har været for mange forsøg herfra. Prøv igen om ${minutes} minutter.`,
  "provider-down": () =>
    "Vi kan ikke få forbindelse til den tjeneste, du logger ind med. Prøv igen om lidt. Bliver det ved, så bed en administrator se på det.",
  "refused-there": (error) =>
    `Tjenesten lukkede dig ikke ind, eller du fortrød${error ? ` (${error})` : ""}. Prøv igen, eller spørg din it-afdeling.`,
  "code-refused": (error) =>
    `Tjenesten afviste Rettidig${error ? ` (${error})` : ""}. Prøv igen. Bliver det ved, så bed en administrator se på opsætningen.`,
  "clock-differs": () =>
    "Rettidigs ur og tjenestens ur går ikke ens, så svaret kan ikke godkendes. Bed en administrator stille uret.",
  "token-refused": () =>
    "Svaret fra tjenesten kunne ikke godkendes, og du er ikke logget ind. Prøv igen. Bliver det ved, så bed en administrator se på det.",
  "no-mail": () =>
    "Tjenesten fortalte ikke din mailadresse, så vi ved ikke, hvem du er. Bed en administrator se på opsætningen.",
  "mail-unverified": (email) =>
    `Tjenesten har ikke bekræftet, at ${email ?? "mailadressen"} er din. Bed din it-afdeling om at bekræfte den.`,
  "unknown-user": (email) =>
    `Der er ingen bruger med mailadressen ${email ?? ""}. Bed en administrator af Rettidig om at oprette dig.`,
  "linked-to-another": (email) =>
    `Brugeren med mailadressen ${email ?? ""} hører til en anden konto. Bed en administrator af Rettidig om at fjerne den gamle.`,
  "user-closed": () => "Din bruger i Rettidig er lukket. Tal med en administrator, hvis det er en fejl.",
}

/** Signing in with the account one has at work already. */
export const singleSignOn = {
  title: "Fælles login",
  words:
    "Dine kolleger logger ind med den konto, de har i forvejen, fx gennem Entra ID eller Keycloak. Rettidig beder dem så ikke om kode fra telefonen; det gør tjenesten.",
  fields: {
    use: "Log ind med fælles konto",
    issuer: "Udstederens adresse",
    clientId: "Klient-id",
    secret: "Hemmelighed",
    label: "Tekst på knappen",
    emailClaim: "Feltet med mailadressen",
    trusted: "Tjenestens mailadresser er altid rigtige, også uden email_verified",
  },
  uses,
  hints: {
    use: "Kun en administrator, der selv har logget ind gennem tjenesten, kan slå adgangskoder fra. Et engangslink til en administrator virker stadig.",
    issuer:
      "Entra ID: https://login.microsoftonline.com/<lejerens id>/v2.0. Keycloak: https://<server>/realms/<realm>.",
    secret: "Gemmes krypteret og vises aldrig igen.",
    secretKept: "Der er gemt en. Lad feltet stå tomt for at beholde den.",
    emailClaim: "email, når tjenesten følger standarden.",
    trusted: "Sæt kun kryds, når jeres egen it-afdeling tildeler adresserne. Entra ID sender ikke email_verified.",
  },
  defaultLabel: "Log ind med din arbejdskonto",
  mustTrust: "email_verified gælder kun feltet email. Sæt kryds, eller brug email.",
  issuerFaults,
  redirect: "Adressen, som tjenesten skal sende tilbage til (redirect URI):",
  try: "Prøv forbindelsen",
  works: (origin: string) => `Tjenesten svarer. Dine kolleger logger ind på ${origin}.`,
  providerFaults,
  saved: "Fælles login er gemt.",
  tryIt: "Log selv ind gennem tjenesten",
  tryItWords: "Så ser du, om det hele virker, og kan bagefter slå adgangskoder fra.",
  linked: "Du har selv logget ind gennem tjenesten.",
  or: "eller",
  passwordsOff: "Adgangskoder er slået fra. Brug knappen.",
  help: "Kan du ikke komme ind? Spørg en administrator af Rettidig.",
  refusedTitle: "Du kom ikke ind",
  again: "Prøv igen",
  back: "Til login-siden",
  faults,
  own: {
    title: "Log ind",
    words: (label: string) =>
      `Du logger ind med knappen »${label}«. Din adgangskode og totrinslogin hører til tjenesten.`,
  },
  colleague: {
    words:
      "Brugeren logger ind med fælles konto. Har brugeren fået en ny konto, så fjern den gamle: den nye bliver knyttet til, næste gang brugeren logger ind.",
    unlink: "Fjern den fælles konto",
    noLink: (label: string) => `Brugeren logger ind med knappen »${label}« og skal ikke bruge et link.`,
    invited: (name: string, label: string) =>
      `${name} er oprettet og logger ind med knappen »${label}«. Der er ikke brug for et link.`,
  },
}
