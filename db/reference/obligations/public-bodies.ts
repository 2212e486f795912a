import { obligationsOf } from "./obligation.ts"

/* Towards guidance, education, the regions, minister and AMS, media and public. Verbatim. */
export const publicBodies = [
  ...obligationsOf(
    ["guidance"],
    [
      {
        id: "O104",
        line: 324,
        kind: "goal",
        phrase:
          "Beskæftigelsesregionen bidrager til vejlederordningernes viden om udviklingen på arbejdsmarkedet, herunder især om behovet for arbejdskraft, om efterspørgslen efter arbejdskraft og den aktuelle og fremtidige flaskehals-situation",
      },
      {
        id: "O105",
        line: 328,
        kind: "means",
        cadence: "løbende",
        phrase:
          "Beskæftigelsesregionen lægger alle resultater af overvågning og analyser på såvel regionalt som lokalt niveau på hjemmesiden",
      },
      {
        id: "O106",
        line: 329,
        kind: "means",
        cadence: "løbende",
        phrase: "Vejledningsordningerne har egen side/indgang på den regionale hjemmeside",
      },
      {
        id: "O107",
        line: 330,
        kind: "means",
        cadence: "2/år konferencer",
        countable: { every: "year", times: 2, unit: "authority" },
        phrase: "Regionen inviterer til to årlige konferencer for vejledningsordninger øst for Storebælt",
      },
      {
        id: "O108",
        line: 334,
        kind: "responsibility",
        owner: "Regionsledelsen + involverede",
        phrase: "Regionsledelsen og de involverede medarbejdere er ansvarlige for kommunikationen vejlederordningerne.",
      },
    ],
  ),
  ...obligationsOf(
    ["education"],
    [
      {
        id: "O109",
        line: 340,
        kind: "goal",
        phrase:
          "Beskæftigelsesregionen bidrager til uddannelsesinstitutionernes viden om arbejdsmarkedets behov for arbejdskraft, om efterspørgslen efter arbejdskraft og den aktuelle og fremtidige flaskehals-situation",
      },
      {
        id: "O110",
        line: 344,
        kind: "means",
        cadence: "løbende",
        phrase:
          "Beskæftigelsesregionen lægger alle resultater af overvågning og analyser på såvel regionalt som lokalt niveau på hjemmesiden",
      },
      {
        id: "O111",
        line: 345,
        kind: "means",
        cadence: "pr. revision af listen",
        phrase:
          "I samarbejde med uddannelsesinstitutionerne kvalificerer vi oversigten over de uddannelser på flaskehalsområdet, hvor jobcentrene kan få del i den regionale flaskehalspulje",
      },
      {
        id: "O112",
        line: 349,
        kind: "responsibility",
        owner: "Regionsledelsen + involverede",
        phrase:
          "Regionsledelsen og de involverede medarbejdere er ansvarlige for kommunikationen med uddannelsesinstitutionerne.",
      },
    ],
  ),
  ...obligationsOf(
    ["regions"],
    [
      { id: "O113", line: 353, kind: "rule", phrase: "har hvert et medlem i Det regionale Beskæftigelsesråd" },
      {
        id: "O114",
        line: 357,
        kind: "goal",
        phrase: "Vi har fokus på beskæftigelsespolitikken i samarbejdet med regionerne",
      },
      {
        id: "O115",
        line: 361,
        kind: "means",
        cadence: "stående",
        phrase:
          "Gensidige observatørposter i henholdsvis Det regionale Beskæftigelsesråd og de tre Vækstfora i regionen",
      },
      {
        id: "O116",
        line: 362,
        kind: "means",
        cadence: "pr. høring",
        phrase:
          "Vi bidrager gennem høringer til strategier og planer på erhvervs- og beskæftigelsesområdet i Region Hovedstaden og Region Sjælland",
      },
      {
        id: "O117",
        line: 363,
        kind: "means",
        cadence: "løbende",
        phrase: "Udveksling af analyser og opfølgingsresultater",
      },
      {
        id: "O118",
        line: 367,
        kind: "responsibility",
        owner: "Regionsdirektøren + involverede sagsbehandlere",
        phrase: "Regionsdirektøren samt de involverede sagsbehandlere varetager kontakten til regioner og vækstfora.",
      },
    ],
  ),
  ...obligationsOf(
    ["ministry"],
    [
      {
        id: "O119",
        line: 373,
        kind: "goal",
        phrase: "Vi bidrager til fastlæggelse af de bedst mulige strategier og rammer for beskæftigelsesindsatsen",
      },
      {
        id: "O120",
        line: 377,
        kind: "means",
        cadence: "løbende",
        phrase: "Vi er proaktive og bidrager konstruktivt til strategier, projekter og løsning af opgaver",
      },
      {
        id: "O121",
        line: 378,
        kind: "means",
        cadence: "pr. bestilling",
        phrase: "Vi leverer bidrag til AMS, som umiddelbart kan anvendes i forhold til ministeren",
      },
      {
        id: "O122",
        line: 382,
        kind: "responsibility",
        owner: "Regionsdirektøren; ledelse og sagsbehandlere på fagområder",
        phrase:
          "Regionsdirektøren har den overordnede kontakt til minister og AMS. Ledelse og sagsbehandlere indgår i dialogen især med AMS på deres respektive fagområder.",
      },
    ],
  ),
  ...obligationsOf(
    ["media", "public"],
    [
      {
        id: "O123",
        line: 390,
        kind: "goal",
        phrase:
          "Vi er med til at synliggøre resultaterne af beskæftigelsesindsatsen og udviklingen på arbejdsmarkedet i medierne",
      },
      {
        id: "O124",
        line: 391,
        kind: "goal",
        phrase: "Vi arbejder for en klar profil og synlighed i medierne og i offentligheden",
      },
      {
        id: "O125",
        line: 393,
        kind: "goal",
        phrase:
          "Vi vil være tilgængelige for journalister, som efterspørger viden og data om det regionale arbejdsmarked",
      },
      {
        id: "O126",
        line: 397,
        kind: "means",
        cadence: "løbende",
        phrase: "Vi udvikler en målrettet og koordineret pressekontakt med særligt fokus på de regionale/lokale medier",
      },
      {
        id: "O127",
        line: 398,
        kind: "means",
        cadence: "hver henvendelse",
        phrase: "Vi agerer professionelt og hurtigt i forhold til medierne",
      },
      {
        id: "O128",
        line: 399,
        kind: "means",
        cadence: "pr. lancering",
        phrase:
          "Vi samarbejder bredt med ministerium, AMS og relevante organisationer om lancering af resultater af indsatsen og udviklingen på arbejdsmarkedet gennem nyhedsbreve",
      },
      {
        id: "O129",
        line: 400,
        kind: "means",
        cadence: "løbende",
        phrase: "Vi beskriver best practise og cases i jobcentrene, som kan være til inspiration også for medierne",
      },
      { id: "O130", line: 401, kind: "means", phrase: "Vi har klare retningslinier for pressekontakt" },
      {
        id: "O131",
        line: 405,
        kind: "responsibility",
        owner: "Regionsledelsen tegner; alle bidrager med vinkler",
        phrase: "Det er regionsledelsen, som tegner regionen i medierne.",
      },
      {
        id: "O132",
        line: 407,
        kind: "responsibility",
        owner: "Kommunikationsenheden",
        phrase:
          "Det er kommunikationsenhedens ansvar at koordinere kontakten med medierne og sørge for at orientere de relevante i henhold til de aftalte retningslinier.",
      },
    ],
  ),
]
