import { obligationsOf } from "./obligation.ts"

/* Towards everybody outside, and towards jobcentres and LBR. Verbatim. */
export const outside = [
  ...obligationsOf(
    ["external"],
    [
      {
        id: "O043",
        line: 159,
        kind: "goal",
        phrase:
          "bidrager til det beskæftigelsespolitiske grundlag for jobcentres målopfyldelse og dermed til at understøtte deres opnåelse af resultater",
      },
      { id: "O044", line: 160, kind: "goal", phrase: "dokumenterer resultater og effekter af jobcentrenes indsats" },
      {
        id: "O045",
        line: 161,
        kind: "goal",
        phrase:
          "er på forkant med at beskrive nye tendenser i udviklingen og synliggør og dokumenterer udviklingen på arbejdsmarkedet",
      },
      {
        id: "O046",
        line: 162,
        kind: "goal",
        phrase: "genererer viden om arbejdsmarkedet både på det regionale og lokale niveau",
      },
      {
        id: "O047",
        line: 163,
        kind: "goal",
        phrase:
          "bidrager til at gøre erfaringer og viden om arbejdsmarkedet til et aktivt redskab for samarbejdspartnere",
      },
      { id: "O048", line: 164, kind: "goal", phrase: "bidrager til den beskæftigelsespolitiske debat i Østdanmark" },
      {
        id: "O049",
        line: 165,
        kind: "goal",
        phrase: "er tilgængelig på telefon og mail og ved møder, når vore samarbejdspartnere har brug for os",
      },
      {
        id: "O050",
        line: 169,
        kind: "means",
        phrase:
          "I forhold til vidensformidling og vidensdeling har regionens hjemmeside www.brhovedstadensjaelland.dk/ en central rolle.",
      },
      {
        id: "O051",
        line: 171,
        kind: "means",
        cadence: "løbende",
        phrase: "Vi prioriterer dialog og er opsøgende i vores kontakt med jobcentre og øvrige samarbejdspartnere",
      },
      {
        id: "O052",
        line: 172,
        kind: "means",
        cadence: "løbende",
        phrase:
          "Vi præsenterer de forvaltningsmæssige opgaver og retningslinier, så jobcentre og samarbejdspartnere kan agere hurtigt og effektivt",
      },
      {
        id: "O053",
        line: 173,
        kind: "means",
        phrase: "Vi udnytter IT-teknologien til at optimere vores service over for samarbejdspartnere",
      },
      {
        id: "O054",
        line: 174,
        kind: "means",
        cadence: "løbende",
        phrase: "Vi synliggør strategi og opgaveløsning for regionens kerneopgaver og andre udvalgte områder",
      },
      {
        id: "O055",
        line: 175,
        kind: "means",
        cadence: "løbende",
        phrase:
          "Vi tilbyder nyhedsservice på hjemmesiden, så alle interesserede får mulighed for efter eget valg at abonnere på nyheder fra hjemmesiden",
      },
      {
        id: "O056",
        line: 176,
        kind: "means",
        cadence: "hver henvendelse",
        phrase:
          "Vi svarer rettidigt på henvendelser, vurderet ud fra afsenderens behov. Det gælder såvel personlige og telefoniske henvendelser som breve og mails.",
      },
      {
        id: "O057",
        line: 177,
        kind: "means",
        cadence: "løbende",
        phrase: "Vi lytter og bruger brugerreaktioner til at forbedre kommunikationen",
      },
    ],
  ),
  ...obligationsOf(
    ["jobcentres"],
    [
      {
        id: "O058",
        line: 203,
        kind: "means",
        cadence: "løbende",
        phrase: "Det sker via hjemmesiden samt gennem dialog på møder og e-mail.",
      },
      {
        id: "O059",
        line: 205,
        kind: "responsibility",
        owner: "Jobcenterchefen",
        phrase: "Jobcentercheferne forventes at formidle viden",
      },
      {
        id: "O060",
        line: 207,
        kind: "rule",
        cadence: "ved resultatproblem",
        phrase: "kommunikerer regionen direkte med det lokale beskæftigelsesråd og kommunalbestyrelse",
      },
      {
        id: "O061",
        line: 211,
        kind: "goal",
        phrase:
          "Kommunikationen med jobcentre og de lokale beskæftigelsesråd bidrager til øget viden om arbejdsmarkedet og maksimalt fokus på at nå de beskæftigelsespolitiske mål",
      },
      {
        id: "O062",
        line: 212,
        kind: "goal",
        phrase:
          "Dialogen om det enkelte jobcenters effekt og resultater er konstruktiv og medvirker til at opfylde målene i regionens Kontrakt og jobcentrenes beskæftigelsesplaner, og vi arbejder for en åben og ligeværdig dialog",
      },
      {
        id: "O063",
        line: 213,
        kind: "goal",
        phrase:
          "Beskæftigelsesregionen gør erfaringer og viden om arbejdsmarkedet og dets udvikling til et aktivt redskab for jobcentrene",
      },
      {
        id: "O064",
        line: 214,
        kind: "goal",
        phrase:
          "De lokale Beskæftigelsesråd og jobcentrenes meldinger om udvikling på det lokale arbejdsmarked bidrager til den regionale overvågning af arbejdsmarkedet",
      },
      {
        id: "O065",
        line: 218,
        kind: "means",
        cadence: "4/år pr. jobcenter (44 jobcentre = 176/år)",
        countable: { every: "year", times: 4, unit: "party" },
        phrase: "Beskæftigelsesregionen mødes med hvert jobcenter til dialogmøde fire gange om året",
      },
      {
        id: "O066",
        line: 219,
        kind: "means",
        cadence: "1 konference/år + møder",
        countable: { every: "year", times: 1, unit: "authority" },
        phrase:
          "Dialogen mellem de lokale beskæftigelsesråd og Det regionale Beskæftigelsesråd/beskæftigelsesregionen foregår på den årlige beskæftigelsespolitiske konference og på møder",
      },
      {
        id: "O067",
        line: 220,
        kind: "means",
        cadence: "løbende",
        phrase: "Materiale om opfølgning på effekt og resultater lægges på hjemmesiden",
      },
      {
        id: "O068",
        line: 221,
        kind: "means",
        cadence: "løbende",
        phrase: "Gode resultater og effekter, herunder best practise, synliggøres ved møder og på hjemmesiden",
      },
      {
        id: "O069",
        line: 222,
        kind: "means",
        cadence: "løbende",
        phrase:
          "Overvågning og analyser udarbejdes i videst muligt omfang på såvel regionalt som lokalt niveau og lægges på hjemmesiden",
      },
      {
        id: "O070",
        line: 223,
        kind: "means",
        cadence: "12/år, regionalt + pr. kommune",
        countable: { every: "year", times: 12, unit: "authority" },
        phrase:
          "De månedlige ledighedstal udarbejdes på regionalt niveau samt fordelt på kommuner og lægges på hjemmesiden",
      },
      {
        id: "O071",
        line: 225,
        kind: "means",
        cadence: "løbende",
        phrase:
          "Materiale, som jobcentrene kan bruge til planlægning og rådsbetjening, præsenteres så vidt muligt på nettet i formater (Word, Excel mv.), så der kan arbejdes videre med informationer og data",
      },
      {
        id: "O072",
        line: 226,
        kind: "means",
        cadence: "løbende",
        phrase:
          "Retningslinier for de forvaltningsmæssige områder, som jobcentrene skal følge, lægges på regionens hjemmeside",
      },
      {
        id: "O073",
        line: 227,
        kind: "means",
        cadence: "løbende",
        phrase: "Lister over de uddannelser, som udløser midler fra flaskehalspuljen, er tilgængelige på hjemmesiden",
      },
      {
        id: "O074",
        line: 228,
        kind: "means",
        cadence: "efter anmodning",
        phrase:
          "Regionen er til rådighed for oplæg og møder om arbejdsmarkedet og resultater af indsatsen i jobcentrene, herunder best practise",
      },
      {
        id: "O075",
        line: 232,
        kind: "responsibility",
        owner: "Regionsledelsen; alle inddraget",
        phrase:
          "Regionsledelsen er ansvarlig for kommunikationen med de lokale beskæftigelsesråd. Alle medarbejdere er inddraget i dialogen med jobcentrene.",
      },
    ],
  ),
]
