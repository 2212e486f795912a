import type { PhraseTable } from "../phrases.ts"

/** Aktindsigt: access to documents (offentlighedsloven, forvaltningsloven). */
export const documentAccess: PhraseTable = {
  10: `
    *aktindsigt*, access to documents, freedom of information, foi request*, *meroffentlighed*, document access,
    egenacces*, aktinsigt*, agtindsigt*, aktindsikt*, innsyn, public records request*, access to public records`,
  6: `
    kopi af alle, kopi af alt, kopi af al, al korrespondance, alle papirer, alle mails, al skriftlig, aktindsigten,
    offentlighedslov*, offentlighedsloven, sagens akter, sagens dokumenter, kopi af akter*, sagsakter*, *postliste*,
    *journalliste*, udlever* .. dokumenter, kopi af korrespondance*, se sagen, indsigt i sagen, alle dokumenter,
    samtlige dokumenter, udlevering af, all documents, all correspondence, copies of,
    lov at se, lov til at se, få lov at læse, lov at læse, læse mailene, se de breve, se brevene, hvad har .. skrevet til jer, hvad ledelsen .. skrev, udskrift af sagen, kopi af sagen, kopi af udtalelse*, gennemse akter, postlister, journalnotater`,
  3: "ekstraher*, aktliste*, akter, korrespondance*, kopi af, dokumenterne, fristbrev*",
  5: "læse .. korrespondance, se .. korrespondance, udlevere .. korrespondance",
}

/** Personal data: rights of the data subject, breaches, agreements on processing (GDPR). */
export const dataProtection: PhraseTable = {
  8: `
    gdpr, *persondataforordning*, *databeskyttelsesforordning*, *databehandleraftale*, *databrud*, *sikkerhedsbrud*,
    brud på *persondata*, brud på *personoplys*, brud på datasikkerhed*, *dataansvar*, retten til at blive glemt,
    ret til at blive glemt, data breach*, personal data, data subject*, subject access*, data protection,
    right to be forgotten, erasure, *datatilsyn*, data processing agreement*,
    billede af mig, billeder af mig, foto af mig, fotos af mig, picture of me, photo of me, billede af min`,
  5: `
    uautoriseret adgang, hackerangreb*, ransomware, unauthori* access, de registrerede, registreredes, brud hos,
    hvor længe gemmer, hvor længe opbevarer, *databeskyttelse*, *persondata*, *personoplysning*, art 15, artikel 15,
    article 15, artikel 17, article 17, artikel 33, dpo, *fejlsendt*, sendt forkert, sendt ved en fejl,
    ved en fejl .. modtaget, modtaget ved en fejl, fået ved en fejl, ved en fejl fik, fik .. ved en fejl,
    forkert modtager, *samtykke*, bruddet, sikkerhedshændelse*, hændelsen, uvedkommende, fortrolige personoplys*,
    delete my, remove my, my data, wrong recipient`,
  3: `
    *helbredsoplysning*, *cpr*, *personnummer*, *personnumre*, følsomme oplysninger, slette, slettet, sletning*,
    slettes, privacy, anonymiser*, *overvågningskamera*, profilering*`,
  6: `
    *sletteanmodning*, anmodning om sletning, anmodning om indsigt, slette alt om, slettet alt om, slet alt om`,
}

/** Words by which a person asks about data on themself: then the GDPR, not offentlighedsloven, is what helps them. */
export const ownData: PhraseTable = {
  6: `
    slet mig, slette mig, fjern mig, fjerne mig, afmeld mig, remove me, delete me, liggende på mig,
    oplysninger .. om mig, oplysninger om min person, data om mig, registreret om mig, registrerede om mig,
    mine personoplysning*, mine data, mine oplysninger, mine persondata, hvad i har om mig, har liggende om mig,
    ved om mig, indsigt efter .. artikel, artikel 15, art 15, article 15, my data, my personal data, data .. about me,
    information .. about me, hold on me, hold about me, delete my, slette mine, slettet mine, slette mit,
    sletter mine, slettet mit, fjerne mine, fjerne mit, få slettet, blive glemt, behandler om mig, opbevarer om mig,
    registreret på mig`,
}

/** A complaint over the authority itself: its guidance, its time, its tone. */
export const complaint: PhraseTable = {
  7: `
    utilfredshed med, tager ansvar for, tage ansvar for, tager i ansvaret, dækket .. tab, dækket tabet, dække tabet,
    take responsibility, responsible for the loss, klage over jeres, klage over den, klage over manglende, klage over mangelfuld*, klage over forkert*,
    klage over sagsbehandling*, klage over behandling*, klage over lang*, klage over regionen,
    klage over beskæftigelsesregionen, klager over jeres, klager hermed over jeres, formel klage, officiel klage,
    ønsker at klage, ønsker hermed at klage, jeg vil klage, vi vil klage, vil gerne klage over, indgive .. klage,
    indgiver .. klage, indbringe .. ombudsmand*, klage til ombudsmand*, formal complaint, file a complaint,
    make a complaint, lodge a complaint, complaint about, complain about, utilfreds med jeres, utilfreds med den,
    utilfreds med behandling*, utilfreds med at, utilfredse med, dårlig service, ringe service, dårlig behandling,
    dårlig vejledning, forkert vejledning, mangelfuld vejledning, manglende vejledning, under al kritik`,
  5: `
    tre forskellige svar, to forskellige svar, forskellige svar, har ansvaret, rette op, siddet i kø, smidt af,
    behandler folk, forskelsbehandl*, klage formelt, mistet retten, så er det nok, nu er det nok, ikke være bekendt,
    for ringe, for dårligt, helt uhørt, uhørt, uforskammet*, elendig*, skandal*, horribel*, tåbelig*, hånligt, ydmyg*,
    talt til på, den måde vi blev, den måde jeg blev, ingen ringer tilbage, ingen vender tilbage,
    ringer aldrig tilbage, stillet om, forventer en forklaring, grov fejl, fejlrådgiv*, vildled*, misleading advice,
    wrong advice, turned out to be wrong, poor service, terrible, ignored, jeres optræden, deres optræden,
    jeres opførsel, grinet, grinede, tager det op med, hånet, hånede, talt ned til,
    kritisabel, hermed klager over, klager over at, vi klager, klager vi over, dybt utilfreds*, foreholdt, ikke orienteret på forhånd, utilfredsstillende, vejledt os forkert, vejledt mig forkert, kræver en undskyldning, vores retsstilling`,
  4: `
    gerne klage, klage over, useriøs*, opførsel, afbrød, klage, klager, klagen, klagesag, utilfreds*, utilfredshed*,
    *sagsbehandlingstid*, *ombudsmand*, uacceptab*, urimelig*, kritisab*, kritik af jeres, begået .. fejl,
    begået fejl, jeres fejl, *erstatning*, complaint*, dissatisf*, unacceptable, disappointed, appalling,
    kan ikke være rigtigt, skuffet*, skuffende, frustrer*, arrogant*, nedladende, uvenlig*, hvem .. klage til,
    gå videre med, beklagelse, undskyldning, behandlingstid*, compensation, ansvarspådrag*, tog ikke telefonen,
    ventet i telefonen, ikke fået svar på`,
  2: `
    klageadgang*, kostet os, har kostet, tab, kritik*, jeres behandling, jeres svar, trods flere, gentagne gange,
    ingen svar, aldrig fået svar, behandlet dårlig*, dårligt behandlet, vred`,
  [-6]: "klagevejledning*, klagefrist*, klage vil i givet fald, klage .. særskilt",
}

/** Not ours to decide: a person's own benefits or job, and matters of the municipality, the fund, the tax or the hospital. */
export const misdirected: PhraseTable = {
  6: `
    fired me, fyrede mig, my boss, last salary, ikke fået udbetalt, refusionen, ikke fået refusion*, give mig,
    løntilskud*, looking for .. job, seeking .. job, søger .. rengøringsjob, lægeerklæring*, efterlønsbevis*,
    medlemsnr,
    overskydende skat, restskat, skattefradrag, arbejdsgiverbidrag*, momsangivelse*, momsregistrer*,
    eindkomst, kørekort*, nyt pas, fornye .. pas, indbrud, tyveri, hul i vejen, politianmeld*, skraldespand*, renovation,
    affald hentet, min nabo, naboens, skel,
    svu, voksenuddannelsesstøtte, rådighedsvurdering*, rådighedssag*, medlem #, sende den det rigtige sted hen, det rigtige sted hen, sendes et andet sted hen, hvis det ikke er jer, plejer at sende til, systemet foreslog jeres adresse`,
  7: `
    klage over jobcenter*, klage over kommune*, klage over min, klage over mit, klage over a kasse*,
    klage over afgørelse fra, min sagsbehandler*, min kontanthjælp*, mine dagpenge*, mine sygedagpenge*,
    mit sygedagpenge*, min dagpenge*, dagpengeret*, min jobkonsulent*, min jobrådgiver*, mit jobcenter*, boligstøtte*,
    *førtidspension*, *folkepension*, børnepenge*, børnetilskud*, *feriepenge*, feriekort*, min efterløn*,
    *enkeltydelse*, mit ressourceforløb*, *ressourceforløb* .. jeg, trukket i, sanktion* .. jeg, karantæne*,
    my benefit*, my unemployment benefit*, my caseworker*, my case worker*, my job centre, my jobcentre, lost my job,
    *sygedagpengerefusion*, *nemrefusion*, *arbejdsskade*, *byggetilladelse*, *byggesag*, jeg er blevet fyret,
    jeg blev fyret, jeg er fyret, blev jeg fyret, er jeg blevet fyret, jeg er blevet opsagt, jeg er opsagt,
    min fyring, min opsigelse*, jeg er blevet afskediget, jeg blev afskediget, jeg blev opsagt, *barselsdagpenge*,
    *barselspenge*, *barselsrefusion*, barsel .. refusion, refusion .. barsel, årsopgørelse*, skattekort*, forskudsopgørelse*, *seniorpension*, tidlig pension,
    *parkeringsafgift*, *parkeringsbøde*, fartbøde*, afslag fra jobcenter*, afslag fra kommune*,
    jeg har .. fået afslag`,
  4: `
    min a kasse*, jeg er ledig, jeg er arbejdsløs, jeg er sygemeldt, sygemeldt, jeg søger job, jeg søger arbejde,
    jeg leder efter job, finde et job, finde arbejde, find a job, finding a job, looking for a job, looking for work,
    mit cv, mit job, min arbejdsgiver*, min chef, jeg har fået afslag, jeg fik afslag, fået afslag på,
    hvem kan hjælpe, kan i hjælpe mig, betale .. husleje, husleje*, *kontanthjælp, jobsøg*, min ansøgning om,
    mit fleksjob*, fleksjobtilskud*, *lærepladssøg*, afgørelse* fra jobcenter*, afgørelse* fra kommune*,
    *afgørelse* .. jobcenter*, aktiver* .. mig, mig i aktivering, min indkaldelse, indkaldt til samtale,
    møde til samtale, hjemmehjælp*, *sygehus*, bøde, moms, momsen, hospital*, *tandlæge*, *ambulance*, patient*, *lægehenvisning*,
    *daginstitution*, skoleplads*, mitid, nemid, sundhedskort*, pas og kørekort, skattevæsen*, retshjælp*, mit barn,
    bopælsattest*, bevilling af hjælpemiddel, pensionsudbetaling*, refusion*, su styrelsen, my employer fired,
    i was fired, unemployment insurance, affald*, rette myndighed, forkert myndighed, er det jer jeg skal skrive,
    er jer jeg skal skrive, om det er jer, forkert sted, rette sted, sagsbehandleren sagde, sagsbehandleren siger`,
  // A price, not a question about the tax.
  [-6]: "inkl moms, ekskl moms, excl moms, incl moms, plus moms, uden moms, med moms, moms oveni",
  2: `
    jeg mødte, mig penge, mine penge, uden penge, min sag, min kone, min mand, min søn, min datter, min læge, min løn,
    mit arbejde, min kommune, dagpenge, trukket, a kassen siger, jobcentret siger, frem og tilbage, kastebold*,
    hjælp mig, desperat, ked af det, fortvivl*, i was told, my application, jobcentret, hører det under jer,
    er det jer, bor i, svarer ikke, videresend*`,
}
