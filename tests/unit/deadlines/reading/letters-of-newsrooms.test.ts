import { describe, expect, test } from "vitest"
import { read } from "./support.ts"

// Short letters written when an earlier repair stood; Wednesday 11 February 2026, 10:30.

type Case = [text: string, by: string | null, urgency?: string]

const times: Record<string, Case[]> = {
  "letters from bookkeepers, lawyers and newsrooms": [
    [
      "Kære afsender\n\nVi har sommerdrift, og der kan gå op til ti dage. Er det hastende, kontakt omstillingen før kl. 12.\n\nSvaret er genereret automatisk.",
      null,
      "normal",
    ],
    [
      "Bekræftelse af booking 7781\n\nAflysning skal ske senest 48 timer før ankomst.\n\nDette er en automatisk meddelelse fra Hotel Havudsigt.",
      null,
      "normal",
    ],
    [
      "Advarsel: Dit certifikat udløber den 27. februar. Forny det senest dagen før.\n\nMeddelelsen er genereret automatisk og kan ikke besvares.",
      null,
      "normal",
    ],
    [
      "Faktura 301 for kursuslokale. Betalingsbetingelser: løbende måned + 15 dage. Efter forfald beregnes renter og rykkergebyr.\n\nKursuscentret",
      null,
      "normal",
    ],
    [
      "Faktura 302. Bemærk, at indbetaling skal være registreret senest den 27. februar for at undgå gebyr.\n\nKursuscentret",
      null,
    ],
    [
      "Faktura 303 passer ikke med jeres bestilling. Kan I sige os senest onsdag den 18., hvad der er rigtigt? Fakturaen forfalder den 1. marts.\n\nKursuscentret",
      "2026-02-18",
    ],
    [
      "Hej\n\nMin mands fagforening skriver, at han skal have sendt lønsedlerne senest den 20. februar. Skal de til jer?\n\nUlla",
      null,
    ],
    [
      "Hej\n\nVi har fået en frist på 14 dage af Arbejdstilsynet. Kan I forklare, hvad de mener med punkt 2?\n\nUlla",
      null,
    ],
    [
      "Hej\n\nI følge opslaget skal man tilmelde sig jobmessen inden den 20. februar. Gælder det også udstillere?\n\nUlla",
      null,
    ],
    [
      "Hej\n\nI følge opslaget skal man tilmelde sig jobmessen inden den 20. februar. Hvad koster en stand? Jeg skal vide det senest onsdag den 18. februar.\n\nUlla",
      "2026-02-18",
    ],
    [
      "Kære region\n\nDen lovpligtige indberetning blev foretaget inden fristen den 10. februar. Jeg vil blot sikre mig, at I har set den. Har I det?\n\nØkonomi",
      null,
    ],
    [
      "Kære region\n\nHermed vores høringssvar, som I ønskede senest den 20. februar. God arbejdslyst med sammenskrivningen.\n\nØkonomi",
      null,
    ],
    [
      "Kære region\n\nStudentermedhjælperne skal levere deres kapitler til os senest fredag, og så læser vi korrektur. I ser det i marts. Har I ønsker til forsiden?\n\nØkonomi",
      null,
    ],
    [
      "Kære region\n\nForfatterne leverer deres kapitler fredag den 27. Jeres kapitel vil vi gerne have en uge før, altså fredag den 20. februar.\n\nØkonomi",
      "2026-02-20",
    ],
    [
      "Kære region\n\nUndskyld forstyrrelsen. Min bøn om tal inden torsdag skal I ikke tage jer af, for opgaven er lagt i skuffen.\n\nTage",
      null,
      "low",
    ],
    [
      "Kære region\n\nDet bidrag, vi rykkede for og skulle have i morgen, er der ikke længere brug for.\n\nTage",
      null,
      "low",
    ],
    [
      "Kære region\n\nVi har valgt at aflyse spørgerunden. De svar, der skulle have været her den 20. februar, skal derfor ikke sendes.\n\nTage",
      null,
      "low",
    ],
    ["Kære region\n\nThe survey due on 20 February has been called off. You need do nothing.\n\nTage", null, "low"],
    ["Kære region\n\nBare til kalenderen: vi ses den 24. februar. Ingen grund til at kvittere.\n\nTage", null, "low"],
    [
      "Kære region\n\nVi havde ellers aflyst spørgerunden, men nu gennemføres den alligevel. Svarene skal være her senest den 20. februar.\n\nTage",
      "2026-02-20",
    ],
    [
      "Kære region\n\nBilag 1 kan I springe over. Bilag 2 bedes udfyldt og returneret senest den 20. februar.\n\nTage",
      "2026-02-20",
    ],
    [
      "Kære alle\n\nVi har fået travlt, så fristen rykker frem: Nu er det mandag den 16. februar, der gælder.\n\nIda",
      "2026-02-16",
    ],
    ["Kære alle\n\nVi giver alle en uge ekstra, så sidste dag er fredag den 27. februar.\n\nIda", "2026-02-27"],
    [
      "Dear all\n\nWe are extending the consultation by one week; responses are now due on 27 February.\n\nIda",
      "2026-02-27",
    ],
    ["Dear all\n\nOur move has been postponed to 27 February. Please note the new address.\n\nIda", null],
    [
      "Kære alle\n\nVores temadag er skubbet fra den 20. til den 27. februar. Dem, der ikke kan, må gerne sige til.\n\nIda",
      null,
    ],
    ["Kære alle\n\nMå vores bidrag komme en uge senere, dvs. den 27. februar i stedet for den 20.?\n\nIda", null],
    ["Goddag\n\nMester skal have et ja inden tirsdag er omme. Ellers tager vi en anden.\n\nTømrer Friis", "2026-02-17"],
    [
      "Goddag\n\nJeg står og mangler et papir fra jer. Kan I få det af sted, så det ligger i postkassen fredag?\n\nTømrer Friis",
      "2026-02-13",
    ],
    [
      "Goddag\n\nVi kører herfra i morgen kl. 6.30 og er hjemme igen til aften. Har I en parkeringsplads?\n\nTømrer Friis",
      null,
    ],
    ["Goddag\n\nMå jeg høre fra jer i morgen i løbet af dagen?\n\nTømrer Friis", "2026-02-12"],
    [
      "Til rette vedkommende\n\nUndertegnede skal på vegne af boet udbede sig en erklæring, som bedes være modtaget her på kontoret senest den 2. marts 2026.\n\nKurator",
      "2026-03-02",
    ],
    [
      "Til rette vedkommende\n\nJeg indrømmer herved en frist på 14 dage fra dato til at fremkomme med bemærkninger.\n\nKurator",
      "2026-02-25",
    ],
    [
      "Til rette vedkommende\n\nFordringer skal anmeldes til kurator senest fire uger efter dekretets afsigelse. Er regionen kreditor?\n\nKurator",
      null,
    ],
    [
      "Til rette vedkommende\n\nSkifteretten har udsat sagen til den 2. marts. Det sker til regionens orientering.\n\nKurator",
      null,
    ],
    [
      "Hej redaktion\n\nVi har jer med i fredagens udgave. Rettelser til citatet tager vi imod til fredag kl. 12.\n\nUgeavisen",
      "2026-02-13T12:00",
    ],
    [
      "Hej\n\nJeg skriver til klokken halv to. Kan I sige noget om ledigheden inden da?\n\nUgeavisen",
      "2026-02-11T13:30",
    ],
    ["Hej\n\nVi bringer historien fredag og skal bruge et billede dagen før.\n\nUgeavisen", "2026-02-12"],
    ["Hej\n\nVi bragte historien i fredags. Vil I have den tilsendt?\n\nUgeavisen", null],
    [
      "Kære sekretariat\n\nDirektionen drøfter sagen mandag. Jeg mangler jeres indstilling til det møde.\n\nBo",
      "2026-02-13",
    ],
    ["Kære sekretariat\n\nVi har formøde på mandag. Kan jeg få bilag 3 inden det møde?\n\nBo", "2026-02-13"],
    [
      "Kære sekretariat\n\nPunktet skal på dagsordenen, der udsendes torsdag den 19. Vil I sende mig teksten senest dagen før?\n\nBo",
      "2026-02-18",
    ],
    ["Kære sekretariat\n\nDagsordenen udsendes torsdag den 19., og mødet er den 24. Er der kaffe?\n\nBo", null],
    ["Hello\n\nMy editor wants it by ten past five today. Any comment?\n\nUna", "2026-02-11T17:10"],
    ["Hello\n\nPlease confirm no later than half past nine on Friday morning.\n\nUna", "2026-02-13T09:30"],
    ["Hello\n\nI landed at quarter past six and am jet-lagged. Do you have an English leaflet?\n\nUna", null],
    ["Hello\n\nThe committee asks that your views reach it not later than 3 March 2026.\n\nUna", "2026-03-03"],
    [
      "Hello\n\nThe committee asks applicants to submit their papers by 3 March 2026. Are you aware of the scheme?\n\nUna",
      null,
    ],
    ["Hello\n\nTake all the time you need. Which office handles this?\n\nUna", null, "low"],
    [
      "Hej\n\nBedes bekræfte omgående, at I har fået varslet. Forhandlingerne kører nu.\n\nJens",
      "2026-02-11",
      "urgent",
    ],
    ["Hej\n\nVarslet træder i kraft straks. Hvilken blanket skal vi bruge?\n\nJens", null, "normal"],
    ["Hej\n\nI må meget gerne skynde jer, for vi kan ikke komme i gang uden jer.\n\nJens", null, "urgent"],
    ["Hej\n\nDet er ikke panik, men fredag skal jeg have jeres svar.\n\nJens", "2026-02-13"],
    ["Hej\n\nKan du sige ja eller nej? Gerne hurtigt, og allersenest på fredag.\n\nJens", "2026-02-13"],
  ],
}

describe.each(Object.entries(times))("%s", (_, cases) => {
  test.each(cases)("%s", (text, by, urgency) => {
    const need = read(text)
    expect(need.by).toBe(by)
    if (urgency !== undefined) expect(need.urgency).toBe(urgency)
  })
})
