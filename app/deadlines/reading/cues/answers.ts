import { anyOf } from "../wording.ts"

/** What we would deliver. With a word for a deadline beside it, no verb is needed: "Svar senest fredag". */
export const answers = anyOf(String.raw`
  svar(?:et|ene)?
  \w{0,20}svar(?:et)?
  besked
  (?:tilbage|rück)melding(?:er|en|erne)?
  melding
  \w{0,12}bidrag(?:et|ene)?
  \w{0,10}bemærkning(?:er|erne)?
  kommentar(?:er|erne)?
  udtalelse(?:r|n)?
  redegørelse(?:r|n)?
  forklaring(?:en)?
  afgørelse(?:n)?
  dokumentation(?:en)?
  oversigt(?:en)?
  opgørelse(?:n)?
  udtræk(?:ket)?
  status
  rettelser(?:ne)?
  forslag
  indsigelse(?:r|rne|n)?
  retur
  kvittering(?:en)?
  bekræftelse(?:n)?
  stillingtagen
  afklaring(?:en)?
  input
  indspil
  materiale(?:t|r)?
  tilmelding(?:er|en)?
  afbud
  tilsagn
  udkast(?:et)?
  citat(?:er)?
  feedback
  oplysning(?:er|erne)
  indstilling(?:en|er)?
  begrundelse(?:n)?
  vurdering(?:en|er)?
  s\.?u\.?
  aktindsigt(?:en)?
  interview(?:et)?
  tallene
  tal(?:materiale|materialet)?
  notat(?:et)?
  godkendelse
  accept
  underskrift
  repl(?:y|ies)
  response
  responses
  answers?
  comments?
  confirmation
  contribution
  statement
  quote
  rsvp
  svaret
`)

/** Not delivering but being there: the day asked about is when it takes place. */
export const attendance = anyOf(String.raw`
  sige ja til
  (?:et|en|nyt|næste|om) \w{0,12}møde
  (?:\w{1,4}|\d{1,3}) (?:plads(?:er)?|billet(?:ter)?|deltagere?|stole?|personer) til
  holde[rs]? (?:\w{1,12} ){0,3}(?:oplæg|møde|tale|indlæg|foredrag|kursus|workshop)
  deltage[rs]?
  mødes
  ses
  komme(?: ud| og)?
  kom ud
  forbi
  tage imod (?:\w{1,12} ){0,3}(?:gæster|kolleger|elever|studerende|deltagere|besøg|en delegation|os)
  besøge[rs]?
  stille op
  medvirke
  tale sammen
  snakke(?: sammen)?
  tage (?:et|en) (?:møde|snak|kort snak|opkald|kaffe)
  afholde[rs]?
  booke[rs]?
  have (?:et )?møde
  til (?:et )?møde
  oplæg
  være med
  bliv(?:e|er)? (?:\w{1,10} ){0,2}(?:til|hængende|her)
  meet
  stay
  attend
  visit
  join
  minutes for a call
  catch up
  meeting with
  speak at
  present at
  (?:drop|stop|swing|pop|come) (?:by|in|round)
  come to
  åbent
  lukket
  ferie
  gæste
  (?:have|få) (?:en|een|nogen) (?:af|fra|hos) [\w-]{2,20} (?:\w{1,8} )?(?:med|igennem|ud|ind|op|forbi|på)
  (?:have|få) (?:jer|dig) (?:\w{1,8} )?(?:med|igennem|ud|ind|op|forbi|på)
  (?:have|få) (?:kontorchefen|direktøren|chefen|lederen) (?:\w{1,8} )?(?:med|igennem|ud|ind|op|forbi|på)
  (?:have|get) (?:you|someone|somebody|one of you|a colleague|the director)(?: (?:from|of) (?:[\w-]{1,16} ?){1,3}?)? (?:on (?:the|our|air|stage)|in (?:the|our)|at (?:the|our)|along)
  indkalde[rs]?
  inviterer
  invitere
`)
