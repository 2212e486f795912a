import type { Template } from "../template.ts"

export const mailsOfThePublic: readonly Template[] = [
  {
    topic: "press",
    group: "media",
    to: "presse@region.example",
    weight: 3,
    subject: "Kilde til tal om ledige under 30 år",
    text: `Hej

Jeg skriver om unge ledige i {by} og vil gerne tale med en, der kan forklare udviklingen. Hvem kan udtale sig? {presse}`,
  },
  {
    topic: "press",
    group: "media",
    to: "presse@region.example",
    weight: 2,
    subject: "Kommentar til fyringerne i {by}",
    text: `Hej

Vi bringer i dag en historie om fyringer i {by}. Har I en kommentar, og hvor mange varslinger har I fået i år? {presse}`,
  },
  {
    topic: "document-access",
    group: "media",
    to: "presse@region.example",
    subject: "Aktindsigt i varslinger",
    text: `Til Beskæftigelsesregionen

Jeg søger aktindsigt efter offentlighedsloven i alle meddelelser om varsling af større afskedigelser i {kvartal}. kvartal.`,
  },
  {
    topic: "document-access",
    group: "public",
    subject: "Aktindsigt i korrespondance",
    text: `Hej

Jeg beder om aktindsigt i jeres korrespondance med jobcentret i {by} om opfølgning på resultater.`,
  },
  {
    topic: "data-protection",
    group: "public",
    subject: "Hvilke oplysninger har I om mig?",
    text: `Hej

Jeg vil gerne vide, hvilke personoplysninger I har registreret om mig, og hvem der har fået dem.`,
  },
  {
    topic: "misdirected",
    group: "public",
    weight: 4,
    subject: "Jeg er opsagt og ved ikke, hvem der kan hjælpe",
    text: `Hej

Jeg er blevet fyret efter elleve år på lageret i {by} og har aldrig været ledig før. Hvem skal jeg tale med om dagpenge og kurser? Det haster ikke, jeg har løn i tre måneder.`,
  },
  {
    topic: "misdirected",
    group: "public",
    weight: 2,
    subject: "Klage over mit jobcenter",
    text: `Hej

Jeg er trukket i kontanthjælp, fordi jeg ikke mødte til en samtale. Jeg fik aldrig indkaldelsen. Kan I omgøre afgørelsen? {frist}`,
  },
  {
    topic: "labour-market-data",
    group: "public",
    subject: "Tal til mit speciale",
    text: `Hej

Jeg skriver speciale om langtidsledighed i Østdanmark. Må jeg bruge jeres tal, og findes de pr. kommune? Jeg afleverer {dato}, så der er god tid.`,
  },
  {
    topic: "work-permit",
    group: "public",
    english: true,
    subject: "Am I allowed to start working?",
    text: `Hello

I moved to {by} last month and have been offered a job as a nurse. My residence card has not come yet. Am I allowed to start? {frist}`,
  },
  {
    topic: "sales",
    group: "businesses",
    weight: 2,
    subject: "Spar 20 procent på jeres kontormøbler",
    text: `Hej

Som ny kunde får I 20 procent rabat på hæve-sænke-borde hele {måned}. Bestil på vores hjemmeside, eller ring og få et uforpligtende tilbud fra en af vores sælgere.`,
  },
  {
    topic: "sales",
    group: "businesses",
    subject: "Webinar: Få styr på jeres data",
    text: `Hej

Tilmeld dig vores gratis webinar om dataplatforme til det offentlige. Du får også en demo af vores produkt og et introduktionstilbud.`,
  },
  {
    topic: "council",
    group: "council",
    subject: "Afbud til rådsmødet",
    text: `Hej

Jeg kan desværre ikke komme til næste møde i rådet. Min suppleant deltager. Vil I sende materialet til hende? {frist}`,
  },
]
