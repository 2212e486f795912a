import { describe, expect, test } from "vitest"
import { read } from "./support.ts"

// Whose obligation a time is, by mechanism of language rather than by wording; Wednesday 11 February 2026, 10:30.

type Case = [text: string, by: string | null]
type Urgency = "urgent" | "normal" | "low"

const times: Record<string, Case[]> = {
  "a duty that is to receive is asked of us; one to act is the sender's": [
    ["Jeg er nødt til at have jeres tal senest fredag.", "2026-02-13"],
    ["Vi er tvunget til at kende svaret senest den 20. februar.", "2026-02-20"],
    ["Direktøren er nødt til at vide det senest på mandag.", "2026-02-16"],
    ["Vi skal bede om en udtalelse senest den 24. februar.", "2026-02-24"],
    ["Jeg skal venligst udbede mig jeres opfattelse inden udgangen af næste uge.", "2026-02-20"],
    ["Vi skal derfor tillade os at bede om svar senest fredag.", "2026-02-13"],
    ["Vi er nødt til at indsende skemaet senest fredag. Hvor finder vi det?", null],
    ["Jeg skal komme med mine bemærkninger til kommunen senest den 17. marts. Hvad skal jeg skrive?", null],
    ["Vi skal besvare folketinget senest torsdag. Har I en god kilde?", null],
    ["I have to hand over my papers by Friday. Who can help me?", null],
    ["We need to have your figures by Friday.", "2026-02-13"],
    ["De ansatte skal have svar fra os senest fredag. Kan I sige, hvad vi skal skrive?", null],
    ["Min chef er nødt til at se jeres forslag senest mandag.", "2026-02-16"],
    ["Jeg skal aflevere min opgave senest fredag. Har I et par tal om området?", null],
    ["Når I at svare inden på mandag?", "2026-02-13"],
    ["Our director must have your view before the board meets on 24 February.", "2026-02-23"],
    ["Hun skal sende sine papirer til jobcentret senest mandag. Hvad mangler hun?", null],
  ],
  "what is awaited from us, whatever the verb": [
    ["Jeg venter en undskyldning fra jer senest fredag den 20. februar.", "2026-02-20"],
    ["Min klient imødeser en redegørelse fra regionen senest den 2. marts.", "2026-03-02"],
    ["Vi afventer et par linjer fra dig inden fredag.", "2026-02-12"],
    ["We are counting on two lines from you by Monday.", "2026-02-16"],
    ["Rådet håber på et ord fra jer senest tirsdag.", "2026-02-17"],
    ["Vi modtog brevet fra jer senest den 3. februar. Hvad betyder det?", null],
    ["I modtager to eksemplarer fra mig senest fredag.", null],
  ],
  "a promise of the sender's, or of a machine's": [
    ["Den underskrevne side kommer fra mig senest tirsdag.", null],
    ["Det sidste bilag følger fra vores revisor inden fredag.", null],
    ["Du kan forvente vores svar inden for 15 arbejdsdage.", null],
    ["Hører I ikke fra os senest den 1. marts, må I gerne ringe.", null],
    ["You can expect our reply within ten working days.", null],
    ["The signed page will come from us by Friday.", null],
    ["Tilsagnet skal komme fra jer senest tirsdag.", "2026-02-17"],
    ["Hører vi ikke fra jer senest den 1. marts, lukker vi sagen.", "2026-03-01"],
    ["Hvornår kan vi forvente jeres svar? Vi skal bruge det senest fredag.", "2026-02-13"],
    ["The signed page must come from you by Friday.", "2026-02-13"],
    ["Our answer will reach you by Friday. Do you need anything else?", null],
    ["Your answer should reach us by Friday.", "2026-02-13"],
    ["Listen bliver sendt af vores bogholder senest fredag.", null],
  ],
  "with the day itself": [
    ["We should be glad to have it on or before 20 February.", "2026-02-20"],
    ["Please reply at or before noon on Friday.", "2026-02-13T12:00"],
    ["Comments are welcome up to and including 20 February.", "2026-02-20"],
    ["Please answer not after 20 February.", "2026-02-20"],
    ["I har frist til og med torsdag den 26. februar til at sende mig en forklaring.", "2026-02-26"],
    ["Send jeres svar på eller før den 20. februar.", "2026-02-20"],
    ["Please let us know by Friday, 20 February at 10:00.", "2026-02-20T10:00"],
    ["De har frist til og med torsdag den 26. februar til at betale. Gælder det alle?", null],
    ["Vores stand er åben til og med fredag.", null],
    ["Our office is closed up to and including 20 February. Which form should we use?", null],
    ["Du har frem til den 20. februar til at svare os.", "2026-02-20"],
    ["Vi modtager bemærkninger frem til og med den 20. februar.", "2026-02-20"],
  ],
  "before the sender is gone: at that hour": [
    ["Sig det venligst, inden vi låser døren på fredag kl. 13.", "2026-02-13T13:00"],
    ["Skriv til mig, inden jeg går hjem i morgen kl. 15.", "2026-02-12T15:00"],
    ["Ring gerne, før vi lukker fredag kl. 14.", "2026-02-13T14:00"],
    ["Please call before I leave on Friday at 14:00.", "2026-02-13T14:00"],
    ["Vi må nå hjem, inden banken lukker fredag kl. 16. Hvem er åben?", null],
    ["Butikken sælger ud, inden den lukker fredag kl. 13. Hvilke regler gælder?", null],
    ["Skriv, før vi lukker ned for i dag kl. 15.", "2026-02-11T15:00"],
    ["Please ring me before we close at 4 pm on Friday.", "2026-02-13T16:00"],
  ],
  "pointing back to what was named": [
    ["Vi sender telegrammet om en halv time og skal have citatet inden da.", "2026-02-11T11:00"],
    ["Avisen lukker om to timer. Jeg skal bruge jeres linje inden da.", "2026-02-11T12:30"],
    ["Vi er på om tre kvarter. Kan I svare inden?", "2026-02-11T11:15"],
    ["Jeg kører om en time, men er tilbage på torsdag. Hvem skal jeg tale med?", null],
    ["Lagerchefen taler med de ansatte om en time. De bliver nok kede af det inden da. Hvad gælder?", null],
    ["Mødet starter om ti minutter. Hvad hedder jeres direktør?", null],
  ],
  "a plan of which one line is ours": [
    ["Planen er:\n- mandag den 2. marts kl. 9: sidste udkald for regionens bemærkninger\n- fredag den 6. marts: dagsorden", "2026-03-02T09:00"],
    ["Tidsplan:\n- 20. februar: frist for jeres svar\n- 24. februar: udvalgsmøde", "2026-02-20"],
    ["Forløbet:\n1) den 18. februar – sidste frist for bidrag fra jer\n2) den 25. februar – trykning", "2026-02-18"],
    ["Timeline:\n- 20 February: deadline for your comments\n- 24 February: committee", "2026-02-20"],
    ["Planen er:\n- 2. marts: dagsordenen udsendes\n- 9. marts: udvalgsmøde\n- 16. marts: byrådet\n\nHvad mener I?", null],
    ["Tidsplan:\n- 20. februar: frist for partiernes ændringsforslag\n- 24. februar: budgettet vedtages\n\nKommer I?", null],
    ["Forløb:\n- 18. februar: sidste dag for ansøgninger\n- 25. februar: lodtrækning\n\nEr I med i år?", null],
    ["Timetable:\n- 18 February: your comments\n- 20 February: board", "2026-02-18"],
    ["Plan:\n- 20. februar: jobcentrenes bemærkninger\n- 23. februar: trykning\n\nEr I enige?", null],
  ],
  "a report of a time limit that was set before, or by others": [
    ["I jeres brev skrev I, at I ikke kunne nå det, men at jeg kunne forvente et svar senest den 6. februar. Hvor er det?", null],
    ["Oplysningerne blev udbedt i januar med en frist på 5 dage. Var det rimeligt?", null],
    ["Vi kan se, at svarfristen er den 20. februar. Gælder det også skoler?", null],
    ["Kommunen gav mig en frist på 14 dage. Må de det?", null],
    ["We were given a deadline of ten days to object. Is that lawful?", null],
    ["Du sagde, at jeg kunne regne med tallene senest fredag. Holder det?", null],
    ["I har en frist på 5 dage til at svare.", "2026-02-16"],
    ["Jeg skrev, at vi skulle bruge tallene i dag, men vi skal først have dem senest fredag.", "2026-02-13"],
    ["Vi giver jer en frist på 14 dage til at svare.", "2026-02-25"],
    ["Jeg skrev i mandags, at jeg skal have svar senest fredag.", "2026-02-13"],
    ["A-kassen har sat en frist på otte dage. Er det lovligt?", null],
    ["Det fremgår af jeres høringsbrev, at fristen er den 20. februar. Er det også for kommuner?", null],
    ["Vi har sat en frist på otte dage til jeres svar.", "2026-02-18"],
  ],
  "more time that the sender asks for, or gives": [
    ["Svarfristen er den 20. februar. Vi vil høre, om vi kan få lov at svare den 27. februar i stedet.", null],
    ["Høringsfristen er på fredag. Er det muligt at få udsættelse til mandag?", null],
    ["Fristen er den 20. februar. Kan vi aflevere et par dage senere?", null],
    ["The deadline is 20 February. Would it be possible for us to have an extension until 27 February?", null],
    ["I får en uge mere. Notatet skal dermed være her den 27. februar i stedet for den 20.", "2026-02-27"],
    ["I får tre dage ekstra, altså senest den 20. februar med svaret.", "2026-02-20"],
    ["Vi forlænger fristen for jeres svar til den 27. februar.", "2026-02-27"],
    ["Hvad kan vi svare borgeren? Svarfrist: den 20. februar.", "2026-02-20"],
    ["Kan jeg få lov at se akterne? Svarfrist: den 20. februar.", "2026-02-20"],
    ["Kan vi få mere tid til vores svar? Vi skal have besked fra jer senest fredag.", "2026-02-13"],
    ["Vi kan desværre ikke nå høringsfristen den 20. februar. Må vi sende vores svar den 27.?", null],
    ["Kan fristen rykkes fra den 20. til den 27. februar?", null],
    ["We cannot meet the deadline of 20 February. Could we send our comments a week later?", null],
    ["Fristen i jeres brev er fredag. Vi kan ikke nå det. Hvad nu?", null],
    ["Må jeg få et par dages ekstra tid? Fristen er i morgen.", null],
  ],
  "one time, or else another": [
    ["Jeg vil gerne have svar i dag, ellers i morgen.", "2026-02-12"],
    ["Vi skal bruge listen torsdag, alternativt på mandag.", "2026-02-16"],
    ["Could you reply tomorrow, or failing that on Monday?", "2026-02-16"],
    ["Svar mig senest fredag, ellers må vi gå videre.", "2026-02-13"],
    ["Vi mødes på torsdag, ellers på mandag. Kommer I?", null],
    ["We meet on Thursday, otherwise on Monday. Will you be there?", null],
    ["Kunne du svare mandag, eller senest tirsdag?", "2026-02-17"],
  ],
  "the latest that happened is no limit": [
    ["Hvordan kan I nå frem til det? Senest har selskabet den 20. februar måttet aflyse alt.", null],
    ["Senest har selskabet den 20. februar aflyst 140 afgange. Hvordan kan I mene, at der ingen mangel er?", null],
    ["Senest blev vi den 6. februar afvist. Hvad er reglen?", null],
    ["Senest var det to afdelinger på fredag. Har I hørt det?", null],
    ["Kan I sende listen? Senest fredag, tak.", "2026-02-13"],
    ["Kan du svare? Senest den 20. februar, hvis det skal nå med.", "2026-02-20"],
    ["Send os en opgørelse senest fredag.", "2026-02-13"],
  ],
  "counted from the date of the letter": [
    ["Har jeg ikke modtaget en redegørelse senest tre uger fra dato, går sagen videre.", "2026-03-04"],
    ["Svar bedes sendt inden 14 dage fra dato.", "2026-02-25"],
    ["Svar udbedes inden 14 dage fra dette brevs dato.", "2026-02-25"],
    ["Please reply within three weeks of the date of this letter.", "2026-03-04"],
    ["Ankefristen er fire uger fra dommens dato. Gælder den også os?", null],
    ["Beløbet falder tre uger efter dato. Hvem betaler?", null],
    ["Opsigelsen skal ske senest 14 dage fra sygemeldingens dato. Er det rigtigt?", null],
  ],
  "a lure": [
    ["Svarer I inden fredag, får I 5 kg kaffe oveni.", null],
    ["Hvis I bestiller senest den 20. februar, får I halv pris.", null],
    ["Sign before Friday and you get a free month.", null],
    ["Hvis I svarer inden fredag, får I besked på mandag.", "2026-02-12"],
    ["Hvis I sender tallene senest fredag, når vi det hele.", "2026-02-13"],
    ["Kan vi få jeres gratis materiale tilsendt senest fredag?", "2026-02-13"],
    ["The Early Bird show needs your line by Friday.", "2026-02-13"],
    ["If you send us the list by Friday, we can finish it.", "2026-02-13"],
  ],
  "an invitation to stay, or to come, is no request for an answer": [
    ["Vi giver frokost, hvis I har tid at blive til kl. 12.30 på fredag.", null],
    ["Bliv endelig til kl. 15, hvis I har lyst.", null],
    ["Der er kaffe til dem, der bliver til kl. 16 på fredag. Er I med på det?", null],
    ["Har I tid at svare senest fredag?", "2026-02-13"],
    ["Der er kaffe til kl. 16. Svar mig senest på fredag.", "2026-02-13"],
    ["Har du mulighed for at sende det til mig inden kl. 15 i dag?", "2026-02-11T15:00"],
  ],
  "a time of day beside a part of it": [
    ["The item runs at 7.15 tomorrow morning and I need your line by then.", "2026-02-12T07:15"],
    ["We publish at 11.40 tomorrow. Could you send me a line by then?", "2026-02-12T11:40"],
    ["We print at 6 tomorrow evening; I must have your quote by then.", "2026-02-12T18:00"],
    ["The programme went out at 7.15 this morning. Who was right?", null],
    ["I take the train at 7.15 tomorrow morning. Where is your office?", null],
    ["The plant opens at 6.30 on Friday morning. Which form applies?", null],
  ],
} // biome-ignore format: one case a line

describe.each(Object.entries(times))("%s", (_, cases) => {
  test.each(cases)("%s", (text, by) => {
    const english = /\b(?:the|please|your?)\b/i.test(text)
    expect(read(english ? `Dear all,\n\n${text}\n\nBest regards\nAda` : `Hej\n\n${text}\n\nMvh Ada`).by).toBe(by)
  })
})

const haste: Record<string, [text: string, urgency: Urgency][]> = {
  "as fast as can be, however spelt, of our answer": [
    ["Send den gerne så hurtigt som muligt, så kigger vi på den.", "urgent"],
    ["Ring hurtigts muligt på 00 55 41 77.", "urgent"],
    ["Skriv til mig hurtigt muligt.", "urgent"],
    ["Giv lyd hutigst mulig, tak.", "urgent"],
    ["Vi kigger på den så hurtigt som muligt, når den kommer. Hvilken skal vi bruge?", "normal"],
    ["De vil flytte så hurtigt som muligt. Hvad gælder?", "normal"],
    ["Vi har svaret dem hurtigst muligt. Var det rigtigt?", "normal"],
  ],
  "haste denied from afar": [
    ["Det lød heller ikke, som om det var noget, der haster. Hvad siger I?", "low"],
    ["Jeg tror ikke, at det er noget der haster. Hvad siger I?", "low"],
    ["It does not sound as if this were urgent. What do you say?", "low"],
    ["Jeg har ikke fået svar, og det haster.", "urgent"],
    ["Vi kan ikke vente længere det haster nu.", "urgent"],
    ["No, this is urgent. Who can help?", "urgent"],
    ["I har ikke svaret på min sag, som haster meget.", "urgent"],
    ["Det haster ikke mindst for de ansatte, så svar mig gerne.", "urgent"],
    ["Kom, når det passer jer, og tag en kollega med.", "normal"],
    ["Kig endelig forbi, når I har tid. Vi har kaffe på kanden.", "normal"],
    ["Svar, når det passer jer.", "low"],
  ],
  "to remind, or to move": [
    ["Kan vi rykke dialogmødet fra onsdag til fredag?", "normal"],
    ["Vi rykker mødet en uge. Kan I stadig komme?", "normal"],
    ["Vi bliver nødt til at rykke sammen i lokalerne. Har I plads?", "normal"],
    ["Jeg rykker hermed for svar.", "urgent"],
    ["Nu rykker jeg igen.", "urgent"],
    ["Vi må desværre rykke jer for materialet.", "urgent"],
  ],
  "our own promise, gone by": [
    ["I skrev, at jeg kunne forvente en afgørelse senest den 6. februar. Hvornår kommer den?", "urgent"],
    ["Du sagde, at tallene kom i mandags, senest den 10. februar. Hvor er de?", "urgent"],
    ["You said that we would have it by 6 February. Where is it?", "urgent"],
    ["I skrev, at jeg kunne forvente en afgørelse senest den 6. marts. Gælder det stadig?", "normal"],
    ["Kommunen skrev, at jeg kunne forvente et svar senest den 6. februar. Hvem skal jeg klage til?", "normal"],
    ["Jeg skrev, at I kunne forvente listen senest den 6. februar. Har I fået den?", "normal"],
  ],
} // biome-ignore format: one case a line

describe.each(Object.entries(haste))("%s", (_, cases) => {
  test.each(cases)("%s", (text, urgency) => {
    const english = /\b(?:the|this|you)\b/i.test(text)
    const need = read(english ? `Dear all,\n\n${text}\n\nBest regards\nAda` : `Hej\n\n${text}\n\nMvh Ada`)
    expect(need.urgency).toBe(urgency)
  })
})
