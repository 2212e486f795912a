import { anyOf, wording } from "../wording.ts"

// Who gives, and who is to have it: the surest sign of whose a time is.

const GET = "(?:have|ha|få|får|fået|har|modtage|modtager|høre|hører|hørt|kende|kender|vide|se|ser|bruge)"
const PLACE = String.raw`
    (?:(?<!alle )her(?! (?:i|på|hos|til|alle|hele)\b)|fremme|(?:hos )?(?:os|mig|undertegnede)(?: i hænde)?|i hus
    |(?:på|i) (?:mit|min|mine|vores|vort) (?:\w{0,12}(?:bord|bakke|boks|post|postkasse|hånd|hænder|mappe|hylde)))`

/** It comes from us to the sender: "have det fra dig", "er hos mig", "needs your lines". */
export const toSender = anyOf(String.raw`
  ${GET} (?!en fra |et par fra )(?:[\w-]{1,20} ){0,4}?(?:fra (?:jer|dig|regionen|din side|jeres side))(?! (?:med|til at))
  (?:for|med|på|om|til) at (?:have|få|modtage|høre|kende|vide)(?! \w{3,20}(?:et|t) (?:deres|sine?|sit))
  (?:gerne )?(?:hører?|høre) (?:nyt|nærmere|retur|tilbage)
  (?<!(?:jeg|vi|han|hun|der|i|du) )(?:er|ligger|lander|foreligger|kommer) (?:[\w-]{1,12} )?${PLACE}
  (?:skal|må|bør|bedes|ønskes|kan|kunne|vil) (?:\w{1,12} ){0,4}(?:være|ligge|lande|foreligge|stå|nå|komme) (?:\w{1,12} ){0,2}${PLACE}
  (?:sendes|mailes|indleveres|afleveres|indsendes|fremsendes|returneres|meddeles|gives|meldes|tilsendes|stiles|rettes|besvares|uploades|lægges) (?:\w{1,10} )?(?:til |hos |på )?(?:mig|os|undertegnede
    |sekretariatet|redaktionen|denne (?:mail|postkasse|adresse|mailadresse|boks)|ovenstående|nedenstående|postkassen)
  (?:nok|tidsnok|tids nok|i orden|okay?|tilstrækkeligt),? (?:hvis|når|med|om) 
  (?:hun|han|de|vi|jeg|(?:min|vores|mit) \w{2,24}|\w{2,24}(?:en|et|ne)) (?:skal|vil|må|bør|ville|skulle)
    (?: (?:gerne|helst|bare|lige|også|nok|først|senest|derfor|altså|jo))* (?:have|ha|kende|modtage|få) (?:det|den|dem|jeres
    |dit|din|dine|svaret|tallene|materialet|bidraget|notatet)
  (?:needs?|wants?|requires?) (?:your|them|it from|whatever you|anything you|something from)
  (?:have|get|receive|need|hear|see|had) (?:\w{1,16} ){0,4}from you
  (?:glad|grateful|happy|pleased|thankful) (?:for|if|to (?:have|get|receive|hear|see|know))
  to (?:have|receive|hear|know|get) (?:your|back|it|them|this|whether|what|how)
  (?:should|must|need to|have to|would like to|want to|hope to|expect to) (?:have|see|receive|hear|know|get) (?:your|the|back|it|them|this|whether|what|something)
  så snart (?:vi|jeg) har (?:jer|dig|det|den|dem|svar|jeres|dit|citatet)
  så (?:hører|ser|får|modtager) (?:vi|jeg)
`)

/** It goes from the sender to us, or they ask us for leave to be later: the time is theirs to keep. */
export const fromSender = wording(
  String.raw`
    (?<![\w-])(?:(?:i|du|regionen) (?:\w{1,10} ){0,2}(?:bad|beder|ønskede|efterspurgte|anmodede|bedt)|(?:bad
    |beder|anmodede) (?:i|du)|(?:som|jeres) (?:i |du )?(?:bad|ønske|anmodning)
    |(?:i|du|regionen) (?:vil|ville|skal|skulle|ønsker) (?:\w{1,10} ){0,2}(?:have|ha|bruge|se|modtage) (?:vores|mine?|mit)
    |(?:kan|skal|vil) (?:i|du) (?:\w{1,10} )?få(?= (?:på|den|d\.|i|om|senest|inden|allerede|man|tirs|ons|tors|fre|af))
    |(?:kan|må|kunne|vil|ville) (?:vi
    |jeg) (?:\w{1,10} ){0,2}få (?:\w{1,12} ){0,2}(?:udsættelse|udsat|til (?:den|på|d\.|i|mandag|tirsdag|onsdag
    |torsdag|fredag)|mere tid|længere|fristforlængelse|forlænget|henstand|lov (?:til )?at)
    |(?:må|kan|kunne) (?:vi|jeg) (?:\w{1,12} ){0,2}(?:aflevere|indlevere|indsende|vente|udsætte|udskyde|svare(?! på))
    |(?:søge[rs]?|anmode[rs]?|bede[rs]?
    |ønsker) (?:\w{1,12} ){0,2}om,? (?:\w{1,12} ){0,2}(?:udsættelse|fristforlængelse|forlængelse|mere tid
    |henstand|fristen (?:\w{1,12} )?(?:udsættes|udskydes|forlænges|rykkes|flyttes))
    |(?:i|af|ifølge) (?:jeres|dit|din) .{0,60}(?:står|fremgår|hedder)|(?:i|du) skriver,? at
    |(?:could|can|may) (?:we|i) (?:please )?(?:have|get) (?:an extension|more time|until)
    |you asked)(?![\w-])
  `,
)

/** What the sender has to do, has promised, or grants us: "vi skal have afleveret senest …", "I får dem senest …". */
export const ownDuty = wording(
  String.raw`
    (?<![\w-])(?:(?:vi|jeg) (?:skal|må|bør) (?:\w{1,12} ){0,2}have \w{3,16}(?:eret|sendt|meldt|søgt|betalt|skrevet|gjort|varslet|svaret)
    |(?:vi|jeg) (?:\w{1,8} )?(?:har|har også|havde) (?:\w{1,8} )?(?:lovet|aftalt)|har (?:vi|jeg) (?:\w{1,8} )?(?:lovet|aftalt)
    |(?:(?:vi|jeg) (?:har|er)|(?:har|er) (?:vi|jeg)) (?:\w{1,8} ){0,2}(?:pligt til|forpligtet|forpligtede|pålagt|nødt til|tvunget|bundet af)
    |(?:jeg|vi|han|hun|de) skal (?:\w{1,10} ){0,2}(?:opereres|undersøges|indlægges|indkaldes|til (?:lægen|tandlægen|samtale|eksamen|bryllup|begravelse|møde|kursus|konference)
    |på (?:ferie|kursus|barsel|orlov|arbejde|efteruddannelse|rejse)|rejse|flytte|flyve|afsted|af sted|giftes|begraves|konfirmeres)
    |(?:have|få) (?:(?:min|mit|mine|vores|vort|deres|hans|hendes|sine?|sit) )[\w-]{3,24} (?:udbetalt|udbetalt|betalt|forlænget|godkendt|fornyet|opereret|repareret|afleveret|indsendt|registreret)
    |(?:we|i) (?:must|have to|need to|should|are required to|are supposed to) (?:submit|file|report|notify|apply|decide|inform|hand in|pay|register)
    |(?:vi|jeg) (?:\w{1,8} )?(?:håber|forventer|regner med|satser på|ønsker|planlægger)(?: på)? at (?:kunne |nå at )?(?!få|have|høre|se
    |modtage|kende|vide|kunne|nå|komme (?:tættere|videre))[a-z]{3,16}e
    |(?:vil|ønsker) (?:(?:vi|jeg|gerne|at) ){0,3}(?:tilmelde (?:mig|os)|deltage|søge|ansøge|ansætte|starte|bestille|afholde)
    |(?:we|i) (?:have )?(?:promised|agreed))(?![\w-])
    |^\W*(?:(?:og|så|men|derfor|for) )?(?:i|du) (?:\w{1,8} )?(?:får|modtager|hører)(?! (?:\w{1,10} )?(?:frist|tid|til|lov|udsæt))
    |^[^?]{0,60} (?:får|modtager|hører) (?:i|du)(?! (?:\w{1,10} )?(?:frist|tid|til|lov|udsæt))[^?]*$
    |(?<![\w-])(?:(?:der|her) (?:står|stod)|står der|(?:fremgår|hedder) det|it says)(?![\w-])
  `,
)

/** An answer that is another's to give: "vi skal have jobcentrets udtalelse inden for 14 dage". */
export const othersAnswer = wording(
  String.raw`
    (?<![\w-])(?:have|få|modtage|indhente|afvente[rs]?|får) (?:jobcent|kommun|virksomhed|a-kasse|arbejdsgiver|læge|klubb|forbund|fagforening
    |bank|leverandør|ministeri|politi|advokat|revisor|med(?:arbejd|lem))\w{0,12}s (?:\w{1,14} )?(?:udtalelse|svar|vurdering|bemærkninger
    |kommentarer|accept|godkendelse|afgørelse|indstilling|underskrift|oplysninger)
  `,
)
