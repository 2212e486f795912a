import type { Template } from "../template.ts"

export const mailsOfPartners: readonly Template[] = [
  {
    topic: "labour-market-data",
    group: "unemployment-funds",
    weight: 3,
    subject: "Ledighedstal for {job} pr. kommune",
    text: `Hej

Vi mangler ledighedstal for {job}, fordelt på kommuner, til vores bestyrelse. Kan I sende et udtræk for {måned}?

{frist}`,
  },
  {
    topic: "meeting",
    group: "unemployment-funds",
    subject: "Møde om samarbejdet",
    text: `Hej

Vi vil gerne holde et møde om samarbejdet med jobcentrene omkring vores ledige medlemmer. Passer uge {uge}? {frist}`,
  },
  {
    topic: "collective-dismissal",
    group: "unemployment-funds",
    subject: "Medlemmer berørt af fyringsrunde i {by}",
    text: `Hej

{antal} af vores medlemmer er berørt af fyringsrunden i {by}. Hvornår får de besked om jobsøgningskurser? {frist}`,
  },
  {
    topic: "bottleneck",
    group: "social-partners",
    weight: 2,
    subject: "Hvorfor står {job} ikke på flaskehalslisten?",
    text: `Hej

Vores medlemmer melder om mangel på {job} over hele Sjælland, men faget står ikke på jeres liste. Hvad er metoden, og hvornår bliver listen set igennem igen?

{frist}`,
  },
  {
    topic: "meeting",
    group: "social-partners",
    weight: 2,
    subject: "Invitation til følgegruppe om mangel på faglærte",
    text: `Kære alle

Vi inviterer til møde i følgegruppen {dato}. Vi begynder med en rundvisning og slutter med frokost. {su}`,
  },
  {
    topic: "council",
    group: "social-partners",
    subject: "Punkt til dagsordenen i rådet",
    text: `Hej

Vi vil gerne have et punkt om voksenlærlinge på dagsordenen til næste møde i Det regionale Beskæftigelsesråd. Kan det nås? {frist}`,
  },
  {
    topic: "framework-agreement",
    group: "providers",
    weight: 2,
    subject: "Indsigelse mod tal for rammeaftale, {kvartal}. kvartal",
    text: `Hej

Vi kan ikke genkende tallene for vores rammeaftale i {kvartal}. kvartal. I skriver, at {antal} kom i job. Efter vores opgørelse er det {få} flere.

Vil I se på det og rette tallene? {frist}`,
  },
  {
    topic: "results-follow-up",
    group: "providers",
    subject: "Adgang til resultatoversigten",
    text: `Hej

Vi kan ikke logge ind og se vores egne resultater for {måned}. Siden er hvid. {frist}`,
  },
  {
    topic: "framework-agreement",
    group: "providers",
    subject: "Næste udbud af rammeaftaler",
    text: `Hej

Hvornår regner I med at sende de nye rammeaftaler i udbud, og kan vi få besked, når materialet er klar? {frist}`,
  },
  {
    topic: "bottleneck",
    group: "education",
    weight: 2,
    subject: "Flaskehalslisten: vi mangler industriteknikere",
    text: `Hej

Vi har gennemgået udkastet til flaskehalslisten. Industriteknikere mangler, selv om vores praktikvirksomheder skriger på dem. Kan de komme med?

{frist}`,
  },
  {
    topic: "labour-market-data",
    group: "education",
    subject: "Fremskrivning af behovet for {job}",
    text: `Hej

Vi planlægger holdstørrelser til sommer og vil gerne bruge jeres fremskrivning af behovet for {job}. Ligger den et sted? {frist}`,
  },
  {
    topic: "meeting",
    group: "guidance",
    weight: 2,
    subject: "Tilmelding til vejlederkonferencen",
    text: `Hej

Vi vil gerne tilmelde {få} vejledere til konferencen. Vil I bekræfte, at der er plads? {frist}`,
  },
  {
    topic: "labour-market-data",
    group: "guidance",
    subject: "Hvor er der job om tre år?",
    text: `Hej

De unge spørger os, hvor der er job, når de er færdige. Har I en kort oversigt for {by}, som vi må bruge i klasserne? Det haster ikke.`,
  },
]
