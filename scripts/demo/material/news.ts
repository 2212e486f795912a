import type { NewsText } from "#app/news/item.ts"
import type { PublicationInput } from "#app/publications/publishing.server.ts"

/** What the demo has sent to those who asked for news: `topics` by their place on the page, days before now. */
export const demoNews: readonly (NewsText & { topics: readonly number[]; daysAgo: number })[] = [
  {
    ...{ topics: [0], daysAgo: 33 },
    subjectDa: "Færre ledige for femte måned i træk",
    textDa:
      "Ledigheden i regionen er faldet til 3,1 procent af arbejdsstyrken.\n\nFaldet er størst i industrien og mindst i detailhandlen. Tallene for hver kommune ligger på vores side, og du er velkommen til at ringe, hvis du vil have dem gennemgået.",
    subjectEn: "Fewer unemployed for the fifth month in a row",
    textEn:
      "Unemployment in the region has fallen to 3.1 per cent of the workforce.\n\nIt has fallen most in manufacturing and least in retail. You are welcome to call us if you would like to go through the figures.",
  },
  {
    ...{ topics: [2], daysAgo: 19 },
    subjectDa: "Arbejdsfordeling: husk, at den nye blanket gælder fra den 1.",
    textDa:
      "Brug den nye udgave af AR 292, når du anmelder en arbejdsfordeling. Den gamle kan vi ikke tage imod efter den 1.\n\nSkal du forlænge en arbejdsfordeling, så skriv til os senest en uge før, den udløber.",
    subjectEn: "",
    textEn: "",
  },
  {
    ...{ topics: [3, 4], daysAgo: 5 },
    subjectDa: "Konference om kvalificeret arbejdskraft: der er stadig pladser",
    textDa:
      "Beskæftigelsesrådet holder konference om mangel på arbejdskraft i industrien og sundhedsvæsenet.\n\nDu kan stadig nå at melde dig til. Skriv til os med navn og virksomhed.",
    subjectEn: "",
    textEn: "",
  },
]

/** What stands on the pages for other target groups; `lines` are what the file says. */
export const demoPublications: readonly (PublicationInput & { file: string; lines: readonly string[] })[] = [
  {
    ...{ kind: "guideline", audiences: ["a-kasser"], file: "Vejledning om raadighed.pdf" },
    ...{ titleDa: "Vejledning om rådighed", titleEn: "Guideline on availability for work" },
    lines: ["Vejledning om rådighed", "Sådan vurderer du, om et medlem står til rådighed for arbejdsmarkedet."],
  },
  {
    ...{ kind: "form", audiences: ["a-kasser"], file: "Indberetning af afslag.pdf" },
    ...{ titleDa: "Indberetning af afslag", titleEn: "Report of a refusal" },
    lines: ["Indberetning af afslag", "Udfyld én blanket for hvert afslag, og send den samme uge."],
  },
  {
    ...{ kind: "guideline", audiences: ["andre-aktoerer"], file: "Krav til afrapportering.pdf" },
    ...{ titleDa: "Krav til afrapportering under rammeaftalen", titleEn: "Reporting under the framework agreement" },
    lines: ["Krav til afrapportering", "Du afrapporterer hvert kvartal, senest den 10. i måneden efter."],
  },
  {
    ...{ kind: "material", audiences: ["vejledning", "a-kasser"], file: "Hvor er der job.pdf" },
    ...{ titleDa: "Hvor er der job? Overblik over mangel på arbejdskraft", titleEn: "Where are the jobs?" },
    lines: ["Hvor er der job?", "Mangel på arbejdskraft i regionen, fordelt på fag."],
  },
]
