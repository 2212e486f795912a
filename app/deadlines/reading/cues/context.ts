import { pattern } from "../fold.ts"
import { wording } from "../wording.ts"

// What stands around a time beyond the cue itself.

/** A deadline pushed from one day to another; what follows "til" is the one that holds. */
export const movedTo = wording(
  String.raw`
    (?:flytte[rts]?|flyttede|udsat|udsætte[rs]?|udskudt|udskyde[rs]?|forlænge[trs]{0,2}|(?:frem)?ryk(?:ke[rst]?)
    |ændre[rts]{0,2}|udvide[rts]?|skubbe[rst]?|extend(?:ed|ing)?|mov(?:ed?|ing)|postponed?|push(?:ed|ing)?(?: back)?
    |br(?:ought|ing(?:ing)?)(?: [\w-]{1,14}){0,4} forward|changed?|prolonged)\b.{0,110}\b(?:(?:til|to|until)\s{1,3}(?:og med )?|(?:er|bliver|lyder|falder|is) (?:nu|herefter|dermed|derefter|så|now) (?:på )?|nu er det )(?:den |d\. ?|på |nu )?$
  `,
)

/** "fra den 3. (til …)", "i stedet for fredag", "oprindelig frist 13/2": the time that gave way. */
export const movedFrom = wording(
  String.raw`
    (?:^|[^a-z])(?:fra|from|i stedet for|istedet for|frem for|fremfor|instead of|rather than
    |(?:den )?(?:oprindelige?|oprindeligt|tidligere|gamle|original|previous)(?: frist(?:en)?| svarfrist(?:en)?
    | deadline)?(?: var| er| on| of| was)?)[\s:,(]{1,3}(?:den |d\. ?|på )?$
  `,
)

/** A sentence in which a deadline may be moved: elsewhere it is a meeting that is. */
export const ofDeadline = wording(
  String.raw`
    frist|deadline|svar|udsæt|i ?stedet|instead|må i få|(?:jeres|dit|din|regionens|your) (?:\w{1,14} )?(?:bidrag|bemærkning|kommentar|tilbagemelding|udtalelse|indspil|input|materiale|contribution|comments|reply)
    |(?:forlænge|udvide)\w{0,2} (?:\w{1,10} )?høring
    |aflevering(?:en)? (?:af (?:[\w-]{1,20} ){0,3}(?:redegørelse|bidrag|tal|svar|materiale|notat|rapport|oversigt|bemærkninger|udkast|skema)\w{0,3}(?: (?:om|for|på|til|vedr\.?)(?: [\w-]{1,20}){1,6})? )?(?:\w{1,8} )?(?:frem)?(?:ryk|flyt|ud|skub|forlæng)
    |(?:indsendelse|besvarelse|tilbagemelding)(?:en)? (?:af (?:[\w-]{1,20} ){0,2})?(?:\w{1,8} )?(?:frem)?(?:rykkes|flyttes|udskydes|skubbes|forlænges)
    |høring(?:en|sperioden)?(?: [\w-]{1,24}){0,8} (?:forlænge|udvide)[st]|consultation(?: [\w-]{1,20}){0,8} (?:extended|prolonged)
  `,
)

/** "I får yderligere en uge, dvs. til og med (den 24.)", "we can give you another week, i.e. until": granted to us, in the place of the old. */
export const moreTimeGranted = wording(
  String.raw`
    (?<![\w-])(?:(?:i|du|regionen|you) (?:\w{1,10} ){0,2}(?:får|få|fået|gives|bevilges|granted|given|have)|(?:får|gives|bevilges) (?:\w{1,10} ){0,2}(?:i|du|regionen)|(?:giver|bevilger|give|grant|allow|given|granted) (?:jer|dig|regionen|you)|imødekomme[rs]? (?:\w{1,10} ){0,2}(?:jeres|din|dit|regionens)|(?:vi|jeg) (?:\w{1,10} )?forlænger)(?![\w-])
    [^.;!?]{0,70}?(?<![\w-])(?:yderligere|mere|ekstra|forlænger|another|further|extra|additional|more)(?![\w-])(?:[^;!?]{0,60}[ ,])?(?:til|until|till|to)(?: og med| and including)? (?:den |d\. ?|på |the )?$
  `,
)

/** "Orloven er forlænget": after a sentence about an answer, still not the answer's time. */
export const otherMoves = pattern(
  String.raw`(?:^|[:;] )\W*(?:the \w{3,20}|(?!\w{0,16}frist)[\w-]{3,30}(?:en|et|ne))(?: [\w-]{1,14}){0,3} (?:er|var|bliver|blev|has|is|was)(?![\w-])`,
)

/** "Vi ændrer det til onsdag", "det er nu flyttet til den 23.": what was asked for before is moved. */
export const movesIt = wording(
  String.raw`
    (?:(?<![\w-])(?:ændrer|rykker|flytter|udskyder|skubber|forlænger|udvider|sætter|change|move|push|extend|make)(?: (?:vi|jeg|we|i))? (?:(?:derfor|nu|bare|så|lige) )?(?:det|den|fristen|datoen|it|that|the deadline)
    |(?:^\W*|[,;:] ?)(?:(?:så|men|og|but|and) )?(?:det|den|it|that) (?:er|bliver|is|has been) (?:\w{1,8} )?(?:ændret|flyttet|rykket|udskudt|udsat|changed|moved|extended|postponed))
    (?:\w{1,8} )?(?: (?:til|to|until))? (?:den |d\. ?|på )?$
  `,
)

/** "Så siger vi mandag i stedet": another day is agreed on. */
export const saysInstead = wording(
  String.raw`(?:^|[^a-z])(?:så siger vi|i ?stedet for [^.!?]{3,40} siger vi|skal vi sige|lad os sige|så lad os sige|vi siger (?:derfor |så |bare )|gør det til|let's say|let us say|make (?:it|that)) (?:bare |så |nu )?(?:på |den |d\. ?|on )?$`,
)

/** "…, og det er altså der, jeg skal have den": the clause points back to the time before it. */
export const pointsThere = wording(
  String.raw`(?:^|[^a-z])(?:(?:det er|er det|that is|that's) (?:\w{1,10} ){0,2}(?:der|dér|da|dagen|datoen|when|the day)|senest (?:der|dér|da|den dag)),? (?:som |at |by which |hvor )?(?:\w{1,10} ){0,2}(?:skal|vil|må|bør|need|want|must)(?![\w-])`,
)

/** "ikke længere den 12., men den 19.": the first no longer holds, the second does. */
export const notButThen = wording(
  String.raw`(?<![\w-])(?:ikke|not|no) (?:længere |mere |som skrevet |(?:any ?)?longer |any more |on )?(?:den |d\. ?|på |the )?$`,
)
export const butThen = wording(
  String.raw`(?<![\w-])(?:ikke|not|no longer)(?![\w-])[^!?]{0,50}(?:men|but|derimod)(?: (?:først|nu|allerede|i stedet|derimod|rather|on))?(?: (?:den|d\.|på|the))? ?$`,
)

/** "har været slået op to gange, (senest den 3. februar)": told as done, and done more than once. */
export const toldAsDone = wording(
  String.raw`(?<![\w-])(?:(?:har|er|havde|blev|have|has|had|was|were)(?! (?:brug|behov)) (?:[\w-]{1,20} ){0,5}?(?:[\w-]{2,20}(?:et|dt|gt|lt|rt|st|ed)|set|holdt)|[a-z]{3,14}(?:ede|te))(?![\w-])`,
)
export const opensWithLatest = pattern("^\\W*(?:and |og )?(?:aller|the )?(?:senest|latest|most recently)(?![a-z])")
export const severalTimes = wording(
  String.raw`(?<![\w-])(?:gange?|twice|times|møder|gentagne|igen|ofte|flere|mange|repeatedly)(?![\w-])`,
)

/** Gladly then, not firmly. */
export const wish = wording(
  "(?:^|[^a-z])(?:(?<!(?:vil|ville|meget) )gerne|helst|hvis (?:det er )?muligt|om muligt|ideelt set|preferably|ideally|if possible)(?:[^a-z]|$)",
)

/** "gerne i dag, ellers i morgen", "gerne onsdag og senest fredag": the firm one follows in the same breath. */
export const firm = wording(
  String.raw`(?:ellers|senest|at the latest|no later) (?:\w{1,8} ){0,3}\S{0,12}$|skal (?:\w{1,10} ){0,3}(?:helst|gerne) (?:bruge|have)`,
)

/** "svar i dag, ellers i morgen": another time is as good. */
export const elseThen = pattern(
  String.raw`^[,;]? ?(?:(?:og|men|eller|or|and) )?(?:ellers|alternativt|allersenest|(?<=(?:eller|or) )senest|otherwise|failing that|at the (?:very )?latest)(?![\w-])(?! (?:\w{1,12} )?(?:vi|jeg|we|i (?:will|shall|must|have))(?![\w]))`,
)

/** A clause that only goes on with the request before it: "…, gerne i dag, ellers i morgen". */
export const goesOn = pattern(
  String.raw`^\W*(?:(?:og|men|meget|allerede|så) )*(?:gerne|helst|allerhelst|ellers|alternativt|otherwise|failing that|senest(?! (?:har|havde|er|var|blev|fik|kom))|eller|om muligt|preferably|ideally|or)\b`,
)

/** "kommentarer fra jer 19. april", in a plan. */
export const fromYou = wording(String.raw`(?:fra|from) (?:jer|dig|regionen|you) (?:den |d\. ?)?$`)

/** "tallene fra i dag", "mødet på torsdag": the time belongs to the noun before it; "I need it for Friday" names none. */
export const belongsToNoun = wording(String.raw`
  (?:^|[^a-z])(?:fra|af|siden|pr\.?|om|mellem|(?<!(?:it|this|them|these|those|answer|reply) )for|efter|since|from|of) $
  |(?:møde(?:t|r)?|konferencen?|kurset|avisen|seminaret|meeting|conference) (?:på|den|i|on)? ?$
  |(?:dateret|dated) (?:den |d\. ?)?$
`)

/** "fra 1. januar 2019 til (31. december 2026)": a period, by what stands before either end. */
export const fromThen = pattern(String.raw`(?<![\w-])(?:fra|from)(?: og med)? (?:den |d\. ?|the )?$`)
export const tillThen = pattern(
  String.raw`^,? ?(?:og )?(?:(?:frem )?til(?: og med)?|indtil|to|until|till|through|up to)(?: and including)? (?:den |d\. ?|the )?$`,
)

/** "brevet fra før jul", "jeg behøver den ikke før nytår": before it nothing is wanted. */
export const notUntil = wording(String.raw`
  (?:^|[^a-z])(?:(?:fra|siden|af|since|from) (?:før|before)|(?:ikke|intet|ingen|først|not|don't need \w{1,8}) (?:\w{1,10} ){0,4}
    (?<!(?:hører?|hørt|får|have|har|andet|svar) )(?:før|until|till|before|førend))(?: (?:end|den|d\.|lige))? ?$
  |(?:^|[^a-z])(?:tidligst|not earlier than|no earlier than|at the earliest) (?:\w{1,14} ){0,5}(?:d\. ?)?$
`)

/** "Kan du kigge på det og vende tilbage i morgen?": the verb still hangs on "kan du". */
export const coordinate = pattern(
  String.raw`^\W*(?:og|eller) (?:(?:så|derefter|eventuelt|evt\.?|gerne|helst|lige) )?(?:[a-z]{2,14}e|få|se) (?!(?:er|har|skal|kan|var) )`,
)

/** "til og med", "frem til": how long it goes on. */
export const lasting = wording(String.raw`^(?:til og med|t\.?o\.?m\.?|frem til|indtil|until|up to and including) `)

/** "jeg er i Bruxelles", "han har fri": where and how someone is meanwhile. */
export const absent = wording(
  String.raw`(?<![\w-])(?:(?:jeg|vi|han|hun|de) (?:er|holder|har|sidder|bliver)|(?:er|har|holder|sidder) (?:jeg|vi|han|hun|de)|i am|i'm|we are|(?:er|var|bliver|blev|is|are|was|were) (?:\w{1,10} )?(?:dækket|betalt|aflønnet|sikret|ansat|fritstillet|sygemeldt|bevilget|finansieret|forsikret|garanteret|godkendt|gyldig\w?|lejet|udlejet|booket|optaget|besat|lukket|covered|paid|employed|funded|insured|approved|booked|closed|valid))(?![\w-])(?! (?:åbent|åbne|plads))`,
)

/** "frem til kl. 15 på hverdage", "vi slutter altid senest kl. 19": how it is every day. */
export const habitual = wording(
  `(?:^|[^a-z])(?:(?:på|alle) hverdage|alle dage|hver (?:dag|morgen|uge)|dagligt?|altid|daily|every day|always)(?:[^a-z]|$)`,
)

/** "… kan I få fat på os frem til kl. 15": when the sender can be reached. */
export const reachable = wording(String.raw`
    (?:^|[^a-z])(?:få fat (?:på|i)|træffes?|kontaktes|fanges?|(?:er|sidder) (?:\w{1,12} ){0,2}(?:ved telefonen|på kontoret|at træffe)
    |(?:can|may|could|(?<!(?:are|is|have|has|needs?|ought) )to) (?:\w{1,10} )?reach (?:me|us)|be reached)(?:[^a-z]|$)
  `)

/** "bedes indsat i skemaet og sendt til os (torsdag)": what is asked to be done goes on. */
export const askedToBe = wording("(?<![\\w-])(?:bedes|ønskes|udbedes) ")
export const coordinateDone = pattern(String.raw`^\W*(?:og|eller) (?:[a-z]{2,16}(?:t|et))(?![\w-])`)

/** "Spørgsmål kan stilles til mig frem til (den 18.)": not the answer, which may be wanted by another time. */
export const forQuestions = wording(
  String.raw`(?<![\w-])(?:spørgsmål|questions|queries)(?: (?:til|om|vedr\.?|about)(?: [\w-]{1,20}){1,4})? (?:kan|må|bedes|modtages|besvares|may|can|will) (?:[\w-]{1,14} ){0,7}$`,
)

/** "vi slutter", "jeg kører": what the sender does themselves, whatever it is. */
export const ownAct = wording(
  String.raw`(?<![\w-])(?:vi|jeg|i|we) (?!(?:skal|har|vil|kan|er|må|need|want|have|would|will)\b)(?:\w{2,16}er|\w{3,12}år)\b`,
)
