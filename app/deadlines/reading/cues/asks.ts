import { pattern } from "../fold.ts"
import { anyOf, messageWording, wording } from "../wording.ts"

const WORDS = "(?:[\\w-]{1,20} ){0,3}"
const GET = "(?:bruge|have|kende|vide|høre|se|modtage|få|få svar|ha|ha')"

/** The sender needs something from us by then: an answer is asked for, whether or not "senest" stands by it. */
export const needs = anyOf(String.raw`
  (?<!så vidt )(?:jeg|vi|man|redaktionen|ministeren|borgmesteren|bestyrelsen|udvalget|direktøren) (?:${WORDS})?(?:skal|må|bør
    |vil|ville|kan|kunne) ${WORDS}${GET}
  (?:skal|må|vil|ville|kan|kunne) (?:jeg|vi|redaktionen|ministeren|borgmesteren|bestyrelsen|udvalget) ${WORDS}${GET}
  (?:og|så|eller|men) (?:skal|må|vil) ${WORDS}${GET}
  ^(?:skal|må|vil) (?:(?:lige|gerne|helst|meget|nok) ){0,2}${GET}
  (?:ser|modtager|hører|får|vil|ønsker) (?:vi|jeg) (?:\w{1,12} ){0,2}(?:gerne|helst)
  (?:vi|jeg) (?:ser|modtager|hører|får) (?:\w{1,12} ){0,1}(?:gerne|helst)
  (?:det|den|de|disse|\w{2,20}(?:en|et|ne)) (?:skal|må|bør|bedes) (?:\w{1,10} ){0,2}(?:rettes|ændres|korrigeres|berigtiges|slettes|fjernes
    |præciseres|tilføjes|erstattes|opdateres|tages ned|trækkes tilbage|genfremsendes|omgøres)
  (?:har|får|have|had|er) (?:jeg |vi )?(?:\w{1,12} ){0,2}(?:brug|behov) for
  (?:nødt til|tvunget til|tvunget|pålagt|afhængige? af) at (?:\w{1,8} )?${GET}
  mangle[rs]?
  savner
  (?:skal|bør|bedes) (?:i|du) (?:(?:lige|gerne|helst|venligst|også|bare) ){0,2}(?:mig|os|(?!(?:uge|næste|denne|hele|samme|være|anledning|deres|mange|alle|lære|gøre (?!det|os|mig|venligst|senest|inden|indenfor))(?![\w]))[a-z]{2,14}(?:e|gøre))
  skal (?:\w{1,10} ){0,2}(?:bruges(?! (?:til|på|i|af|som)(?![\w]))|retur|(?:godkendes|underskrives|besvares|udfyldes|bekræftes|rettes) af (?:jer|dig|regionen))
  (?<=^\W*)og (?:returneret|sendt retur|sendt tilbage)
  (?:glade?|taknemmelige?|lykkelige?) (?:for|hvis|om)
  afvente[rs]?
  venter på(?! (?:dig|jer|you))
  efterlyse[rs]?
  imødese[rs]?
  kræver(?! ikke)
  forlanger
  insisterer
  hører (?:andet|noget|gerne)
  så (?:jeg|vi) (?:\w{1,8} )?(?:har|kan have) (?:dem|det|den|svar(?:et|ene)?|tal(?:lene)?|noget)
  hvis ikke (?:jeg|vi) (?:hører|har hørt|får|har fået)
  (?:hvis|såfremt) (?:jeg|vi) ikke (?:hører|har hørt)
  har (?:jeg|vi) (?:\w{1,12} ){0,2}ikke (?:\w{1,12} ){0,2}(?:modtaget|fået|hørt|set)
  (?:får|hører|modtager|ser) (?:jeg|vi) (?:\w{1,12} ){0,2}(?:ikke|intet)
  (?:kan|kunne|skal|må) (?:det|den|de|dette) (?:gerne )?(?:være|ligge|komme|blive)
  har (?:i|du) (?:\w{1,20} ){0,4}(?:klar|færdig|færdigt)
  hvis (?:det|den|de) kunne
  (?:det|dette) (?:ville|vil|kunne|er) (?:[\w-]{1,16} ){1,7}(?:at|hvis (?:vi|jeg)) (?:\w{1,8} )?(?:få|fik|have|havde|vide|høre|kende|se|modtage)(?! (?:ansat|råd|styr|lov|gang|fat))
  (?:fint|godt|dejligt|rart|super) (?:at (?:få|have)|hvis|med)
  ser (?:vi |jeg )?(?:\w{1,10} ){0,1}frem til (?:at (?:høre|få|modtage|se)|jeres|dit|din|et svar|svar|en tilbagemelding|tilbagemelding)
  forventer (?:vi |jeg )?(?:at (?:høre|få|modtage|have)|svar|jeres|dit|et|en|din)
  regner (?:vi |jeg )?(?:\w{1,10} ){0,1}med (?:at (?:høre|få|modtage|have)|svar|jeres|dit|din)
  håbe(?:r|de|t) (?:vi |jeg )?(?:på|at|du|i|vi|jeg|meget|derfor)
  ønsker
  ønskes
  beder
  bedes
  bede
  anmode[rs]?
  udbedes
  udbeder
  opfordrer
  (?:vil|ville|vi|jeg|kunne) (?:\w{1,12} ){0,2}sætte (?:\w{1,8} )?pris på
  (?:det )?(?:ville|vil) (?:\w{1,10} ){0,2}være (?:rart|dejligt|fint|godt|super|en stor hjælp|skønt|ønskeligt
    |optimalt|perfekt)
  passe (?:os|mig) (?:fint|godt|bedst)
  (?:vil|vi|jeg|meget) gerne (?:have|bede|høre|vide|se|modtage|få|anmode|kunne)
  vi må have
  må (?:jeg|vi) bede
  (?:kan|kunne|vil|ville|gider|mon|må) (?:i|du|de|nogen|en (?:af|fra|i|hos|ansvarlig|kollega)|een af|der (?:\w{1,12} ){0,3}(?:sendes
    |komme|gives|laves|skaffes|leveres|ringes|svares|fremsendes)|regionen|man)
  (?:skal|bedes|må|bør) (?:hver(?: af)?|alle|samtlige|de enkelte|den enkelte) (?:\w{1,6} )?region(?:er|erne|en)?
  (?:i|du) er (?:\w{1,8} )?velkom(?:men|ne) til at (?:kommentere|komme med|sende|indsende|foreslå|bidrage|skrive|svare)
  (?:bare|blot|så længe|as long as) (?:jeg|vi|we|i) (?:har|får|kan få|have|get)
  (?:har|får) (?:i|du) (?:\w{1,10} ){0,2}(?:mulighed|tid)
  (?:er|ville|vil|kunne) det (?:være )?(?:\w{1,8} )?(?:muligt|realistisk)
  (?:det|den|de) skal (?:\w{1,8} ){0,2}være (?:afklaret|på plads|klar|klart|færdigt?|i orden|løst|besvaret|i hus)
  samler (?:\w{1,12} ){0,2}(?:ind|sammen)
  (?:tager|tages) (?:\w{1,8} )?imod
  (?:(?:vi|jeg|her|der|og|trykkeriet|bogtrykkeren|redaktionen|skemaet|siden|bladet) lukker|lukker (?:vi|jeg)|lukkes) for (?:\w{1,12} ){0,1}(?:kommentarer|bemærkninger|svar|tilmelding|bidrag|rettelser|input)
  (?:kan|kunne) det (?:nås|lade sig gøre|ske|klares)
  når (?:i|du) (?:\w{1,8} )?(?:at|det|den|dem)(?! er)
  hvis (?:i|du) (?:vil|kan|kunne|ville|har)
  (?:kan|kunne) (?:vi|jeg) (?:\w{1,12} ){0,2}(?:få|forvente|regne med|høre)
  (?:i|du|de) (?:\w{1,10} ){0,2}(?:svarer|sender|vender tilbage|giver|bekræfter|skriver|ringer|melder|oplyser
    |leverer|returnerer|fremsender)
  (?:i|du) (?:(?:også|så|gerne|lige|meget|godt|altså|selv|bare|nok|da|jo|måske|eventuelt|evt\.?|derfor|stadig|dog|helst|hurtigt) ){0,2}(?:kan|bør|skal|må|kunne|vil)
  (?:de) (?:kan|bør|skal|må|kunne|vil) (?:bedes|venligst|gerne)
  at (?:i|du) (?:\w{1,10} ){0,2}(?:svarer|sender|vender|giver|bekræfter|får)
  (?<=^\W*(?:(?:og|men|så) )?)(?:svarer|sender|vender|giver|bekræfter|skriver|ringer|melder|oplyser|leverer|kigger|ser|tjekker) (?:i|du) (?:\w{1,12} ){0,2}(?:mig|os|det|den|dem|besked|lyd|svar
    |tilbage|retur)
  (?<=^\W*)bekræfter (?:i|du)
  får (?:i|du) (?:\w{1,8} ){0,2}(?:set|kigget|svaret|sendt|rettet|tjekket|lavet)
  (?:skal|bør|må|bedes|skulle gerne|skal gerne|skal helst) (?:\w{1,10} ){0,3}(?:være (?:her|os|mig|hos (?:os|mig)|fremme
    |modtaget|(?:\w{1,14} og )?(?:retur|returneret|besvaret|tilbage (?:hos|til|ved) (?:os|mig)))|nå frem|foreligge|ligge (?:her|hos (?:os|mig)|klar)|tilbage til (?:os|mig))
  (?:være|ligge|lande|nå|komme) (?:frem )?(?:i|hos|på) (?:min|mit|vores|os|mig)
  (?:nøjes|klare (?:os|mig)|leve) med at (?:have|få)
  (?:have|ha|få|modtage|kende) (?:jeres|dit|din|dine)
  hvis (?:jeg|vi) (?:\w{1,8} ){0,1}(?:har|havde|(?:får|fik|kan få|kunne få|må få|måtte få|kan have|kunne have)) (?:jeres|dit
    |din|dine|dem|det|den|svar|besked|noget)
  (?:os|mig|undertegnede|sekretariatet|ministeren) i hænde
  (?:i|du) behøver først
  være her
  giv(?:e)? (?:os|mig|lyd|besked|et)
  lad(?:e)? (?:os|mig) (?:\w{1,8} )?(?:vide|høre|få)
  sig til
  hører? (?:gerne )?fra (?:jer|dig)
  vende tilbage til (?:os|mig)
  få jer til
  bedst mulig
  (?:det|den|de|du|i) (?:må|vil) (?:meget |rigtig )?gerne
  være? (?:så )?(?:sød|venlig|rar|flink)e?
  venligst
  please
  kindly
  (?:could|can|would|will|may|might) (?:you|we|i|someone|anyone)
  (?:i|we) (?:\w{1,12} ){0,2}(?:need|require|expect|must have|would like|would appreciate|would be grateful
    |look forward|hope|ask|request|await|(?:am|are|was|were) hoping|hoped|want)
  would (?:need|require)
  (?:should|would) be (?:\w{1,8} ){0,1}grateful
  would like to (?:know|have|hear|receive|get|see)
  we'd (?:like|appreciate|need)
  i'd (?:like|appreciate|need)
  (?:is|are|was) (?:needed|required|requested|expected|due|appreciated|kindly requested)
  (?:let|send|give|get|tell|call|email|provide|supply|return|confirm|advise|submit|forward) (?:me|us|back|it
    |your|the|a|to me|to us)
  get back to
  hear(?:ing)? (?:back )?from
  would be (?:great|helpful|appreciated|good|ideal|grateful)
  do you think you (?:can|could)
  (?:is|would|will) it (?:be )?(?:\w{1,8} )?(?:possible|feasible|doable|realistic|convenient|too much to ask)
  (?:it|this) (?:would|will|could|is) (?:[\w-]{1,16} ){1,9}(?:to|if (?:we|i)) (?:\w{1,8} )?(?:know|have|had|get|got|receive|received|hear|heard|see)(?! (?:started|begun|hired|to|of))
  (?:this|it|that|they|comments|answers|replies|remarks|the [\w-]{2,20}|your [\w-]{2,20}) (?:could |can |must |should |has to |have to |needs? to |is to |are to )?(?:be )?(?:\w{1,10} )?(?:sent|returned|mailed|emailed|submitted|back|given|delivered|provided|addressed)(?: back)? (?:to|with) (?:me|us|this|our)
  (?:can|could|will|may|might) (?:this|it|that|they|(?:the|your)(?: [\w-]{2,20}){1,3}) (?:\w{1,8} )?be (?:with (?:us|me)|here|ready|(?:sent|returned|mailed|emailed|given|delivered)(?: back)? to (?:us|me))
  (?:would|will) be (?:\w{1,8} ){0,2}welcome
  something (?:that )?you (?:must|have to|need to|should)
  having your
  much obliged
  be obliged
  make sure (?:that )?(?:we|i) (?:have|get|receive)
  do let (?:us|me)
  drop (?:me|us)
  any chance
  (?:kan|kunde|vill|skulle) ni
  har ni møjlighet
  (?:vi|jag) (?:skulle |vill |måste )?(?:behøva|behøver|ha|få)
  vi behøver
  jeg behøver
  må ha
  trenger
`)

/** A request put straight to us, at the head of a clause: "send tallene", "ring inden kl. 12". */
export const imperative = pattern(
  `
    ^(?:(?:så|og|men|derfor|hej|gerne|lige|bare|altså|kære alle|please|so|and|just) ){0,2}(?:send|svar|vend|giv
    |ring|skriv|bekræft|oplys|meld|lad|sørg|kontakt|fremsend|returner|indsend|aflever|besvar|sig|husk|hjælp|kig
    |tjek|få|angiv|udfyld|tilmeld|vælg|book|udpeg|noter|overvej|vurder|gennemgå|læs|kommenter|orienter|prioriter
    |undersøg|find|lav|sæt|kom(?= (?:(?:gerne|venligst|endelig) )?med)|marker|skyd|smid|kast|indberet|udarbejd|forbered|upload|slet|ret|opdater|godkend|underskriv|indstil|afklar|foreslå|tag
    |retur|acknowledge|drop|make sure|do (?:let|tell|send|reply|write|get|come)|återkom|svara|skicka|meddela|bekræfta|hør|choose|pick|provide|review|check|forward|complete|sign|countersign|reply|respond|send
    |confirm|call|answer|return|submit|let|advise|ring)(?: |,)(?!(?:attached|enclosed|vedhæftet|vedlagt))
    |^(?:(?:så|og|men|derfor|hej|gerne|lige|bare) ){0,2}[a-z]{2,9} (?:mig|os) 
    |^(?:(?:bedes |venligst |alt ))?(?:returneres|besvares|tilbagesendes|fremsendes|indsendes|tilsendes|mailes|sendes retur|afleveres|indleveres|udfyldes
    |sendes|meddeles|oplyses|bekræftes|tilmelding sker) (?:venligst |til |retur |senest |inden |på |hos |snarest |i udfyldt )(?!(?:ministeriet|styrelsen|kommunen|jobcentret|skat|folketinget))
  `,
)

/** "Det er fint, hvis jeg har tallene (onsdag)": enough for the sender, with nothing that takes place as what they have. */
export const enoughThen = wording(
  String.raw`
    (?<![\w-])(?:fint|nok|rigeligt|tidsnok|i orden|okay?|tilstrækkeligt|godt|glade?|fine|enough|good|happy|alright|all right),? (?:hvis|at|når|om|med,? at|if|that) (?:jeg|vi|i|we) (?:(?:først|bare|blot|only) )?(?:har|får|havde|fik|modtager|ser|have|get|receive)
    (?: (?!\w{0,14}(?:møde|kursus|kurset|ferie|fri|besøg|seminar|workshop|samtale|lukket|åbent|meeting|holiday))[\w-]{1,20}){1,4} (?:på |den |d\. ?|on |by )?$
  `,
)

/** "Hvis jeg bare har et groft tal på onsdag, er jeg glad": the same, put the other way about. */
export const ifIHave = wording(
  String.raw`
    (?<![\w-])(?:hvis|når|if) (?:jeg|vi|i|we) (?:(?:bare|blot|just) )?(?:har|får|kan få|have|get)(?: (?!\w{0,14}(?:møde|kursus|kurset|ferie|fri|besøg|gæster|seminar|workshop|samtale|lukket|åbent|meeting|holiday|off))[\w-]{1,20}){1,4} (?:på |den |d\. ?|on |by )?$
  `,
)
export const isGlad = pattern(
  "^,? (?:så )?(?:er|passer|rækker|klarer|when|that|i am|i'm|we are|we're)(?: [\\w-]{1,10}){0,2} (?:glade?|fint|nok|godt|i orden|fine|enough|happy|good)(?![\\w])",
)

/** "Det skal bruges til chefmødet (på tirsdag)": what was asked for before is for that. */
export const forIt = wording(
  String.raw`^\W*(?:(?:og|men|for) )?(?:det|den|de|det hele|dem|svaret|tallene|materialet|notatet|oversigten|bidraget|they|it|this|these) (?:skal|skulle gerne|bør|is|are|must|has to|have to) (?:(?:gerne|jo|nemlig|helst|først|også|alle|allerede) )?(?:bruges|med|være|ligge|foreligge|være (?:klar|klart|med|her|færdigt?)|vises|fremlægges|omdeles|udsendes|sendes ud|for|be) `,
)

/** "(På fredag) skal vi bruge jeres tal": the time stands first. */
export const neededThen = pattern(
  String.raw`^ (?:skal|må) (?:jeg|vi) (?:\w{1,10} ){0,2}(?:bruge|kende|vide|høre|modtage|have (?:jeres|dit|din|dine|svar\w{0,4}|tal(?:lene)?|besked|(?:det|den|dem) fra))(?![\w])`,
)

/** "Jeg skrev, at vi skulle have …": told of an asking before, for what follows to change or take back. */
export const askedEarlier = wording(
  String.raw`
    (?<![\w-])(?:(?:vi|jeg|we|i) (?:\w{1,10} ){0,2}(?:bad|skrev|sagde|spurgte|ønskede|asked|wrote|said|needed|wanted)|(?:bad|skrev|sagde|spurgte) (?:vi|jeg)
    |(?:vi|jeg) (?:\w{1,8} ){0,1}(?:ville|skulle) (?:\w{1,8} ){0,2}(?:have|bruge|høre|se))(?![\w-])
  `,
)

/** "svar på om vores folk må …", "tell me what applies …": the time that follows is part of what is asked about. */
export const askedAbout = wording(
  String.raw`
    (?<![\w-])(?:hvad|hvem|hvordan|hvorfor|hvilke[nt]?|hvorvidt|what|who|how (?:many|much)|whether
    |om (?:vi|jeg|i|du|de|han|hun|man|der|det|den|vores|vore|mine?|mit|[\w-]{3,24}(?:en|et|ne)(?= (?:skal|må|kan|vil|har|er|får|bør|bliver|[a-z]{2,12}er)(?![\w])))|if (?:we|i|you|they|he|she|it|there|the|our|my))(?![\w-])
  `,
)

/** "Skal vi indsende den, inden fristen udløber?": what holds is asked, not an answer by then. */
export const asksWhatHolds = wording(
  String.raw`
    ^\W*(?:(?:og|men|så) )?(?:skal|bør|must|should|do) (?:vi|jeg|man|de|han|hun|we|i|they) (?!(?:\w{1,12} ){0,3}(?:aftale|sige|agree|say|have|få|høre|vide|regne|forvente
    |hear|expect) )[^?]*\?
  `,
)

/** "… hvornår det offentliggøres, og om der kommer en runde inden?": what will be is asked. */
export const asksWhen = wording(
  String.raw`(?<![\w-])(?:om der (?:kommer|bliver|er)|hvornår|when (?:will|is|does|are)|whether there)(?![\w-])[^?]*\?`,
)

/** The sentence speaks to the recipient. Folded, the pronoun "I" is told from the preposition by the verb beside it. */
export const addressed = wording(
  String.raw`
    \?|(?<![\w-])(?:du|jer|dig|(?:jeres|din|your)(?! (?:orientering|underretning|information))|dit|dine|you|bedes|please|venligst|i (?:skal|kan|vil|må|bedes|har|får|er|bør|kunne|ville)
    |(?:skal|kan|vil|må|bedes|har|får|at|hvis|når|som|bør|kunne|ville) i|(?:jeg|vi) (?:\w{1,10} ){0,3}bede[r]?|(?:beder|må) (?:jeg|vi))(?![\w-])
  `,
)

/** "Til orientering": nothing is asked but where the recipient is spoken to. */
export const informing = messageWording(
  "(?<![\\w-])(?<!(?:attached|vedlagte?|vedhæftede?|the|bilag) [\\w-]{2,20} (?:(?:is|are|er|følger|sendes|medsendes) )?(?:kun |blot |alene |only |just |solely )?)(?:til (?:jeres |din |deres )?(?:underretning og )?(?:orientering|underretning|information)|for (?:your )?information|fyi)(?![\\w-])",
)
