import type { PhraseTable } from "../phrases.ts"

/** Flaskehalse: the list of education that releases means, shortages, and the means themselves (domain/rules.md § 4). */
export const bottleneck: PhraseTable = {
  9: `
    *mangeluddannelse*, *flaskehals*, bottleneck*, *mangelområde*, regional* uddannelsespulje*, uddannelsespulje*,
    regionale positivliste*, *mangelliste*, liste over mangel*,
    shortage list*, list of shortage*, liste over fag, listen over fag, flaskehalsliste*`,
  5: `
    uddannelse* .. på listen, *uddannelsesløft*, listen over uddannelse*, liste over uddannelse*, uddannelsesliste*,
    revision af listen, reviderede liste, optage* på listen, optaget på listen, optagelse på listen, komme på listen,
    kom på listen, stå på listen, står på listen, står ikke på, af listen, forsvundet fra listen,
    forsvandt fra listen, med på listen, på jeres liste, listen for, kvalificering af listen, skills shortage*,
    *mangelfag*, *mangelprofession*, jeres fortegnelse, på fortegnelsen,
    fag der mangler, mangler folk, short of people, trades .. short, kunnet besætte, ikke kunnet besætte, ubesatte stillinger, forgæves opslag, opslået forgæves, genopslået, fik én ansøgning, fik en ansøgning, ingen ansøgere, training programme, når jeg laver listen, når i laver listen, indstilling om at få`,
  3: `
    mangel på, mangler .. faglærte, *forgæves rekruttering*, forgæves rekruttering*, rekrutteringsproblem*,
    arbejdsmarkedsbalance*, labour shortage*, shortage of, shortage list*, shortage overview, puljemidler*, *puljen,
    *puljens, amu, *voksenlærling*, 6 ugers, seks ugers, selvvalgt uddannelse*, kompetenceløft*, *opkvalificering*,
    manglen på, at mangle, mangle folk, mangler folk, mangler hænder, svært ved at skaffe, kan ikke skaffe,
    kan ikke finde .. medarbejdere`,
  1: "listen, kurser, hold, uddannelsen, uddannelser, udbyde, kriterier, kursist*, pulje*, udbydes, shortage",
}

/** Labour-market figures and their explanation: unemployment, employment, recruitment, forecasts. */
export const labourMarketData: PhraseTable = {
  6: `
    *ledighedstal*, *ledighedsstatistik*, *ledighedsprocent*, arbejdsløshedstal*, unemployment figure*,
    unemployment rate*, unemployment data, unemployment statistic*, labour market data, labour market statistic*,
    labor market data, *arbejdsmarkedsprognose*, *arbejdsmarkedstal*, ledigheds tal, employment statistic*,
    employment figure*, beskæftigelsestal*`,
  5: `
    *brancheanalyse*, arbejdsmarkedsrapport*, *barometer*, månedstal*, måneds tal, *ledighed*, unge ledige,
    *langtidsled*,
    uansøgte stillinger, behovet for assistenter, hvor mange .. ledige, antal ledige, går ledige, mangle hænder, mangler hænder, rekrutteringsanalyse*, dimensionering*, skøn over behovet, indberetning fra, december indberetning*, unemployed .. workers, how many unemployed, available workforce, arbejdskraft i området, arbejdskraften i området, antal .. pr måned, brancher der`,
  4: `
    *statistik*, *udtræk*, *datatræk*, *prognose*, *dagpengemodtager*, *kontanthjælpsmodtager*, *efterlønsmodtager*,
    unemploy*, statistics, *fremskriv*, *rekrutteringsanalyse*, *overvågningsrapport*, *beskæftigelsesfrekvens*,
    *erhvervsfrekvens*, *arbejdsstyrke*, *jobomsætning*, *jobåbning*, *jobopslag*, ledige stilling*, *pendling*,
    *nøgletal*, *arbejdsmarkedsanalyse*, *arbejdsmarkedsredegørelse*, *arbejdsløs*, arbetslös*, arbeidsledig*,
    ledige i, antal ledige, antallet af ledige, mange ledige, ledige akademiker*, forecast*, dataset*,
    long term unemployed, job vacanc*, vacancies, de seneste tal, seneste tal for, tal fordelt, tallene fordelt,
    tal for .. kommune*, udviklingen på arbejdsmarkedet, udvikling på arbejdsmarkedet, *beskæftigelsesudvikling*,
    *arbejdskraftreserve*, *arbejdskraftbehov*, demografi*, *nyledige*, *dimittend*`,
  [-4]: "unemployment fund*, unemployment benefit*, unemployment insurance*",
  3: `
    forgæves rekruttering*, opgørelse over, baggrundstal, for tallene, tal for, tal på, tal om, tal til, tallene for,
    tallene på, nye tal, friske tal, tal fra, opgjort på, data for, data om, data on, figures for, figures on,
    number of, numbers of, antallet af, fordelt på, opdelt på, opdelt efter, fordeling på, pr kommune,
    per municipality, by municipality, for kommunen, tidsserie*, talmateriale*, ledige, rekruttering*, analyse af,
    analyse om, jeres analyse*, fremtidens arbejdsmarked, konjunktur*, træk på, beskæftigelsen i, beskæftigede i,
    branchefordel*, udvikling* i antallet, *arbejdskraft, jobmulighed*, jobmarked*`,
  1: `
    tal, tallene, bidrag til, tabel*, graf*, excel, regneark, csv, branche*, faggruppe*, kommunefordel*, figures,
    data, statistic, kvartal*, notat, analyse*, month, *arbejdsmarkedet*, tendens*, kilde*, opgørelse*, *rapport*,
    plancher, a kasse, aldersgruppe*, køn`,
}

/** Opfølgning på effekt og resultater: how jobcentres and providers do, and whether it is counted right. */
export const resultsFollowUp: PhraseTable = {
  6: `
    *resultatoversigt*, *resultatopgør*, *opfølgningsrapport*, *opfølgningsnotat*, *resultatrevision*, *effektmåling*,
    *effektopgør*, *målopfyld*, *ministermål*, ministerens mål, beskæftigelsespolitiske mål, vores resultat*,
    jobcentrets resultat*, jobcentrenes resultat*, jobcenterets resultat*, jobcenter* .. resultat*,
    resultater* .. jobcenter*, resultater .. andre aktører, rettidige samtaler, *rettidighed*, *benchmark*,
    performance report*, progress report*, follow up report, aktørernes resultat*, jobcenter* klarer sig,
    klarer jobcenter*, resultatside*, *resultatmåling*, *resultatmål*, *effektmål*, kvartalsopfølgning*,
    *opfølgningsmateriale*, *opfølgningsskema*, opfølgning på effekt*, resultater og effekt*, aktørside*,
    sygedagpengeforløb*, bliver holdt til tiden, samtaler .. til tiden, raskmelding*, får et job efter, i job efter et, kommer i job, virker kurserne, nytter det, opfølgningsbrev*, efterindberetning*, tal bag artiklen, resultatrevision*, halvårsstatus, pressemeddelelse .. jobcenter*`,
  4: `
    dialognotat*, manglende målopfyld*, tæller en, fulgt .. planer*, skærpet opsyn, *måltal*, resultatkrav*,
    aktiveringsgrad*, *best practi*, *bedste praksis*, *afrapporter*, *handleplan*, *handlingsplan*, god* eksempl*,
    talt med, tælles med, tælle med, tællingen, tallene er forkert*, tallene rettet, tallene korrigeret, forkerte tal,
    fejl i .. tal, fejl i opgørelse*, tallene ser, vores tal, jeres tal, tal ser, tallene stemmer, stemmer ikke,
    klarer sig, *målsætning*, ydelsesgruppe*, *samtaleforløb*, jobsamtale*, opfølgningssamtale*, *indikator*,
    outcome*, aktørsiden, i arbejde et halvt år, i arbejde efter, i job efter, holder os op imod, holder os op mod,
    måler os op, næstsidst*`,
  3: `
    *opfølgning*, *resultat*, *effekt*, *aktivering*, *aktiverede, *sygedagpenge*, *sygemeldte*, *fleksjob*,
    *revalid*, samkøring*, resultaterne, results, redegørelse for indsats*, indsatsen over for, indsatsen for,
    jobindsats*, dårligere end, bedre end, under gennemsnit*, over gennemsnit*, ligger under, ligger over,
    ligger dårlig*, længst fra målet, fejlregistr*, ungeindsats*, *virksomhedsrettet*, rangliste*, placering,
    indsigelse mod .. måling*, redegørelse, deltagerdata, holdtal*, indberetningsregl*`,
  2: `
    *beskæftigelsesplan*, indberet*, indsatsen, indsats*, *samtaler, målet, målene, aktivitets*, ressourceforløb*,
    matchgruppe*, *ydelse*, status på, systemskift*, klynge*, sammenlign*, fagsystem*, *deltagerne, registrering*,
    løntilskud*, virksomhedspraktik*, jobparat*, selvforsørg*, tilgang*`,
  1: `
    jobcenter*, jobcentret, jobcentrets, jobcentre*, tabeller*, kvartal*, tallene, forkert*, fejl, afdelingsled*,
    manglende, mål, sagsstamme*, borgere, målgruppe*, udvalget`,
}

/** Rammeaftaler: contracts with other providers, tenders, rates and payment (domain/rules.md § 4). */
export const frameworkAgreement: PhraseTable = {
  8: `
    *rammeaftale*, *delaftale*, framework agreement*, *rammekontrakt*, serviceudbud*, lvu udbud*, lvu,
    *udbudsmaterial*, *udbudsbetingelse*, *resultatbetaling*, *prisregulering*, *tilbudsgiver*, *udbudsrunde*,
    *genudbud*, call for tender*, invitation to tender, *kravspecifikation*, *miniudbud*,
    aftale med jer, aftalen løber ud, aftale løber ud, bilag med de nye priser, de nye priser, prisbilaget, prisbilag*, tilbud til jobcentrene, opsigelse af rammeaftale*, tilbudsfrist*, kontaktperson .. *rammeaftale*, enhedspriser, genudbud*, option på forlængelse, optionen`,
  4: `
    udbud, udbuddet, udbuds*, *udbudsfrist*, *takst*, option*, *underleverandør*, *misligholde*, *leverandør*,
    kontrakt*, *bonusbetaling*, tender*, procurement, tildel*, ophæve aftale*, ophævelse af aftale*, opsige aftale*,
    aftalens, aftaleperiode*, kontraktperiode*, honorar*, fornyelse af aftale*, forlængelse af aftale*,
    forlænge aftale*, sanktion*, driftsbonus*, prækvalif*, contract`,
  2: `
    tillæg, tillægget, fakturer*, anden aktør, andre aktører, bod, afregn*, betaling*, bilag, aftale*, priser, moms,
    henvisning*, konsortium*, overdrage*, garanti*, leverance*`,
}
