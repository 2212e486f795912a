import type { Template } from "../template.ts"

export const mailsOfBusinesses: readonly Template[] = [
  {
    topic: "collective-dismissal",
    group: "businesses",
    to: "varsling@region.example",
    weight: 2,
    subject: "Varsling af {antal} stillinger, {firma}",
    text: `Til Beskæftigelsesregionen

{firma} påtænker at afskedige op til {antal} medarbejdere på vores afdeling i {by}. Vi har i dag indledt forhandlinger med tillidsrepræsentanterne efter lov om varsling mv. i forbindelse med afskedigelser af større omfang.

Årsagen er faldende ordrer. Afskedigelserne ventes at få virkning fra {dato}.

I får hermed genpart af vores meddelelse til medarbejderne. {frist}`,
  },
  {
    topic: "collective-dismissal",
    group: "businesses",
    to: "varsling@region.example",
    subject: "Resultat af forhandlinger, {antal} afskedigelser",
    text: `Hej

Forhandlingerne med medarbejderne er slut. {få} er blevet omplaceret, og vi afskediger {antal}.

Hvornår begynder fristen på 30 dage at løbe, når I har fået denne meddelelse? {frist}`,
  },
  {
    topic: "collective-dismissal",
    group: "businesses",
    to: "varsling@region.example",
    subject: "Tæller frivillige fratrædelser med?",
    text: `Hej

Vi er {antal} ansatte og skal af med mindst {få}. Nogle af dem siger ja til en frivillig fratrædelsesordning.

Tæller de med, når vi regner ud, om vi er omfattet af reglerne om større afskedigelser? {frist}`,
  },
  {
    topic: "collective-dismissal",
    group: "businesses",
    to: "varsling@region.example",
    subject: "Navneliste til varslingen",
    text: `Hej

Her er listen over de {antal} berørte medarbejdere, som I skal have efter § 7. Sig til, hvis noget mangler.

Vil I bekræfte, at I har modtaget den? {frist}`,
  },
  {
    topic: "work-sharing",
    group: "businesses",
    weight: 2,
    subject: "Arbejdsfordeling på vores fabrik i {by}",
    text: `Hej

Vi har ikke nok at lave og vil gerne undgå at fyre folk. Derfor overvejer vi arbejdsfordeling for {antal} {job}, så de arbejder en uge og er ledige en uge.

Hvilken blanket skal vi bruge, og hvornår skal I have den? {frist}`,
  },
  {
    topic: "work-sharing",
    group: "businesses",
    weight: 2,
    subject: "Forlængelse af arbejdsfordeling ud over 13 uger",
    text: `Hej

Vi har haft arbejdsfordeling for {antal} medarbejdere i {by}. Ordrerne kommer desværre ikke, før de 13 uger er gået.

Er det jer eller jobcentret, der skal have ansøgningen om forlængelse, og hvad skal den indeholde? {frist}`,
  },
  {
    topic: "work-sharing",
    group: "businesses",
    subject: "AR 292 eller AR 293?",
    text: `Hej

Vi starter arbejdsfordeling i uge {uge}. Jeg kan ikke finde ud af, om vi skal bruge AR 292 eller AR 293, og om begge skal underskrives af tillidsrepræsentanten.

{frist}`,
  },
  {
    topic: "work-permit",
    group: "businesses",
    weight: 2,
    subject: "Arbejdstilladelse til medarbejder fra Indien",
    text: `Hej

Vi vil ansætte en specialist fra Indien. Stillingen har været slået op i to måneder uden en eneste kvalificeret dansk ansøger.

Skal vi søge hos jer, og er der mangel på faget i regionen? {frist}`,
  },
  {
    topic: "work-permit",
    group: "businesses",
    english: true,
    weight: 2,
    subject: "Work permit for two new colleagues",
    text: `Dear Sir or Madam

We are hiring two specialists from outside the EU for our site in {by}. Could you tell us which authority handles the work permit, and whether their occupation is on your shortage list?

{frist}`,
  },
  {
    topic: "work-permit",
    group: "businesses",
    english: true,
    subject: "Question about extending a work permit",
    text: `Hello

One of our employees holds a work permit that expires on {dato}. Do we apply for the extension ourselves, or does she?

{frist}`,
  },
  {
    topic: "bottleneck",
    group: "businesses",
    subject: "Vi kan ikke få {job}",
    text: `Hej

Vi har søgt {få} {job} siden foråret og får ingen ansøgninger. Kan det lade sig gøre at få faget på listen over flaskehalse, så ledige kan få kurset betalt?

{frist}`,
  },
  {
    topic: "misdirected",
    group: "businesses",
    subject: "Løntilskud til ny medarbejder",
    text: `Hej

Vi vil ansætte en ledig med løntilskud i vores butik i {by}. Hvordan søger vi om det hos jer? {frist}`,
  },
  {
    topic: "complaint",
    group: "businesses",
    subject: "Klage over vejledning",
    text: `Til rette vedkommende

Vi ringede to gange i {måned} om vores varsling og fik to forskellige svar om fristen. Det kostede os en ekstra lønmåned til {få} medarbejdere.

Vi vil have en skriftlig forklaring. {frist}`,
  },
]
