import { pattern } from "../fold.ts"
import { wording } from "../wording.ts"

// A time, or all that was asked for, is taken back.

/** The time is taken back: it need not be then, or no longer holds. */
export const negated = wording(
  String.raw`
    (?<![\w-])(?:i|du|der) skal (?:\w{1,8} ){0,3}ikke (?:(?:længere|mere|alligevel|også|nødvendigvis) )?(?:(?!(?:alt|det hele|mere|andet)(?![\w]))[\w-]{1,20} ){0,5}?(?:sende|svare|levere|aflevere|indsende|melde|besvare|bekræfte|kommentere|bidrage|udfylde|returnere|gøre|foretage|lave|skrive|ringe|indberette|tilmelde|fremsende|give|oplyse|vende)(?! (?:[\w-]{1,12} ){0,3}(?:senere|andet|andre|mere|alt))
    |(?<![\w-])(?:you|there is) no longer (?:have|need)|(?:behøver|behøves|nødvendigt?|kræves|haster|need|have to|has to|must)(?: (?:i|du|de|vi|det|der|you|it|we
    |absolut|bestemt|nødvendigvis|slet|overhovedet|på ingen måde))* (?:ikke|not)(?! senere| later| kan| kunne
    | vil)\b|skal (?:\w{1,8} )?ikke (?:nødvendigvis |absolut )?(?:være|svare|bruge|have|besvares|ligge
    |foreligge)|(?:er|det er) ikke (?:nødvendigt|noget krav|et krav|påkrævet)|needn'?t|don'?t (?:need
    |have) (?:to|it)|no need|not (?:needed|necessary|required)|isn'?t (?:needed|urgent)|(?:gælder|holder) (?:så 
    |derfor |altså |nu )?ikke|(?:ikke|no) (?:længere|longer) (?:aktuel|gælde|relevant|valid|applies|stands)
    |gælder (?:derfor )?ikke længere|udgår|annulleres|ophæves|aflyses|erstattes|no longer (?:appl|stand|valid
    |relevant|need)|(?:frist(?:en)?|deadline[n]?)\b.{0,30}\b(?:er|blev|er nu) (?:dermed |derfor |så |altså |nu )?(?:aflyst|ophævet|bortfaldet
    |annulleret|droppet|suspenderet|sløjfet|væk)|bortfald(?:er|et)|does not apply|uden (?:nogen )?frist
    |ingen (?:frist|deadline)|(?:kan|må|skal|bedes) (?:i|du|de) (?:\w{1,8} ){0,2}(?:glemme|se bort fra)
    |(?:i|du) (?:kan|må|skal|bedes) (?:\w{1,8} ){0,2}(?:glemme|se bort fra|stryge|ignorere)|(?:^|[^a-z])glem (?:bare |venligst |alt )?(?:det|den|dem|om|mi[nt]|alt|fristen|deadlinen?|datoen|mailen)\b|(?:disregard|ignore|forget) (?:my|the|it|that)
  `,
)

/** "I kan se bort fra, at jeg bad om …": all that was asked is told again, to be taken back. */
export const disowned = wording(
  String.raw`
    (?:ser? bort fra|glem(?:me)?|ignorere?|disregard|(?<!(?:not|never) )(?:ignore|forget|cancel)) (?!(?:at|that|ikke|not|to)(?![\w]))(?:[\w'-]{1,20} ){0,5}?(?:request|e?-?mail|message|question|anmodning|forespørgsel|bestilling|henvendelse|rykker|spørgsmål|[\w-]{2,20},? (?:som )?(?:jeg|vi) (?:\w{1,8} )?(?:bad|spurgte|skrev|bestilte))(?:en|et)?
    (?:(?! (?:men|but|and|og) |: ?(?:jeg|vi|send|we|i|please)(?![\w])|[,;] ?(?:kan|kunne|skal|vil|så|og|men|but|could|can|would|please)(?![\w])).){0,80}$
    |(?:ser? bort fra|glem(?:me)?|disregard|ignore|forget|(?:gælder|nødvendigt|aktuelt) (?:\w{1,10} )?(?:ikke|længere)|ikke (?:længere|mere) (?:\w{1,12})?|no longer (?:\w{1,12})?),? (?:at|that)
    (?:(?! (?:men|but) |[,;] ?(?:kan|kunne|skal|vil|så|og|men|but|could|can|would|please)(?![\w])).){0,160}$
  `,
)

const MATTER =
  "(?:(?:hørings|svar)?(?:udkast|høring|frist)|anmodning|bestilling|opgave|henvendelse|forespørgsel|rykker|bede om|draft|consultation|request|enquiry|order|deadline)"
const GONE = String.raw`(?:trukket (?:\w{1,10} )?tilbage|annullere(?:t|s)|aflys(?:t|es)|bortfald(?:er|et)|faldet (?:bort|væk)|udgår|udgået|ophæve(?:t|s)|droppet|withdrawn|cancelled|dropped|called off|lapsed?)`

/** "trækkes udkastet hermed tilbage", "bestillingen er annulleret": all that it asked for is taken back with it. */
export const matterWithdrawn = wording(
  String.raw`
    (?<![\w-])(?:${MATTER}(?:en|et|n|erne)?(?: (?!(?:ikke|not|kun|ville|skulle|men|hvis|if)(?![\w]))[\w-]{1,20}){0,6} (?:${GONE}|trækkes (?:\w{1,10} )?tilbage)
    |trækkes (?:\w{1,12} ){0,2}${MATTER}(?:en|et|n)? (?:(?!ikke)\w{1,10} )?tilbage|(?:vi|jeg|we|i) (?:har |have )?(?:\w{1,10} )?(?:trækker|trukket|aflyst|annulleret|aflyser|annullerer|dropper|droppet|withdraw|withdrawn|cancelled|cancel) (?:hermed |hereby )?(?:\w{1,10} )?${MATTER}(?:en|et|n)?)(?![\w-])
  `,
)

/** "…, men det tager vi nu mundtligt", "…, men det er ikke længere nødvendigt": the time before it is taken back in the same breath. */
export const takenBackAfter = wording(
  String.raw`
    (?<![\w-])(?:men|but) (?:det|den|dem|de|dette|that|this|it)(?: [\w-]{1,14}){0,5} (?:mundtlig\w*|overflødig\w*|uaktuel\w*|ikke (?:længere|mere|nødvendigt|aktuelt)|dropp(?:er|et|es)|opgivet|glemme|se bort fra|ordnet|klaret|no longer|not needed|${GONE})(?![\w-])
    |^,? (?:har|skal|behøver|er|bliver|vil|kan) (?:[\w-]{1,12} ){0,4}(?:ikke (?:længere|mere|alligevel)|alligevel ikke|overflødig\w*|uaktuel\w*|${GONE})(?![\w-])
    |^,? (?:skal|behøver) (?:i|du) (?:\w{1,8} ){0,2}ikke (?:tage (?:jer|dig) af|tænke på|bekymre|gøre noget|reagere|svare)|^,? skal (?:\w{1,8} ){0,2}ikke (?:sendes|afleveres|indsendes|leveres|laves|besvares)
    |^,? (?:has been|is|was|have been) (?:\w{1,10} )?${GONE}
    |^[^.!?]{0,40},? som (?:jeg|vi) (?:ellers|oprindelig\w*|først) (?:havde )?(?:bad|bedt|skrev|ønskede)
  `,
)

/** "Det bidrag, vi skulle have i morgen, …": asked for before, by a time without "senest". */
export const wasAsked = pattern(
  "(?:^|[^a-z])(?:(?:skulle|ville) (?:\\w{1,12} ){0,2}(?:have|bruge|være|været)|bad (?:\\w{1,8} )?om|rykkede for|bestilte|ønskede) (?:[\\w-]{1,14} ){0,3}$",
)

/** "Det kan du godt glemme igen", "det passer ikke mere": what the sentence before said is taken back. */
export const takenBack = wording(
  String.raw`
    ^\W*(?:(?:men|og|så) )?(?:(?:det|den|dem|dette|denne)\b.{0,30}\b(?:(?:kan|må|skal|bedes) (?:i|du|de) (?:\w{1,8} ){0,2}
    (?:glemme|se bort fra)|bortfald|annullere|(?:kan|vil|må) (?:jeg|vi) (?:\w{1,8} )?trække tilbage)|glem (?:bare |venligst )?(?:det|den
    |dem)\b|(?:please )?(?:disregard|ignore|forget) (?:that|it)
    |(?:det|den|dem|dette|denne|that|this|it)\b[^,;.]{0,30} (?:alligevel ikke|(?:ikke|no|not) (?:(?!vente)\w{1,12} ){0,2}(?:længere|mere|alligevel|longer|any ?more|after all))(?! (?:vente|udsættes|holdbar))
    |(?:det|den|this|that|it) (?:er|bliver|is|has been) (?:\w{1,8} )?(?:aflyst|droppet|annulleret|trukket tilbage|uaktuelt?|overflødigt?|ligegyldigt?|off|cancelled|withdrawn)(?![\w-]))
    |^\W*(?:(?:men|og|så) )?(?:det|den|dem|dette) (?:har (?:vi|jeg) (?:\w{1,10} )?(?:fundet (?:selv|frem)|klaret(?! indtil)|løst)|bliver (?:\w{1,10} )?ikke til noget|tager (?:vi|jeg) (?:(?:nu|så|bare) )?(?:mundtligt )?(?:på|til) mødet|tager (?:vi|jeg) (?:\w{1,10} ){0,2}i stedet)
    |(?<![\w-])(?:i|du) skal (?:\w{1,8} ){0,2}ikke (?:gøre|foretage) (?:jer |dig )?(?:mere|noget|yderligere)
    |(?:ikke|ingen) (?:\w{1,10} ){0,2}(?:travlt|hast|nødvendigt?|(?:brug|behov) for \w{2,12}) (?:længere|mere|alligevel)|haster (?:\w{1,8} ){0,2}ikke (?:længere|mere|alligevel)
    |(?:lige meget|ligegyldigt|underordnet),? (?:hvornår|when)
  `,
)
