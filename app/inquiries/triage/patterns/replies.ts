import type { PhraseTable } from "../phrases.ts"

/** What a sentence of the message does: whether it wants something back. */
export type ReplyCue =
  | "waived"
  | "question"
  | "request"
  | "thanks"
  | "information"
  | "delivery"
  | "promise"
  | "attendance"

export const replyPhrases: Record<ReplyCue, PhraseTable> = {
  // "I behøver ikke svare i dag" waives the hurry, not the answer: the cancelling phrases weigh it down again.
  waived: {
    8: `
      behøver ikke svare, behøver ikke at svare, behøver ikke besvare, behøver ikke at besvare,
      behøver ikke vende tilbage, behøver ikke at vende tilbage, behøver ikke gøre mere, behøver ikke at gøre mere,
      behøver ikke gøre noget, behøver ikke at gøre noget, behøver ikke reagere, kræver ikke svar,
      kræver ikke noget svar, kræver intet svar, kræver ingen handling, kræver ikke handling, kræver ikke yderligere,
      kræver ikke noget fra, kræver ikke at i, svar er ikke nødvendigt, svar ikke nødvendigt, intet svar nødvendigt,
      ikke nødvendigt at svare, ikke nødvendigt med svar, ingen grund til at svare, svar unødvendigt,
      svar er unødvendigt, skal ikke svare, skal ikke besvares, skal ikke foretage, skal ikke gøre noget,
      skal ikke gøre mere, ingen svar nødvendig*, forventer ikke svar, forventer ikke noget svar,
      forventer intet svar, forventes ikke svar, der forventes intet svar, ønsker ikke svar, beder ikke om svar,
      skal ikke bruge svar, kan se bort fra, bedes se bort fra, se bort fra min, bare se bort fra, har fundet svaret,
      har selv fundet det, har selv fundet svaret, har selv fundet dem, har selv fundet ud af, fandt selv, er løst, har løst sig, har løst det, problemet er løst, sagen er løst,
      er faldet på plads, er ikke længere aktuel*, ikke længere relevant, no reply needed,
      no reply is needed, no reply necessary, no reply required, no need to reply, no need to respond,
      no response needed, no response required, no response is needed, no action required, no action needed,
      no action is required, need not reply, do not need to reply, don t need to reply, please disregard,
      please ignore, behøver ikke melde tilbage, behøver ikke at melde, behøver heller ikke, ikke brug for .. svar,
      ikke behov for .. svar, skal ikke sende noget, skal ikke sende mere, kræver ingen tilbagemelding,
      kræver ingen svar, kræver ingen reaktion, trækker min klage, trækker klagen, trækker vores klage,
      trækker min henvendelse, kan du glemme, kan i glemme, glem min, glem mit, bruge .. alligevel,
      bedes ikke foretage sig, skal ikke kvittere, behøver ikke skrive tilbage, behøver ikke at skrive tilbage, behøver ikke ringe, behøver ikke kvittere, behøver ikke at kvittere, hverken sende noget eller svare, behøver altså hverken,
      trækker min henvendelse, trækker vores henvendelse, trækker henvendelsen, trækker mit spørgsmål, trækker spørgsmålet, trækker min anmodning, trækker vores anmodning, trækker anmodningen, trækker min ansøgning, trækker vores ansøgning, trækker ansøgningen, trækker bestillingen, behøver ikke foretage, behøver ikke at foretage, behøver ikke tage stilling, ikke foretage jer, skal ikke svares, ikke svares på denne, skal ikke bekræftes, svar på denne adresse læses ikke,
      svar på denne mail læses ikke, svar læses ikke mere, ikke foretage dig mere, glem alt om, glemme alt om`,
    // The hurry is taken back, the wish is not.
    [-16]: `
      stadig interesseret, fortsat interesseret, vil stadig gerne, vil stadig meget gerne, vil fortsat gerne, vil fortsat meget gerne, hører stadig gerne,
      stadig glade for, har stadig brug for, skal stadig bruge, still like, still need, still be glad`,
    [-8]: `
      behøver ikke svare i dag, svare i dag, svare med det samme, svare lige nu, svare før, svare inden, svare straks,
      svare i dag eller, svare nu, svare her og nu, svar i dag, svare på mandag, svare denne uge, svare i denne uge,
      svare lige med det samme, svare mig i dag, vende tilbage i dag, vende tilbage før, vende tilbage med det samme,
      reply before, reply today, reply right away, reply immediately, reply this week, respond before, respond today,
      reply until, svare på alle, svare på alt, svare på det hele, svare skriftligt, svare langt, svare udførligt`,
  },
  question: {
    5: "?",
  },
  request: {
    8: `
      meld tilbage om, meld os om, giv besked om i, giv besked om du, giv os besked om, giv mig besked om,
      lad mig vide om, lad os vide om, sig til om, skriv om i, let me know whether, let us know whether`,
    5: `
      må i gerne skrive, må i meget gerne, må du meget gerne, modtager jeres høringssvar, modtager jeres bemærkninger,
      frist jeg gav, fristen jeg gav, skal have, vil gerne se, vil gerne bruge, gerne bruge, vil høre, spørger, spørge, efterlys*, vi behøver, jeg behøver, oplys,
      oplyse, foreslår, regne med, hvornår, hvordan, hvorfor, hvilke, hvilken, hvor mange, vil gerne have,
      vil gerne bede, vil bede, jeg beder, vi beder, beder jer, beder dig, beder om, beder derfor, må bede, skal bede,
      bedes, anmod*, jeg ønsker, vi ønsker, ønsker hermed, ønsker svar, ønsker at vide, jeg mangler, vi mangler,
      mangler stadig, mangler jeres, skal bruge, skal jeg bruge, skal vi bruge, får brug for, har brug for,
      gerne høre, hører gerne, høre fra, høre om i, imødeser, afventer, venter stadig,
      ser frem til jeres svar, ser frem til dit svar, ser frem til at høre, ser frem til svar, jeres svar, dit svar,
      begær*, rykker, rykke, kan i, kan du, kunne i, kunne du, vil i, vil du, må jeg, må vi, mon, har i, skal vi, send gerne,
      send mig, send os, send bare, send det, send den, send dem, send venligst, sende mig, sende os, sendes til mig,
      tilsend*, fremsendes senest, skriv gerne, skriv lige, skriv til mig, skriv eller ring, ring gerne, ring til,
      ring mig, ringe mig, ringes op, ringe til mig, ring venligst, giv mig, giv os, give mig, give os, giv lige,
      sig til, sig lige, meld tilbage, melde tilbage, melde navne, tilbagemelding, kontakt mig, kontakte mig,
      kontakt os, vær venlig*, vær så, være så, bekræft, kvitter, kvittere, kvitteres, kvittering, kvitteringen, en kvittering, en bekræftelse, få besked,
      få svar, få et svar, få oplyst, få at vide, have svar, have besked, have oplyst, have rettet, have slettet,
      vil vide, skal vide, gerne vide, brug for at vide, ret det, rette det, rettes, svar senest, svar inden,
      svar på, svar gerne, frist, fristen, svarfrist, s u, udestår, redegørelse, please, could you, can you,
      would you, could i, can i, can we, may i, let me know, let us know, look forward to your,
      looking forward to your, i need, we need, i would like, we would like, i d like, we d like, kindly, get back to,
      awaiting, await your, waiting for, urgent, request, asap, i wonder, wondering, tag den tid, stadig gerne, stadig meget gerne, fortsat gerne,
      et bidrag, bestilling, søger oplysning*, søger svar, i tvivl, usikker på, usikre på, forstår ikke,
      virker ikke, kan ikke finde, kan ikke få, kan ikke se, hvem kan, håber på, håber i, håber du, undersøg*,
      trenger, ønskes, få rettet, blive rettet, venter på svar, venter på jeres, venter på dit, venter på at høre,
      hvis jeg har jeres, hvis vi har jeres, hvis jeg får, hvis vi får, det er fint hvis, en forklaring,
      venligst send*, venligst giv*, venligst bekræft*, venligst ring*, venligst svar*, venligst vend*,
      venligst skriv*, venligst oplys*, giv venligst, vend venligst, svar venligst, oplys venligst, fjern .. venligst,
      ret .. venligst, bedes venligst, sendes .. i høring, til høringsparter*, være modtaget, i hænde,
      beder jeg om, beder jeg, beder vi, beder vi om, skal derfor anmode, jeg skal anmode, en stor hjælp hvis, stor hjælp hvis, til stor hjælp, opfordrer, indsigelse, bestrider, regner med svar, giv besked, giv lyd, meld tilbage, klager hermed, klager over, kræver at, insisterer, forlanger, gerne svar, afventer jeres,
      du må gerne, du må meget gerne, i må gerne, i må meget gerne, må i gerne, må du gerne, få det rettet, kan få det rettet, bliver rettet, beder om at, beder om en, gerne at få, trækker .. samtykke, trækker mit samtykke, vil ikke længere have mit, lad mig vide, lad os vide, sig til, sig endelig til, sæt kryds, sæt et kryds, sæt jeres kryds, kom med et, kom med et par, kom med forslag, kom gerne med`,
    // Asked to take note, the reader has nothing to send back; and a date that has passed asks for nothing.
    [-10]: `bedes indbetalt, bedes betalt, bedes overført,
      beder dig indbetale, beder jer indbetale, beder dig betale, beder jer betale, bedes betale, medlemmer der har bemærkninger, medlemmer bedes, jobcentrene bedes, kommunerne bedes, ansøgere bedes`,
    [-5]: `
      please find, find attached please, lige det vi skal bruge, lige det jeg skal bruge, præcis det vi skal bruge, præcis det jeg skal bruge, det var det vi skulle bruge, det var det jeg skulle bruge,
      en rykker, rykkere koster, kontakt os inden, ved spørgsmål kontakt, må gerne tage, fristen meldes, frist meldes, fristen udmeldes, frist følger, fristen følger,
      kommende bestilling, kommer en bestilling, kommer .. bestilling i, vi nåede det, så vi nåede, nåede det lige, modtageren i hænde, svar på denne adresse,
      har ikke andre bemærkninger, ingen andre bemærkninger, ikke yderligere bemærkninger, ingen yderligere bemærkninger,
      ikke øvrige bemærkninger, ingen øvrige bemærkninger, no further comments, hermed .. høringssvar,
      bedes i se bort, bedes du se bort, bedes de se bort,
      beløbet bedes, oplyse fakturanummer*, oplys fakturanummer*, oplyse regningsnummer*, anfør fakturanummer*, svar på høring*, kan i notere, vil i notere, kan du notere, vil du notere, kan vi oplyse,
      bedes i notere, bedes notere, kan i se, kan du se, frist var, fristen var, svarfristen var, før fristen, inden fristen, nåede fristen, holdt fristen, overholdt fristen, senest har,
      vil i læse, at i vil, kan i finde, kan du finde, i kan, du kan kontakte, kan i få fat, kan i ringe,
      kan i kontakte, kan du få fat, svar på dine, svar på dit, svar på jeres, bortfalder, er bortfaldet,
      sættes i bero, sættes .. i bero,
      skal rettes til, rettes til vores, rettes til kundeservice`,
    [-2]: `
      har i sagt, som i, skriv gerne hvis, ring gerne hvis, sig til hvis, sig endelig til, ring endelig,
      spørg endelig, hører gerne hvis, vend gerne tilbage hvis, kontakt mig gerne hvis, kontakt gerne, skriv endelig,
      har i spørgsmål, har du spørgsmål, if you have any questions, hvis i har spørgsmål, hvis du har spørgsmål`,
    3: "senest, bidrag, forklar*, venligst",
  },
  thanks: {
    6: `
      tusind tak, mange tak for, super tak, perfekt tak, fint tak, fedt tak, tak for hjælpen, tak for hurtig*,
      tak for svar*, tak for din hjælp, tak for jeres hjælp, tak for et godt, tak for en god, tak for en rigtig,
      tak for tallene, tak for godt samarbejde, tak for samarbejdet, tak for materialet, tak for oplæg*,
      tak for et inspirerende, tak for et spændende, tak for besøg*, tak for i dag, tak for i går, tak for sidst,
      tak for snak*, tak for mødet, det var lige det, lige hvad vi, lige præcis hvad, var præcis det, modtaget tak,
      modtaget super, tak det er, tak det var, stor ros, hjalp meget, gjorde nytte, til stor hjælp, en stor hjælp,
      thanks a lot, many thanks for, thank you for the quick, thank you for your help, thank you very much for,
      thanks for your help, thanks for the, exactly what, much appreciated, perfect thank*, great thank*,
      received thank*, received with thanks, that was all, det var alt, alt er i orden,
      så er vi på plads, det passer fint, kom fint frem, kommet fint frem, hurtigt gjort, klager ikke, er modtaget,
      vil jeg takke for, vil vi takke for, vil gerne sige tak, tak for din gennemgang, tak for jeres gennemgang, på rådets vegne vil jeg takke, det gik,
      lige i øjet, mange tak nu, tak nu stemmer, nu stemmer det, det stemmer nu, ser rigtigt ud nu, ser rigtig ud nu, ser fint ud nu, så er det set, så lukker vi sagen, lukker vi sagen, vi lukker sagen, fint med, var meget tilfreds*, blev glade for, virker nu, det virker igen`,
    3: "tak, thanks, thank you, modtaget, super, perfekt, noteret",
  },
  information: {
    7: `
      behøver ikke bekræfte, behøver ikke at bekræfte, fristen meldes ud, frist meldes ud, frist følger senere, fristen følger senere,
      så i kan planlægge, alene for at i kan, til orientering, kun til orientering, udelukkende til information, alene til information, udelukkende til orientering, blot til orientering, til jeres orientering, til din orientering,
      til din information, til jeres information, til info, til jeres info, fyi, for your information,
      kun til information, ingen tilmelding, kræver ikke tilmelding, no registration, holder åbent hus, bare så i ved, bare så du ved, bare så du har, bare så i har, blot så i ved, så i ved det,
      så er i orienteret, så er du orienteret, skal vi orientere om, orienterer hermed om, orienterer vi hermed,
      hermed orienteres, orientering om, skal hermed orientere, hermed orientering, just to let you know,
      just so you know, just letting you know, for information only, to inform you that, for your records,
      til efterretning, til jeres viden, vil bare fortælle, ville bare fortælle, ville lige fortælle,
      ville blot fortælle, ville bare sige, ville lige sige, ville blot sige, ville bare takke, ville lige takke,
      vil gerne takke, vil bare takke, glædelig jul, godt nytår, nyhedsbrev, til kalenderen, jeg fratræder,
      jeg stopper, ny kontaktperson, nyt telefonnummer, ny adresse, vi flytter til, skifter navn,
      til jeres underretning, til din underretning, sættes i bero, sættes .. i bero, sat i bero, det beklager jeg,
      det beklager vi, beklager fejlen, flytter vi, vi flytter,
      give jer et praj, give dig et praj, et praj, så i ikke læser, så du ikke læser, ville bare give, ville lige give, bare til orientering, sendes til orientering, fremsendes til orientering, til orientering fremsendes, orientering:, bedes ikke foretage, modtager det til orientering, modtager den til orientering, nu har i det på skrift, nu har du det på skrift, det var sådan set det, artiklen er ude, artiklen er i avisen`,
    6: `
      er flyttet til, er flyttet fra, mødet er aflyst, er aflyst, er blevet aflyst, er udskudt, lille praktisk,
      en praktisk ting, regning nr, vores regning, faktura nr, fakturaen forfalder, vedhæftet er faktura,
      godkendt referat, referat af, referat fra, referatet af, referatet fra, hermed faktura*, faktura #,
      referatet er, vedhæftet referat*, hermed referat*, invoice,
      desværre aflyst, aflyst:, er desværre, indkalder til et nyt, indkalder til nyt, videresend endelig`,
  },
  delivery: {
    4: "som aftalt, som lovet, som ønsket, som efterspurgt, som drøftet",
    3: "hermed, vedhæft*, vedlagt*, vedlægg*, høringssvar*, underskrift, enclosed, attached",
    6: `
      ingen rettelser, uden ændringer, er enige i, er enig i, kan godkende, sendes kopi, tilslutte sig, tilslutter os,
      kan tilslutte, uden yderligere, uden bemærkninger, fremsendes hermed, hermed fremsendes, hermed sendes,
      sendes hermed, hermed høringssvar, vores høringssvar, høringssvar fra, hermed vores, hermed svar, hermed de,
      hermed det, hermed den, hermed materialet, hermed tallene, hermed bidrag, hermed som aftalt, hermed som lovet,
      her er vores, her er tallene, her er de, her er det, her er bidraget, her kommer, som aftalt sender,
      som lovet sender, som aftalt vedhæft*, som lovet vedhæft*, vedhæftet finder, vedhæftet som aftalt,
      vedhæftet som lovet, som aftalt får, som aftalt hermed, i hermed, som ønsket, som efterspurgt, som du bad om,
      som i bad om, som i har bedt om, as requested, as agreed, as promised, please find attached,
      attached please find, attached is, attached are, vedlagt som aftalt, ingen bemærkninger, har ikke bemærkninger,
      ikke bemærkninger til, besvarelse af, bekræfter hermed, hermed bekræft*, bekræfter modtagelsen, kvitterer for,
      kan hermed bekræfte, i have signed, we confirm, i confirm, i hereby confirm, svar på jeres, svar på din,
      svaret er ja, svaret er nej, det er helt fint, det er i orden, accepterer, jeg godkender, vi godkender,
      du spurgte, i spurgte, svar på dine, svar på dit, kommer her,
      er så den side, her er så, du manglede, i manglede, som du manglede, du bad om, i bad om, i har spurgt, i spurgte om, vores svar er vedhæftet, vores svar vedlægges, svaret er vedhæftet, her kommer de, her kommer det, er puttet i postkassen, lagt i posten, sendt med posten, afleveret i receptionen, er uploadet, is fine with us, are fine with us, vi bliver fem, er noteret, tager jeg med, støtter vi at, tilslutter vi os, takker for muligheden, svaret er registreret, er registreret og,
      samlede svar er, vores svar er i, er i den vedhæftede, i vedhæftede fil, svaret er i den, hermed skemaet, hermed blanketten, hermed erklæringen, hermed dokumentationen, hermed listen, hermed underskriften`,
    5: "her er",
  },
  promise: {
    6: `
      vender selv tilbage, kommer fra mig, kommer fra os, følger fra mig, følger fra os, vender tilbage med, jeg vender tilbage, vi vender tilbage, vender vi tilbage,
      vender jeg tilbage, hører fra mig, hører fra os, hører nærmere, sender det i, sender dem i, sender den i,
      sender jeg, sender vi, eftersender, i will get back, we will get back, i ll get back, we ll get back, will send,
      will revert, will be in touch, jeg følger op, vi følger op, får i fra, får du fra, kommer senere, følger senere,
      jeg ringer selv, ringer jeg, kontakter jer igen, skriver igen, det lover jeg, det lover vi, i hører fra os,
      du hører fra os, i hører fra mig, du hører fra mig, får du af mig, får i af mig, du får .. senest,
      i får .. senest, får i .. senest, kommer senest, i får vores, du får vores, svar følger,
      vi eftersender, jeg eftersender, vi fremsender, fremsender vi, jeg fremsender, sender den sammen med, scanner jeg, mailer jeg, jeg mailer, mailer vi, sender jeg den, sender vi den, får vores bemærkninger, får vores svar, får mine bemærkninger, finder en ny tid og, skriver til dig når, skriver til jer når, vender tilbage når, giver besked når, giver lyd når, giver jer besked, giver dig besked, you will have, you ll have, you will receive, we will forward, i will forward, i ll send, we ll send, i will send, we will send, kommer på mandag, kommer i morgen, kommer fredag,
      og sender jer, og sender dig, og sender en ny, skriver når, ringer når, og skriver når,
      får du i løbet, får i i løbet, får du i næste, får i i næste, får du i morgen, får i i morgen, får du senere, får i senere, følger i løbet, kommer i løbet`,
  },
  attendance: {
    6: `
      så ses vi, i orden med os, i orden for os, i orden med mig, i orden for mig, fine by us, works for us,
      passer os, alligevel ikke komme, ikke komme til, alligevel ikke være med, ikke være med til, må blive hjemme, passer mig, passer fint, passer os fint, vi stiller med, jeg stiller med, ses på, skrive os på,
      støtter indstillingen, kan jeg desværre ikke, jeg kan desværre ikke, vi kan desværre ikke, kommer i stedet,
      møder op, møder i stedet, melde fra, må melde fra, springer over, jeg kommer to, jeg kommer til, vi kommer til,
      kommer jeg til, deltager gerne, jeg deltager, vi deltager, fra os deltager, deltager fra, deltager ikke,
      kan desværre ikke deltage, kan ikke deltage, kan desværre ikke komme, må melde afbud, melder afbud, melde afbud,
      må desværre gå, desværre forhindret, er forhindret, desværre nødt til at melde, vi ses, vi glæder os,
      glæder mig til, glæder os til, på gensyn, see you, i will attend, we will attend, will be attending,
      i ll be there, looking forward to seeing, unable to attend, cannot attend, can t make it,
      accepterer invitation*, takker ja, takker nej, siger ja tak til, tidspunktet passer, datoen passer,
      mødet er booket, er sat i kalenderen, står i kalenderen, afholdes som`,
  },
}
