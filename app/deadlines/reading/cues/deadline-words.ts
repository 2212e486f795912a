import { pattern } from "../fold.ts"
import { endsWith, wording } from "../wording.ts"

// What stands straight before a time and makes it a deadline. Each pattern is matched against the end of the text that
// leads up to the time; between cue and time only small words may stand.

const FILL = String.raw`
    (?:[\s,:]{1,3}(?:den|d\.|på|nu på|i|kl\.?|om|allerede|dog|helst|gerne|og|meget|the|on|at|next|this|er
    |ca\.?|ved|og helst|og gerne|med|til))*[\s:]{0,3}$`

const ending = (table: string) => endsWith(table, FILL)

/** The time itself still serves: "senest fredag", "no later than noon". */
export const upTo = ending(String.raw`
  senest
  allersenest
  seneste
  senast
  senas
  ikke senere end
  intet senere end
  til og med
  på eller (?:før|inden)
  (?<!(?:nå|når|nåede|kommer|komme|kom|køre|kører|rejse|cykle|gå) )frem til(?! og med)
  t\.?o\.?m\.?
  sidste frist(?: er)?
  højest
  inden for
  indenfor
  i løbet af
  (?:inden|ved|før) (?:udgangen|udløbet|slutningen) af
  by the end of
  innen
  no later than
  not later than
  no later then
  not any later than
  not after
  (?:on|at|by) or before
  up to and including
  latest(?: by)?
  by
  (?<!(?:i|we|they|he|she|applicants?|members?|bidders?|candidates?|students?) )(?:have|has|you) (?:until|till)
  within
  spätestens
  bis
`)

/** The time comes too late: "inden fredag", "before Easter". */
export const ahead = ending(`
  (?<!på eller )inden
  (?<!på eller )før
  førend
  forud for
  op til
  innan
  føre
  før end
  (?<! or )before
  prior to
  ahead of
  in advance of
  til
`)

/** "til fredag" holds the time as such; only before a feast is it the working day ahead. */
export const isTil = pattern(String.raw`(?:^|[^a-z])til[\s:]{1,3}(?:på |den |d\. ?)?$`)

/** The last syllables of what is ours to deliver. */
const OURS =
  "(?:svar|bemærkninger|kommentarer|bidrag|input|udtalelse|materiale|tal|notat|tilbagemelding|rettelser|indspil|answers?|reply|comments|figures|contribution)(?![\\w-])"

const EVENT = String.raw`
    (?:[\w-]{0,24}(?:mødet?|møder|konferencen?|seminaret?|samråd(?:et)?|temadagen?|workshop(?:pen)?|byråd(?:et)?
    |regionsråd(?:et)?|udvalg(?:et)?|generalforsamling(?:en)?|høringen|debat(?:ten)?|træf(?:fet)?|messen?
    |kurset|dagsorden(?:en)?|forhandlinger(?:ne)?|præsentation(?:en)?|oplæg(?:get)?|interview(?:et)?
    |besøg(?:et)?|drøftelsen?|meeting|conference|seminar|hearing|workshop|presentation|interview|negotiations
    |session)|board|council
    |(?:min|mit|vores) \w{2,20}(?:ning|else|tion|samtale|eksamen|prøve|forsvar|runde)
    |(?<!for )(?!\w{0,20}(?:modtagelsen|ledelsen|delingen|retningen|valtningen|styrelsen|reningen|regeringen|stillingen|redaktionen|nisationen|regionen
    |sektionen)\b)\w{3,24}(?:ningen|elsen|tionen))`

/** "inden rådsmødet den 24.", "til mødet på torsdag", "before the board meeting on Thursday". */
export const aheadOfEvent = wording(
  String.raw`
    (?:^|[^a-z0-9])(?:inden|før|forud for|til|op til|brug på|before|prior to|ahead of|in time for
    |for) (?:(?!(?:inden|før|til|before|for) )[\w-]{1,24} ){0,3}${EVENT}(?: (?:i|på|for|med|om|hos|in|of
    |with) [\w-]{1,30}){0,2}[\s,]{1,3}(?:(?:på|den|d\.|nu på|her på|on|the)\s{0,3}){0,2}$
  `,
)

/** "et udkast til dagsorden (fredag kl. 13)": the paper that is written, not what it is written for. */
export const paper = wording(
  String.raw`(?:^|[^a-z])(?:udkast(?:et)?|forslag(?:et|ene)?|bemærkninger(?:ne)?|kommentarer(?:ne)?|rettelser(?:ne)?|tilføjelser|ændringer|bidrag(?:et|ene)?|punkter|indspil|input) til (?:[\w-]{1,20} ){0,2}(?:dagsorden|oplæg|præsentation|programmet)(?:en|et)?[\s,]{1,3}(?:på |den |d\. ?){0,2}$`,
)

/** Straight after the time: "fredag er sidste frist", "by Friday at the latest". */
export const afterwards = pattern(
  String.raw`
    ^[\s,]{1,3}(?:er (?:vores |min |jeres |den )?(?:sidste )?(?:frist|deadline|skæringsdato)
    |som (?:sidste )?(?:frist|deadline)|is (?:our|my|the) (?:deadline|cut-off)
    |er (?:\w{1,10} ){0,1}(?:sidste (?:udkald|chance|øjeblik|mulighed)|skæringsdato|smertegrænse[n]?|grænsen)
    |er sidste dag(?! på| i| hos)|(?:der|som|that) (?:gælder|counts|applies)(?! (?:for|kun|fra)))
  `,
)

export const isOver = pattern("^ (?:er|is) (?:omme|gået|forbi|slut|over|out)(?![\\w])")

/** "den 20. at the latest", "fredag senest". */
export const latestAfter = pattern(
  String.raw`
    ^[\s,]{1,3}(?:at the (?:very )?latest|latest|senest(?! (?:har|er|blev|var|fik|den|d\.|på|i|kl|\d))|allersenest|som (?:det )?(?:aller)?seneste)(?![\w])
  `,
)

/** "Medio august ville være fint for os": the time is what is wished for. */
export const welcome = pattern(
  String.raw`
    ^ (?:(?:ville|vil|kunne) (?:\w{1,10} ){0,2}være|er|would be|will be|is) (?:\w{1,8} ){0,2}(?:fint|fin|glimrende|passende|acceptabelt|godt|dejligt|rart|super
    |perfekt|ideelt|skønt|nok|rigeligt?|tilstrækkeligt?|alt,? (?:hvad )?(?:vi|jeg)|all,? (?:that )?(?:we|i)|enough|i orden|passe (?:os|mig)|redde (?:os|mig|dagen|det)|hjælpe (?:os|mig)|tidsnok|tids nok|okay?|fine|great|ideal|perfect|soon enough|good)\b
    |^ (?:would|will) (?:do|suffice)\b
  `,
)

/** "11. marts kl. 9: sidste udkald for regionens bemærkninger": the line of a plan that is ours. */
export const planLine = pattern(
  String.raw`
    ^\s?[:-]\s{1,3}(?:(?:(?:sidste|allersidste|endelig|last|final) )?(?:\w{0,16}frist|udkald|dag|chance|deadline|call|date|day) (?:for|på|til|of) )?(?:at |aflevering af )?
    (?:(?:jeres|regionens|regionernes|beskæftigelsesregion(?:en|erne)s|dit|din|your)(?: \w{1,20}){0,2} ${OURS}|\w{0,20}${OURS} (?:fra|from) (?:(?:alle|samtlige|de) )?(?:jer|dig|region(?:en|erne|er)|beskæftigelsesregion(?:en|erne|er)|you)(?![\w]))
    |^\s?[:-]\s{1,3}(?:(?:sidste|allersidste) )?(?:svarfrist|frist|udkald|deadline)\W*$
  `,
)

/** "inden vi låser døren fredag kl. 13": the hour the sender is gone. */
export const gone = pattern(
  String.raw`(?:^|[^a-z])(?:vi|jeg|we|i) (?:\w{1,10} )?(?:lukker|låser|går|kører|rejser|tager|flyver|slutter|stopper|leave|close|go|lock|fly|head|finish)(?![\w])`,
)

/** A noun that names a deadline. Compounds name someone else's unless listed here. */
export const label = wording(
  String.raw`
  (?<![\w-])(?:(?:svar|hørings|høringssvar|tids|besvarelses|bestillings|tilmeldings|afleverings|indleverings
  |indmeldings|tilbagemeldings|bidrags|presse|trykke|kommenterings|bemærknings)?-?frist(?:en)?|(?:svar|hørings|høringssvar)-?periode(?:n)?|(?:svar
  |presse)?deadline?n?|tidshorisont(?:en)?|(?:svar|afleverings|leverings)dato(?:en)?|dead-?line
  |sidste (?:svardag|dag(?: for (?:svar|tilmelding|bemærkninger|kommentarer|bidrag|indspil))?)|due(?: date)?
  |response date|cut-?off(?: date)?|s\.?\s?u\.?(?![a-z])|r\.?s\.?v\.?p\.?)(?![\w-])
`,
  "g",
)

/** What a deadline may be *for* when it is ours to keep. */
export const labelIsOurs = pattern(
  String.raw`
    ^ (?:for|på|til|of|for) (?:(?:at )?(?:jeres|deres(?= (?:besvarelse|stillingtagen)| \w{0,20}(?:svar|bemærkninger|udtalelse) (?:er |bliver )?(?:fastsæt|sæt|fastsat|sat))|jer|dit|din|regionens?|det|et|en|den|vores|skriftligt?
    |skriftlige|eventuelle|evt\.?|komme med|fremkomme med|fremsætte|indsendelse af|fremsendelse af|afgivelse af|modtagelse af|at afgive|at sende
    |at indsende|your|the|a|any) ){0,3}(?:mig|os|me|us|\w{0,20}(?:svar|svare|svaret|svarskrift|synspunkter|besvarelse|tilbagemelding
    |tilbagemeldinger|bidrag|bidraget|bemærkninger|kommentarer|høringssvar|udtalelse|tilmelding|tilmeldinger
    |materiale|materialet|indspil|input|redegørelse|redegørelsen|indberetning|besked|afbud|svarene|tallene|tal
    |at svare|vende tilbage|kommentere|melde (?:sig|ind)|tilmelde)|repl(?:y|ies)|response|responses|answer
    |comments?|input|contribution|contributions|feedback|registration)\b
    |^ (?:for|til|of) (?:fremsendelse|indsendelse|aflevering|indlevering|returnering|submission|return)(?= ?:| er | is | udløber )
  `,
)

/** A deadline that is spoken of, not set: "hvornår fristen …", "fristen på 30 dage", "fristen for at klage". */
export const labelIsTheme = wording(
  String.raw`
    (?<![\w-])(?:hvor der er|hvornår|hvordan|hvorvidt|hvilken|om|hvad|(?<!der )er|når|whether|when|what|how) (?:\w{1,20} )?$
    |(?:bekræfte|oplyse|passer det|rigtigt|korrekt|kan se|ser|læser|læst|forstår|forstået|bemærker|noterer|noteret|fremgår(?: [\w-]{1,20}){0,4}|confirm|correct|right|understand|see),? (?:at|that) (?:\w{1,20} )?$
    |(?<!(?:vi|jeg|we|i) (?:har|have) )(?:sat|fastsat|stillet|set) (?:en|a) $
    |(?:ikke|not|cannot|can't|unable to|hardly|næppe|umuligt?) (?:\w{1,10} ){0,2}(?:nå|overholde|holde|klare|meet|make|keep) (?:\w{1,10} )?$
    |(?:gav|fik|blev|given|gave|got|had)(?: (?!(?:og|men|så|jeres|and|but|nu|now|your)\b)[\w-]{1,16}){0,6} (?:with |med )?(?:en|a|et) $
    |(?:efter|overskredet|overskred|overskrider|misset|missede|nåede ikke|past|missed|after) (?:\w{1,10} )?$
    |(?:lovens|lovpligtige?|vores egen|virksomhedens|deres|kandidatens|ansøgerens|klagens|statutory|legal|application
    |their|filing|dem|ham|hende|os|mig|them|him|us) $
    |(?:giver|givet|gav) (?!(?:jer|dig|regionen|you)(?![\w]))[\w-]{2,20} (?:en |a )?$
    |(?:har|havde|has|have) (?:\w{1,12} )?(?:fået|givet|sat|stillet|given|got|set) (?:mig|os|ham|hende|dem|me|us|them|him|her) (?:en |a )?$
    |(?:kommunen|jobcentret|skat|a-kassen|bank|udlejer|arbejdsgiver|ordregiver|forsikringsselskab|politi|domstol|ret)(?:en|et)?s $
    |(?:vi|jeg|de|han|hun|virksomheden|der) har (?:\w{1,10} )?(?:fået|givet) (?:en )?$|har (?:vi|jeg|de|han|hun) (?:\w{1,10} )?fået (?:en )?$
  `,
)

/** "Svaret er sendt inden (fristen på mandag)". */
export const keptTo = pattern("(?:inden|før|before|within|ahead of|overholdt|met|nå(?:r|ede)) (?:\\w{1,10} )?$")

/** "We hereby file it before the deadline …" */
export const herewith = wording("(?<![\\w-])(?:hermed|herved|hereby|herewith)(?![\\w-])")

/** "Jeg har frist til den 1.", "de bydende har frist til": not ours to keep, where not "I har". */
export const theirsToKeep = pattern(
  "(?<!(?:^|[^a-z])(?:i|du|regionen) )(?:har|havde) (?:(?:en|nu|kun|også|dog) ){0,2}$",
)
/** "kommunerne høres særskilt og har (frist den 14.)": those who keep it are told, and it is not us. */
export const keepers = pattern(
  String.raw`
    (?:^|[^a-z])(?:de|han|hun|they|(?:kommun|jobcent|virksomhed|styrelse|a-kasse|forbund|klub|skole|leverandør|ansøger|medlem|part)[\w-]{0,12}|[\w-]{3,24}erne)(?: [\w-]{1,16}){0,7} (?:har|havde|have|had) (?:(?:en|nu|kun|også|dog|a) ){0,2}$
  `,
)
export const till = pattern("^ (?:(?:frem )?til|indtil)(?![\\w])")

/** "Fristen i jeres brev er fredag": the one we set them. */
export const labelIsQuoted = pattern("^ (?:i|fra|ifølge|af|in|from) (?:jeres|din|dit|your) ")

/** "fristen for …": whatever stands there must be ours. Not "fristen til den 3.". */
export const labelPurpose = pattern(String.raw`^ (?:for|på|til|of) (?!(?:og med )?(?:den |d\. ?)?$)`)

/** What may stand between the word for a deadline and its time. */
export const labelLeadsTo = pattern(
  String.raw`
    ^[\s:]{0,4}$|(?:^|[^a-z])(?:er|udløber|løber|slutter|bliver|sættes|fastsættes|sat|fastsat|lyder|falder|ønskes|udbedes|is|set|senest
    |til|den|d\.|kl|inden|ends|expires|by)\b[^a-z]{0,4}(?:på|(?:frem )?til(?: og med)?|den|d\.|kl\.?|to|for|on|at|nu|derfor|hermed|herved|senest
    |inden|er|the|stadig|fortsat|fortsat|uændret|også|dog|herefter|still|now)?[^a-z]{0,4}(?:den|d\.
    |på)?[^a-z]{0,4}$
  `,
)

/** "Vi går i trykken kl. 17", "vi sender live kl. 18.30": a newsroom's way of stating a deadline. */
export const goingToPress = wording(
  String.raw`
    (?:(?:går|er|ryger|skal) i (?:trykken|luften)|(?<![\w-])(?:vi er|er vi|we are|we're) (?:live|på (?:skærmen|antennen|luften|sendefladen))|sender (?:live|direkte)|går (?:live|på nettet)|(?:lukker|låser) (?:avisen|siden|redaktionen|forsiden|bladet)|går til (?:redigering|korrektur|sats|tryk|print)
    |(?:avisen|bladet|layout(?:et)?|sider?ne?|forsiden|redaktionen|tillægget|sektionen|udsendelsen) lukker
    |(?:kører|bringer|publicerer|trykker) (?:vi )?(?:historien|artiklen|den|sagen)|skal (?:på|i) (?:nettet|trykken|luften)|(?:siden|siderne|avisen|bladet|forsiden|layoutet|tillægget|udgaven|webben) (?:bliver |er |skal )?(?:lukket|lukkes|sendt|sendes|låst|låses|sat|sættes|afleveres)
    |(?:artiklen|historien|indslaget|udsendelsen|nyheden|interviewet|reportagen|avisen|bladet) (?:bliver |skal )?(?:lukkes|lukket|sendes|sendt|publiceres|trykkes|bringes|lægges (?:ud|op|på nettet))
    |(?:story|article|bulletin|item|segment|feature|broadcast|edition|paper|pages?|section|issue|newsroom) (?:closes?|airs|locks|goes (?:out|up))
    |(?:go|goes|going) (?:to (?:print|press)|live|on air)|(?:we|i) (?:publish|air|file)|(?:on|to) air)\b.{0,30}$
    |(?<![\w-])(?:vi sender|sender vi)(?: (?:den|det|igen|først|allerede|fra))? $
  `,
)

/** "rette det, inden tallene offentliggøres på mandag": before what happens on the day. */
export const aheadOfHappening = wording(
  String.raw`
    (?:^|[^a-z0-9])(?:inden|før|before|senest når|by the time) (?!(?:udgangen|udløbet|afslutningen|slutningen
    |for|kl|den \d|d\.|the (?:end|\d))\b)(?:vi|jeg|i|du|de|det|den|han|hun|man|the|we|they|it|he|she
    |[a-z-]{3,24}) (?:[a-z-]{1,24} ){1,5}(?:på |den |d\. ?|on |i )?$
  `,
)

/** "Ny svarfrist er …": what was said before no longer holds. */
export const revised = wording(`
    (?:^|[^a-z])(?:nye?|ændret|revideret|endelig|forlænget|opdateret|new|revised|extended|final) $
  `)

/** "I har 14 dage (til at svare)." */
export const given = wording(
  "(?:^|[^a-z])(?:(?:i|du|you) (?:har|have|får|get)|(?:giver|give) (?:jer|dig|you)) (?:nu |derfor |so )?$",
)

/** "I får til mandag", "frist til fredag", "du får tid til": more time granted to us. */
export const granted = wording(String.raw`
  (?:^|[^a-z])(?!i have (?:until|till))(?:(?:(?:i|du) (?:kan |må |skal )?(?:få|får|have|har)(?: fået)?|(?:få|får|have|har) (?:i|du)) (?:nu |derfor )?
  (?:frist |tid |lov )?|(?:jeg|vi|det|den|de) kan (?:godt |sagtens |nok )?(?:vente|strække (?:os|mig|fristen|den)) |(?<!(?:dem|ham|hende|os|mig|them|fået|har|havde|have) )(?<!(?:os|mig|ham|hende|dem) en )(?<!(?:giver|givet|gav|give) (?!(?:jer|dig|regionen) )[\w-]{2,20} (?:en )?)frist
  |udsættelse |(?:give|allow|grant) you |you (?:can|may) (?:now )?have )(?:until|till|indtil|(?:frem )?til)(?: og med)? (?:på |den |d\. ?)?$
  |(?:^|[^a-z])\w{0,12}(?:svar|bemærkninger|bidrag|kommentarer|indstillinger)(?![\w])[^;!?]{0,60} kan (?:(?:nu|dog|fortsat|stadig) )?(?:afgives|indsendes|sendes|fremsendes|afleveres) (?:frem )?(?:indtil|til)(?: og med)? (?:den |d\. ?|på )?$
  |(?:^|[^a-z])ikke (?:\w{1,10} ){0,3}længere end (?:til )?(?:på |den |d\. ?)?$
`)
