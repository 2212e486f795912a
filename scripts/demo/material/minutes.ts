/** What is said at dialogue meetings, by the item of the agenda. */
export const said: Readonly<Record<string, readonly string[]>> = {
  "t:results": [
    "Flere unge kommer hurtigere i uddannelse. Antallet af langtidsledige over 50 er steget siden sidst.",
    "Ledigheden er faldet en anelse. Sygedagpenge er det sværeste område i øjeblikket.",
    "Jobcentret når sine mål på tre af fire områder.",
  ],
  "t:local-market": [
    "To håndværksvirksomheder mangler faglærte. Slagteriet holder igen med ansættelser til foråret.",
    "Plejehjemmene søger stadig social- og sundhedsassistenter. Lageret på havnen har ansat 20.",
    "Butikkerne venter et stille forår. Hotellet søger kokke.",
  ],
  "t:best-practice": [
    "Jobcentret fortalte om et forløb for unge med en fast mentor. Ni ud af ti er i gang efter et halvt år.",
    "Den lokale jobmesse gav 34 ansættelser. Vi omtaler den på hjemmesiden.",
  ],
}

/** What the region's own people promise, and what the jobcentre does. */
export const ours: readonly string[] = [
  "Skriv oplæg om langtidsledige over 50",
  "Send tallene for sygedagpenge fordelt på kommuner",
  "Undersøg, om kurset kan få del i flaskehalspuljen",
  "Svar på spørgsmål om tilskud",
]
export const theirs: readonly string[] = [
  "Send liste over virksomhedspraktikker",
  "Beskriv forløbet med mentor på en side",
  "Meld tilbage om behovet for tolke",
]
export const agreed: readonly string[] = [
  "Fælles indsats for langtidsledige over 50 starter i februar.",
  "Næste dialogmøde holdes sammen med det lokale beskæftigelsesråd.",
]

/** What the council takes up: the item, what it is asked to decide, what it decides, and what follows. */
export const councilItems: readonly { title: string; recommendation: string; decision: string; action: string }[] = [
  {
    title: "Flaskehalslisten for næste halvår",
    recommendation: "At listen godkendes, og at puljen fordeles efter antallet af ledige.",
    decision: "Listen er godkendt.",
    action: "Send listen til jobcentrene og uddannelserne",
  },
  {
    title: "Beskæftigelsesplan for næste år",
    recommendation: "At rådet tilslutter sig de fire mål.",
    decision: "Rådet tilslutter sig målene og følger op to gange om året.",
    action: "Læg planen på hjemmesiden",
  },
  {
    title: "Opfølgning på jobcentrenes resultater",
    recommendation: "At rådet drøfter forskellene mellem jobcentrene.",
    decision: "Rådet vil se tallene for unge igen på næste møde.",
    action: "Lav notat om unge uden uddannelse",
  },
]
