import type { PhraseTable } from "../phrases.ts"

/** Arranging, attending, moving or reporting a meeting: not the mere mention that there will be one. */
export const meeting: PhraseTable = {
  7: `
    tilmelding til, tilmelde .. til, vil gerne tilmelde, tilmelder hermed, tilmelder mig, invitation til,
    *mødeindkaldelse*, indkaldelse til, *kalenderindkald*, *kalenderinvit*, save the date, holde et oplæg,
    holde oplæg, holder oplæg, komme og holde, komme og fortælle, *oplægsholder*, oplæg på vores, oplæg på lbr*,
    oplæg på mødet, oplæg til vores, oplæg for, oplæg i uge, kan du deltage, kan i deltage, vil du deltage,
    har i mulighed for at deltage, deltage i vores, vil i deltage, flytte mødet, flytte vores møde, mødet flyttes,
    mødet rykkes, rykke mødet, aflyse mødet, mødet aflyses, mødet er aflyst, mødet er flyttet, udskyde mødet,
    udskudt møde, ny mødedato, *mødedato*, mødetidspunkt*, forslag til dato*, finde en dato, finde en ny dato,
    finde et tidspunkt, finde tid til, mødes med jer, mødes til, sætte os sammen, forslag til mødet, holde et møde,
    would you be able to attend, able to join, invite you, invitation to, like to invite, *guest speaker*, keynote*,
    reschedul*, arrange a meeting, set up a meeting, schedule a meeting, meet with, melde afbud, afbud til,
    må melde afbud, referat af, referat fra, bekræfte mødet, bekræfte datoen, book* et møde, aftale et møde,
    et møde med, møde med jer, inviterer .. til, invitere .. til, indbyder .. til,
    virksomhedsbesøg, et halvt times snak, en halv times snak, halv time hos jer, vil gerne hilse på, se virksomheder, show it to you, show you our, visit to our, fine with us, looking forward to meeting, viser jeg rundt, udkast til referat, bliver vi nødt til at aflyse, vi bliver fem, booket lokale, er noteret her, studiebesøg, besøge jer, tage imod os, hvad passer, passer jer bedst`,
  5: `
    besøg af en, have besøg af, kan fortælle, vil fortælle, kvartalsmøde*, studietur*, studiebesøk, indvielse*,
    rykke vores, flytte vores, møderække*, sætter os sammen, et par tidspunkter, nogle tidspunkter,
    skal vi tale sammen, stå for en workshop, stå for et oplæg, holde en workshop`,
  4: `
    *dialogmøde*, *temamøde*, *netværksmøde*, *informationsmøde*, *følgegruppe*, *styregruppemøde*, *kontaktmøde*,
    *statusmøde*, *samarbejdsmøde*, *arbejdsgruppemøde*, *lbr mødet*, *fyraftensmøde*, *morgenmøde*, *dialogmødet*,
    tilmeld*, inviter*, indbyd*, invitation*, s u, su senest, *afbud*, referat*, deltagerliste*, oplæg, oplægget,
    workshop*, webinar*, seminar*, *temadag*, paneldebat*, rundbordssamtale*, *studiebesøg*, *virksomhedsbesøg*,
    delegation*, study visit*, besøge jer, besøg hos jer, komme på besøg, attend, meeting on, teams møde, videomøde*,
    et møde, mødelokale*, lokale til, presentation on, give a talk, speaker*, rsvp, melde .. ind til, jeg deltager,
    vi deltager, deltager ikke, deltager gerne, kan desværre ikke deltage, holder møde, afholde, afholdes, afholder,
    kan ikke komme, suppleant*, punkt* til dagsorden*, punkter til, tilføje et punkt, dagsorden til`,
  // What somebody needs for a meeting is not about arranging it.
  [-7]: `
    invitation til at kommentere, inviter* til at kommentere, *tal til oplæg, tal til et oplæg, *tal til .. oplæg,
    materiale til oplæg, slides til, deltagerdata, ministeren skal holde, ministeren holder, talepapir*, til talen,
    input til tale*`,
  [-5]: `
    materiale til, materialet til, tal til, tallene til, tabel* til, oversigt til, inden mødet, før mødet, forud for,
    har inviteret, vi har åbent hus`,
  2: `
    *konference*, dagsorden*, *mødet, *møde, *møder, datoer, dato, dialog, deltage*, indkaldelse*, indkald*, meeting*,
    agenda, mødes, plads til, forplejning*, kaffe, parkering*, projektor*, kalender*, besøg*, åbent hus`,
}

/** Høring: a draft sent for comments, and the comments. Partshøring is a step in a case, not a consultation. */
export const hearing: PhraseTable = {
  8: `
    *høringssvar*, *høringspart*, *høringsfrist*, *høringsbrev*, *høringsudkast*, *høringsmaterial*, i høring,
    høring af, høring om, offentlig høring, høring over, public consultation*, consultation response*,
    consultation paper*, bemærkninger modtages, eventuelle bemærkninger, kommentarer til udkast*,
    bemærkninger til udkast*, bemærkninger til det udkast, ekstern høring, *høringsperiode*,
    høringssvar, rettelser til udkastet, sige jeres mening om, jeres udkast, siger til jeres udkast, sige til jeres udkast, muligheden for at udtale os, muligheden for at kommentere, tak for muligheden, høringsbrev`,
  4: `
    kommentarer modtages, kommentere, tilslutte sig, høring, høringen, *høringer, consultation*, hearing*, udkast til,
    bemærkninger til, bemærkninger senest, kommentering, kommentarer til, lovforslag*, bekendtgørelsesudkast*,
    draft strategy, comments on the draft, ingen bemærkninger, til kommentering, kommentering hos, jeres synspunkter,
    afgive svar, forslag til strategi, jeres holdning, jeres kommentarer, jeres mening, jeres syn på`,
  2: `
    udkast*, bemærkninger, *strategi, udviklingsplan*, vækstplan*, draft, kommentarer, kommuneplan*,
    udviklingsstrategi*`,
  [-8]: `
    partshøring*, udkast til referat, referatudkast*, udkast til dagsorden, udkast til afgørelse, forventes i høring,
    ventes i høring, kommer i høring, kommer senere i høring, sendes senere i høring, forventes sendt i høring`,
  [-4]: "høringer i, bliver hørt, høre om, folkehøring*",
}

/** Det regionale Beskæftigelsesråd: its meetings, agenda, members and decisions. The local councils are partners, not this. */
export const council: PhraseTable = {
  7: `
    *rådsmøde*, rådets møde*, møde i rådet, *rådssekretariat*, til rådets medlemmer, rådets dagsorden,
    rådets behandling, rådets beslutning*, rådets indstilling*, rådets forretningsorden*, formandskabet for rådet,
    udpegning* til rådet, indstilling* til rådet, udpegning af .. medlem*, suppleant .. rådet, nyt medlem af rådet,
    medlem til rådet, plads i rådet, *rådsmedlem*, *rådsseminar*, *rådsmateriale*, council meeting*,
    employment council, i det regionale beskæftigelsesråd, for det regionale beskæftigelsesråd,
    om det regionale beskæftigelsesråd, rådsformand*, rådsformænd*,
    til rådsmødet, rådsmødet, til referatet fra rådet`,
  5: `
    medlem af rådet, medlem af det regionale, punkt .. på dagsordenen, sag .. på dagsordenen, på rådets, for rådet,
    af rådet, i rådet, til rådet, rådets, rådet, *forretningsorden*, *habil*, *inhabil*, mødediæt*, diæter,
    sag til rådet*, council member*, member of the council, mødemateriale*, rbr`,
  3: `
    punkt #, dagsordenspunkt*, indstilling*, mødeplan*, sagsfremstilling*, lønmodtagersiden, arbejdsgiversiden,
    dagsorden, dagsordenen, afstemning*, beslutningsreferat*, bagsmækken, udpeg*, afbud`,
  [-7]: `
    byrådssekretariat*, kære rådssekretariat*, til rådssekretariat*, lbr, lokale beskæftigelsesråd, det lokale råd,
    byrådets, i byrådet, regionsrådet, til det regionale beskæftigelsesråd`,
}
