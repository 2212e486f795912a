import type { Template } from "../template.ts"

export const mailsOfAuthorities: readonly Template[] = [
  {
    topic: "meeting",
    group: "jobcentres",
    weight: 2,
    subject: "Materiale til dialogmødet i uge {uge}",
    text: `Hej

Vi har dialogmøde med jer i uge {uge}. Kan vi få tallene for langtidsledige og dagsordenen på forhånd, så ledergruppen kan nå at læse dem?

{frist}`,
  },
  {
    topic: "meeting",
    group: "jobcentres",
    subject: "Kan I holde oplæg for vores LBR?",
    text: `Hej

Vores lokale beskæftigelsesråd holder møde i uge {uge} og vil gerne høre om udviklingen på arbejdsmarkedet i {by}. Kan en af jer komme og holde et oplæg på en halv time?

{frist}`,
  },
  {
    topic: "results-follow-up",
    group: "jobcentres",
    weight: 3,
    subject: "Resultatoversigten for {kvartal}. kvartal",
    text: `Hej

I oversigten for {kvartal}. kvartal står vi med {antal} forløb for aktive tilbud. Vores eget system siger noget andet. Hvor kommer tallet fra, og kan det rettes?

{frist}`,
  },
  {
    topic: "results-follow-up",
    group: "jobcentres",
    subject: "Rettidighed for samtaler",
    text: `Hej

Vi ligger under kravet for rettidige samtaler i {måned}. En del af forklaringen er et systemskift. Hvordan vil I have det beskrevet i opfølgningen?

{frist}`,
  },
  {
    topic: "labour-market-data",
    group: "jobcentres",
    weight: 2,
    subject: "Ledige under 30 år i {by}",
    text: `Hej

Vi skal bruge antallet af ledige under 30 år i {by}, måned for måned det seneste år, til vores beskæftigelsesplan. Kan I trække det?

{frist}`,
  },
  {
    topic: "bottleneck",
    group: "jobcentres",
    subject: "Flaskehalspuljen: {antal} kursuspladser",
    text: `Hej

Vi har {antal} ledige, der gerne vil på kursus for {job}. Dækker flaskehalspuljen det, og er der penge tilbage i år?

{frist}`,
  },
  {
    topic: "collective-dismissal",
    group: "jobcentres",
    subject: "Varslingen hos en virksomhed i {by}",
    text: `Hej

Vi hører, at {antal} bliver varslet i {by}. Vi vil gerne være ude hos dem tidligt med jobsøgningskurser. Har I fået meddelelsen, og hvem er kontaktperson?

{frist}`,
  },
  {
    topic: "other",
    group: "jobcentres",
    weight: 2,
    subject: "Ny leder i jobcentret",
    text: `Til orientering

Vores tidligere afdelingsleder er stoppet, og jeg har overtaget opgaven. I behøver ikke svare, men ret gerne jeres lister.`,
  },
  {
    topic: "results-follow-up",
    group: "municipal-councils",
    weight: 2,
    subject: "Sygedagpenge i kommunen, tal for de seneste år",
    text: `Hej

Beskæftigelsesudvalget behandler sygedagpenge på næste møde. Jeg vil gerne have udviklingen i {by} de seneste tre år sammenlignet med nabokommunerne.

{frist}`,
  },
  {
    topic: "results-follow-up",
    group: "municipal-councils",
    subject: "Opfølgningsrapporten om vores jobcenter",
    text: `Til Beskæftigelsesregionen

Borgmesteren har læst opfølgningsrapporten og undrer sig over tallene på side {få}. Vi beder om en forklaring fra ledelsen.

{frist}`,
  },
  {
    topic: "hearing",
    group: "municipal-councils",
    subject: "Høring: udkast til beskæftigelsesplan",
    text: `Hej

Vedlagt er udkast til kommunens beskæftigelsesplan for næste år. Vi vil gerne have jeres bemærkninger. {frist}`,
  },
  {
    topic: "labour-market-data",
    group: "ministry",
    weight: 2,
    subject: "Bidrag til § 20-spørgsmål om ledighed",
    text: `Hej

Ministeren har fået et § 20-spørgsmål om ledigheden i Østdanmark. Vi har brug for et bidrag på højst en halv side om udviklingen i {måned}.

{frist}`,
  },
  {
    topic: "collective-dismissal",
    group: "ministry",
    subject: "Bidrag til § 20-spørgsmål om varslinger",
    text: `Hej

Til besvarelse af et spørgsmål fra Folketinget skal vi bruge antal varslinger og antal berørte i {kvartal}. kvartal, fordelt på kommuner.

{frist}`,
  },
  {
    topic: "results-follow-up",
    group: "ministry",
    subject: "Nøgletal for refusion",
    text: `Hej

Vi samler nøgletal for alle regioner. Kan I sende jeres for {kvartal}. kvartal i det vedlagte skema?

{frist}`,
  },
  {
    topic: "hearing",
    group: "regions",
    weight: 2,
    subject: "Høring: udkast til udviklingsplan",
    text: `Til Beskæftigelsesregionen

Vi sender hermed udkast til regional udviklingsplan i høring. Jeres høringssvar bedes sendt til os. {frist}`,
  },
  {
    topic: "labour-market-data",
    group: "regions",
    subject: "Tal til vækstredegørelsen",
    text: `Hej

Til vækstredegørelsen mangler vi beskæftigelsen fordelt på brancher i {by} og omegn. Har I den? {frist}`,
  },
]
