import { describe, expect, test } from "vitest"
import { read } from "./support.ts"

// The grammar of asking: the verbs with which people ask, each with two times; Wednesday 11 February 2026, 10:30.

/** Each asks for an answer by then. */
const asking = `
  Det skal I sende mig ….
  Den vil jeg bede om ….
  Den oversigt skal vi have ….
  I skal sende mig alt ….
  I skal lige give lyd ….
  Jeg må have en afklaring ….
  Vi er afhængige af et svar ….
  Det er vigtigt for os at have svaret ….
  Det er afgørende, at vi hører fra jer ….
  Det er nok, at I skriver ….
  Jeg håber, I kan svare ….
  Jeg håber at få tallene ….
  Skriv …, om I kan.
  Giv gerne lyd ….
  Kom gerne med jeres bemærkninger ….
  I må meget gerne vende tilbage ….
  Vi ser gerne jeres input ….
  Vi ville sætte stor pris på et par ord ….
  Det vil glæde os at høre fra jer ….
  Det ville være en stor lettelse at vide det ….
  Vi kan kun nå det, hvis vi har svaret ….
  Skemaet skal ligge hos os ….
  Skemaet skal være udfyldt og returneret ….
  Vi beder om jeres kvittering ….
  Jeg vil bede jer svare ….
  Vi imødeser jeres udtalelse ….
  Vi forventer jeres svar ….
  Vi modtager meget gerne jeres kommentarer ….
  Vi modtager jeres høringssvar ….
  Jeres bemærkninger modtages gerne ….
  Bemærkninger kan sendes til os ….
  Eventuelle rettelser meddeles os ….
  Svar venligst ….
  Ring ….
  Lad mig høre ….
  Lad os få et svar ….
  Sig til …, hvis I ikke kan.
  Gider du svare …?
  Når I at svare …?
  Har I mulighed for at svare …?
  Kan jeg regne med svar …?
  Kan det lade sig gøre …?
  Vil det være muligt at få en kopi …?
  Hvis I sender den …, når vi det.
  Såfremt I har bemærkninger, skal de være os i hænde ….
  Har I indvendinger, hører vi det gerne ….
  Hører vi ikke fra jer …, går vi videre.
  Hvis vi ikke har hørt fra jer …, regner vi med, at alt er i orden.
  Vi skal bruge det ….
  Det skal bruges ….
  Det skal være her ….
  Tallene skal ligge klar ….
  Svaret bedes fremsendt ….
  I bedes vende tilbage ….
  De anmodes om at svare ….
  Der ønskes en skriftlig tilbagemelding ….
  Vi har brug for jeres godkendelse ….
  Jeg mangler en underskrift ….
  Referatet skal godkendes af jer ….
  Vil I underskrive og sende den retur …?
  Vi skal have den underskrevet tilbage ….
  Du skal svare mig ….
  Jeg skal bede om en udtalelse ….
  Må jeg bede om svar …?
  Jeg skal høre fra dig ….
  Jeg vil gerne have besked ….
  Jeg glæder mig til at høre fra jer ….
  Det passer os bedst at få svar ….
  Det er fint med et svar ….
  Et svar … er fint.
  Et par linjer … er rigeligt.
  Meld tilbage ….
  Tilbagemelding …, tak.
  Undersøg venligst sagen og skriv til os ….
  Hjælp os med et tal ….
  Jeg har lovet chefen et svar, så jeg skal have det fra jer ….
  Kan vi aftale, at du sender dem …?
  Jeg foreslår, at I svarer ….
  Vi må insistere på et svar ….
  Vi kræver aktindsigten effektueret ….
  Jeg forlanger at få det ….
  Oplysningerne bedes tilgå os ….
  Kan du kigge på det …?
  Kan I nå at kigge på det …?
  Vil I tage stilling …?
  Det ville hjælpe os at få det på skrift ….
  Det ville gavne vores planlægning at have tallene ….
  Det ville lette arbejdet, hvis vi havde tallene ….
  Jeg skal … vide, om I stiller op.
  Vi skal … kende tallet.
  Vi bør … have jeres svar.
  Den bedes I returnere ….
  Papirerne skal tilbage til os ….
  Blanketten skal retur ….
  Vi skal have et svar fra jer ….
  Det er på høje tid, og vi må have svar ….
  Send dem gerne ….
  Sørg for, at vi har den ….
  Det kan I gøre ….
  Tallene må I gerne sende ….
  Et hurtigt ja eller nej … er alt, vi beder om.
  Vi venter på jeres svar og håber på det ….
  Bekræft, at I har modtaget denne mail, ….
  Indstillingen forventes at være os i hænde ….
  Jeres svar imødeses ….
  Jeres svar afventes ….
  Svarskemaet indsendes til sekretariatet ….
`

/** The same verbs: nothing is asked of us by then. */
const telling = `
  Det skal vi sende til kommunen ….
  Det skal virksomheden indsende ….
  I skal nok få det ….
  Det sender jeg jer ….
  Det får I ….
  Jeg skal … vælge, om jeg vil skifte a-kasse.
  Vi skal … beslutte, hvem der rejser.
  Bladet skal ud til medlemmerne ….
  Medarbejderne skal have svar fra os ….
  De ansatte skal have besked …. Hvad skal der stå?
  Kommunen skal sende dem en afgørelse …, siger de. Passer det?
  Jobcentret skal svare mig …. Hvad gør jeg, hvis de ikke gør?
  Vi skal sende jer navnelisten …. Er det rigtigt?
  Vi vender tilbage ….
  Vi har fået besked på at svare banken ….
  Skat vil have tallene ….
  Ansøgningen skal være hos puljen …. Kender I den?
  Hun skal svare på jobtilbuddet …. Hvad må hun tjene?
  Vi tager stilling ….
  Bestyrelsen tager stilling ….
  Vi forventer at have afskediget alle ….
  Vi regner med at være færdige ….
  Regningen skal betales ….
  Vi håber at have ansat en ….
  Kurset skal være afsluttet ….
  Bogen skal være trykt ….
  Han skal være ude af lejligheden ….
  Vi er nødt til at opsige dem ….
  Det er vigtigt for os at komme i gang ….
  Kommunen bad os svare ….
  I bad os svare …, og det gør vi hermed.
  Du har skemaet fra mig ….
  Forhandlingerne med de ansatte skal være afsluttet ….
  Opgaven afleveres til universitetet ….
  Vi skal indberette for januar ….
  Det ville hjælpe os at kunne åbne ….
  Det hjælper ikke os, at kommunen svarer ….
  Papirerne skal tilbage til banken ….
  Skemaet skal sendes til Skat …. Har I et eksemplar?
  Hvis vi ansætter en …, hvad gælder så?
  Når de at få løn …, hvis vi varsler nu?
  Det skal jeg melde til a-kassen ….
  Dem skal vi aflevere ….
  Den skal jeg skrive under på …. Må jeg det?
  Vi skal … have sagt op til udlejeren.
  Jeg skal … til samtale hos jobcentret.
  Vi skal have den underskrevet af bestyrelsen ….
  Hans ansøgning skal være inde …. Hvor sender han den hen?
  De opsagte skal have fundet et nyt job …, ellers mister de boligen.
  Vi skal have malet kontoret ….
`

/** Each asks for an answer by then. */
const askingInEnglish = `
  It would help us a great deal to have something in writing ….
  Can this be sent to me …?
  A short answer … would do.
  An answer … would be fine.
  We were hoping for a reply ….
  If you could get it to me …, that would be great.
  I'd be obliged if you replied ….
  Please get in touch ….
  Please come back to me ….
  May I have your answer …?
  Do let me know ….
  Drop me a line ….
  We have to hear from you ….
  The form must be back with us ….
  The form has to be returned to us ….
  Your comments are due ….
  Comments should be sent to this address ….
  Would it be possible to receive the figures …?
  We kindly ask you to respond ….
  You are requested to submit your remarks ….
  We look forward to your reply ….
  Is there any chance of an answer …?
  All I need is a yes or no ….
  We'd love to have your input ….
  Tell us … whether you agree.
  We want your opinion ….
  I require the documents ….
  I expect your answer ….
  Should we not hear from you …, we will go ahead.
  Unless we hear from you …, we will proceed.
  It is important for us to know ….
  Having your view … would make our life easier.
  You have to send it to me ….
  That is something you must send me ….
  Can we count on your reply …?
  Make sure I have it ….
  It would be useful to have the list ….
  It would be a relief to know ….
  Could the list be with us …?
  A line … is all we ask.
`

/** The same verbs: nothing is asked of us by then. */
const tellingInEnglish = `
  Consultation should be finished ….
  The employees must leave …. What do we owe you in papers?
  We must notify the staff …. Is there a form?
  The works will be completed ….
  She has to be out of the flat ….
  The immigration service wants the papers …. Is that normal?
  We will send it to you ….
  You will have it from us ….
  I have to answer the bank ….
  The candidates have to reply to us ….
  Her application must be filed …. Can she work meanwhile?
  We hope to start ….
  We expect to have hired someone ….
  Payment is due ….
  The course should be completed …. Do you fund it?
  You asked us to reply …; here it is.
  It would help us to be open ….
  The union has to hear from our board ….
  The talks have to be over …. Who decides that?
  Our lawyer wants to be finished ….
  The form has to be returned to the bank ….
  She must have a new permit …. Where does she apply?
  They should be told … at our end.
`

const linesOf = (table: string) => table.trim().split(/\n\s*/)

const danish = (text: string) => `Hej\n\n${text}\n\nMvh Ada`
const english = (text: string) => `Dear all,\n\n${text}\n\nBest regards\nAda`

describe.each([
  ["asking", danish, asking, "senest den 20. februar", "2026-02-20"],
  ["asking", danish, asking, "inden for 14 dage", "2026-02-25"],
  ["telling", danish, telling, "senest den 20. februar", null],
  ["telling", danish, telling, "inden for 14 dage", null],
  ["asking", english, askingInEnglish, "by 20 February", "2026-02-20"],
  ["asking", english, askingInEnglish, "within two weeks", "2026-02-25"],
  ["telling", english, tellingInEnglish, "by 20 February", null],
  ["telling", english, tellingInEnglish, "within two weeks", null],
] as const)("%s", (_, letter, table, time, by) => {
  test.each(linesOf(table))(`%s (${time})`, (text) => {
    expect(read(letter(text.replace("…", time))).by).toBe(by)
  })
})
