import type { PhraseTable } from "../phrases.ts"

/** A journalist at work: who they are, what they make, and what they want of us. */
export const press: PhraseTable = {
  7: `
    jeg er journalist, journalist på, journalist ved, journalist hos, journalist for, i trykken, udtale sig,
    på båndet, on the record, press request*, press enquir*, press inquir*, media request*, media enquir*,
    media inquir*, interview*, i am a journalist, i m a journalist, reporter*, presseforespørgsel*,
    pressehenvendelse*, radioavisen, tv avisen, min redaktør*, vores læsere, vores lyttere, vores seere,
    i morgendagens avis, i avisen, fra avisen, fra radio*, fra tv, our readers, my editor, getting comment,
    request for comment, go to print, goes to print, deadline for bladet, i bladet, live i studiet, et citat,
    stille op til`,
  4: `
    *journalist*, *redaktion*, artikel, artiklen, en historie om, historie om, en historie, citeres, citere*, citat*,
    kommentar til, kommentere, pressefolk, presse*, pressechef*, min deadline, deadline, my deadline, writing a piece,
    writing an article, a story on, story about, podcast*, dokumentar*, indslag*, radio, reportage*, nyhedsbureau*,
    nyhedsudsend*, avis*, avisen, dagblad*, *ugeavis*, lokalavis*, fagblad*, nyhederne, middagsnyheder*,
    morgennyheder*, studiet, trykker, bringer, newsroom*, correspondent*, quote, weekendvagt*, comment on,
    available for a, baggrundssamtale*, medvirke, medvirkende`,
  [-4]: "til brug for pressen, pressemeddelelse*, lokalavisen har",
}

/** Somebody wants to sell us something. */
export const sales: PhraseTable = {
  6: `
    by # %, % på alle, % på alt, % på hele, % bestilt senest, bestilt senest, så længe lager, lager haves, our tool, try it free, seo, small fee, deltagerpris*, grupperabat*, gør rent hos, billigere end,
    uforpligtende tilbud, early bird*, sidste billetter, sidste pladser, din billet, vikarer klar, dygtige vikarer,
    bumping this, top of your inbox, would love to show, good for a demo, se kataloget, hele sortimentet,
    betaler kun hvis, betaler først når, no cure no pay, stærke kandidater, dygtige kandidater, fem minutter i morgen, five minutes tomorrow,
    gratis levering, free shipping, unsubscribe, book en demo, book a demo, gratis demo*,
    free demo, free trial, gratis prøve*, uforpligtende, vores platform, our platform, our solution*, our product*,
    our software, % off, account executive*, sales manager*, sales rep*, business development, salgsteam*,
    salgskonsulent*, særpris*, kampagnepris*, introduktionspris*, introtilbud*, *tilbud gælder, tilbuddet gælder,
    tilbud kun, spar .. %, spar op til, spar penge, sparer i, *rabat*, discount*, black friday, key account*,
    kr pr person, gode tilbud, forårstilbud*, efterårstilbud*, sommertilbud*, juletilbud*, vintertilbud*,
    godt tilbud på, uimodståelig*, først til mølle, lige nu får i, for a quick call, 15 minutes for a,
    minutes for a call, 15 minutters, et kvarters, 20 minutters, quick chat, hop on a call, special offer,
    limited time, we help, efterårets kurser, forårets kurser, nye kurser, tilmeld dig .. spar, ingen binding,
    bestil nu, bestil i dag, køb nu, køb inden, læs mere og bestil, i modtager denne mail, du modtager denne mail,
    nyhedsbrevet, vores sortiment, webshop*, firmagave*, julegave*, frugtordning*, kaffeløsning*, kaffeaftale*,
    rengøringsaftale*, i am reaching out, i m reaching out, wanted to reach out, i came across your, noticed your,
    leads, customers like, free scan, free audit, website owner*, ends tonight, only # left, uden beregning,
    normalpris*, har du et kvarter, afmeld nyhedsbrev*, frameld nyhedsbrev*, afmeld dig, afmeld her, frameld dig,
    frameld her, vi hjælper offentlige,
    top of your list, top of your inbox, floating this, reply stop, stop receiving, short demo, quick demo, slots open, close your file, free pilot, pladserne bliver revet væk, revet væk, ja tak i emnefeltet, skriv ja tak, svar på denne mail og få, dagskursus, dagskurset, til kun #, kun # kr, få de første, måneder .. gratis, service gratis, waive the onboarding, onboarding fee, sign up before, sign up by, free pilot, wanted to bump, prøv gratis, prøve gratis, forudbestilling, sidste chance, bestil en ny, kære indkøbsansvarlig*, indkøbsansvarlige, gratis .. analyse, gratis brugeranalyse, salgschef, sales director, customer success, satisfaction after every, teams like yours, authorities like yours, pladser på holdet, sikret en plads`,
  3: `
    *tilbud*, offer, offers, pricing, priser fra, fra kun, kun kr, ekskl moms, nyhedsbrev*, kursusrådgiver*, løsning*,
    vores løsning*, vores kunder, kunder, produkt*, platform, reporting time, demo, solution*, software, it løsning*,
    spar, gratis, effektiviser*, besparelse, markedsføring*, bliv klædt på, opgrader*, conference package,
    newsletter*, roi, leverandør af, i interesserede i, er i interesseret, interested in, hotel*, kursuscenter*, book,
    reach out, byde jer velkommen, kontorartik*, annonc*, annonceplads*, tryksager, printer*,
    leasing*, referencekunde*, hurry, clients, our package*, afmeld*, frameld*`,
  [-6]: "jobcentertilbud*, tilbud til ledige, tilbud til borger*, aktiveringstilbud*, tilbudsgiver*, tilbudsfrist*",
  1: "kursus*, kurser",
}

/** A machine's answer: out of office, receipts, failed delivery. Read in the subject it decides alone. */
export const automatic: PhraseTable = {
  9: `
    leveringsfejl*, modtageren findes ikke, modtager findes ikke, adressen findes ikke, address not found,
    user unknown, blev afvist af, recipient rejected, kan ikke svare på, mailsystem*, on vacation, i am on parental, i m on parental,
    autosvar*, auto svar, automatisk svar*, automatisk besked, automatic reply, automatic response, auto reply,
    autoreply, auto response, autosvar fra, fraværsbesked*, fraværsassistent*, out of office, out of the office,
    away from the office, away from my desk, ikke til stede, ikke på kontoret, undeliver*, mail delivery,
    delivery status notification, delivery failure, delivery failed, returned mail, returned to sender, mailer daemon,
    could not be delivered, couldn t be delivered, kunne ikke leveres, ikke leveret, kunne ikke afleveres,
    mailbox full, no access to email, not delivered, denne mail kan ikke besvares,
    denne e mail kan ikke besvares, kan ikke besvares, do not reply to this, please do not reply,
    automatisk genereret, automatically generated, autogenerer*, automatisk udsendt, frånvaro*, autosvarsmelding*,
    abwesenheit*, i am on annual leave, on maternity leave and, i am on maternity, på barselsorlov, warning message only,
    delivery delayed, delivery to the following, has been delayed, will be retried, message was queued,
    do not need to resend, har accepteret .. indkaldelse*, har accepteret .. invitation*, har afvist .. indkaldelse*,
    har afvist .. invitation*, kalendersystem*, has accepted this, has declined this, tentatively accepted,
    dannet automatisk, besked .. automatisk, meddelelse er afsendt automatisk, meddelelse er sendt automatisk, meddelelsen er udsendt automatisk,
    meddelelsen er sendt automatisk, mail sendes automatisk, generated automatically, driftsmeddelelse*, servicevindue*,
    automatisk meddelelse, kunne endnu ikke afleveres, kunne ikke afleveres, besvar den ikke, blev læst den, was read on, sag er oprettet, er oprettet .. sag, ticket created, forventet svartid, lukkes sagen automatisk, systemet prøver igen, er gået på sommerferie, ferielukket`,
  5: `
    kvittering for modtag*, kvittering for din, din henvendelse er modtaget, din henvendelse er registreret,
    har modtaget din henvendelse, tak for din henvendelse til, din mail er modtaget, vi bestræber os på,
    bekræftelse på modtagelse, har modtaget din mail og, will return on, back in the office, i am currently,
    læser ikke mails, læser ikke mail, læser ikke min mail, holder ferie til, holder ferie fra, holder ferie indtil,
    er på ferie til, på ferie frem til, jeg er på ferie, jeg holder ferie, fratrådt min stilling,
    er fratrådt, arbejder ikke længere, no longer work*, fravær, noreply, no reply, we have received your,
    thank you for contacting, svarer tidligst, ticket, sagsnummer er, din mail bliver ikke, jeg er syg,
    kontakt venligst, kontakt i stedet, please contact my colleague, min stedfortræder kan, kontakt min stedfortræder`,
  2: `
    er tilbage, jeg er tilbage, vender tilbage, på kursus, in my absence, i mit fravær, i perioden, hovednummer*,
    will be back, hasteopgaver, haster det, if your matter is urgent, if urgent, på barsel, stedfortræder*`,
}

/** A machine's own word for what it is. */
export const machineNotices: PhraseTable = {
  9: `
    denne mail kan ikke besvares, denne e mail kan ikke besvares, denne besked kan ikke besvares, kan ikke besvares,
    dannet automatisk, automatisk genereret, automatisk besked, automatisk udsendt, autogenerer*,
    automatically generated, do not reply to this, meddelelse er afsendt automatisk, meddelelse er sendt automatisk, meddelelsen er udsendt automatisk,
    meddelelsen er sendt automatisk, besked sendes automatisk, mail sendes automatisk, generated automatically, sent automatically`,
}

/** What is known to be none of the others: invoices, applications for a post, a dead link, a new address. */
export const other: PhraseTable = {
  6: `
    faktura #, hermed faktura*, regning nr, regning #, betalingsfrist*, glemte min, glemte mit, glemt min,
    bruge jeres logo, praktikplads*, erhvervspraktik*, praktikophold*, *praktikperiode*, uopfordret ansøgning*, unsolicited application*, spontaneous application*, stillingsopslag*,
    ansøgning til stilling*, søge stillingen, ledige stilling hos, faktura nr, fakturaen, rykkergebyr*, kreditnota*,
    betalingspåmindelse*, adresseændring*, ny adresse, nyt telefonnummer, ny kontaktperson, ny medarbejder hos,
    vi flytter, vi er flyttet, skifter navn, skiftet navn, nyt navn, specialestuder*, glemt tøj, hittegods,
    job hos jer, arbejde hos jer, studiejob*, elevplads*, internship*, ansættelse hos jer, invoice*, ny organisering*,
    ny organisation*, omorganisering*, nye åbningstid*, flyttedag*,
    plakat*, plakater, telefonnumre, kontaktpersoner, gik vist på pension, betalingspåmindelse*, studerende .. besøge, opgave om, påmindelse faktura, nye satser, regulerede satser`,
  4: "vandet, elevator*, varmen, brandalarm*, parkeringsplads*, adgangskort*, alarmen, vinduespolering*",
  3: `
    praktikant*, tager i, ean, forfald*, link på, linket, hjemmesiden peger, peger på, jeres logo, brug af logo,
    trykfejl, stavefejl, pjecer, pjece, eksemplarer, login, adgangskode, kontonummer, bestille, undervis* .. jer,
    opgave på studiet, bachelor*, speciale, tak for samarbejdet, receptionen, nøgle*, telefontid*, foldere, folder,
    brochure*`,
  1: "ansøgning, hjemmeside*, link, jul, god sommer",
}
