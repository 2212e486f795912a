import { anyOf, wording } from "../wording.ts"

const OWN_ACT = `
    (?:eftersender|fremsender|sender|vender (?:selv |så |nok |gerne )?tilbage|leverer|kommer|besvarer
    |bestræber|giver besked|giver lyd|giver jer besked|melder(?: os| mig)? (?:ind|tilbage)|ringer|skriver
    |svarer|returnerer|afleverer|indsender|udsender|orienterer|offentliggør|holder|starter|begynder
    |går (?!i trykken|i luften|på|live)|rejser|lukker|åbner|flytter|planlægger|påtænker|overvejer|agter
    |iværksætter|afskediger|varsler|opsiger|ansætter|indkalder|inviterer|mødes|behandler|drøfter|afholder
    |udbetaler|betaler|fakturerer|gennemfører|forventer at (?:sende|vende|være|kunne|have|afskedige|starte
    |iværksætte|opsige|varsle)|regner med at (?:sende|vende|være|kunne|starte|afslutte|gå)|satser på at
    |har tænkt os|har planlagt|er (?:tilbage|på ferie|på kursus|hjemme|væk|bortrejst|fraværende|færdige|klar))`
const OWN_ACT_ENGLISH = `
    (?:publish|will (?:send|get back|return|be|submit|provide|start|call|publish|file|close|revert|come back)
    |plan to|are planning|intend to|expect to|am out|are closed)`

/** The sender's or another's doing: a promise, a plan, a duty of theirs. The time belongs to that. */
export const foreign = anyOf(String.raw`
  (?:vi|jeg|undertegnede|kollegaen|min kollega|hun|han|de|man|virksomheden|firmaet|kommunen|jobcentret
    |ministeren|udvalget|bestyrelsen|medarbejderne|de ansatte) (?:(?:selv|så|derfor|nok|også|allerede|gerne|straks
    |altid|hermed|først|normalt|som udgangspunkt|typisk|nu|og) ){0,2}${OWN_ACT}
  (?:i|we|they) (?:(?:hereby|therefore|also|just|already) ){0,2}${OWN_ACT_ENGLISH}
  (?:sender|vender|leverer|ringer|skriver|svarer|returnerer|holder|starter|begynder|lukker|mødes|afholder
    |udsender|offentliggør|rejser|orienterer|indsender|afleverer|varsler|opsiger|planlægger) (?:vi|jeg|de|han|hun
    |virksomheden)
  (?<!(?:\si|^i|du|bedes) )(?:vil|kan|skal|kommer til at|bliver nødt til at|er nødt til at|regner med at|håber (?:selv )?(?:at
    |på at) (?:vi |jeg )?(?:kan |kunne )?)(?: (?:vi|jeg|selv|også|gerne|så|derfor))* (?:vende tilbage til jer
    |aflevere|indsende|indberette|afrapportere|orientere|fremlægge|forelægge|indgive|eftersende|fremsende
    |iværksætte|starte|begynde|opsige|varsle|betale|behandle|drøfte|holde|mødes|rejse|flytte|lukke|træffe
    |underskrive|anmelde|ansøge|søge|indkalde|afskedige|fratræde|aflægge|sende (?:vores|min|den|det|dem|materialet
    |dagsordenen|listen|ansøgningen|meddelelsen)|melde (?:vores|os)|svare (?:dem|ministeren|kunden|udvalget
    |borgeren|journalisten|pressen|ministeriet|styrelsen|folketinget))
  (?:vi|jeg) (?:\w{1,12} ){0,2}lover?(?:de|t)?
  (?:melder?|melde) (?:hermed |desværre )?(?:afbud|fra)
  må desværre
  (?:vi|jeg) (?:kan|når|nåede) (?:det |den |desværre |nok )?ikke
  kan (?:desværre )?ikke (?:deltage|komme|nå)
  (?:så )(?:kan|når) (?:vi|jeg) (?:\w{1,10} ){0,1}(?:nå )?at (?!(?:have|få|se|høre))
  (?:i|du) (?:får|modtager|hører)(?! (?:\w{1,10} )?(?:frist|tid|til|lov|udsæt\w*))
  har (?:jeg |vi )?lovet (?:dem|ham|hende|kunden|ministeren|at)
  (?:we|i) (?:have|need) to (?:submit|file|report|forward|decide|answer|reply|notify|inform|deliver|hand in
    |start|give)
  i'll (?:send|be|get)
  we'll (?:send|be|get)
  (?:we|i)(?: a[rm]e?| will be|'m|'re) (?:out|away|back|closed|open|meeting|starting|launching|presenting)
`)

/** Law and custom: a time limit described, not set. */
export const described = anyOf(`
  efter (?:loven|reglerne|bekendtgørelsen|forretningsordenen|aftalen|§)
  ifølge (?:loven|reglerne|vejledningen|aftalen|jer|jeres|hjemmesiden)
  i henhold til (?:loven|§|reglerne)
  lovens
  som udgangspunkt
  (?:andre|anden|bekendt|kollega|ven|nogen|nogle|han|hun|de|avisen|rygtet) (?:siger|mener|påstår|hævder|tror)
  normalt
  sædvanligvis
  som regel
  klagefrist(?:en)?
  ankefrist(?:en)?
  ansøgningsfrist(?:en)?
  betalingsfrist(?:en)?
  opsigelsesvarsel
  opsigelsesfrist(?:en)?
  indberetningsfrist(?:en)?
  anmeldelsesfrist(?:en)?
  søgefrist(?:en)?
  optagelsesfrist(?:en)?
  behandlingstid(?:en)?
  sagsbehandlingstid(?:en)?
  dages?fristen
  varslingsfrist(?:en)?
  høj?st
  processing time
  under the act
  by law
  according to
  application deadline
  notice period
  statutory
`)

/** "I lovede svar senest den 6.", "du svarede, at vi ville høre …": our own deadline, broken; what is asked now is an answer at once. */
export const brokenPromise = wording(
  String.raw`
    (?<![\w-])(?:(?:i|du|regionen) (?:\w{1,12} ){0,2}(?:lovede|lover|sagde|skrev|skulle|ville|oplyste|meddelte
    |har lovet|burde)|(?:lovede|skulle|ville|havde) (?:i|du)|(?:skrev|sagde|oplyste|meddelte) (?:du|i(?=,? (?:at|selv|ellers|til (?:mig|os))(?![\w])))|fik (?:jeg |vi )?at vide,? at|(?:blev|fik|er blevet|har fået|blevet) (?:også 
    |så )?lovet|vi skulle (?:have|ha)|(?:was|were|been) promised|you (?:promised|said|were to|were going to|would (?:reply|send|get|call|come back|answer|let|have))
    |(?:lovede|svarede|sagde|skrev|mente|oplyste|meddelte|lød|meldingen var|beskeden var),? (?:[\w-]{1,10} ){0,2}?(?:at )?(?:[\w-]{1,16} ){1,3}(?:ville|fik|kom|lå)|told (?:that )?(?:we|i|it|you|they|the \w{2,16}) (?:would|was|were)|(?:i|du|regionen) .{0,60}\b(?:sagde|lovede|oplyste|meddelte),? at (?:vi|jeg))(?![\w-])
  `,
)

/** "Sidst fik vi svar inden en uge", "you normally answer within a week": how it was or is, not what is asked for. */
export const asBefore = wording(
  String.raw`
    (?<![\w-])(?:(?<!(?:hvis|om|at|bare|gid|så|if|that|ikke) )(?:(?:vi|jeg|man|we|i) (?:fik|modtog|had|got|received)|(?:fik|modtog) (?:vi|jeg|man)) (?:\w{1,12} ){0,2}
    (?:svar|besked|afgørelse|tilbagemelding|udtalelse|tilsagn|godkendelse|bekræftelse|kvittering|tilladelse|bevilling|answer|reply|response|decision|statement|approval|confirmation|receipt|permit)(?:en|et|n)?|(?:i|du|you|they|vi|we) (?:normalt|plejer|altid|sædvanligvis|normally|usually|always|typically)
    |(?:svarer|får) (?:i|du|vi|man) (?:normalt|altid|sædvanligvis))(?![\w-])(?:(?! (?:men|but|og|and) ).){0,60}$
  `,
)

/** A payment: its time is for money. */
export const payment = wording(String.raw`
    faktura.{0,90}betal|payment (?:is|was|falls) due|(?:bede[rs]?|bedes|venligst|please) (?:\w{1,10} ){0,3}(?:(?:ind|be)?betal(?:e|t)|overfør(?:e|t)|pay)(?![\w-])|(?:rykker|betalings(?:påmindelse|frist)).{0,90}(?:betal|beløb)|(?<![\w-])betal (?:\w{1,14} ){0,4}(?:senest|inden|før)|betal.{0,60}faktura|rettidig betaling|rettidige? betalingsdag|(?:be|ind)betales|indbetal|rykkergebyr|payment due|(?:beløb|pengene|betaling|the amount)(?:et|en)?(?: [\w-]{1,12}){0,5} (?:konto|i hænde|indsat|overført|overføres|reach)|(?:til rådighed|indgået) på (?:vores|vor|min) konto|invoices?\b.{0,60}(?:paid|payment|due)|forfald(?:er|sdato)
  `)
