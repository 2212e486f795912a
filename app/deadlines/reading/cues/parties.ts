import { anyOf, wording } from "../wording.ts"

// Who gives, and who is to have it: the surest sign of whose a time is.

const GET = "(?:have|ha|få|får|fået|har|modtage|modtager|høre|hører|hørt|kende|kender|vide|se|ser|bruge)"
/** To receive, or to ask for: what one must do who waits for us. */
const WAIT =
  "(?:have|ha|få|modtage|høre|kende|vide|se|bruge|bede|udbede|efterlyse|spørge|anmode|opfordre|henstille|tillade|indskærpe|rykke|minde|have|get|receive|hear|know|see|ask)"
const PLACE = String.raw`
    (?:(?<!alle )her(?! (?:i|på|hos|til|alle|hele)\b)|fremme|(?:hos )?(?:os|mig|undertegnede)(?: i hænde)?|i hus|(?:på|i) (?:bordet|postkassen|bakken)
    |(?:på|i) (?:mit|min|mine|vores|vort) (?:\w{0,12}(?:bord|bakke|boks|post|postkasse|hånd|hænder|mappe|hylde)))`

/** It comes from us to the sender: "have det fra dig", "er hos mig", "needs your lines". */
export const toSender = anyOf(String.raw`
  (?:${GET}|(?:jeg|vi) [a-z]{3,14}er|(?:we are|i am) [a-z]{3,14}ing(?: on| for)?) (?!en fra |et par fra )(?:[\w-]{1,20} ){0,4}?(?:fra (?:jer|dig|regionen|din side|jeres side)|from you)(?! (?:med|til at))
  (?:skal|må|bør|must|should|has to) (?:\w{1,12} ){0,2}(?:komme|come) (?:fra (?:jer|dig|regionen)|from you)
  (?:must|should|has to|have to|needs? to|is to|are to) (?:reach|be with|get to|arrive with|arrive at|come to|be received by|be sent to) (?:us|me|(?:the|our) (?:secretariat|editors?|office|undersigned|chair\w{0,6}))
  (?<!(?:applications?|nominations?|tenders?|bids?|proposals?|entries) )(?:must|should|has to|have to|is to|are to) be (?:lodged|filed|received|submitted|sent|addressed|returned|delivered) (?:with|to|by|at) (?:us|me|(?:the|our) (?:secretariat|office|undersigned))
  (?:bestillingen|bidrag(?:et|ene)?|redegørelsen|svaret?|notatet|tallene|materialet|besvarelsen|udtalelsen|oversigten) skal (?:\w{1,10} ){0,2}(?:leveres|afleveres|indsendes|fremsendes|foreligge|afgives)(?! (?:til|hos|af) (?!os|mig|styrelsen))
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
  (?:mester|chefen|direktøren|formanden|ledelsen|bestyrelsen|min chef) (?:skal|må|vil) have (?:(?:et|en|jeres|dit) )?(?:svar|ja|nej|besked|bud|pris)
  (?:my|our|the) (?:editor|boss|manager|director|board|desk|team) (?:needs?|wants?|requires?) (?:it|this|that|an? (?:answer|reply))
  that your [\w-]{3,20} (?:reach|be with|arrive)
  (?:needs?|wants?|requires?) (?:your|them|it from|whatever you|anything you|something from)
  (?:have|get|receive|need|hear|see|had) (?:\w{1,16} ){0,4}from you
  (?:glad|grateful|happy|pleased|thankful) (?:for|if|of (?:your|any)|to (?:have|get|receive|hear|see|know))
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
    |(?:i|af|ifølge) (?:jeres|dit|din) .{0,60}(?:står|fremgår|hedder)|(?:i|du) skriver,? at
    |(?<!så )(?:må|kan|kunne) (?:vi|jeg) (?:\w{1,12} ){0,2}(?:få lov|aflevere|indlevere|indsende|vente|udsætte|udskyde|svare(?! på))
    |(?:could|can|may) (?:we|i) (?:\w{1,10} )?(?:send|submit|file|deliver|answer|reply)|(?:må|kan|kunne) (?:vi|jeg) (?:\w{1,10} ){0,2}sende (?:vores|mine?|mit)
    |you asked|(?:will|shall) (?:send|give|forward|provide|let) you)(?![\w-])
  `,
)

const MORE =
  "(?:udsættelse|udsat|(?:mere|ekstra|længere) tid|extra time|længere|fristforlængelse|forlængelse|forlænget|henstand|an extension|more time)"
const MAY = "(?:kan|må|kunne|måtte|vil|ville)"

/** They ask for more time with what they owe us: the time limits they name are their own. */
export const asksMoreTime = anyOf(String.raw`
  (?:${MAY} (?:vi|jeg)|(?:vi|jeg) (?:\w{1,10} ){0,2}${MAY}) (?:\w{1,10} ){0,2}få (?:\w{1,12} ){0,3}(?:${MORE}|(?:rykket|skubbet|flyttet|udskudt|udsat|forlænget) (?:vores|min|\w{0,12}fristen)|lov (?:til )?at (?:svare|aflevere|indlevere|indsende|vente|udsætte|udskyde|komme)
    |til (?:den|på|d\.|i|mandag|tirsdag|onsdag|torsdag|fredag))
  (?:kan|kunne|vil|ville|could|can|would) (?:i|du|you) (?:\w{1,10} ){0,2}(?:give|bevilge|grant|allow) (?:os|mig|us|me) (?:\w{1,8} ){0,2}(?:yderligere|mere|ekstra|another|further|extra|more)
  (?:have|få) (?:den|det|datoen|\w{0,12}fristen) (?:rykket|skubbet|flyttet|udskudt|udsat|forlænget)
  (?:could|can|may|might) (?:we|i) (?:\w{1,10} ){0,2}(?:have|get) (?:\w{1,12} ){0,2}(?:${MORE}|until)
  (?:i orden|ok|okay|fint|muligt)(?: for jer| med jer)?,? (?:at|hvis) (?:i|du) (?:først )?(?:får|modtager|har) (?:vores|vort|min|mit|mine)(?! svar på spørgsmål)
  (?:ok|okay|all right|alright|fine|possible)(?: (?:with|for) you)? if (?:you (?:\w{1,8} )?(?:get|have|receive) (?:our|my)|(?:we|i) (?:send|submit|deliver|reply))
  (?:kan|må|kunne) (?:vi|jeg) (?:\w{1,12} ){0,2}(?:aflevere|indlevere|indsende|vente|svare|komme)(?: \w{1,12}){0,5} (?:senere|for sent|forsinket|i stedet)
  (?:(?<!(?:flere|mange|nogle|andre|enkelte|som) (?:\w{1,10} )?)(?:søge[rs]?|anmode[rs]?|bede[rs]?) (?:\w{1,12} ){0,2}om,?|(?:muligt|mulighed|possible|chance)(?: (?:for|of|at|to|us|os|få|have|get)){0,5}) (?:\w{1,12} ){0,2}(?:${MORE}
    |(?:at )?fristen (?:(?:for|til) (?:vores|vort|min|mit) [\w-]{2,24} )?(?:\w{1,12} )?(?:udsættes|udskydes|forlænges|rykkes|flyttes))
  (?:kan|vil|kunne|could|can|would) (?:i|du|you) (?:\w{1,10} ){0,2}(?:skubbe|rykke|flytte|udskyde|udsætte|forlænge|extend|move|push|postpone) (?:vores|min|our|my|the|\w{0,12}frist)
  (?:kan|må|kunne|could|can) (?:\w{1,10} )?(?:\w{0,12}frist(?:en)?|deadline) (?:\w{1,10} ){0,2}(?:rykkes|flyttes|udskydes|udsættes|forlænges|moved|extended|postponed)
`)

/** What the sender has to do, has promised, or grants us: "vi skal have afleveret senest …", "I får dem senest …". */
export const ownDuty = anyOf(String.raw`
  (?:vi|jeg) (?:skal|må|bør) (?:\w{1,12} ){0,2}have \w{3,16}(?:eret|sendt|meldt|søgt|betalt|skrevet|gjort|varslet|svaret)
  (?:vi|jeg) (?:\w{1,8} )?(?:har|har også|havde) (?:\w{1,8} )?(?:lovet|aftalt)|har (?:vi|jeg) (?:\w{1,8} )?(?:lovet|aftalt)
  (?:(?:vi|jeg) (?:har|er)|(?:har|er) (?:vi|jeg)) (?:\w{1,8} ){0,2}(?:pligt til|forpligtet|forpligtede|pålagt|nødt til|tvunget|bundet af)(?! (?:til )?(?:at )?(?:\w{1,8} )?${WAIT})
  (?:jeg|vi|han|hun|de) skal (?:\w{1,10} ){0,2}(?:til (?:lægen|tandlægen|samtale|eksamen|bryllup|begravelse|møde|kursus|konference)
    |på (?:ferie|kursus|barsel|orlov|arbejde|efteruddannelse|rejse)|afsted|af sted|giftes|[a-z]{3,12}eres|begraves|undersøges|indlægges|indkaldes)
  (?:jeg|vi|han|hun) skal (?:(?!(?:${WAIT}|venligst|være|desværre)(?![\w]))\w{1,12} ){0,2}(?!(?:${WAIT}|venligst|være|desværre|gerne|bare|lige|ikke|alle|alene|både|dette|denne|disse|mine|dine|inden|uge|kunne|allerede)(?![\w]))[a-z]{2,14}e(?![\w])
  (?:have|få) (?:(?:min|mit|mine|vores|vort|deres|hans|hendes|sine?|sit) )[\w-]{3,24} (?:udbetalt|udbetalt|betalt|forlænget|godkendt|fornyet|opereret|repareret|afleveret|indsendt|registreret)
  (?:we|i) (?:must|have to|need to|should|are required to|are supposed to) (?:submit|file|report|notify|apply|decide|inform|hand in|pay|register|(?:answer|reply to|tell|send) (?:the|our|my|them|him|her|it))
  (?:we|i) (?:were|was|am|are|have been) (?:told|asked|ordered|required|instructed) to(?! (?:get|obtain|have|ask|collect)(?![\w]))
  (?:(?:jeg|vi|han|hun) skal|skal (?:jeg|vi|han|hun)) have (?:ny[et]?(?= )(?! (?:tal|svar|opgørelse|oversigt|liste|udgave|version|tabel|rapport|dato|frist|data|udtræk|udkast)\w{0,4}(?![\w]))|fri(?![\w])|ferie|besøg|gæster|bryllup|børn|baby|eksamen|fest|fødselsdag|opereret|(?:en|et) (?:\w{1,12} )?(?:kage|hofte|baby|operation|scanning))
  de (?:får|modtager) (?:vores|vore|mine?|mit)
  (?:she|he|they) (?:will|shall) (?:let|send|give|answer|decide|tell)
  (?:fået|givet|fik) besked (?:på|om) at
  (?:i|du) skal nok|you will (?:have|get)
  have (?:den|det|dem|aftalen|papirerne) [a-z]{3,16}t af(?! (?:jer|dig|regionen)(?![\w]))
  (?:at|skal|må|bør) have (?:sagt (?:op|ja|nej|fra)|[a-z]{1,16}(?:eret|iget|sat|undet|ilet)(?! (?:fra|af|på|i|senest|inden|indenfor|før)(?![\w]))|(?!(?:alt|nyt|andet|noget|mindst|samlet|bedst|kort|sidst|først)(?![\w]))[a-z]{2,14}t (?!(?:inden|mellem|uden|siden|ugen|aftenen|weekenden|\w{0,8}dagen)(?![\w]))[a-z]{3,20}(?:en|et|erne))
  (?:we|i)(?:'ll| will| shall) (?:\w{1,8} )?(?:send|return|submit|deliver|forward|provide|give|let) (?:\w{1,12} ){1,4}to you
  (?:candidates?|employees|staff|workers?|applicants?|participants|bank|union|agency|service|authority|authorities|company|employer|landlord|municipality|job ?centre|court|lawyer|works council) (?:must|has to|have to|should|needs? to|wants?)(?!(?: [\w-]{1,16}){0,6} (?:your|from you))
  (?:vi|jeg) (?:\w{1,8} )?(?:håber|forventer|regner med|satser på|ønsker|planlægger)(?: på)? at (?:kunne |nå at )?(?!få|have|høre|se
    |modtage|kende|vide|kunne|nå|komme (?:tættere|videre))[a-z]{3,16}e
  (?:vil|ønsker) (?:(?:vi|jeg|gerne|at) ){0,3}(?:tilmelde (?:mig|os)|deltage|søge|ansøge|ansætte|starte|bestille|afholde)
  (?:we|i) (?:have )?(?:promised|agreed)
  ^\W*(?:(?:og|så|men|derfor|for) )?(?:i|du) (?:\w{1,8} )?(?:får|modtager|hører)(?! (?:\w{1,10} )?(?:frist|tid|til|lov|udsæt))[\w-]*
  ^(?:[^?]{0,60} )?(?:får|modtager|hører) (?:i|du)(?! (?:\w{1,10} )?(?:frist|tid|til|lov|udsæt))[^?]*$
  (?:kommer|følger|sendes|eftersendes|leveres|afleveres|modtages|ankommer|comes?|come|follows?|sent|arrives?) (?:[\w-]{1,14} ){0,2}(?:fra|af|from|by) (?:mig|os|vores|vor|min|mit|me|us|our|my)
  (?:have|få|modtage|høre) (?:[\w-]{1,16} ){0,3}(?:fra|af) (?:os|mig)
  (?:vores|mit|min|mine|our|my) (?:[\w-]{2,20} ){1,3}(?:når frem|vil (?:komme|nå|være|ligge)|will (?:reach|follow|arrive|come|be))
  (?:i|du) (?:kan|vil) (?:\w{1,10} ){0,2}(?:forvente|regne med|imødese)|you (?:can|may|should|will) (?:\w{1,10} ){0,1}(?:expect|count on|receive|hear)
  (?:der|her) (?:står|stod)|står der|(?:fremgår|hedder) det|it says
`)

/** An answer that is another's to give: "vi skal have jobcentrets udtalelse inden for 14 dage". */
export const othersAnswer = wording(
  String.raw`
    (?<![\w-])(?:have|få|modtage|indhente|afvente[rs]?|får) (?:jobcent|kommun|virksomhed|a-kasse|arbejdsgiver|læge|klubb|forbund|fagforening
    |bank|leverandør|ministeri|politi|advokat|revisor|med(?:arbejd|lem))\w{0,12}s (?:\w{1,14} )?(?:udtalelse|svar|vurdering|bemærkninger
    |kommentarer|accept|godkendelse|afgørelse|indstilling|underskrift|oplysninger)
  `,
)
