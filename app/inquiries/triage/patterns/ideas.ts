import type { Combination } from "../combinations.ts"
import type { Signal } from "./topics.ts"

/** Ideas that tell little alone and much together; each list holds the words people have for one idea. */
export const ideas = {
  staff: `
    # skal, # bliver, # ryger, # mand, omkring #, ca #, around #, medarbejder*, ansatte, *stillinger, stilling,
    *arbejdere, funktionær*, timelønnede, mand, folk, folkene, kolleger, *personale*, laborant*, arbejdspladser, job,
    employee*, staff, workers, people, positions, jobs, personer, hele holdet, årsværk, besætning*, anställda, ansatt,
    # ud af, # ikke, # of the`,
  leave: `
    ryger ud, bliver overflødige, overflødig*, reduce its workforce, fyreseddel*, fyresedlen, *afskedig*, opsige*,
    opsig*, fyre*, fyring*, siges op, sige op, sagt op, skal af med, af med, skille os, sige farvel, skal gå, må gå,
    skal stoppe, fritstill*, lukker, lukke, lukkes, lukning*, nedlægge*, nedlagt*, konkurs*, flyttes til,
    flytter produktion*, mister, miste, lose their, let go, letting go, let people go, laid off, lay off, terminat*,
    redundan*, dismiss*, close, closing, closure, cut, cutting, mindre bemanding, reducere, reduktion*, afvikle*,
    skære, skæres, nedskær*, afsted, ophøre*, ophør, slå sammen, sammenlægning*, spare, uppsäg*, säga upp, insolven*,
    tvangsopløs*, ikke kommer tilbage, kommer ikke tilbage, given notice`,
  negotiation: "forhandling*, drøftelse*, negotiation*, consultation with",
  spokesmen: `
    *tillids*, faglige repræsentant*, medarbejderrepræsentant*, samarbejdsudvalg*, fagforening*, klub, klubben,
    lønmodtagerne, medarbejderne, shop steward*, employee representative*, works council, unions`,
  "little-work": `
    stand still, stå stille, står stille, brand hos, fire at, machines, mangel på materialer, leveranceproblem*,
    mangler materialer, *nedgang*, for lidt at lave, mindre at lave, ikke nok at lave, ingen ordrer, mangler ordrer,
    manglende ordrer, få ordrer, færre ordrer, stille periode*, lavsæson*, orders, order intake, tomme ordrebøger,
    *ordrebog*, ordrer, udskudt, ikke arbejde nok, mangel på arbejde, stilstand*, tørke, ordremangel, slow, no work,
    oppdrag, mindre travlt, stille tid, afbestil*, aflyste ordrer, arbejde til, work for #, half the work, halveret,
    halverede, lidt at lave`,
  "shared-time": `
    go home, send home, sendes hjem, sende folk hjem, delt uge, compensation, fridage, på skift, dele timerne,
    dele arbejdet, dele jobbene, fordele arbejdet, på fordeling, hjemme, hjem, dage på dagpenge, færre timer,
    færre dage, fewer hours, shorter hours, less hours, kortere uge, kort uge, *nedsat*, holde på folkene,
    holde på medarbejder*, beholde, keep everyone, idle, halv tid, part time, g dag*, kortere arbejdsuge, fewer days,
    shorter week, ned i tid, ned på tid, dage om ugen, days a week, uden at fyre, undgå at fyre, undgå fyring*,
    i stedet for at fyre, de andre dage, mandag til onsdag, mandag til torsdag, dagar i, free week, the other week,
    resten af ugen, gå ned på`,
  foreign: `
    indien, indisk*, india, indian, kina, kinesisk*, china, chinese, ukraine, ukrain*, tyrkiet, tyrkisk*, turkey,
    turkish, filippin*, philippin*, brasili*, brazil*, usa, amerikansk*, american, singapore, vietnam*, nepal*,
    kathmandu, iran*, pakistan*, serbi*, rusland, russisk*, russia*, hviderusland, belarus, bangladesh*, sri lanka*,
    thailand, thailandsk*, thai, mexic*, argentin*, colombia*, sydafrika*, south africa*, ghana*, nigeria*, egyp*,
    marokk*, morocc*, japan*, korea*, australi*, canad*, bosni*, albani*, moldov*, georgien, georgia, syri*,
    indonesi*, malaysi*, udenlandsk*, udlændinge*, udlandet, uden for eu, udenfor eu, outside the eu, outside eu,
    non eu, tredjeland*, third country, abroad, overseas, foreign*, polakker, polske, polish, rumænere, rumænsk*,
    romanian*, bulgar*, litau*, afghan*, etiopi*, kenya*, peru*, chile*, england, britisk*, british, storbritannien,
    afrika*, uk`,
  hiring: `
    student*, ph d, phd, researcher*, forsker*, trainee*, postdoc*, stipendiat*, gæsteforsker*, *mester, *tekniker,
    *arbejder, join our, in our lab, ægtefælle, husband, wife, opsagt lejlighed, ansætte*, ansat, ansættelse*, hire*,
    hiring, employ*, arbejde*, arbejdskraft, rekrutter*, recruit*, kandidat*, candidate*, medarbejder*, kok, kokke,
    ingeniør*, sygeplejerske*, læge, svejser*, chauffør*, specialist*, udvikler*, programmør*, engineer*, nurse*,
    welder*, sæson*, praktikant*, au pair, position, work, worker*, medhjælper*, håndværker*, tømrer*, murer*,
    tekniker*, technician*, landbrugs*, staldmedhjælper*, developer*, stillingen, overfør*, transfer*, udstation*`,
  permission: `
    approval, approve, rules apply, godkend*, forlæng*, udløber, expire*, høres, ophold, vilkår, udtalelse*,
    *tilladelse*, lov til, må de, må han, må hun, må vi, permit*, allowed, permission, visum*, visa*, opholds*,
    papirer, søge om, søger vi, søger jeg, ansøge om, ansøgning, paperwork, lovligt, legal*`,
  education: `
    uddannet, uddanner, uddannes, buskort, truckkort, tage kort, stort kørekort, *uddannelse*, kurs, kurser*,
    *kursus*, *kurser, hold, holdene, amu, *certifikat*, truckbevis*, *bevis, elever, *lærling*, faget, fag, training,
    course*, education*, *skole*, *linjen, specialiser*, opkvalificer*, omskol*, efteruddan*`,
  "list-or-means": `
    listen, liste, lister, jeres liste, *pulje*, midler, midlerne, tilskud*, betalt, bevilg*, mangel, *mangel*,
    støtte*, shortage*, list, finansier*, betale, betaler, dækker, positiv, penge til, godkendt til, omfattet af,
    fortegnelse*, en krone`,
  "cannot-find": `
    kan ikke få, ikke kan få, kan ikke skaffe, ikke skaffe, kan ikke finde, ikke finde, umuligt at finde,
    umuligt at få, svært at finde, svært at få, mangler, mangel på, ubesatte, ubesat, cannot find, can t find,
    hard to find, difficult to find, unable to find, struggling to, forgæves, ikke er nogen, ingen kvalificerede,
    ingen ansøgere, opdrive, efterlyst, efterlyser`,
  trades: `
    *chauffør*, *folk, *arbejdere, *fører, *førere, *specialister, chauffør*, *svejser*, faglærte, håndværker*,
    tømrer*, murer*, elektriker*, sygeplejerske*, kokke, tjener*, mekaniker*, *operatør*, smede, *smed, hænder,
    arbejdskraft, *assistent*, *hjælper*, ingeniør*, it folk, programmør*, pædagog*, vvs*, slagter*, bager*,
    maskinmester*, lærere, læger, buschauffør*, *teknikere, *tekniker, *montør*, drivers, welders, electricians,
    skilled workers, technicians, *svend, *svende, elektriker, murer, tømrer, mestrene`,
  count: `
    baggrundstal, graf, grafer, kurven, hvor mange, antal*, tal, tallene, tallet, *tallene, *tal, opgørelse*, opgjort,
    oversigt*, overblik*, data, statistik*, udvikling*, fremskriv*, figures, number*, how many, percentage*,
    procentdel*, andel*, fordeling*, fordelt, kurve*, tabel*, prognose*, vurdering*, skøn, analyse*, kortlæg*,
    numbers, statistics, share of, trend*, forecast*, notat*, linjer om, ark om, stigning*, stiger, falder, steget,
    faldet`,
  labour: `
    ansættes, *industrien, *branchen, *sektoren, *fagene, tømrere, murere, elektrikere, svejsere, chauffører,
    sygeplejersker, pædagoger, ledige*, ledige, ledig, *ledighed*, arbejdsløs*, uden job, uden arbejde, ufaglærte,
    faglærte, beskæftigede, beskæftigelsen, arbejdspladser, arbejdskraft*, akademikere, nyuddannede, dimittend*,
    pendler*, pendling*, workforce, unemploy*, labour force, labour market, jobskifte*, branchen, brancher, seniorer,
    indvandrere, efterkommere, *arbejdere, ingeniører, lønmodtagere, arbejdsmarked*, arbejdsstyrke*, jobs,
    ledige stillinger, ubesatte stillinger, job openings, vacanc*, jobsøgende, jobseekers, dagpenge*, kontanthjælp*,
    efterløn*, sygedagpenge*, beskæftigelse, hvilke fag`,
  performance: `
    samtaler, *samtaler, aktivering*, *forløb, *forløbene, *forløbet, *dagpengesager, *sager, deltagere, deltager,
    indsats*, *plan, sanktion*, varighed*, målet, målene, mål, rettidig*, aktører*, effekt*, resultat*, jobcenter*,
    jobcentre*, målopfyld*, virksomhedspraktik*, løntilskud*, *hold, i job, sygefravær*, borgere, opfølgning*,
    aktiverings*, integrations*, ungesag*, i arbejde`,
  rank: `
    placering*, rangering*, rangliste*, dårlig*, bedst*, bedre, langsom*, værst*, i bund*, i top*, *gennemsnit*,
    bagefter, foran, sammenligne*, lavest*, højest*, nr 1, gået fra, faldet fra, klarer, klare, best performing,
    worst, compare*, næstsidst*, holder os op`,
  "count-trouble": `
    fejl, forkert*, stemmer, passer, mærkelig*, ikke enig*, uenig*, dobbelt*, tæller, tælles, tælle, talt, metode*,
    rettes, rettet, korriger*, genkende, misvis*, afvig*, forskel*, wrong, error*, incorrect, discrepan*, forklar*,
    gennemskue, opgør*`,
  "numbers-of-ours": `
    *tal, tallene, *tallene, tallet, opgørelse*, resultat*, måling*, procent, pct, statistik*, oversigt*, rapport*,
    figures, results, numbers`,
  contract: `
    aftale*, aftalen, kontrakt*, *udbud*, *tilbud*, tillæg*, tillægget, prisbilag*, pris, priser, prisen, *afregn*,
    afregnes, *betaling*, betales, faktur*, vundet, vinder*, underskr*, contract*, tender*, agreement, opsige, bod,
    honorar*`,
  provider: `
    *aktør*, *leverandør*, *forløb*, *hold, deltagere, underleverandør*, udbud, udbuddet, borgeren, kursister*,
    provider*, supplier*, subcontractor*, konsortium*`,
  gathering: `
    kvartalsmøde*, studietur*, studiebesøk, delegation*, indvielse*, *møde, *mødet, mødes, snak, snakken, *besøg*,
    besöka, *oplæg*, *konference*, *konferencen, seminar*, *arrangement*, kongres*, temadag*, åbent hus, åbner,
    rundvisning*, *debat*, *panel*, frokost, workshop*, visit*, meeting*, *samling, reception*, generalforsamling*,
    jubilæum*, netværk*, conference, event, messe, jobmesse*, træf, kursusdag*, foredrag*, talk, session*, fyraften*`,
  attending: `
    indbyder, indbydes, ta imot, tage imod, kommer gerne, sige ja til, komme ud, gæste, sidst på eftermiddag*,
    om formiddagen, til eftermiddag, passer, passar, en anden dag, anden dag, ny dato, nye datoer, datoer, tidspunkt*,
    hvad med, hvad siger i til, tid til, har han tid, har hun tid, har du tid, har i tid, deltage, deltager*,
    komme og, kommer, kom og, være med, vær med, med i, flytte, flyttes, flyttet, rykke, rykkes, udskyde, udskydes,
    udskudt, aflyse, aflyst, aflyses, tilmeld*, inviter*, indbyd*, meld, melde, lokale, plads til, online, attend*,
    join, invite*, available, postpone*, kigge forbi, lægge vejen, holde et, afholde*, forhindret, kan ikke,
    stedfortræder, i kalenderen, indkald*, book*, er rykket, er flyttet, er aflyst`,
  mine: "mig, jeg har ikke fået, min, mit, mine, my, jeg får, jeg modtager, jeg har søgt, jeg søgte",
  welfare: `
    boss, employer, arbejdsgiver*, salary, wages, kommune vil, kommune har, kommune siger, børn, udbetalt, efterløn*,
    dagpenge*, sygedagpenge*, kontanthjælp*, ydelse*, pension*, lægeerklæring*, operation*, læge, fleksjob*,
    ressourceforløb*, aktivering, jobplan*, sagsbehandler*, medlemsnr, medlemsnummer, udbetaling*, *penge, *ydelsen,
    boligsikring, cv, benefit*, caseworker*, førtidspension*, jobcenter, jobcentret, a kasse*, indkomst, huslejen*,
    sygemelding*, barsel*, orlov*, refusion*, løn`,
  seeking: "søger, søge, looking for, finde, find, leder efter, need a, brug for et, want to find, seeking",
  "a-job": "job, arbejde, et arbejde, work, stilling, rengøringsjob*, cleaning job, plads, fritidsjob*, sommerjob*",
  leaked: `
    *cpr*, personnumre, personnummer*, *personoplysning*, helbredsoplysning*, følsomme, fortrolige, persondata*,
    personal data, navneliste*, navne på borgere, oplysninger om borger*, oplysninger om andre, personfølsom*,
    social security number*`,
  mistake: `
    skulle til, skulle have været, ikke var til, ikke til mig, forkert vedhæft*, forkert*, fejl, en fejl,
    ikke meningen, slettet, uvedkommende, fejlsendt, wrong, mistake*, accident*, ikke mine, ikke til os, lækket,
    lå åbent, ligget åbent, offentligt tilgængelig*, fri adgang, kunne se, andre kan se, kan ses`,
  "about-me": `
    om mig, about me, på mig, om min person, min adresse, my email, my e mail, my address, my name, mit navn,
    min mail, min e mail, mit nummer, mit cpr*, min besvarelse`,
  held: `
    ved i om, ved om, står, stod, gemmer, gemt, gemmes, registrer*, har i, i har, liggende, oplysning*, data, hold,
    store, stored, slet, slette*, fjern, fjerne*, remove, delete, take, opbevar*, behandler, fået fra, got it from,
    erase`,
  bargain: `
    small fee, billigere, deltagerpris*, grupperabat*, prisliste*, uforpligtende tilbud, gratis analyse, *rabat*,
    procent, %, særpris*, *priser, pris, kr, gratis, *tilbud*, billet*, early bird, levering, *katalog*, *sortiment*,
    demo, *kampagne*, på vores regning, abonnement*, kundefordel*, discount, price, free, trial, medlemspris*`,
  pitch: `
    kan gøre det billigere, shall i send, skal vi, må vi komme forbi, byder på, meld jer, i can fix, årets, kom forbi,
    talere, spar, hele sortimentet, hele *sortimentet, se mere, læs mere, bestil, bestille, ring og hør, hør om,
    vores løsning*, kataloget, overvejet at, har i overvejet, would love to, love to show, show you, i får, får i,
    book, køb, køber, klik her, vores side, tilmeld jer, tilmeld dig, skarpe, attraktiv*, our clients, our customers,
    vores kunder, nemt og hurtigt, dygtige vikarer, vores vikarer, inbox, sidste billetter, sidste pladser`,
  away: `
    jeg er på barsel, jeg er på orlov, jeg er på forældreorlov, jeg har fri, jeg er gået på, parental leave,
    maternity, jeg er på ferie, bortrejst, jeg holder ferie, jeg har ferie, holder jeg ferie, er jeg på ferie,
    på orlov, jeg er på kursus, jeg er på tjenesterejse, on vacation, on leave, on holiday, jeg er væk, jeg er ude af,
    ude af huset, ikke på arbejde, jeg holder fri, har fri, på tjenesterejse, out of office, på studietur, away until,
    away from, jeg er fraværende, fraværende, traveling, travelling`,
  back: `
    svarer dig, vender tilbage, i morgen, mandag, uge, januar, februar, marts, april, maj, juni, juli, august,
    september, oktober, november, december, january, february, march, july, october, frem til, til og med, indtil,
    tilbage, igen, until, return*, back, i perioden, ugen ud, svarer når, svarer på, besvare*, læser`,
  instead: `
    i mellemtiden, skriv i stedet, kontakt*, skriv til, ring til, henvend*, call, contact, i stedet, hastesager,
    hastende, can t wait, cannot wait, kollega*, colleague*, receptionen, front desk, haster`,
  draft: `
    udkast*, forslag, forslaget, *strategi, *strategien, *plan, *planen, bekendtgørelse*, vejledning, vejledningen,
    lovforslag*, *model, *modellen, anbefaling*, draft*, proposal*, *udspil`,
  comment: `
    bemærkning*, kommentar*, kommenter*, høring*, synspunkt*, input, tilslutte sig, tilslutter os, comments,
    consultation, høringen, jeres holdning, jeres mening, jeres syn`,
  copy: `
    kopi*, udlever*, tilsendt, indsigt, vil gerne se, må jeg se, jf offentligheds*, copies, copy of, access to,
    gennemse, vil gerne læse, må jeg læse, få lov at læse`,
  documents: `
    papirer, papirerne, akter, akterne, *dokument*, *korrespondance*, mails, mailene, breve, brevet, notater, sagen,
    sag, documents, correspondence, files, emails, records`,
  kept: "hvor længe, gemmer, opbevar*, adgang til, har adgang, videregiv*, slettes, how long",
} as const satisfies Record<string, string>

export type Idea = keyof typeof ideas

/** In the order of the topics; weights as in the phrase tables. */
export const combinations: readonly Combination<Idea, Signal>[] = [
  { of: ["staff", "leave"], means: "collective-dismissal", weight: 4, within: 60 },
  { of: ["negotiation", "spokesmen"], means: "collective-dismissal", weight: 4 },
  { of: ["little-work", "shared-time"], means: "work-sharing", weight: 6, within: 160 },
  { of: ["staff", "shared-time"], means: "work-sharing", weight: 3, within: 60 },
  { of: ["foreign", "hiring"], means: "work-permit", weight: 4, within: 60 },
  { of: ["foreign", "permission"], means: "work-permit", weight: 5 },
  { of: ["education", "list-or-means"], means: "bottleneck", weight: 4 },
  { of: ["trades", "cannot-find"], means: "bottleneck", weight: 3 },
  { of: ["trades", "list-or-means"], means: "bottleneck", weight: 3 },
  { of: ["count", "labour"], means: "labour-market-data", weight: 4, within: 70 },
  { of: ["count", "performance"], means: "results-follow-up", weight: 3, within: 60 },
  { of: ["rank", "performance"], means: "results-follow-up", weight: 3 },
  { of: ["numbers-of-ours", "count-trouble"], means: "results-follow-up", weight: 3 },
  { of: ["contract", "provider"], means: "framework-agreement", weight: 4 },
  { of: ["gathering", "attending"], means: "meeting", weight: 4 },
  { of: ["mine", "welfare"], means: "misdirected", weight: 5, within: 25 },
  { of: ["seeking", "a-job"], means: "misdirected", weight: 3, within: 25 },
  { of: ["leaked", "mistake"], means: "data-protection", weight: 6, within: 140 },
  { of: ["leaked", "kept"], means: "data-protection", weight: 5 },
  { of: ["copy", "documents"], means: "document-access", weight: 4, within: 40 },
  { of: ["draft", "comment"], means: "hearing", weight: 5, within: 70 },
  { of: ["about-me", "held"], means: "own-data", weight: 6, within: 40 },
  { of: ["bargain", "pitch"], means: "sales", weight: 6 },
  { of: ["away", "back"], means: "automatic", weight: 5 },
  { of: ["away", "instead"], means: "automatic", weight: 5, within: 140 },
]
