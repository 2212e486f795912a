import { pattern } from "./fold.ts"

// The subject a clause opens with, and its verb: "Jobcentrene skal …", "Butikken åbner …".
const OPENING = pattern(
  String.raw`
    ^\W*(?:(?:og|men|at|så|for|da|(om|hvorvidt)) )?(?:(?:de|alle|vores|den|det|\w{3,20}rnes) ){0,2}([\w-]{3,40})
    (?: (?:på|til|om|for|i|af|fra) \w{2,20}(?: \w{2,20})?)?(?: (skal|må|bør|har|vil|får)| (\w{2,14}er))(?![\w-])
  `,
)

const OTHERS = pattern(
  `
    (?:medarbejder|lønmodtager|repræsentant|leverandør|ansøger|deltager|kunde|borger|elev|kursist|annoncør|kandidat|ledig)(?:en|er|ere|erne|ne|e)?$
    |^(?:ansatte|opsagte|berørte|parter|annoncer)$|ansøgninger$|(?:en|et|ne)$
  `,
)

/** Offices that are never the sender's own. */
const OFFICES = /^(?:skat|siri|nav|banken|politiet|udlejer|udlejeren)$/

/** What is ours to deliver, or states a deadline; and words that only end like a noun. */
const NOT_OTHERS = pattern(
  `
    svar|materiale|bidrag|bestilling|redegørelse|bemærkning|kommentar|indstilling|tal(?:let|lene)?$|notat|frist|dato|oversigt|udtalelse|tilmelding|rapport|liste|tabel
    |^(?:men|det|den|inden|uden|siden|ingen|intet|noget|meget|hvilket|gerne|igen|enten|andet|dine|mine|hverken|selveste)$
  `,
)

const wants = String.raw`(?:bruge|kende|vide|se|modtage|få|foreligge|ligge|bruges|være|have (?:det|den|dem|jeres|dit|din|dine|et|en|noget
    |\w*(?:svar|tal|materiale|bidrag|notat|udtalelse|bemærkning|kommentar|indstilling|oversigt|redegørelse|vurdering|forklaring|tabel|liste)\w*))`
/** "skal jeg have", "skal bruge svaret": it is asked of us after all. */
const ASKS = pattern(
  String.raw`^ (?:(?:være )?(?:\w{2,14} og )?(?:retur|returneret|tilbage (?:til|hos) (?:os|mig)|(?:godkendes|underskrives|besvares|udfyldes) af (?:jer|dig|regionen)|bruges) |(?:jeg|vi|i|du|man) |(?:\w{1,12} ){1,3}fra (?:jer|dig) |(?:\w{1,12} ){0,3}${wants} )`,
)

/** "(Udskriften skal) kommunen lade mig få". */
const THIRD = pattern(
  String.raw`^ (?!regionen|direktøren|ministeren)[\w-]{3,20}(?:en|et|erne) (?!(?:have|bruge|se|kende|modtage|senest|inden)(?![\w]))[a-z]{2,12}e(?![\w])`,
)

/** "(Tillidsmanden vil) have svar fra ledelsen". */
const FROM_THIRD =
  /^ (?:\w{1,12} ){1,4}fra (?!regionen|direktq|direktoe|sekretariat|myndighed)[\w-]{3,20}(?:en|et|erne)(?![\w-])/

/** Verbs by which others ask, or with which something reaches the sender; and words that only end like a verb. */
const ASKING = pattern(
  `
    ^(?:ønsker|beder|venter|afventer|forventer|mangler|kræver|håber|savner|ligger|lander|kommer|spørger|efterlyser|anmoder|imødeser
    |udløber|hører|modtager|samler|efter|eller|under|over)$
  `,
)
const NEEDS = pattern("^ (?:brug|behov)")
const NEWSROOM = pattern("redaktion|avis|høring")

/** "Gæster bedes melde sig senest fredag": asked of others than us. */
const ASKED_OF_OTHERS = pattern(
  String.raw`^\W*(?:(?:de|alle|vores|kommende) ){0,2}(?:gæster|medlemmer|bydende|tilbudsgivere|ansøgere|elever|kursister|forældre|studerende|besøgende)(?:ne)? bedes(?![\w])`,
)

/** The clause tells what others must or will do by then; its subject is neither the sender, the recipient nor an answer. */
export const isOthersBusiness = (clause: string): boolean => {
  if (ASKED_OF_OTHERS.test(clause)) return true
  const opening = OPENING.exec(clause)
  if (opening === null) return false
  const [whole, asked, subject = "", duty, act = ""] = opening
  if (OFFICES.test(subject))
    return duty !== undefined && !/(?:^|[^a-z])(?:jeres|dit|din|jer|dig)(?:[^a-z]|$)/.test(clause)
  if (!OTHERS.test(subject) || NOT_OTHERS.test(subject)) return false
  const rest = clause.slice(whole.length)
  if (duty !== undefined) return asked !== undefined || !ASKS.test(rest) || THIRD.test(rest) || FROM_THIRD.test(rest)
  return !ASKING.test(act) && !NEEDS.test(rest) && !NEWSROOM.test(subject)
}
