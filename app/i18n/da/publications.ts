import type { Audience, PublicationKind, Shown } from "#app/publications/publication.ts"

const audiences: Record<Audience, string> = {
  "a-kasser": "A-kasser",
  "andre-aktoerer": "Andre aktører",
  vejledning: "Vejledere og uddannelsessteder",
}
const kinds: Record<PublicationKind, string> = { guideline: "Vejledning", form: "Blanket", material: "Materiale" }
const kindHeadings: Record<PublicationKind, string> = {
  guideline: "Vejledninger",
  form: "Blanketter",
  material: "Materiale",
}
const standings: Record<Shown, string> = {
  "to-come": "Kommer",
  "in-force": "Gælder",
  expired: "Udløbet",
  replaced: "Afløst",
}

/** What is published for target groups: their pages, and what those who publish do. */
export const publications = {
  audiences,
  kinds,
  standings,
  public: {
    title: (audience: string) => `Materiale: ${audience}`,
    words: "Her står det, der gælder i dag.",
    kindHeadings,
    empty: "Der er ikke noget lige nu. Skriv til os, hvis du mangler noget.",
    write: "Skriv til os",
    version: (n: number) => `Version ${n}`,
    since: (from: string) => `Gælder fra ${from}`,
    between: (from: string, to: string) => `Gælder fra ${from} til og med ${to}`,
    others: "Andre med deres egen side",
    fromContact: "Materiale til samarbejdspartnere",
  },
  list: {
    title: "Publikationer",
    words: (n: number, expired: number) => `${n} i alt. ${expired === 0 ? "Ingen" : expired} er udløbet.`,
    add: "Udgiv noget nyt",
    columns: {
      title: "Titel",
      kind: "Slags",
      audiences: "Til",
      version: "Version",
      validTo: "Gælder til",
      standing: "Status",
    },
    forEver: "indtil videre",
    withdrawn: "Trukket tilbage",
    empty: "Der er ikke udgivet noget endnu",
    emptyHelp: "Vejledninger, blanketter og andet materiale, som målgrupperne finder på deres egen side.",
  },
  form: {
    newTitle: "Udgiv noget nyt",
    labels: {
      titleDa: "Titel på dansk",
      titleEn: "Titel på engelsk",
      kind: "Slags",
      audiences: "Til",
      validFrom: "Gælder fra",
      validTo: "Gælder til og med",
      link: "Link",
      file: "Fil",
    },
    titleEnHint: "Kan stå tomt. Så står den danske også på den engelske side.",
    validFromHint: "Fx 01-01-2027. Tom er i dag.",
    validToHint: "Tom er indtil videre. Dagen efter går den af siden.",
    fileHint: (endings: string, megabytes: number) =>
      `${endings}, højst ${megabytes} MB. Vælg en fil, eller skriv et link.`,
    submit: "Udgiv",
    url: "Skriv en hel adresse, der begynder med https://",
    audience: "Vælg mindst én.",
    endsBefore: "Den slutter, før den begynder.",
    fileOrLink: "Vælg enten en fil eller et link. En fil skal vælges igen, når siden bliver vist på ny.",
    tooLarge: (megabytes: number) => `Filen må højst fylde ${megabytes} MB. Vælg en anden.`,
    wrongKind: (endings: string) => `Filen er ikke det, den giver sig ud for. Vælg en af slagsen ${endings}.`,
  },
  one: {
    versions: "Versioner",
    newVersion: "Ny version",
    newVersionWords: "Den gamle bliver gemt, men siden viser kun den nye, fra den dag den gælder.",
    submit: "Udgiv den nye version",
    withdraw: "Træk tilbage",
    restore: "Udgiv igen",
    isWithdrawn: "Den er trukket tilbage og står ikke på nogen side.",
    see: (audience: string) => `Se siden: ${audience}`,
  },
}
