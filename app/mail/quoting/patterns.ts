// The words mail programs and people put around what they quote, in the languages our senders use: Danish, Norwegian,
// Swedish, English and German, and the attribution verbs of their neighbours. Every pattern is tried on one line (or a
// few joined ones) of bounded length and is anchored or free of nested repetition, so none can backtrack badly.

/** A pattern laid out as a table: one alternative a line, a deeper line going on with the one above. */
const table = (before: string, alternatives: string, after = ""): RegExp => {
  const lines = alternatives
    .replace(/\n {4,}/g, "")
    .split("\n")
    .map((line) => line.trim())
  return new RegExp(`${before}(?:${lines.filter((line) => line !== "").join("|")})${after}`, "i")
}

/** Header labels of a quoted or forwarded message. Outlook writes them plain, its web version in asterisks. */
export const headerLabels = {
  from: /^(?:fra|från|from|von|de|van|avsender|avsändare)$/i,
  date: /^(?:sendt|skickat|sent|gesendet|dato|datum|date|envoyé|verzonden|sendt den)$/i,
  to: /^(?:til|till|to|an|cc|kopi|kopia|bcc|reply-to|svar til|svara till|antwort an|à|aan)$/i,
  subject: /^(?:emne|ämne|subject|betreff|objet|onderwerp|vedrørende)$/i,
} as const

/** "-----Oprindelig meddelelse-----", "---------- Forwarded message ----------" and the like. */
export const namedSeparator = table(
  String.raw`^[\s>*]{0,8}[-_=]{2,40} ?`,
  `
  (?:oprindelig|opprinnelig|opprinnelege|videresendt) (?:meddelelse|besked|e-?mail|mail|melding)
  (?:ursprungligt|vidarebefordrat) (?:meddelande|mail)
  (?:ursprüngliche|weitergeleitete) nachricht
  (?:original|forwarded|reply) (?:message|mail)
  besked videresendt
  videresendt af [^-]{1,80}
  forwarded by [^-]{1,80}
`,
  String.raw` ?(?:[-_=]{2,40}|:)?\*?\s*$`,
)

/** Apple Mail's line above a forwarded message. */
export const forwardedOpening = table(
  String.raw`^[\s>*]{0,8}`,
  `
  begin forwarded message
  start på videresendt (?:besked|mail|meddelelse)
  videresendt (?:besked|meddelelse|mail)
  vidarebefordrat (?:brev|mejl|meddelande)
  anfang der weitergeleiteten nachricht
`,
  String.raw`\s?:\s*$`,
)

/** The verb in "Den 3. feb. 2026 skrev …:", before a closing colon. */
export const attributionVerb = table(
  String.raw`(?:^|[\s,)>])`,
  String.raw`
  skrev|skreiv|wrote|schrieb
  geschreven|a écrit|escribió|escreveu|ha scritto|napisał(?:\(a\))?|kirjoitti|написал
`,
  String.raw`(?=[\s:]|$)`,
)

/** How an attribution with a date begins: "Den …", "On …", a weekday, or the date itself. */
export const attributionOpening = table(
  "^",
  String.raw`
  den|d\.|on|am|le|el|em|il|op|dnia|at|på
  \d{1,4}[-./ ]
  (?:man|tir|ons|tor|fre|lør|søn|lor|son|mån|tis|lör|sön)[a-zæøåäö]{0,6}[.,]?\s
  (?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)[a-z]{0,6}[.,]?\s
`,
)

/** Gmail's short attribution: an ISO date, a GMT offset and a name, without a verb. */
export const bareAttribution = /^\d{4}-\d\d-\d\d \d\d?:\d\d GMT[+-]\d\d:\d\d /

/** The line with which a letter closes. What follows on the line, or on the next, is the name. */
export const signOff = table(
  "^",
  String.raw`
  (?:og )?(?:(?:med|de|mange|rigtig|på forhånd tak og|tak og|god|en) ){0,3}
    (?:(?:allerbedste|bedste|venlige?|venligst|kærlige?|varme|hjertelig|kollegiale|solrige|vennlig|vänliga?|vänligaste|bästa) ?){0,2}
    (?:hilsen|hilsner|hilsener|hils|hälsning|hälsningar|hilsning|hilsninger)(?: fra)?
  [a-zæøå]{0,18}hilsne?r(?: fra)?
  m\.?v\.?h\.?|v\.?h\.?|b\.?h\.?|d\.?b\.?h\.?|vhl?|k\.?h\.?|kram|knus(?: og tak)?|ærbødigst|med højagtelse
  (?:(?:best|kind|kindest|warm|warmest|many|with|with best|with kind) ){0,2}(?:regards|wishes|greetings)
  br|best|cheers|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly)|respectfully
  mit freundlichen grüßen|mit freundlichem gruß|viele grüße|freundliche grüße|mfg|lg|gruß
`,
  String.raw`(?=[\s,.!/]|$)`,
)

/** Thanks and good wishes: a closing too, but only straight above a name. */
export const wish = table(
  "^",
  String.raw`
  tak\b|tusind tak|mange tak|på forhånd(?: mange)? tak|thank you|thanks|many thanks
  god |godt |glædelig |med ønsket? om|fortsat god|på gensyn|vi ses|dank|vielen dank|tack|ha en${" "}
`,
)

/** Lines that open a footer: phones, confidentiality, opening hours, newsletters, the printer's trees. */
export const footer = table(
  "^",
  String.raw`
  (?:denne (?:mail|besked|e-mail) er )?(?:sendt|sent|skickat|gesendet|hentet|get|hämta)${" "}
    (?:fra|from|från|von|outlook|fra outlook|via|med)\b
  (?:denne|oplysningerne i denne|indholdet (?:i|af) denne|this|the information in this|diese)${" "}
    (?:e-?mail|mail|meddelelse|besked|message|communication|nachricht)\b.{0,80}
    (?:fortrolig|indeholde|konfiden|confidential|privileged|intended|bestemt|modtager|sendt fra|scannet|virus
    |vertraulich|kan ikke besvares)
  confidentiality|fortrolighed\b|disclaimer|hvis du ikke er rette modtager|if you are not the intended
  (?:kontorets |personlig |vores |our )?(?:åbningstid(?:er)?|telefontid|træffetid|ekspeditionstid|kontortid)\b
  (?:opening hours|office hours|personligt fremmøde)\b
  vi holder lukket|our office is closed|kontoret (?:er|holder) (?:åbent|lukket)|obs!
  tænk på miljøet|please consider the environment|følg os\b|kan mails fra os ikke læses
  du modtager denne|you (?:are receiving|received) this|afmeld |frameld |unsubscribe
  læs (?:om|mere om) (?:vores|hvordan vi)|(?:vi|[a-zæøå.\- ]{2,60}) behandler (?:dine )?personoplysninger
  sikker (?:henvendelse|post|mail)\b
`,
)

/** What only stands in a signature: numbers to call, company numbers, addresses, web pages, opening hours. */
export const contactLine = table(
  "",
  String.raw`
  (?:^|[\s·|(])(?:tlf|telefon|mobil|mob|tel|phone|direkte|dir|direct|cvr|cvr-nr|ean|ean-nr|p-nr|org\.?nr|www|fax
    |e-?mail|mail|hovednummer|vagttelefon|redaktionen|hotline)(?:[.:]|\s(?=[+\d]))
  https?:\/\/|www\.|(?:^|\s)\+?\d\d(?: ?\d\d){3}(?:\s|$|[,.])
  \b[\w.+-]{1,40}@[\w-]{1,40}\.
  \b\d{4} [A-ZÆØÅ][a-zæøå]
  \b(?:man|mon)[a-zæøå]{0,4}\.?\s?[-–]\s?(?:tor|tors|torsdag|fre|fredag|ons|onsdag|thu|fri)
`,
)

/** A line that begins a postscript: part of the message although it stands below the signature. */
export const postscript = /^(?:p\.?\s?s\.?|ps|n\.?b\.?|efterskrift)(?=[\s:.,!-])/i

/** A word of a name, and what may stand between names. */
const NAME = String.raw`\p{Lu}[\p{L}'’-]{0,24}\.?`

/** A name (and perhaps a title) on a line of its own: "Jens-Ole Fuglbjerg", "/Kasper", "Jytte". */
export const nameLine = new RegExp(
  String.raw`^(?:\/{1,2} ?|[–—-] ?)?${NAME}(?: (?:${NAME}|af|von|van|de|el|og|&)){0,5}(?:, [\p{L}\- ]{3,40})?$`,
  "u",
)
