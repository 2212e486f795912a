import { obligationsOf } from "./obligation.ts"

/* Towards social partners, unemployment funds, municipal councils, businesses and other providers. Verbatim. */
export const partners = [
  ...obligationsOf(
    ["social-partners"],
    [
      {
        id: "O076",
        line: 238,
        kind: "goal",
        phrase:
          "Beskæftigelsesregionen gør erfaringer og viden om arbejdsmarkedet og dets udvikling til et aktivt redskab for arbejdsmarkedets parter.",
      },
      {
        id: "O077",
        line: 242,
        kind: "means",
        cadence: "løbende",
        phrase: "Den løbende dialog foregår ved den daglige kontakt, på møder og konferencer",
      },
      {
        id: "O078",
        line: 243,
        kind: "means",
        cadence: "hvert oplæg",
        countable: { every: "presentation", times: 1, unit: "authority" },
        phrase: "Alle oplæg (overheads mv.), der holdes på seminarer mv, lægges på regionens hjemmeside",
      },
      {
        id: "O079",
        line: 244,
        kind: "means",
        cadence: "pr. analyse/kampagne",
        phrase:
          "Følgegrupper med deltagelse af arbejdsmarkedets parter er centrale i forbindelse med analyser og kampagner",
      },
      {
        id: "O080",
        line: 248,
        kind: "responsibility",
        owner: "Regionsdirektøren",
        phrase: "Regionsdirektøren er ansvarlig for kommunikationen med arbejdsmarkedets parter.",
      },
    ],
  ),
  ...obligationsOf(
    ["unemployment-funds"],
    [
      {
        id: "O081",
        line: 254,
        kind: "goal",
        phrase: "Beskæftigelsesregionen stiller viden og erfaringer om arbejdsmarkedet og dets udvikling til rådighed.",
      },
      {
        id: "O082",
        line: 258,
        kind: "means",
        cadence: "løbende",
        phrase:
          "På den regionale hjemmeside opbygges et særligt site for a-kasser med relevante oplysninger om udvikling i arbejdskraftreserve, information om aktuelle projekter mv.",
      },
      {
        id: "O083",
        line: 259,
        kind: "means",
        cadence: "løbende",
        phrase: "Dialogen foregår ved daglig kontakt, på møder og konferencer",
      },
      {
        id: "O084",
        line: 263,
        kind: "responsibility",
        owner: "Regionsledelsen; medarbejdere",
        phrase:
          "Regionsledelsen er ansvarlig for kommunikationen med a-kasserne, ligesom medarbejdere er inddraget i den løbende dialog med a-kasserne.",
      },
    ],
  ),
  ...obligationsOf(
    ["municipal-councils"],
    [
      {
        id: "O085",
        line: 269,
        kind: "goal",
        phrase:
          "Kommunikationen med kommunalbestyrelserne bidrager til øget viden om arbejdsmarkedet og maksimalt fokus på opnåelse af de beskæftigelsespolitiske mål.",
      },
      {
        id: "O086",
        line: 273,
        kind: "means",
        cadence: "løbende",
        phrase:
          "Via regionens hjemmeside formidles opfølgning på jobcentrenes resultater og effekter samt analyser og rapporter",
      },
      {
        id: "O087",
        line: 274,
        kind: "means",
        cadence: "løbende",
        phrase:
          "Beskæftigelsesregionen udarbejder i videst muligt omfang overvågning og analyser på såvel regionalt som lokalt niveau",
      },
      {
        id: "O088",
        line: 275,
        kind: "means",
        cadence: "én gang + revision",
        phrase:
          "Beskæftigelsesregionen udsender retningslinier for, hvornår kommunikationen går gennem ledelsen for jobcentret, og hvornår regionen kommunikerer direkte med kommunalbestyrelsen",
      },
      {
        id: "O089",
        line: 279,
        kind: "responsibility",
        owner: "Regionsledelsen",
        phrase: "Regionsledelsen er ansvarlig for kommunikationen med kommunalbestyrelserne.",
      },
    ],
  ),
  ...obligationsOf(
    ["businesses"],
    [
      { id: "O090", line: 283, kind: "means", phrase: "Virksomheder og jobsøgende serviceres fra jobcentrene" },
      {
        id: "O091",
        line: 285,
        kind: "rule",
        phrase:
          "forvaltningsmæssige opgaver i forhold til virksomhedernes varsling af større afskedigelser, arbejdsfordeling og arbejdstilladelser",
      },
      {
        id: "O092",
        line: 289,
        kind: "goal",
        phrase:
          "Det er overskueligt og enkelt for virksomhederne at agere ved varsling, arbejdsfordeling og arbejdstilladelser",
      },
      {
        id: "O093",
        line: 293,
        kind: "means",
        cadence: "løbende",
        phrase: "Regler og retningslinier beskrives på hjemmesiden",
      },
      { id: "O094", line: 294, kind: "means", cadence: "løbende", phrase: "Blanketter mv. lægges på hjemmesiden" },
      {
        id: "O095",
        line: 295,
        kind: "means",
        cadence: "hver henvendelse",
        phrase: "Virksomhederne kan få råd og vejledning per telefon eller mail",
      },
      {
        id: "O096",
        line: 299,
        kind: "responsibility",
        owner: "Rådet + regionsledelsen: retningslinjer; involverede medarbejdere: den enkelte virksomhed",
        phrase:
          "Rådet og regionsledelsen har ansvaret for at udarbejde retningslinier. De involverede medarbejdere har ansvaret for kommunikationen med den enkelte virksomhed.",
      },
    ],
  ),
  ...obligationsOf(
    ["providers"],
    [
      {
        id: "O097",
        line: 303,
        kind: "rule",
        phrase:
          "Beskæftigelsesregionen har en særlig opgave i forhold til opfølgning på andre aktørers resultater og effekter",
      },
      {
        id: "O098",
        line: 307,
        kind: "goal",
        phrase:
          "Kommunikationen med andre aktører bidrager til øget viden om arbejdsmarkedet og maksimalt fokus på opnåelse af de beskæftigelsespolitiske mål.",
      },
      {
        id: "O099",
        line: 311,
        kind: "means",
        cadence: "løbende",
        phrase:
          "Beskæftigelsesregionen lægger alle resultater af overvågning og analyser på såvel regionalt som lokalt niveau på hjemmesiden",
      },
      {
        id: "O100",
        line: 312,
        kind: "means",
        cadence: "løbende",
        phrase:
          "Andre aktører har egen side/indgang på hjemmesiden med overblik over udbud, rammeaftaler, resultater og effekter mm.",
      },
      {
        id: "O101",
        line: 313,
        kind: "means",
        cadence: "2/år, kun aktører m. rammeaftale",
        countable: { every: "year", times: 2, unit: "authority" },
        phrase:
          "Beskæftigelsesregionen inviterer to gange årligt til møder med andre aktører, der har rammeaftaler på baggrund af obligatoriske udbud",
      },
      {
        id: "O102",
        line: 314,
        kind: "means",
        cadence: "løbende",
        phrase: "Regionen anvender og viderebearbejder opgørelser fra AMS over andre aktører resultater og effekter",
      },
      {
        id: "O103",
        line: 318,
        kind: "responsibility",
        owner: "Regionsledelsen + involverede",
        phrase: "Kommunikation med andre aktører sker via regionsledelsen og de involverede medarbejdere.",
      },
    ],
  ),
]
