import { describe, expect, test } from "vitest"
import { read } from "./support.ts"

// Short letters written when an earlier repair stood; Wednesday 11 February 2026, 10:30.

type Case = [text: string, by: string | null, urgency?: string]

const times: Record<string, Case[]> = {
  "letters from offices and trades": [
    [
      "Hej, og tak for din mail.\n\nKontoret er lukket i uge 8. Er det presserende, kan du skrive til vagt@eksempel.dk inden kl. 14, så ser vi på det samme dag.\n\nMailen er udsendt automatisk af vores system.",
      null,
      "normal",
    ],
    [
      "Ordre 5512 er modtaget\n\nVi pakker hverdage inden kl. 12. Ændringer skal være os i hænde senest i morgen kl. 10.\n\nDette er en automatisk genereret ordrebekræftelse.",
      null,
      "normal",
    ],
    [
      "Dear customer\n\nYour ticket 88 has been logged. Critical incidents are answered within one hour.\n\nThis message was generated automatically.",
      null,
      "normal",
    ],
    [
      "Regning for reparation af port\n\nTimer: 3. Materialer: 400 kr.\nForfalder til betaling 14 dage efter dato. Husk at anføre fakturanummer senest ved betaling.\n\nSmedefirmaet Horn",
      null,
      "normal",
    ],
    [
      "Kontingentopkrævning 2026. Sidste rettidige indbetaling er den 2. marts. Udebliver betalingen, udsendes en rykker.\n\nForeningen",
      null,
      "normal",
    ],
    [
      "Vi har fået jeres regning retur. Vil I sende en ny senest fredag den 20. februar?\n\nSmedefirmaet Horn",
      "2026-02-20",
    ],
    ["Goddag\n\nBoligforeningen kræver, at jeg rydder kælderen senest den 1. marts. Kan man det?\n\nAsta", null],
    [
      "Goddag\n\nPensionskassen har bedt mig svare senest den 27. februar på, om jeg vil have pengene udbetalt. Hvad råder I mig til?\n\nAsta",
      null,
    ],
    [
      "Hej\n\nAf jeres nyhedsbrev fremgår, at virksomheder kan melde sig til praktikdagen frem til den 20. februar. Er der flere pladser?\n\nLasse",
      null,
    ],
    ["Hej\n\nJeg har set på hjemmesiden, at fristen for at søge er den 1. marts. Skal vi bruge MitID?\n\nLasse", null],
    [
      "Kære region\n\nVedlagt er vores indstilling. Den skulle være afleveret senest i dag, og det lykkedes altså. Skriv endelig, hvis noget mangler.\n\nBrancheforeningen",
      null,
    ],
    [
      "Kære region\n\nTilbudsgiverne har til den 20. februar til at stille spørgsmål til os. Er I interesserede i at læse svarene bagefter?\n\nIndkøb",
      null,
    ],
    [
      "Kære region\n\nTilbudsgiverne spørger til jeres satser, og vi skal svare dem den 24. februar. Vi må derfor have satserne fra jer senest den 20. februar.\n\nIndkøb",
      "2026-02-20",
    ],
    [
      "Kære kolleger\n\nMinisteriet har givet kommunerne frist til den 2. marts til at indberette. Har I hørt, om skemaet ændres?\n\nJobcenter Åsø",
      null,
    ],
    [
      "Kære kolleger\n\nKommunerne skal indberette den 2. marts. Kan I inden mandag den 16. kl. 24 fortælle, om skemaet ændres? Eller i hvert fald senest mandag den 16.\n\nJobcenter Åsø",
      "2026-02-16",
    ],
    [
      "Hej Lise\n\nGlem alt om tabellen, jeg bad om til på fredag. Chefen har fundet den i en gammel mappe.\n\nVh Mie",
      null,
      "low",
    ],
    [
      "Hej Lise\n\nTabellen, som skulle være her senest på fredag, har vi ikke længere brug for.\n\nVh Mie",
      null,
      "low",
    ],
    [
      "Til høringsparterne\n\nStyrelsen har besluttet at standse arbejdet. Høringen annulleres derfor, og fristen den 6. marts 2026 gælder ikke mere.\n\nStyrelsen",
      null,
      "low",
    ],
    [
      "Hi Lise\n\nPlease ignore yesterday's request for figures by Friday. We found them ourselves.\n\nBest, Sam",
      null,
      "low",
    ],
    [
      "Kære Lise\n\nIndkaldelsen er kun til kalenderen. I behøver hverken svare eller tilmelde jer.\n\nVh Mie",
      null,
      "low",
    ],
    ["Kære Lise\n\nI kan se bort fra tabel 2. Tabel 3 skal jeg stadig have senest fredag.\n\nVh Mie", "2026-02-13"],
    [
      "Til regionerne\n\nSom følge af ministerens rejse er afleveringen fremrykket med tre dage og er nu tirsdag den 17. februar.\n\nStyrelsen",
      "2026-02-17",
    ],
    [
      "Til regionerne\n\nVi kan godt strække os til mandag den 23. februar, men ikke længere.\n\nStyrelsen",
      "2026-02-23",
    ],
    [
      "Til regionerne\n\nHøringssvar, der skulle være afgivet i morgen, kan nu afgives frem til mandag den 23. februar kl. 12.\n\nStyrelsen",
      "2026-02-23T12:00",
    ],
    [
      "Til regionerne\n\nIndflytningen i de nye lokaler er rykket fra den 16. til den 23. februar. Telefonnumrene er uændrede. Er jeres?\n\nStyrelsen",
      null,
    ],
    [
      "Til regionerne\n\nProjektperioden er forlænget til og med den 30. juni 2026, og vi glæder os. Har I billeder til slutrapporten?\n\nStyrelsen",
      null,
    ],
    ["Hej\n\nDet passer os fint at få udkastet torsdag i næste uge.\n\nKarl", "2026-02-19"],
    ["Hej\n\nHvis jeg bare har et groft tal på onsdag, er jeg glad.\n\nKarl", "2026-02-18"],
    ["Hej\n\nUdvalget samles fredag kl. 10. Notatet skal ligge på bordet til den tid.\n\nKarl", "2026-02-13T10:00"],
    [
      "Hej\n\nDer er ledermøde mandag, og dit oplæg skal på skærmen dér. Må jeg få det inden mødet?\n\nKarl",
      "2026-02-13",
    ],
    [
      "Hej\n\nPersonalemødet starter i morgen kl. 8. Kan du nå at sende planen inden mødet?\n\nKarl",
      "2026-02-12T08:00",
    ],
    [
      "Til orientering for parterne: Regionens bemærkninger til klagen bedes fremsendt til nævnet senest den 25. februar 2026.\n\nNævnet",
      "2026-02-25",
    ],
    [
      "I sagen mellem parterne fastsættes fristen for regionens svarskrift til den 4. marts 2026.\n\nRetten i Havnsted",
      "2026-03-04",
    ],
    [
      "Regionen opfordres til at fremkomme med sine synspunkter inden den 28. februar. Vi ser gerne, at det sker senest fredag den 27.\n\nAdvokat Dam",
      "2026-02-27",
    ],
    [
      "Retten har berammet sagen til den 4. marts kl. 9. Regionen er ikke part, men er velkommen til at overvære retsmødet.\n\nAdvokat Dam",
      null,
    ],
    [
      "Modparten har frist til den 4. marts til at afgive svarskrift. Jeg orienterer jer, når det foreligger.\n\nAdvokat Dam",
      null,
    ],
    [
      "Plan:\n- 16. februar kl. 12: kommentarer fra jer til mig\n- 18. februar: samlet version til direktøren\n- 20. februar: tryk\n\nVh Eva",
      "2026-02-16T12:00",
    ],
    [
      "Plan:\n- 16. februar: vi samler ind\n- 18. februar: samlet version til direktøren\n- 20. februar: tryk\n\nI får et eksemplar. Vh Eva",
      null,
    ],
    ["Hej\n\nVælg en dato i kalenderen senest i morgen: 3/3, 5/3 eller 10/3.\n\nVh Eva", "2026-02-12"],
    [
      "Hej\n\nMødet bliver 3/3, 5/3 eller 10/3. Det afhænger af lokalerne, og jeg skriver, når jeg ved det.\n\nVh Eva",
      null,
    ],
    ["Hej\n\nLæg gerne jeres hoveder i blød og kom med et bud til os senest den 18. d.m.\n\nVh Eva", "2026-02-18"],
    ["Hi\n\nCould you come back to me by quarter to eleven tomorrow?\n\nDan", "2026-02-12T10:45"],
    ["Hi\n\nWe must have the signed copy by half past four on Friday.\n\nDan", "2026-02-13T16:30"],
    ["Hi\n\nThe fair opens at half past nine on Friday. Is there parking?\n\nDan", null],
    ["Hi\n\nWritten observations are to be lodged with the secretariat by 6 March 2026.\n\nDan", "2026-03-06"],
    [
      "Hi\n\nMembers should register with the secretariat by 6 March; guests such as you need not. Will you speak?\n\nDan",
      null,
    ],
    ["Hi\n\nNo need to rush, but we do have to have it by 20 February.\n\nDan", "2026-02-20"],
    [
      "Goddag\n\nFogeden står her nu. Bekræft venligst øjeblikkeligt, om varslet er modtaget.\n\nRolf",
      "2026-02-11",
      "urgent",
    ],
    ["Goddag\n\nVi kan ikke komme videre uden jeres svar. Det haster gevaldigt.\n\nRolf", null, "urgent"],
    [
      "Goddag\n\nLøn er udbetalt til og med den 13. februar. Hvem skal have besked om konkursen?\n\nRolf",
      null,
      "normal",
    ],
    [
      "Goddag\n\nLøn er udbetalt til og med den 13. februar. Vi skal vide senest samme dag, om fonden dækker resten.\n\nRolf",
      "2026-02-13",
    ],
    ["Goddag\n\nJeg har nu skrevet to gange uden held. Hvad sker der?\n\nRolf", null, "urgent"],
    ["Goddag\n\nToget når ikke frem til kl. 8. Må eleverne møde senere?\n\nRolf", null],
    ["Goddag\n\nEleverne skal møde senest kl. 8, og bussen er der først 8.15. Hvem taler vi med?\n\nRolf", null],
    ["Goddag\n\nVi vil bede jer oplyse, senest fredag i næste uge, hvem vi taler med.\n\nRolf", "2026-02-20"],
  ],
}

describe.each(Object.entries(times))("%s", (_, cases) => {
  test.each(cases)("%s", (text, by, urgency) => {
    const need = read(text)
    expect(need.by).toBe(by)
    if (urgency !== undefined) expect(need.urgency).toBe(urgency)
  })
})
