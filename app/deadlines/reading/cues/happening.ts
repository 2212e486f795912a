import { anyOf } from "../wording.ts"

/** Things that happen: their date is not the answer's. */
export const happening = anyOf(String.raw`
  træder i kraft
  får virkning
  med virkning
  har virkning
  iværksæt(?:tes|ter|telse)
  eftersendes
  (?:være|ligge) hos (?!(?:os|mig|jer|dig|sekretariatet|redaktionen)(?![\w]))\w{3,20}
  fratræde[rs]?
  fratrædelse(?:r|n|rne)?
  tiltræde[rs]?
  ansættes
  ansættelse(?:n)?
  starte[rs]?
  start
  startdato
  begynde[rs]?
  ophører
  ophør(?! )
  gælder (?:fra|til|kun|indtil|pr|i|frem)
  gældende (?:fra|til|indtil|pr)
  (?:gælder|løber|varer|holder|fortsætter|kører|dækker)(?: \w{1,10}){1,6} (?:til|indtil|frem til|fra)
  løber
  udløber
  udløb(?:et)?
  forfalder
  betales
  betaling(?:en)?
  forfald
  afholdes
  holdes
  finder sted
  foregår
  udkommer
  offentliggøres
  udsendes
  (?:sendes|indsendes|afleveres|indberettes|fremsendes|oversendes) til (?:ministeriet|styrelsen|siri|kommunen
    |jobcentret|udvalget|rådet|folketinget|skat|banken|myndigheden)
  (?:være|ligge|foreligge|modtaget) (?:inde |fremme )?(?:hos|i|ved|af) (?:skat|skattestyrelsen|kommunen|jobcentret|styrelsen|siri|banken|politiet|ministeriet|a-kassen|udbetaling danmark|myndigheden)
  faktura(?:en|er|erne)?
  behandles
  forelægges
  drøftes
  mødes
  varer
  træffes
  holder (?:lukket|ferie|fri|åbent|møde|oplæg|kursus)
  lukker
  lukket
  åbent
  opsiges
  opsagt
  afskediges
  afskedigelse(?:n|r|rne)
  meddeles den enkelte
  indkaldes
  er (?:på ferie|i samråd|på kursus|på barsel|tilbage|syg|fraværende|bortrejst)
  på ferie
  gemmes
  slettes
  bliver (?:\w{3,12}t og )?(?:\w{3,14}et|tømt|solgt|lukket|sendt)
  fylder
  født
  dateret
  registreret
  indgået
  underskrevet den
  vedtaget
  besluttet
  forhandlinger indledt
  anmeldes
  indberettes
  skal (?:anmeldes|indberettes|indgives|meddeles|varsles|ansøges|søges|betales|ske|gennemføres|afvikles
    |indsendes af|fratræde|flytte|starte|være flyttet|være gennemført|være afsluttet)
  kører (?:indtil|frem til|fra|til)
  bevilget
  bevilling(?:en)?
  tilbuddet
  rabat
  spar
  % off
  early bird
  gælder kun
  pris(?:en|er)?
  køb
  bestil
  takes? effect
  took effect
  effective
  comes? into force
  start(?:s|ing|ed)?
  begin(?:s|ning)?
  expire[sd]?
  runs? (?:until|to|from)
  runs
  valid
  held
  takes place
  takes? place
  opens?
  closes?
  closed
  due to (?:start|begin|expire|take)
  will be (?:held|published|dismissed|closed)
  be dismissed
  last working day
  termination
  payable
  invoice
  out of office
  on leave
  on holiday
  born
  dated
  published
  offer ends
  ends
  discount
`)

/** Told as done: a time named in such a clause is behind us, or was someone's. */
export const past = anyOf(String.raw`
  lovede
  lovet
  var
  blev
  fik
  havde
  sendte
  modtog
  gik
  kom
  talte
  snakkede
  skrev
  ringede
  spurgte
  bad
  aftalte
  mødtes
  holdt
  fremgik
  stod
  deltog
  udløb
  sagde
  meddelte
  oplyste
  bestilte
  søgte
  ansøgte
  anmeldte
  indsendte
  startede
  begyndte
  ophørte
  fratrådte
  skulle (?:i |vi |de )?(?:have|være|ha)
  burde (?:i |vi |de )?(?:have|være)
  (?:har|er) (?:i|vi|jeg|de|du|han|hun|der|den|det|ikke|endnu|allerede|senest|netop
    |lige) (?:\w{1,14} ){0,4}(?:fået|sendt|modtaget|haft|lovet|talt|skrevet|bedt|rykket|svaret|hørt|været|søgt
    |anmeldt|opdateret|ændret|revideret|udsendt|offentliggjort|indsendt|afholdt|meddelt)
  (?:er|blev|senest|sidst) (?:\w{1,10} )?(?:sendt|modtaget|opdateret|revideret|ændret|afsendt|dateret|udsendt
    |offentliggjort|registreret|anmeldt|indsendt|vedtaget|godkendt)
  (?:vi|jeg|i|du|de|han|hun) har (?:\w{1,12} ){0,3}(?:bedt|sendt|fået|modtaget|skrevet|talt|hørt|rykket|aftalt
    |ringet|søgt|anmeldt|svaret)
  promised
  was
  were
  had
  received
  sent
  wrote
  called
  filed
  submitted
  applied
  spoke
  met
  said
  asked
  should have
  ago
  (?:have|has) (?:\w{1,10} ){0,2}(?:received|sent|been|filed|applied|had)
`)
