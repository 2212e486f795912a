import { describe, expect, test } from "vitest"
import { read } from "./support.ts"

// Short letters, each with what else stands in one; Wednesday 11 February 2026, 10:30.

type Case = [text: string, by: string | null, urgency?: string]

const times: Record<string, Case[]> = {
  "letters of many trades": [
    [
      "Kære Lise\n\nNævnet har udbedt sig et supplement til sagen. Vi skal være færdige til nævnsmødet i marts, så et par linjer fra jer inden for de næste ni dage ville være kærkomment. Lad os sige senest den 20.\n\nVh Ole",
      "2026-02-20",
    ],
    [
      "Til regionen\n\nI medfør af aftalens § 9 begæres hermed mægling. Regionens bemærkninger hertil bedes fremkomme senest den 27. februar 2026, idet sagen i modsat fald behandles på det foreliggende grundlag.\n\nAdv. K. Holm",
      "2026-02-27",
    ],
    [
      "Hej\n\nVi pakker bussen mandag og kører tirsdag. Har I nogle plakater liggende, vi må låne en anden gang?\n\nGrith",
      null,
    ],
    [
      "Kære Sofie\n\nJeg skrev i går, at jeg skulle have listen inden weekenden. Det skal jeg så alligevel ikke, for konferencen er aflyst.\n\nHilsen Mads",
      null,
      "low",
    ],
    [
      "Kære alle\n\nVores henvendelse af 3. februar om bidrag til årsrapporten bedes betragtet som bortfaldet.\n\nMed venlig hilsen\nStyrelsen",
      null,
      "low",
    ],
    [
      "Dear colleagues\n\nThe deadline for national inputs has been brought forward to Wednesday 18 February owing to the earlier meeting of the working group.\n\nBest\nAnnika",
      "2026-02-18",
    ],
    [
      "Dear colleagues\n\nGood news: you have two more weeks. The new cut-off is 25 February.\n\nBest\nAnnika",
      "2026-02-25",
    ],
    [
      "Dear colleagues\n\nApplicants have until 25 February to apply to the fund. Do feel free to share the call.\n\nBest\nAnnika",
      null,
    ],
    ["Hej Henrik\n\nBladet udkommer på fredag. Vil I have et par eksemplarer?\n\nHilsen Tove", null],
    ["Hej\n\nKan du lige bekræfte, at du er den rette, inden du går hjem i dag?\n\nMvh Per", "2026-02-11"],
    [
      "Hej\n\nVi sidder med et åbent felt i indberetningen, som lukker i morgen kl. 12. Hvad skal vi skrive? Vi skal vide det før lukketid i morgen kl. 12.\n\nMvh Per",
      "2026-02-12T12:00",
    ],
    [
      "Hej\n\nIndberetningen lukker i morgen kl. 12, og vi er færdige. Vi ville bare rose jeres vejledning. Må vi citere den?\n\nMvh Per",
      null,
    ],
    [
      "Til jeres orientering\n\nKommunen har i dag sendt lokalplan 44 i høring hos naboerne. Naboerne har frist til den 11. marts.\n\nPlan og Byg",
      null,
      "normal",
    ],
    [
      "Rådhuset er lukket fredag pga. kursus. Henvendelser, der skal behandles samme uge, skal derfor være indgivet senest torsdag kl. 12.\n\nBorgerservice",
      null,
      "normal",
    ],
    [
      "Til høringsparterne\n\nVedlagt er udkast til ny vejledning. Styrelsen skal bede om at modtage eventuelle bemærkninger senest den 11. marts 2026. Vejledningen forventes at træde i kraft 1. april.\n\nStyrelsen",
      "2026-03-11",
    ],
    [
      "Til høringsparterne\n\nHøringssvar bedes sendt til mig med kopi til postkassen senest onsdag den 11. marts 2026, kl. 12.00. Modtages intet svar, lægges det til grund, at man ikke har bemærkninger.\n\nStyrelsen",
      "2026-03-11T12:00",
    ],
    [
      "Hej\n\nJeg er 63 år og går på efterløn den 1. april. Jeg har fået at vide, at jeg skal aflevere min blanket 14 dage før. Er det hos jer?\n\nHanne",
      null,
    ],
    [
      "Hej\n\nMin søn skal begynde på skolen den 23. februar. Jeg skal have jeres underskrift senest fredag den 20. februar. Er det muligt?\n\nHanne",
      "2026-02-20",
    ],
    [
      "Goddag\n\nJeg har nu ventet i tre uger på svar. Det er for dårligt. Hvornår hører jeg noget?\n\nKnud",
      null,
      "urgent",
    ],
    ["Goddag\n\nJeg giver jer to uger fra dags dato. Derefter går jeg til ombudsmanden.\n\nKnud", "2026-02-25"],
    ["Goddag\n\nHører jeg ikke fra jer inden otte dage, går jeg til avisen.\n\nKnud", "2026-02-18"],
    [
      "Hej presse\n\nVi låser siden fredag kl. 15. Kan direktøren sige noget inden?\n\nMette, Dagbladet",
      "2026-02-13T15:00",
    ],
    [
      "Hej presse\n\nTeksten går til redigering kvart i fem. Kan I nå en kommentar?\n\nMette, Dagbladet",
      "2026-02-11T16:45",
    ],
    ["Hej presse\n\nVi er på klokken halv tre. Kan I levere et citat inden?\n\nMette, Radio", "2026-02-11T14:30"],
    ["Hej presse\n\nVi sendte indslaget i morges klokken halv otte. Vil I have et link?\n\nMette, Radio", null],
    ["Hej\n\nVi mangler tre tal fra jer. Deadline hos os er uge 8, fredag.\n\nVh Anne", "2026-02-20"],
    [
      "Hej\n\nVi mangler tre tal fra jer til årsberetningen. De skal være i hus fredag i uge 8.\n\nVh Anne",
      "2026-02-20",
    ],
    ["Hej\n\nVi har fået tallene fra jer, og de kom i hus fredag i uge 6. Tak for hjælpen!\n\nVh Anne", null],
    [
      "Kære rådssekretariat\n\nMed henblik på udsendelse af dagsordenen fredag den 6. marts bedes indstillingen være os i hænde senest samme dag.\n\nVh Byrådssekretariatet",
      "2026-03-06",
    ],
    [
      "Kære rådssekretariat\n\nDagsordenen udsendes fredag den 6. marts. Indstillingen skal vi have inden da.\n\nVh Byrådssekretariatet",
      "2026-03-05",
    ],
    [
      "Kære rådssekretariat\n\nDagsordenen udsendes fredag den 6. marts. Indstillingen skal vi have senest dagen før.\n\nVh Byrådssekretariatet",
      "2026-03-05",
    ],
    [
      "Kære rådssekretariat\n\nDagsordenen udsendes fredag den 6. marts, og punkt 4 er jeres. I behøver ikke at gøre mere.\n\nVh Byrådssekretariatet",
      null,
    ],
    [
      "Hej Kirsten\n\nDet er ikke sådan, at det brænder på, men senest tirsdag skal jeg bruge jeres input.\n\nJørn",
      "2026-02-17",
    ],
    ["Hej Kirsten\n\nMå jeg få en tilkendegivelse inden udgangen af tirsdag?\n\nJørn", "2026-02-17"],
    ["Hej Kirsten\n\nSvar, når du er tilbage fra ferie. Det løber ingen steder.\n\nJørn", null, "low"],
    ["Hej Kirsten\n\nJeg har tid til langt ud i marts, så tag det bare, når du kommer til det.\n\nJørn", null, "low"],
    [
      "Til Beskæftigelsesregionen\n\nSom svar på Deres anmodning om udsættelse meddeles, at fristen herved udsættes til den 24. februar 2026.\n\nNævnenes Hus",
      "2026-02-24",
    ],
    [
      "Til Beskæftigelsesregionen\n\nDeres anmodning om fristforlængelse er imødekommet. Ny frist: den 24. februar 2026.\n\nNævnenes Hus",
      "2026-02-24",
    ],
    ["Til Beskæftigelsesregionen\n\nDet er i orden, at I først svarer den 24. februar.\n\nNævnenes Hus", "2026-02-24"],
    [
      "Til Beskæftigelsesregionen\n\nVi anmoder om, at fristen for vores redegørelse udsættes til den 24. februar 2026.\n\nFirmaet",
      null,
    ],
    ["Til Beskæftigelsesregionen\n\nVi kan først levere den 24. februar. Er det i orden?\n\nFirmaet", null],
    [
      "Til Beskæftigelsesregionen\n\nVi kan først levere den 24. februar. Er det i orden? Giv os gerne besked senest i morgen.\n\nFirmaet",
      "2026-02-12",
    ],
    [
      "Hej\n\nVi holder generalforsamling den 11. marts. Kandidater til bestyrelsen skal melde sig til formanden senest otte dage før. Kunne I tænke jer at holde oplæg?\n\nFormanden",
      null,
    ],
    [
      "Hej\n\nVi holder generalforsamling den 11. marts, og oplægsholderens navn skal stå i indkaldelsen, som går ud 14 dage før. Vi beder derfor om svar senest den 25. februar.\n\nFormanden",
      "2026-02-25",
    ],
    [
      "Hej\n\nFaktura 12 er sendt retur fra jeres system. Kan I senest den 18. ds. oplyse det rigtige EAN-nummer? Betalingsfristen er 8 dage.\n\nBogholderiet",
      "2026-02-18",
    ],
    [
      "Hej Sofie\n\nTak for tallene! Kan du også få tabel 3 med? Senest fredag, hvis det er muligt.\n\nJan",
      "2026-02-13",
    ],
    ["Hej Sofie\n\nMit bedste bud er, at vi behøver jeres kommentarer fredag.\n\nJan", "2026-02-13"],
    ["Hej Sofie\n\nJeg holder fri fredag og er tilbage mandag. Jeg sender tabel 3 senest onsdag.\n\nJan", null],
    [
      "Hej Sofie\n\nJeg holder fri fredag og er tilbage mandag. Send tabel 3, så jeg har den onsdag den 18.\n\nJan",
      "2026-02-18",
    ],
    [
      "Hi\n\nOur bulletin closes at a quarter past three today. Could a spokesperson comment before then?\n\nRegards, Liam",
      "2026-02-11T15:15",
    ],
    [
      "Hi\n\nI don't want to press you, but would it be feasible to have the numbers by Friday?\n\nRegards, Liam",
      "2026-02-13",
    ],
    ["Hi\n\nNothing urgent here; whenever suits. Do you publish figures by sector?\n\nRegards, Liam", null, "low"],
    [
      "Hi\n\nThe plant closes on 20 February and the union has until 13 February to respond to us. Which form do we use?\n\nRegards, Liam",
      null,
    ],
    [
      "Hi\n\nThe plant closes on 20 February. We need your acknowledgement on or before 13 February.\n\nRegards, Liam",
      "2026-02-13",
    ],
    [
      "Hi\n\nPer your guidelines, notices have to be submitted 30 days prior. Does that include weekends?\n\nRegards, Liam",
      null,
    ],
    ["Hej\n\nVi skal straks vide, om vi må sende folkene hjem. De står i gården nu.\n\nBrian", "2026-02-11", "urgent"],
    ["Hej\n\nRing lige til mig snarest, det er ret akut. Jeg er i skurvognen til kl. 15.\n\nBrian", null, "urgent"],
    [
      "Hej\n\nVi fik en akut ordre og har derfor straks kaldt folkene tilbage. Hvor afmelder vi fordelingen?\n\nBrian",
      null,
      "normal",
    ],
  ],
  "false friends of the same words": [
    ["Glem ikke, at jeg bad om tallene senest den 20. februar.", "2026-02-20"],
    ["Se bort fra stavefejlene, men send mig jeres svar senest den 20. februar.", "2026-02-20"],
    ["Tabellen, som skulle være her i går, skal jeg nu have senest den 20. februar.", "2026-02-20"],
    ["Vi har aflyst mødet, men bidraget skal stadig være her senest den 20. februar.", "2026-02-20"],
    ["Mødet i morgen er aflyst.", null, "normal"],
    ["Kurset den 20. februar er aflyst. Har I et nyt?", null, "normal"],
    ["Bestillingen er ikke annulleret. Vi skal fortsat have bidraget senest den 20. februar.", "2026-02-20"],
    ["I skal ikke sende originalen, en kopi er nok, men den skal være her senest den 20. februar.", "2026-02-20"],
    ["Hvis jeg bare har ferie på onsdag, er jeg glad. Har I åbent?", null],
    ["Det er nok, at vi har møde onsdag i næste uge.", null],
    ["Hvis vi har gæster på onsdag, er det fint, at I kommer torsdag.", null],
    ["Den, der gælder, er den fra den 20. februar.", null],
    ["Det er den 20. februar, der gælder. Svar venligst inden for fristen.", "2026-02-20"],
    ["Priserne, der gælder fra den 20. februar, er vedlagt. Vil I bestille?", null],
    ["Mit flertal af chefer vil have svar, inden fredag er forbi.", "2026-02-13"],
    ["Når fredag er omme, har vi flyttet alt. Kan I huske adressen?", null],
    ["Bestyrelsen vil have nye stole den 20. februar. Har I nogle gamle?", null],
    [
      "Vi læser af jeres brev, at I mangler vores skema. Skal vi have det tilbage fra jer senest den 20. februar?",
      "2026-02-20",
    ],
    ["Vi hører, at I har travlt, men vi skal have jeres svar senest den 20. februar.", "2026-02-20"],
    ["Jeg kan se, at jeg mangler dit svar, som jeg skal bruge senest den 20. februar.", "2026-02-20"],
    ["Vi ser frem til, at I svarer senest den 20. februar.", "2026-02-20"],
    ["Vi ser gerne, at I svarer senest den 20. februar.", "2026-02-20"],
    ["Jeg har hørt, at I er flinke. Kan I svare senest den 20. februar?", "2026-02-20"],
    ["Formanden siger, at vi skal have jeres svar senest den 20. februar.", "2026-02-20"],
    ["Det er kun for at minde jer om, at svaret skal være her senest den 20. februar.", "2026-02-20"],
    ["Vi skal have svaret senest den 20. februar, og det er kun for en sikkerheds skyld.", "2026-02-20"],
    ["Svaret skal være her senest den 20. februar, men det gælder kun jer.", "2026-02-20"],
    ["Vi har deadline kl. 15. Kan I sige noget?", "2026-02-11T15:00"],
    ["I har frist til den 20. februar.", "2026-02-20"],
    ["Du har kun frist til den 20. februar.", "2026-02-20"],
    ["Han har kun frist til den 20. februar. Kan I hjælpe ham?", null],
    ["Vi giver regionen frist til den 20. februar.", "2026-02-20"],
    ["We give you until 20 February.", "2026-02-20"],
    ["You have until 20 February to reply.", "2026-02-20"],
    ["They have until 20 February to reply to us. Is that normal?", null],
    ["Denne mail er sendt fra kontaktformularen automatisk. Besked: Kan I svare senest den 20. februar?", "2026-02-20"],
    ["Vi sender automatisk en rykker, hvis ikke vi har jeres svar senest den 20. februar.", "2026-02-20"],
    ["Vi har modtaget et automatisk svar fra jer. Vi skal have et rigtigt senest den 20. februar.", "2026-02-20"],
    ["Jeg har ventet på bussen i tre uger. Har I en køreplan?", null, "normal"],
    ["Regningen er betalt. Bekræft det venligst senest den 20. februar.", "2026-02-20"],
    ["Elever skal kunne nå frem kl. 7. Bemærkninger modtages frem til den 20. februar.", "2026-02-20"],
    ["Half the staff left. Please reply by 20 February.", "2026-02-20"],
    ["Ten to twelve people will come. Please reply by 20 February.", "2026-02-20"],
    ["Kr. 500 er indbetalt. Svar senest den 20. februar.", "2026-02-20"],
    ["Det koster 500 kr. Himlen ved hvorfor. Svar senest den 20. februar.", "2026-02-20"],
  ],
}

describe.each(Object.entries(times))("%s", (_, cases) => {
  test.each(cases)("%s", (text, by, urgency) => {
    const need = read(text)
    expect(need.by).toBe(by)
    if (urgency !== undefined) expect(need.urgency).toBe(urgency)
  })
})
