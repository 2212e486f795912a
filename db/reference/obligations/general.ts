import { obligationsOf } from "./obligation.ts"

/* Of all communication. Verbatim. */
export const general = [
  ...obligationsOf(
    ["general"],
    [
      {
        id: "O001",
        line: 9,
        kind: "goal",
        phrase:
          "Beskæftigelsesregion Hovedstaden & Sjællands vision er at være kendt som center for viden om arbejdsmarkedsforhold i Østdanmark. Jobcentre, arbejdsmarkedets parter, politikere, aktører på arbejdsmarkedet og medier skal kende regionen som stedet, hvor de får information om arbejdsmarkedet – både på regionalt og lokalt niveau - og om jobcentrenes beskæftigelsesindsats, effekt og resultater.",
      },
      {
        id: "O002",
        line: 11,
        kind: "responsibility",
        phrase: "Beskæftigelsesrådet står for kommunikationen af de overordnede politiske budskaber",
      },
      {
        id: "O003",
        line: 25,
        kind: "means",
        phrase: "Informationerne skal være lette at finde, når den enkelte samarbejdspartner skal bruge dem.",
      },
      {
        id: "O004",
        line: 35,
        kind: "means",
        cadence: "løbende",
        phrase: "Strategien suppleres af konkrete kommunikationsplaner på kerneområder",
      },
      {
        id: "O005",
        line: 43,
        kind: "goal",
        phrase: "Samarbejdspartnere skal opleve, at kommunikationen er relevant, forståelig og rettidig",
      },
      {
        id: "O006",
        line: 44,
        kind: "goal",
        phrase:
          "Samarbejdspartnere skal opleve, at kommunikationen er kompetent og afspejler indlevnen i deres situation og vilkår",
      },
      {
        id: "O007",
        line: 48,
        kind: "means",
        cadence: "hver gang",
        phrase: "Vi skriver og taler, så dem, vi henvender os til, har let ved at forstå os",
      },
      {
        id: "O008",
        line: 49,
        kind: "means",
        cadence: "hver gang",
        phrase: "Vi skriver og taler præcist, kort og klart",
      },
      {
        id: "O009",
        line: 50,
        kind: "means",
        cadence: "hver gang",
        phrase: "Vi afpasser form og indhold i kommunikationen til situation, emne og modtager",
      },
      { id: "O010", line: 51, kind: "means", cadence: "hver gang", phrase: "Vi skriver og siger som udgangspunkt du" },
      {
        id: "O011",
        line: 55,
        kind: "responsibility",
        owner: "alle",
        phrase: "Alle medarbejdere har ansvaret for at formulere sig forståeligt",
      },
      { id: "O012", line: 59, kind: "means", phrase: "vi følger dets retningslinier for brug af logo mv." },
      { id: "O013", line: 61, kind: "goal", phrase: "Al kommunikation bidrager til en klar profil og synlighed" },
      {
        id: "O014",
        line: 63,
        kind: "goal",
        phrase: "Al kommunikation fremstår professionelt – såvel designmæssigt som indholdsmæssigt",
      },
      {
        id: "O015",
        line: 67,
        kind: "means",
        cadence: "hver gang",
        phrase:
          "Vi sikrer ensartethed ved at bruge de fastlagte skabeloner for breve, noter, pressemeddelelser, hjemmesiden mv.",
      },
      {
        id: "O016",
        line: 71,
        kind: "responsibility",
        owner: "alle",
        phrase:
          "Alle har ansvar for, at egne produkter fremtræder professionelt og for at bruge fastlagte skabeloner og design.",
      },
      {
        id: "O017",
        line: 77,
        kind: "responsibility",
        owner: "alle",
        phrase:
          "Alle medarbejdere har ansvaret for at bidrage til kommunikationen, herunder bidrage til den faglige kvalitetssikring af kommunikationen.",
      },
      {
        id: "O018",
        line: 79,
        kind: "responsibility",
        owner: "Kommunikationsenheden",
        phrase:
          "Kommunikationsenheden i staben har ansvaret for at planlægge og koordinere såvel den eksterne som den interne kommunikation.",
      },
      {
        id: "O019",
        line: 87,
        kind: "means",
        cadence: "efter behov",
        phrase: "Vi gennemfører efter behov brugerundersøgelser af, hvordan brugerne oplever vores kommunikation",
      },
      {
        id: "O020",
        line: 89,
        kind: "means",
        cadence: "1/år",
        countable: { every: "year", times: 1, unit: "authority" },
        phrase: "evaluerer vi kommunikationen i forbindelse med den årlige medarbejder-tilfredshedsundersøgelse",
      },
    ],
  ),
]
