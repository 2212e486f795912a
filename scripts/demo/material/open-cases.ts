import type { WaitingReason } from "#app/inquiries/inquiry.ts"
import type { Topic } from "#app/inquiries/topics.ts"

/*
 * The cases that are open when the demo is opened: those of the design's picture of the queue. {frist} is the moment the
 * answer is due in the words of somebody who writes then; {dag} the same without the hour.
 */
export type OpenCase = {
  from: string
  subject: string
  text: string
  to?: string
  english?: true
  /** Working hours before now at which it came. */
  hoursAgo: number
  /** When the text asks for an answer: a working day from today with an hour, or a slot of the rest of the day. */
  due?: { days: number; hour?: number } | { slot: number } | "last-closing"
  /** Initials of the colleague who has it; it lies with nobody where there are none. */
  with?: string
  waiting?: { reason: WaitingReason; hoursAgo: number }
  confidential?: true
  /** What the colleague said it is about, where that is not what was proposed. */
  topic?: Topic
  /** What the colleague filled in of the kind, and what is ticked; the first notice came with the mail. */
  kind?: { facts: Record<string, string | number | boolean>; steps: { step: string; text: string }[] }
  note?: { by: string; text: string }
  call?: { by: string; text: string }
  draft?: string
}

export const openCases: readonly OpenCase[] = [
  // Over the deadline.
  {
    from: "Kompas Job ApS",
    subject: "Indsigelse mod tal for rammeaftale, 3. kvartal",
    text: "Hej\n\nVi kan ikke genkende tallene for vores rammeaftale i 3. kvartal. I skriver, at 41 kom i job. Efter vores egen opgørelse er det 47.\n\nVi vil bede jer rette tallene og svare os senest {dag}.",
    hoursAgo: 32,
    due: { days: -2 },
    with: "JBR",
    note: { by: "JBR", text: "Venter på opgørelse fra AMS. Har ikke fortalt det til Kompas endnu." },
  },
  {
    from: "Stevns Kommune",
    subject: "Rykker: svar på vores brev om opfølgning",
    text: "Til Beskæftigelsesregionen\n\nVi skrev for tre uger siden om opfølgningen på jobcentrets resultater og har ikke hørt fra jer. Vi rykker for svar.",
    hoursAgo: 30,
    with: "HVI",
    note: { by: "ÅTH", text: "Brevet lå i en personlig postkasse under ferie. Udkast ligger klar til Henrik." },
  },
  {
    from: "Grønvang Gartneri A/S",
    to: "varsling@region.example",
    subject: "Kvittering for varsling, 17 stillinger",
    text: "Hej\n\nVi har i dag indledt forhandlinger om afskedigelse af 17 medarbejdere på vores gartneri og sender hermed genpart af meddelelsen.\n\nBekræft venligst {frist}, at I har modtaget den.",
    hoursAgo: 1.5,
    due: "last-closing",
    with: "SAA",
  },
  // Today.
  {
    from: "Kystradioen",
    to: "presse@region.example",
    subject: "Kilde til tal om ledige under 30 år",
    text: "Hej\n\nJeg laver et indslag om unge ledige og vil gerne have en med, der kan forklare tallene. Hvem kan udtale sig? Jeg skal bruge svar senest {frist}.",
    hoursAgo: 3,
    due: { slot: 1 },
    with: "KØS",
  },
  {
    from: "Ministersekretariatet",
    subject: "Bidrag til § 20-spørgsmål om varslinger",
    text: "Hej\n\nMinisteren skal svare på et § 20-spørgsmål om varslinger i Østdanmark. Vi skal bruge antal varslinger og antal berørte i 3. kvartal, fordelt på kommuner.\n\nVi skal have jeres bidrag senest {frist}.",
    hoursAgo: 5,
    due: { slot: 2 },
    with: "ÅTH",
  },
  {
    from: "Advokat Ravnsborg",
    to: "varsling@region.example",
    subject: "Tæller frivillige fratrædelser med?",
    text: "Hej\n\nMin klient har 90 ansatte og skal af med 12. Fire af dem går frivilligt. Tæller de med efter varslingsreglerne?\n\nJeg sidder med bestyrelsen i morgen, så jeg vil gerne have svar senest {frist}.",
    hoursAgo: 4,
    due: { slot: 3 },
    with: "SAA",
    call: { by: "SAA", text: "Nanna Ravnsborg ringede og rykkede. Lovede svar i dag." },
  },
  {
    from: "A-kassen for Teknik",
    subject: "Ledighedstal for laboranter pr. kommune",
    text: "Hej\n\nVi mangler ledighedstallene for laboranter, fordelt på kommuner, til vores bestyrelse. Kan I sende et udtræk senest {frist}?",
    hoursAgo: 12,
    due: { slot: 4 },
    with: "MDY",
  },
  // The days to come.
  {
    from: "Vindrose Emballage A/S",
    subject: "Forlængelse af arbejdsfordeling ud over 13 uger",
    text: "Hej\n\nVi har haft arbejdsfordeling på vores pakkelinje i Køge i elleve uger. Ordrerne kommer ikke før til foråret, så vi får brug for at fortsætte ud over de 13 uger.\n\nEr det jer eller jobcentret, der skal have ansøgningen, og hvad skal den indeholde? Vi holder møde med medarbejderne om eftermiddagen, så vi har brug for jeres svar senest {frist}.",
    hoursAgo: 3,
    due: { days: 1, hour: 12 },
    with: "SAA",
    call: {
      by: "SAA",
      text: "Det gælder 38 medarbejdere på pakkelinjen. Efteruddannelse er drøftet med tillidsrepræsentanten.",
    },
    note: {
      by: "JBR",
      text: "@Signe husk klagevejledningen, når afgørelsen kommer. Jobcenter Køge har fået kopi af AR 292.",
    },
    draft:
      "Kære Mette\n\nDu skal sende ansøgningen til Jobcenter Køge. De sender den videre til os, og det er rådet, der afgør den.\n\nVedlæg erklæringen om efteruddannelse og en liste over medarbejderne (AR 293).",
  },
  {
    from: "Brinkholm Logistik A/S",
    to: "varsling@region.example",
    subject: "Varsling: 42 stillinger på lageret i Køge",
    text: "Til Beskæftigelsesregionen\n\nVi påtænker at afskedige 42 medarbejdere på vores lager i Køge og har i dag indledt forhandlinger med tillidsrepræsentanterne. Afskedigelserne ventes at få virkning om tre måneder.\n\nI får hermed genpart af vores meddelelse til medarbejderne.",
    hoursAgo: 7,
    with: "SAA",
    confidential: true,
    kind: {
      facts: { employees: 84, dismissals: 42, municipality: "Køge", bankrupt: false },
      steps: [{ step: "jobcentre-told", text: "Ringede til Jobcenter Køge." }],
    },
  },
  {
    from: "Jobcenter Køge",
    subject: "Materiale til dialogmødet",
    text: "Hej\n\nVi skal bruge materialet til dialogmødet om halvanden uge. Kan vi få det senest {frist}?",
    hoursAgo: 2,
    due: { days: 3, hour: 10 },
    topic: "meeting",
    with: "RSO",
  },
  {
    from: "Faxe Kommune",
    subject: "Sygedagpenge i kommunen, tal siden 2024",
    text: "Hej\n\nJeg vil gerne have udviklingen i sygedagpenge i Faxe siden 2024 sammenlignet med nabokommunerne. Jeg skal have dem senest {dag}, for da er der byrådsmøde.",
    hoursAgo: 1.5,
    due: { days: 3 },
    topic: "results-follow-up",
    with: "HVI",
  },
  {
    from: "Havlyst Biotech",
    english: true,
    subject: "Work permit for two process engineers",
    text: "Hello\n\nWe would like to hire two process engineers from outside the EU for our site in Hillerød. Which authority handles the work permit, and is the occupation on your shortage list?\n\nCould you let us know before {frist}?",
    hoursAgo: 6,
    due: { days: 4, hour: 12 },
  },
  {
    from: "Dagbladet Sundet",
    to: "presse@region.example",
    subject: "Aktindsigt i varslinger 2025",
    text: "Til Beskæftigelsesregionen\n\nJeg søger aktindsigt efter offentlighedsloven i alle meddelelser om varsling af større afskedigelser i 2025.",
    hoursAgo: 22,
    with: "KØS",
  },
  {
    from: "Jobcenter Lolland",
    subject: "Kan I holde oplæg for vores LBR?",
    text: "Hej\n\nVores lokale beskæftigelsesråd holder møde om tre uger og vil gerne høre om udviklingen på arbejdsmarkedet på Lolland. Kan en af jer komme? Svar gerne senest {dag}.",
    hoursAgo: 3.5,
    due: { days: 3 },
    with: "RSO",
  },
  {
    from: "Fjordbo Møbler ApS",
    subject: "Hvilken blanket skal vi bruge, AR 292 eller AR 293?",
    text: "Hej\n\nVi vil gerne starte arbejdsfordeling efter nytår, men kan ikke finde ud af, om vi skal bruge AR 292 eller AR 293. Hvem skal skrive under?",
    hoursAgo: 1,
  },
  // Later.
  {
    from: "Arbejdsgiverne Øst",
    subject: "Følgegruppe om mangel på faglærte",
    text: "Kære alle\n\nVi inviterer til møde i følgegruppen om mangel på faglærte i næste måned. Vi begynder med en rundvisning og slutter med frokost. S.U. senest {dag}.",
    hoursAgo: 14,
    due: { days: 7 },
    with: "ÅTH",
  },
  {
    from: "Isefjord Erhvervsskole",
    subject: "Flaskehalslisten: vi mangler industriteknikere",
    text: "Hej\n\nVi har gennemgået udkastet til flaskehalslisten. Industriteknikere mangler, selv om vores praktikvirksomheder skriger på dem. Kan de komme med?",
    hoursAgo: 9,
    with: "MDY",
  },
  {
    from: "Vækstforum Sjælland",
    subject: "Høring: udkast til udviklingsplan",
    text: "Til Beskæftigelsesregionen\n\nVi sender hermed udkast til regional udviklingsplan i høring. Høringsfristen er {dag}.",
    hoursAgo: 18,
    due: { days: 9 },
    with: "ÅTH",
  },
  {
    from: "",
    subject: "Jeg er opsagt og ved ikke, hvem der kan hjælpe",
    text: "Hej\n\nJeg er blevet fyret efter elleve år på et lager i Roskilde og har aldrig været ledig før. Hvem skal jeg tale med om dagpenge og kurser? Det haster ikke, jeg har løn i tre måneder.",
    hoursAgo: 0.8,
  },
  // Waiting for others.
  {
    from: "Sundby Trykkeri A/S",
    to: "varsling@region.example",
    subject: "Navneliste til vores varsling",
    text: "Hej\n\nVi har varslet 22 medarbejdere i oktober og sender her den tredje meddelelse. Vil I bekræfte, at I har det hele?",
    hoursAgo: 34,
    with: "SAA",
    confidential: true,
    waiting: { reason: "sender", hoursAgo: 24 },
    note: { by: "SAA", text: "Navnelisten mangler. Har ringet til Lasse Teglhøj, som sender den." },
  },
  {
    from: "Kompas Job ApS",
    subject: "Uenighed om henviste ledige i oktober",
    text: "Hej\n\nJobcentret skriver, at det har henvist 60 ledige til os i oktober. Vi har kun set 52. Vil I afgøre, hvad der er rigtigt?",
    hoursAgo: 26,
    topic: "results-follow-up",
    with: "JBR",
    waiting: { reason: "jobcentre", hoursAgo: 20 },
  },
  {
    from: "A-kassen for Kontor",
    subject: "Opgørelse af varighed, ny metode",
    text: "Hej\n\nVi kan se, at ledighedens varighed bliver gjort op på en ny måde i år. Kan I sende os tallene efter begge metoder?",
    hoursAgo: 52,
    with: "MDY",
    waiting: { reason: "ams", hoursAgo: 44 },
  },
]
