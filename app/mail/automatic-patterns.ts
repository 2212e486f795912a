/**
 * How mail programs begin the subject of an out-of-office answer, in the languages our senders write. Only at the very
 * beginning, and words a person would write ("Fravær", "Ferie") only with the program's own colon: "Fravær i uge 9" is
 * a question, and "SV: Automatisk svar: …" is somebody answering one.
 */
export const automaticSubject = new RegExp(
  `^\\s*(?:${[
    // Danish and Norwegian
    "automatisk (?:svar|besvarelse)\\b",
    "auto-?svar\\b",
    "fraværs(?:besked|meddelelse|melding|assistent)",
    "feriebesked|feriemeddelelse",
    "(?:ikke til ?stede|ikke på kontoret|fraværende|på ferie|ferie|fravær)\\s*:",
    // English
    "auto(?:matic|mated)?[- ]?(?:reply|response|answer|responder)\\b",
    "out[- ]of[- ](?:the[- ])?office\\b",
    "(?:ooo|oof|vacation|on vacation|on leave|away)\\s*:",
    "vacation (?:reply|response|message)",
    "i am (?:currently )?(?:out of (?:the )?office|on (?:vacation|leave|holiday))",
    // Swedish and Finnish
    "automatiskt svar\\b",
    "(?:frånvaro|frånvarande|inte på kontoret|ej på kontoret)\\s*:",
    "frånvaro(?:meddelande|besked)",
    "automaattinen vastaus",
    // German and Dutch
    "automatische (?:antwort|rückantwort)\\b",
    "abwesenheits(?:notiz|meldung|nachricht|agent|assistent)",
    "(?:abwesend|nicht im büro)\\s*:",
    "automatisch antwoord|afwezigheidsbericht",
    // French
    "réponse automatique",
  ].join("|")})`,
  "iu",
)

/** Addresses that only mail servers write from (RFC 2142 names postmaster; the rest is custom). */
export const machineSenders =
  /^(?:mailer[-_.]?daemon|mail[-_.]?daemon|mdaemon|daemon|postmaster|mail[-_.]delivery[-_.]system|bounces?|double-bounce)(?:[-+=][^@]*)?@/i
