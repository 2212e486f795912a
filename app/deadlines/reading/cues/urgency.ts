import { anyOf, wording } from "../wording.ts"

/** Read as today (deadline-phrases P137–P139). */
export const atOnce = anyOf(`
  omgående
  straks
  strax
  med det samme
  øjeblikkeligt?
  uopholdeligt?
  immediately
  right away
  at once
  straight away
`)

/** Haste without a date. */
export const urgent = anyOf(String.raw`
  haster
  hastesag(?:en)?
  haste\w{3,20}
  ilsag
  hast(?:e)?r?(?=:)
  (?:så )?(?:(?:hurt|hrut|hutr|hut|hur)ig\w{0,4}|sna[rt]\w{0,4})(?: som)? (?:det (?:er )?)?(?:overhovedet )?mu\w{0,6}
  hurtigst
  (?:svare?r?|ring|skriv|hjælp|vender? tilbage) (?:\w{1,10} ){0,2}(?:hurtigt|nu(?! (?:på|her)))
  (?:svar|hjælp) nu(?! (?:på|her))
  jo (?:før|hurtigere),? (?:jo|des|desto) bedre
  the sooner the better
  (?:answer|reply|respond) (?:very )?soon
  hurtigt svar
  (?:så|lige så) (?:hurtigt|snart) (?:som )?(?:det |i |du |nogen )?(?:kan lade sig gøre|lader sig gøre|kan nås|kan nå det|(?:overhovedet )?kan|er muligt|er til at gøre)
  skynd(?:e)? (?:jer|dig)
  (?:meget|rigtig|temmelig|ret|lidt) travlt med (?:svaret|det|det her|sagen)
  i en fart
  her og nu
  kan ikke vente
  tåler ikke (?:at vente|udsættelse|forsinkelse)
  hasteopgave
  (?:tiden|uret) (?:er knap|løber|tikker)
  (?:cannot|can't|can not) wait
  as (?:soon|quickly|fast) as (?:you|it|that|anyone|somebody|someone) (?:possibly )?(?:can|could|is possible)
  hurtig (?:tilbagemelding|afklaring|respons|besvarelse|reaktion)
  snarest(?! (?:belejligt|passende))
  snarligt? (?:svar|tilbagemelding)
  as (?:quickly|fast|early|promptly) as (?:possible|you (?:possibly )?can)
  as soon as (?:you (?:possibly )?can|possible|humanly possible)
  a\.?s\.?a\.?p\.?
  akutt?
  meget presserende
  presserende
  brandvarmt?
  kritisk hast
  prompte
  høj prioritet
  høj(?:este)? prioritet
  på stedet
  bråhaster
  hasteforespørgsel
  (?:det )?brænder på
  det brænder
  urgent(?:ly)?
  urgency
  pressing
  high priority
  top priority
  time[- ](?:critical|sensitive)
  at (?:your|the) (?:very )?earliest
  earliest possible
  without delay
  promptly
  prompt (?:reply|response|answer)
  quick (?:reply|response|answer)
  speedy (?:reply|response)
  så (?:fort|snart|snabbt) som møjligt
  snarast(?: møjligt)?
  brådskande
  bråttom
  så snart som mulig
`)

/** To remind, not to move something: "vi rykker mødet". */
const FOR_ANSWER = String.raw`(?=\s*(?:[.,:;!?)]|$)| (?:for|efter|igen|hermed|nu|lige|jer|dig|venligst|endnu|derfor|atter)(?![\w]))`

/** A reminder: the answer is late already (deadline-phrases P194; ../domain/rules.md § 9). */
export const reminder = anyOf(String.raw`
  (?:vi|jeg) (?:\w{1,10} ){0,2}ryk(?:ker|ke)${FOR_ANSWER}
  (?:tillader|tillade) (?:\w{1,8} ){0,3}at (?:rykke|minde|erindre|følge op)
  (?:skriver|spørger|henvender|beder|ringer|prøver|mailer) (?:\w{1,10} ){0,5}for (?:anden|tredje|fjerde|femte|tiende|gud ved hvilken|jeg ved ikke hvilken) gang
  (?:anden|tredje|fjerde|femte) gang,?(?: (?:nu|at|hvor))? (?:jeg|vi) (?:\w{1,8} )?(?:skriver|spørger|henvender|beder|ringer|rykker|mailer)
  (?:skrevet|ringet|spurgt|henvendt (?:mig|os)|rykket) (?:nu )?(?:to|tre|fire|flere|adskillige|mange|et par) gange
  (?:my|this is the|for the) (?:second|third|fourth) (?:time|email|message|attempt)
  (?:stadig(?:væk)?|fortsat|endnu) (?:intet|ikke) (?:set|fået|modtaget|hørt) (?:noget|nogen|andet|fra jer|fra dig|et svar|svar)
  (?:nothing|not a word|no news) (?:yet|so far|since)
  (?:jeg|vi) har (?:\w{1,8} )?(?:ventet|afventet) (?:(?:nu|længe|forgæves) ){0,2}(?:(?:på )?(?:\w{1,8} )?(?:svar|besked|tilbagemelding|at høre)|i (?:\w{1,12} ){1,3}(?:uger|måneder|dage))
  (?:have|has|'ve) been waiting (?:\w{1,10} ){0,4}(?:weeks|months|days|reply|answer)
  ryk(?:ker|ke) (?:vi|jeg)${FOR_ANSWER}
  rykke (?:\w{1,12} ){0,2}(?:for|efter)
  har (?:\w{1,10} ){0,2}intet hørt(?! (?:om|af|på))
  (?<!(?:vi|jeg|de|han|hun|i|man|der|det|\w{2,20}(?:en|et)) (?:\w{1,10} )?)rykker(?! (?:vi|jeg|de|han|hun|i|\w{2,20}(?:en|et))(?![\w]))
  rykkerskrivelse
  påmindelse
  uden (?:at (?:\w{1,8} )?(?:få|fået|have fået|høre|modtage) )?(?:noget |nogen |et )?(?:svar|reaktion
    |tilbagemelding)
  (?:ikke|intet) (?:har )?hørt (?:et ord|noget)? ?(?:fra (?:jer|dig)|tilbage)
  (?:fortsat|stadig|endnu) ubesvaret
  (?:blev|fik|er blevet|har fået) lovet (?:\w{1,10} ){0,2}(?:svar|besked|tilbagemelding|opringning)
  erindring(?:sskrivelse)?
  reminder
  gentle reminder
  second reminder
  following up on (?:my|our)
  (?:venter|afventer) (?:stadig|fortsat|stadigvæk|endnu)
  (?:stadig|fortsat|stadigvæk|endnu) (?:ikke|intet|ingen) (?:\w{1,12} ){0,3}(?:hørt (?:fra|noget fra) (?:jer
    |dig)|fået (?:\w{1,12} ){0,2}(?:svar|tilbagemelding)|modtaget (?:\w{1,12} ){0,2}(?:svar|tilbagemelding)|svar
    |besvaret)
  (?:har )?(?:stadig|fortsat|endnu) (?:ikke |intet )hørt fra (?:jer|dig)
  still (?:waiting|no (?:reply|answer|response))
  still have(?:n't| not) (?:heard|received (?:a |any )?(?:reply|answer|response))
  chasing
  overdue
  (?:lovede|skulle|ville) (?:i|du) (?:\w{1,12} ){0,3}(?:svar|svare|vende tilbage|sende|have svaret|have sendt)
  (?:i|du) lovede (?:\w{1,8} ){0,2}(?:svar|besked|dem|det|den|tallene|at (?:svare|sende|vende|ringe|skrive|melde|give|få|kigge))
  (?:you|was|were) promised
`)

/** "Hvis vi ikke har hørt fra jer den 14. …" announces. */
export const announced = wording("(?<![\\w-])(?:(?:fra|på) denne (?:påmindelse|rykker)|hvis |såfremt |if )")

/** A reminder of a bill is for the money. */
export const ofMoney = wording(
  "(?<![\\w-])(?:faktura|regning|invoice|payment|betaling|betales|rykkergebyr|gebyr|rente|koster|(?:en|udløser|per|pr\\.) rykker|rykkere |rykker (?:\\w{1,10} )?(?:på|à|a) \\d|kr\\.? \\d|\\d ?kr|reminder fee)",
)

/** A word a negation still reaches across: "ikke noget, der haster"; not "ikke fået svar, og det haster". */
const STILL = String.raw`(?!(?:og|men|for|så|fordi|da|når|hvis|eftersom|idet|mindst|kun|bare|sagen|svar\w{0,6}|fået|hørt|modtaget|sendt|set|nået|løst|få|nå|vente|klare|finde|undvære|and|but|so|only|heard|had|received|answer\w{0,3}|replied|reply|my|our)(?![\w]))[\w'][\w'-]{0,11}`

/** No haste, or no answer awaited. */
export const low = anyOf(String.raw`
  (?:ikke|intet|ingen|hverken|næppe|aldrig)(?: ${STILL}|, (?:at|som|der|hvis)(?![\w])){0,8} (?:haste[rt]?|hastesag|hasteopgave|hastværk|travlhed|skynde|skynding|travlt|stresse|tidspres|presserende|pressing|akut)
  (?:not|no|nothing|never)(?: ${STILL}){0,8} urgent
  haster(?: ${STILL}){0,3} ikke(?! (?:mindst|bare|kun|desto))
  haster (?:\w{1,12} ){0,2}(?:på ingen måde|ingenlunde|overhovedet ikke|slet ikke)
  (?:ikke|ingen|intet|aldrig) (?:\w{1,8} ){0,3}(?:presserende|akut|tidskritisk|jag|stress)
  ikke (?:noget,? )?(?:der |som )?brænder(?: på)?
  brænder (?:slet |bestemt )?ikke(?: på)?
  ikke hastende
  (?:ingen|ikke (?:nogen|noget)|intet|uden) (?:\w{1,10} )?(?:hast|hastesag|hasteopgave|hastværk|jag|panik|stress|skynding|tidspres)
  (?:er|har i|har du|tag jer|tag dig) (?:(?!i )\w{1,8} )?god tid(?: endnu)?(?! til at (?!svare|vende|finde|besvare|give|skrive))
  (?:i|du) bestemmer selv (?:tempoet|hvornår)
  tag (?:jer |dig |bare |endelig |i )*(?:den |al den |god |det )?(?:med )?(?:tid|ro)\b
  (?:bare |gerne |når )?(?:når|nar) (?:i|du|de) (?:\w{1,10} ){0,2}(?:har|får) (?:\w{1,8} )?(?:tid|lejlighed
    |mulighed|overskud|luft|et øjeblik)
  (?:når|nar) det (?:\w{1,8} )?passer (?:jer|dig|ind)
  (?:når|nar) (?:i|du|det) (?:\w{1,8} )?(?:kommer (?:til|omkring) (?:det|den)|lejlighed(?:en)? byder sig
    |er belejligt)
  ved (?:(?:først\w{4,12}|given|passende|belejlig|en|god) ){0,2}lejlighed
  snarest belejligt
  (?:har|er|med|vi har) ingen (?:frist|deadline)
  ingen (?:særlig |bestemt |fast )?(?:frist|deadline)
  (?:det )?kan (?:sagtens |godt |roligt |fint )vente
  ikke nogen (?:frist|deadline)
  i (?:jeres|dit) eget tempo
  i det tempo,? (?:der|som|i|du)
  (?:nederst|bagerst|sidst|længst nede) (?:i|på) (?:\w{1,8} )?(?:bunken|køen|listen|stakken|rækken|bakken)(?! (?:over|med|af|for)(?![\w]))
  (?:lade|lad) (?:den|det|mailen|sagen) (?:bare |godt |roligt )?ligge(?! til)
  (?:lige meget|ligegyldigt|underordnet|uden betydning|(?:doesn't|does not) matter),? (?:hvornår|when)
  når (?:der|det) (?:\w{1,8} )?(?:er|bliver) (?:luft|tid|plads|roligt|stille)
  (?:bottom|end) of (?:the|your) (?:pile|list|queue)
  skal ikke stresse
  løber (?:ingen steder|ikke (?:nogen steder|sin vej|væk))
  lav prioritet
  (?:behøver|skal|kræver|kræves|forventer|forventes|ønsker|venter|fordrer|nødvendiggør)(?: (?:i|du|de|der|vi|jeg
    |den|henvendelsen|mailen|i øvrigt|således|dog|altså|heller))* (?:ikke|intet|ingen|hverken)(?: (?:at|noget|nogen|et
    |jeres|i øvrigt|yderligere))* (?:svar(?:e|es)?|besvar(?:e|es|else)|foretage|gøre noget|reagere|reaktion
    |tilbagemelding|handling|(?:vende|skrive|ringe|sende) tilbage|melde (?:tilbage|ind)|kvittere|bekræfte[s]?|besvares|sende (?:noget|mere|os noget))
  (?:droppe|undlade|lade være med|slippe for|holde op med) at (?:skynde|haste|jage|stresse)
  ingen grund til at (?:skynde|haste|forhaste|jage|stresse|kvittere|bekræfte)
  need do nothing|nothing (?:is |more is )?(?:needed|required) (?:from|of) you
  ikke (?:brug|behov) for (?:\w{1,8} ){0,2}(?:svar|besvarelse|tilbagemelding|reaktion)
  (?:ingen grund til|ikke (?:nødvendigt|påkrævet|et krav)(?: for (?:dig|jer))?) at (?:svare|besvare|vende tilbage|reagere|gøre mere|melde tilbage)(?! (?:på )?(?:alle?|alt|hver[t]?|begge|punkt|spørgsmål|nr)(?![\w]))
  svar (?:er )?(?:ikke|unødvendigt?)(?: (?:nødvendigt?|påkrævet|påkrævede|krævet))?
  (?:ingen|intet) (?:svar|reaktion|handling|besvarelse|tilbagemelding)(?: (?:er )?(?:nødvendigt?|påkrævet|krævet
    |ønskes|forventes))
  no (?:\w{1,12} )?(?:rush|hurry|urgency)
  no (?:deadline|particular deadline|need to (?:reply|respond|answer|rush|hurry))
  not (?:urgent|in a (?:rush|hurry)|time[- ]critical|pressing)
  isn'?t urgent
  whenever
  when(?:ever)? (?:you (?:have|get|find) (?:a |the |some )?(?:time|moment|chance|minute)|it suits|convenient
    |you get (?:a|the) chance|you get (?:round|around) to it)
  at your (?:convenience|leisure)
  take (?:all )?(?:your|the) time(?: you)?
  in your own time
  (?:no|not) (?:reply|response|answer|action) (?:is )?(?:needed|required|necessary|expected)
  no (?:further )?action (?:is )?(?:needed|required)
  (?:need|do|does|will)(?: not|n't) (?:need to |have to |require (?:a|any) |expect (?:a|any) )?(?:reply|respond
    |response|answer)
  can wait
  low priority
  (?:ingen|inte|inget) (?:\w{1,8} ){0,2}(?:brådska|bråttom|brådskande)
  ikke noe hastverk
`)

/** "Haster det, kan du kontakte …", "tag de mere presserende sager først": said to whoever reads it, not of this message. */
export const conditional = wording(
  String.raw`
    (?<![\w-])(?:hvis|såfremt|ved(?! at)|i|skulle|(?<=^\W*)er (?:det|den|der|sagen|jeres|din)) (?:\w{1,12} ){0,4}(?:haster|hastende|akut|akutte|presserende
    |haste\w*|urgent)|haster (?:det|den|din|dit|deres|jeres|sagen|noget)(?: \w{1,20}){0,2},|(?:if|for|in) (?:\w{1,12} ){0,4}urgent|(?:urgent|pressing|presserende|hastende|akutte?) (?:matters|enquiries|inquiries
    |cases|queries|things|tasks|ones|issues|work|henvendelser|tilfælde|situationer|sager|opgaver|ting)
  `,
)

/** The word describes the world, not the wish for an answer. */
export const notOurs = wording(
  String.raw`
    akut(?:te)? (?:mangel|ledighed|ordrenedgang|opståe?t?|sygdom|krise|job\w*|pakke\w*|nedgang|syg|indlagt)
    |(?:omgående|øjeblikkelig|straks) virkning|virkning (?:straks|omgående)|(?:straks|omgående
    |snarest(?: muligt)?|hurtigst muligt) (?:efter|når|i gang|starte|begynde|tiltræde|opsiges|fratræde
    |fritstilles|besættes)|med det samme (?:jeg|vi|den|de|det|han|hun|der)|as soon as (?:we|i|they|it|he|she)\b
    |urgent(?:ly)? (?:need|shortage)(?:s|ed)? (?:of |for )?(?:\w{1,14} ){0,2}(?:workers|staff|engineers|labour
    |drivers|nurses)
  `,
)
