import type { PhraseTable } from "../phrases.ts"

/** Varsling: the Danish act on collective dismissals (domain/rules.md § 1), its notices, and how people speak of it. */
export const collectiveDismissal: PhraseTable = {
  9: `
    masseafskedig*, massefyring*, større afskedigelse*, afskedig* af større omfang, varslingslov*, varslingsmeddel*,
    varslingspulje*, varslingssag*, varslingsregl*, varslingsblanket*, collective redundanc*, collective dismissal*,
    mass redundanc*, mass layoff*, mass dismissal*, § 7 meddel*, § 6 meddel*, section 7 notice, notice under section, list of the persons concerned,
    list of employees concerned, list of .. dismissed,
    varslingsskema*, varslingsområde*`,
  6: `
    section 7, section 6, name list*, varsling*, fyringsrunde*, *personalereduktion*, redundanc*, layoff*, lay offs, laying off, lay off,
    varslede *afskedig*, varsle *afskedig*, varsle fyring*, antal varsle*, efter § 7, efter § 6, jf § 7, jf § 6,
    § 7 i lov*, § 6 i lov*, notice of dismissal*, jobcentertilbud*, plant closure*, *nedlægg* .. *stilling*,
    *nedlægg* .. arbejdsplads*, påtænkte *afskedig*, påtænk* at *afskedig*, påtænk* *afskedig*, varslet .. *afskedig*,
    afskedige .. medarbejdere, afskedig* af .. medarbejdere, opsige .. medarbejdere, opsig* af .. medarbejdere,
    contracts ending, letting .. people go, let .. people go, thinking of letting, staff reduction*, reduction of staff, works council, sites are added, fyresedler, fyre folk, fyringer, fyringerne, virksomhedslukning*, lukke fabrikken, lukker fabrikken, lukker produktionen, lukningen af fabrik*, flytter produktionen, samlet opsigelse`,
  5: `
    fyring*, siges op, # siges op, bliver overflødige, skal fritstilles, reduce .. workforce, workforce reduction*,
    fyreseddel*, fyresedlen, de berørte, massefyr*, *virksomhedslukning*, første meddelelse, anden meddelelse,
    tredje meddelelse, 1 meddelelse, 2 meddelelse, 3 meddelelse, meddelelsespligt*, individuelle opsigelser,
    planlagte opsigelser, samtlige medarbejdere, fritstill*, fratrædelsesaftale*, first notice, second notice,
    employees will be, staff will lose`,
  4: `
    *afskedig*, *fyringsvarsel*, genpart*, 30 dages frist*, 30 dagesfrist*, 30 dages varsel*, de 30 dage,
    30 dages perioden, 30 day*, forhandling* .. tillids*, forhandling* med .. medarbejder*,
    forhandling* med .. lønmodtager*, forhandling* med .. ansatte, indledt forhandling*, afsluttet forhandling*,
    afsluttede forhandling*, afsluttet .. forhandling*, dismissal*, dismiss, skal fyres, bliver fyret, skal fyre,
    må fyre, fyre .. medarbejdere, fyre .. ansatte, fyre .. mand, fyre .. procent, sige farvel til, *nedskæring*,
    frivillig* *fratræd*, *fratrædelsesordning*, medarbejdere .. berør*, berørte .. medarbejdere,
    berørte medarbejder*, antal berørte, skære ned, slanke .. organisation*, lukning af .. fabrik*,
    lukning af .. produktion*, *fabrikslukning*, lukker .. fabrik*, lukke .. fabrik*, lukke .. afdeling*,
    lukker .. afdeling*, lukke linje, afvikle .. afdeling*, uppsägning*, nedbemanning*, oppsigels*, mister .. arbejde,
    mister jobbet, mister deres job, headcount reduction*, reduction in force, terminat* .. employees,
    terminate .. contracts, de ti dage, de 10 dage, 10 dages fristen, ikke kommer tilbage efter,
    kommer ikke tilbage efter, given notice, notice is given, skille os af med, skille sig af med, reducing headcount,
    reduce headcount,
    arbejdssteder, arbejdssted, antal ansatte, det normale antal, flere arbejdssteder, lægges sammen, talt sammen, medregnes, tælle med i antallet, tidsbegrænsede stillinger, vikarer .. ansatte, headcount, number of employees, fixed term, the undertaking, the establishment, one establishment, act no 414, fyres, fyring, opsagte, de opsagte, blev fyret, bliver fyret, ryger .. mand, mand skal ud`,
  3: `
    varslet, tærskel*, 21 dage, otte uger, 8 uger, jobtab*, produktionsstop*, virkningstidspunkt*, drøftelser* med,
    produktionsophør*, massiv*`,
  2: `
    *lukning, lukker ved, lukker ned, lukker pr, opsigelse*, opsagt, navneliste*, fratræd*, fratrædelse*, konkurs*,
    rekonstruktion*, udflytning*, flytning af, flytte .. produktion*, outsourc*, berørte, *tillidsmand*,
    *tillidsrepræsentant*, *tillidsfolk*, overtallig*, afskediges, fyret, fyres, varsle*, § 7, § 6, stk 3, varsel,
    closing down, closure*, shut down, bankrupt*, employees affected, affected employees, notice period*,
    tilpasning af, strukturtilpasning*, omstrukturering*, restructuring*, sparerunde*, besparelse*, godtgørelse,
    udvælgelseskriteri*, ordrenedgang*, mand ud, ansatte ud`,
  1: `
    medarbejderne, *beskæftigede, *ansatte, hr chef, forhandling*, employees, bliver berørt, arbejdssted*, § 1 stk 2,
    genplacer*, omfattet af reglerne, omfattet af loven, 10 procent, 10 pct`,
  // Whoever wants to avoid dismissals asks about what comes instead of them.
  [-6]: `
    instead of redundanc*, instead of lay*, instead of dismiss*, rather than lay*, rather than dismiss*,
    avoid redundanc*, avoid lay*, avoid dismiss*, i stedet for at fyre, i stedet for fyring*, i stedet for afskedig*,
    i stedet for at afskedige, i stedet for at opsige, undgå fyring*, undgå afskedig*, undgå at fyre,
    undgå at afskedige, end at fyre, end at afskedige, end at opsige, uden at fyre, uden at afskedige,
    not want to dismiss, not want to lay, not want to fire, don t want to dismiss, don t want to fire, nødig fyre,
    nødigt fyre, slippe for at fyre, slipper for at fyre, slipper at säga`,
}

/** Arbejdsfordeling: work-sharing (domain/rules.md § 2), also under its Norwegian, German and English names. */
export const workSharing: PhraseTable = {
  9: `
    *arbejdsfordeling*, *arbejdsdeling*, work sharing, worksharing, job sharing scheme, short time work*,
    short time working, shorttime work*, kurzarbeit*, permittering*, ar 292, ar 293, ar292, ar293, *korttidsarbejd*,
    cassa integrazione, chômage partiel, chomage partiel, arbeitszeitkonto`,
  3: `
    fordeling, delt uge, ordrebog*, jeres anmeldelse, vores anmeldelse, anmeldelse af`,
  6: `
    fordele* arbejdet, dele* arbejdet mellem, dele timerne, på fordeling, shorter working week, fewer hours,
    idle days, korte* arbejdsuge, deltidsordning*, furlough scheme,
    hjemme på dagpenge, på dagpenge noget af tiden, uge på og en uge af, uger på og en uge af, på en af, take turns, week at home, weeks at home, work one week, working every other week, hver anden uge hjemme, sharing the work, share the work, dele arbejdet, erklæring* om efteruddannelse, afslag på arbejds*, folkene blev sendt hjem`,
  5: `
    hjemsend*, hjemsendt, hjemsendelse*, furlough*, temporary layoff*, temporarily lay*, reduced hours,
    reduced working hours, reduced working time, nedsat arbejdstid, nedsat tid, *rotationsordning*, korttidspermitt*`,
  4: `
    fordelingen, 13 uger*, 13 ugers*, de 13 uger, 13 weeks, uge på .. uge, uge hjemme, sende .. hjem, sender .. hjem,
    sendt .. hjem, hver anden uge, g dage, supplerende dagpenge, nedsætte arbejdstid*, sætte .. ned i tid, ned i tid,
    ned i arbejdstid, forkortet arbejdstid, *fordelingsordning*, free week, week off, dagpenge de andre dage,
    dagpenge de dage, dagpenge resten,
    turnus, turnusplan*, den nye turnus, medarbejderliste*, erklæringen, underskrevne erklæring*, hjemme hvornår, hvem der er hjemme, halv bemanding, frosten, vejrlig, slow season, not enough to do, for lidt at lave, ændring af arbejdsugen, arbejdsugen, ordningen ophører, forlænge ordningen, forlængelse af ordningen, bringe .. ordningen til ophør`,
  2: `
    ordrenedgang*, ordremangel*, ordretilbagegang*, få ordrer, manglende ordrer, efteruddannelse*, forlænget periode,
    dage om ugen, hver uge hjemme, fælles erklæring*, blanketten,
    skemaet`,
}

/** Arbejdstilladelse: work permits (domain/rules.md § 3); the questions come in English as often as in Danish. */
export const workPermit: PhraseTable = {
  9: `
    *arbejdstilladelse*, work permit*, working permit*, *opholdstilladelse*, opholds og arbejds*, residence permit*,
    residence card*, residence and work, work and residence, positive list*, positivlisten, arbetstillstånd*,
    arbeidstillatelse*, work authori*, *mangelvurdering*, intra company transfer*, *beløbsordning*, *beløbsgrænse*,
    pay limit scheme*, fast track*, green card*, *greencard*, *østaftale*`,
  6: `
    work card*, can i work, may i work, can i also work, løn og ansættelsesvilkår, shortage statement*,
    labour market test*, immigration service*, danish agency for international, siri, *udlændingestyrelse*,
    *udlændingemyndighed*, *udlændingeservice*, udlændingelov*, immigration, visum, *visum*, visa, visas,
    shortage occupation*, *tredjeland*, third country*, non eu, uden for eu, outside the eu, udenfor eu,
    foreign worker*, foreign employee*, foreign national*, foreign specialist*, hire .. from abroad,
    udenlandsk arbejdskraft, udenlandske medarbejder*, udenlandsk medarbejder, udenlandske specialist*, udstation*,
    posted worker*, sponsor*, ny i danmark, arbejde lovligt, lov til at arbejde, allowed to work, right to work,
    permission to work,
    transfer .. technicians, transfer .. engineers, transfer .. employees, regional opinion, regionale råds udtalelse, no longer issues opinions, short term stay, kathmandu, manila, delhi, mumbai, bangalore, kyiv, kiev, ankara, istanbul, hanoi, lagos, nairobi, sao paulo, busan, seoul, tokyo, shanghai, beijing, tehran, karachi, lahore, dhaka, colombo, accra, cairo, belgrade, beograd, arbejde i danmark, hente .. hertil, bring .. over, arbejdskraft udefra`,
  3: `
    expat*, relocat*, global mobility, udenlandsk*, udlandet, from abroad, eu borger*, eu opholdsdokument*,
    praktikant fra, permit*, *tilladelse, *tilladelsen, engineer from, ingeniør fra, kok fra, chef from, nurse from,
    svejser fra, udvikler fra, developer from, sygeplejerske fra, læge fra, medarbejder fra, kandidat fra,
    ansøger fra, mangel på kvalificeret, opslået .. jobnet, shortage list, opholdsgrundlag*, nationality, overseas,
    spouse visa, dependant, recruit* from, rekruttere fra`,
  2: `
    indien, india, indian, kina, china, chinese, ukraine, ukrainsk*, ukrainian, tyrkiet, turkey, turkish,
    filippinerne, philippines, filipino, brasilien, brazil, usa, singapore, vietnam, nepal, iran, pakistan, serbien,
    serbia, rusland, russia, hviderusland, belarus, bangladesh, sri lanka, thailand, mexico, argentina, colombia,
    sydafrika, south africa, ghana, nigeria, egypten, egypt, marokko, japan, korea, australien, canada, bosnien,
    albanien, moldova, georgien, georgia, syrien, indonesien, malaysia, ambassade*, embassy, pass, pasport, passport`,
}
