import { obligationsOf } from "./obligation.ts"

/* Inside the house: the regional council and the staff. Verbatim. */
export const councilAndStaff = [
  ...obligationsOf(
    ["council"],
    [
      {
        id: "O021",
        line: 104,
        kind: "goal",
        phrase:
          "Kommunikationen med Det regionale Beskæftigelsesråd har til formål at give rådet det bedst mulige beslutningsgrundlag og sikre, at Rådets beslutninger føres ud i livet.",
      },
      {
        id: "O022",
        line: 108,
        kind: "means",
        cadence: "pr. møde",
        phrase: "Materialet til Beskæftigelsesrådets møder m.v. udvikles løbende med hensyn til indhold og form",
      },
      {
        id: "O023",
        line: 109,
        kind: "means",
        cadence: "pr. møde",
        phrase: "Distribution af materiale til Rådet foregår i videst muligt omfang via regionens hjemmeside",
      },
      {
        id: "O024",
        line: 110,
        kind: "means",
        cadence: ">=1 pressemeddelelse pr. rådsmøde",
        countable: { every: "council-meeting", times: 1, unit: "authority" },
        phrase: "I forbindelse med hvert rådsmøde udarbejdes der pressemeddelelse på mindst en sag/et område",
      },
      {
        id: "O025",
        line: 111,
        kind: "means",
        cadence: "pr. møde",
        countable: { every: "council-meeting", times: 1, unit: "authority" },
        phrase:
          "Rådets beslutninger offentliggøres i referatet, som lægges på hjemmesiden efter godkendelse, og af en intern opfølgingsliste, hvor opgaver og ansvarlige i regionen fremgår",
      },
      {
        id: "O026",
        line: 112,
        kind: "means",
        cadence: "1/år",
        countable: { every: "year", times: 1, unit: "authority" },
        phrase: "Sekretariatsbetjeningen af Beskæftigelsesrådet evalueres en gang om året.",
      },
      {
        id: "O027",
        line: 116,
        kind: "responsibility",
        owner: "Regionsdirektøren",
        phrase: "Regionsdirektøren varetager den overordnede kommunikation med Det regionale Beskæftigelsesråd.",
      },
    ],
  ),
  ...obligationsOf(
    ["employees"],
    [
      {
        id: "O028",
        line: 126,
        kind: "goal",
        phrase:
          "God og hurtig intern kommunikation er med til at udvikle medarbejdere, der er i stand til at gå i dialog med samarbejdspartnere og tage ansvar for både egne og regionens opgaver",
      },
      {
        id: "O029",
        line: 128,
        kind: "goal",
        phrase: "Kommunikationen understøtter den faglige dialog, tydeliggør fælles mål og skaber fælles holdninger",
      },
      {
        id: "O030",
        line: 129,
        kind: "goal",
        phrase:
          "Kommunikationen er kendetegnet ved dialog, det vil sige er to-vejs: Fra ledelse til medarbejdere og fra medarbejdere til kolleger og ledelse.",
      },
      {
        id: "O031",
        line: 133,
        kind: "means",
        cadence: "løbende",
        phrase: "Vi bruger den interne dialog til at udvikle optimal opgaveløsning og fælles holdninger",
      },
      {
        id: "O032",
        line: 134,
        kind: "means",
        cadence: "løbende",
        phrase:
          "Vi udvikler rammer og modeller for vidensopsamling for regionens kerneopgaver: Opfølgning på effekt og resultater i jobcentre og for analyser og overvågning",
      },
      {
        id: "O033",
        line: 135,
        kind: "means",
        cadence: "løbende",
        phrase:
          "Vi holder oplæg for hinanden for at sikre aktuelt og bredt kendskab til arbejdsmarkedet, situationen i jobcentrene og udviklingen i lovgivningen",
      },
      {
        id: "O034",
        line: 136,
        kind: "means",
        cadence: "løbende",
        phrase:
          "Vi udvikler en mødestruktur og -kultur, som sikrer et højt informationsniveau og gode rammer for dialog",
      },
      {
        id: "O035",
        line: 137,
        kind: "means",
        cadence: "hvert møde",
        phrase: "Vi gør referater fra møder tilgængelige for alle medarbejdere på intranettet",
      },
      {
        id: "O036",
        line: 138,
        kind: "means",
        cadence: "løbende",
        phrase:
          "Vi udvikler et intranet som fælles omdrejningspunkt for faglig viden og får viden om interne strategier, retningslinier mv.",
      },
      {
        id: "O037",
        line: 139,
        kind: "means",
        cadence: "løbende",
        phrase: "Vi bruger e-mailen som den hurtige og præcise kommunikationskanal ud til enkeltpersoner og grupper",
      },
      {
        id: "O038",
        line: 143,
        kind: "responsibility",
        owner: "ledelse + alle",
        phrase:
          "Såvel ledelse som medarbejdere har et ansvar for at udvikle den interne kommunikation og for at deltage i dialogen.",
      },
      {
        id: "O039",
        line: 145,
        kind: "rule",
        cadence: "før ekstern",
        phrase: "Kommunikationen til medarbejdere skal så vidt muligt ske inden kommunikation til eksterne målgrupper.",
      },
      {
        id: "O040",
        line: 147,
        kind: "responsibility",
        owner: "Ledelsen",
        phrase: "Ledelsen har ansvaret for at stille de relevante informationer til rådighed i rette tid.",
      },
      {
        id: "O041",
        line: 149,
        kind: "responsibility",
        owner: "alle",
        phrase:
          "skal have fokus på at formidle relevante oplysninger fra opgaver og møder til ledelse og kolleger i regionen",
      },
      {
        id: "O042",
        line: 151,
        kind: "responsibility",
        owner: "Ledelsen",
        phrase: "Det er ledelsens opgave at give medarbejderne adgang til relevante redskaber og uddannelses tilbud",
      },
    ],
  ),
]
