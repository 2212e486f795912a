import type { MailboxFaultCode } from "#app/mail/mailbox-fault.ts"
import type { LedgerState } from "#db/schema/mail.ts"

/** The faults of a mailbox in plain words, with what to do about it; `detail` is what the server said. */
const faults: Record<MailboxFaultCode, (detail: string) => string> = {
  "host-unknown": () => "Serverens navn findes ikke. Se efter, om det er stavet rigtigt.",
  refused: () =>
    "Serveren tager ikke imod på den port. Se efter, om navn og port er rigtige, og om en firewall er i vejen.",
  timeout: () => "Serveren svarer ikke. Se efter, om navn og port er rigtige, og om en firewall er i vejen.",
  certificate: (detail) =>
    `Serverens certifikat kan ikke godkendes, så vi sender ikke adgangskoden. Serveren siger: ${detail}`,
  "no-tls": () =>
    "Serveren taler ikke krypteret på den måde på den port. Prøv den anden slags kryptering, eller en anden port.",
  password: () => "Serveren afviser brugernavn eller adgangskode.",
  "folder-missing": (detail) =>
    detail === "" ? "Mappen findes ikke på serveren." : `Mappen findes ikke på serveren. Den har: ${detail}.`,
  gap: (n) => `${n} mails ligger på serveren, men kan ikke hentes. Åbn dem i postkassen, og se, hvad de er.`,
  "key-lost": () => "Adgangskoden er gemt med en anden nøgle og kan ikke læses. Skriv den igen.",
  other: (detail) => `Forbindelsen lykkes ikke. Serveren siger: ${detail}`,
}

const states: Record<LedgerState, string> = {
  stored: "Venter",
  filed: "På en sag",
  duplicate: "Kendt i forvejen",
  ignored: "Lagt til side",
  quarantined: "I karantæne",
  failed: "Mislykkedes",
}

const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`)

export const mail = {
  heldFile: (name: string) => `${name} er en fil, der kan køre kode. Hent den fra sagen, når du har læst advarslen.`,
  faults,
  states,
  mailboxes: {
    title: "Postkasser",
    summary: (well: number, ill: number) =>
      ill === 0
        ? `${count(well, "postkasse virker", "postkasser virker")}.`
        : `${count(ill, "postkasse", "postkasser")} skal ses efter.`,
    add: "Ny postkasse",
    addWords: "Mails hentes fra en mailserver, eller jeres mailserver afleverer dem ved vores maildør.",
    empty: "Der er ingen postkasser endnu.",
    workerSilent: "Arbejdsprocessen svarer ikke, så mails bliver hverken hentet eller sendt. Start Rettidig igen.",
    columns: {
      address: "Postkasse",
      health: "Tilstand",
      contact: "Sidste kontakt",
      message: "Seneste mail",
      ledger: "Mails",
      server: "På serveren",
    },
    health: {
      working: "Virker",
      behind: "Bagud",
      connecting: "Forbinder",
      silent: "Ingen kontakt",
      fault: "Virker ikke",
      inactive: "Slået fra",
    },
    behindSince: (since: string) => `Den ældste mail har ventet siden ${since}.`,
    silentSince: (since: string) => `Sidste kontakt var ${since}.`,
    brought: (n: number) => count(n, "mail", "mails"),
    failed: (n: number) => `${n} mislykkedes`,
    waiting: (n: number) => `${n} venter`,
    complete: (n: number) => `${n}, alle hentet`,
    incomplete: (server: number, missing: string) => `${server}, ${missing} mangler`,
    never: "endnu ikke",
    sources: { imap: "Hentes fra en mailserver (IMAP)", door: "Afleveres ved maildøren" },
    securities: { tls: "TLS fra første byte", starttls: "STARTTLS", none: "Ingen (kun på denne maskine)" },
    afterFilings: { nothing: "Ingenting", seen: "Markér som læst", move: "Flyt til en mappe" },
    fields: {
      address: "Adresse",
      name: "Navn",
      unitId: "Enhed",
      source: "Hvordan kommer mails ind?",
      host: "Server",
      port: "Port",
      security: "Kryptering",
      username: "Brugernavn",
      password: "Adgangskode",
      folder: "Mappe",
      afterFiling: "Når en mail ligger på en sag",
      moveTo: "Flyt til mappen",
      acknowledge: "Send en kvittering, når en ny henvendelse kommer",
      active: "Tag imod mails",
    },
    hints: {
      address: "Den adresse, folk skriver til. Svar sendes fra den.",
      name: "Står som afsender på svar.",
      unitId: "Får henvendelser, som ingen anden enhed har.",
      password: "Gemmes krypteret og vises aldrig igen.",
      passwordKept: "Gemt krypteret. Lad feltet stå tomt for at beholde den.",
      folder: "Alt, hvad der ligger i mappen, bliver henvendelser, også det gamle.",
      afterFiling: "Der slettes aldrig noget på serveren.",
    },
    server: "Mailserver",
    serverWords: "Udfyldes kun, når mails hentes.",
    filing: "Modtagelse",
    test: "Prøv forbindelsen",
    testOk: (n: number) => `Forbindelsen virker. Der er ${count(n, "mail", "mails")} i mappen.`,
    testDoor: "Der er intet at forbinde til: jeres mailserver afleverer ved maildøren.",
    localOnly: "Uden kryptering kan kun en server på denne maskine bruges (localhost).",
    port: "Skriv et tal fra 1 til 65535.",
    noUnit: "Ingen enhed",
  },
  ledger: {
    title: "Modtaget post",
    summary: (attention: number) =>
      attention === 0 ? "Alt er på plads." : `${count(attention, "mail skal ses efter", "mails skal ses efter")}.`,
    views: "Vis",
    view: {
      attention: "Skal ses efter",
      stored: "Venter",
      filed: "På en sag",
      duplicate: "Kendt i forvejen",
      ignored: "Lagt til side",
      all: "Alle",
    },
    columns: {
      at: "Modtaget",
      mailbox: "Postkasse",
      from: "Fra",
      state: "Hvad der blev af den",
      size: "Størrelse",
      act: "Handling",
    },
    emptyAttention: "Ingen mails venter på dig. Det, der ikke kan læses eller arkiveres, kommer her.",
    empty: "Ingen mails her.",
    noMailbox: "ingen postkasse",
    unknownSender: "ukendt",
    needsLook: "Kunne ikke vises fuldt ud",
    raw: "Hent som fil",
    retry: "Prøv igen",
    ignore: "Læg til side",
    reason: "Grund",
    reasonHint: "Fx reklame, prøvemail.",
    older: "Ældre",
    newest: "Nyeste",
    retried: "Mailen prøves igen nu.",
    ignored: "Mailen er lagt til side.",
    attempts: (n: number) => count(n, "forsøg", "forsøg"),
  },
}
