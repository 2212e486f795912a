import { allOther, type DeadlineRule } from "./policy.ts"

/*
 * The rules a new installation begins with: the table of deadlines.md § 2, row by row. The administrator edits them.
 * A row of the table that names two things (press and media) is two rules here, since a rule's fields all have to fit.
 */

const base = {
  topic: null,
  targetGroup: null,
  channel: null,
  acknowledgeDays: null,
  statutory: false,
} as const

const press = {
  ...base,
  amount: 4,
  unit: "working-hours",
  warnHours: 2,
  source: {
    da: "Strategien: »Vi agerer professionelt og hurtigt i forhold til medierne«. De 4 timer er vores egne.",
    en: "The strategy: “Vi agerer professionelt og hurtigt i forhold til medierne” (professional and quick towards the media). The 4 hours are our own.",
  },
} as const

const partners = {
  ...base,
  amount: 3,
  unit: "working-days",
  warnHours: 10,
  source: { da: "Vores egen frist.", en: "Our own deadline." },
} as const

export const defaultRules: readonly DeadlineRule[] = [
  { ...press, id: "press", topic: "press", name: { da: "Presse", en: "Press" } },
  { ...press, id: "media", targetGroup: "media", name: { da: "Medier", en: "Media" } },
  {
    ...base,
    id: "ministry",
    targetGroup: "ministry",
    amount: 1,
    unit: "working-days",
    warnHours: 4,
    name: { da: "Minister og AMS", en: "Minister and AMS" },
    source: {
      da: "Strategien: »Vi leverer bidrag til AMS, som umiddelbart kan anvendes i forhold til ministeren«. Fristen er vores egen.",
      en: "The strategy: “Vi leverer bidrag til AMS, som umiddelbart kan anvendes i forhold til ministeren” (contributions AMS can use directly). The deadline is our own.",
    },
  },
  {
    ...base,
    id: "document-access",
    topic: "document-access",
    amount: 7,
    unit: "working-days",
    warnHours: 15,
    statutory: true,
    name: { da: "Aktindsigt", en: "Access to documents" },
    source: {
      da: "Offentlighedsloven § 36, stk. 2: 7 arbejdsdage; 1–2, hvor anmodningen er enkel og klart afgrænset. Kan fristen ikke holdes, skal der sendes brev med grund og ny dato, før den udløber.",
      en: "Access to Public Administration Files Act (offentlighedsloven) § 36(2): 7 working days; 1–2 where the request is simple and clearly delimited. If it cannot be kept, a letter with the reason and a new date goes out before it passes.",
    },
  },
  {
    ...base,
    id: "data-protection",
    topic: "data-protection",
    amount: 1,
    unit: "months",
    warnHours: 37,
    statutory: true,
    name: { da: "Anmodning om egne oplysninger", en: "Data-subject request" },
    source: {
      da: "Databeskyttelsesforordningen (GDPR), artikel 12, stk. 3: 1 måned.",
      en: "General Data Protection Regulation (GDPR), article 12(3): 1 month.",
    },
  },
  {
    ...base,
    id: "collective-dismissal",
    topic: "collective-dismissal",
    amount: 3,
    unit: "working-days",
    warnHours: 7,
    acknowledgeDays: 1,
    name: { da: "Varsling af afskedigelser", en: "Notice of collective dismissal" },
    source: {
      da: "God service, og vores egen frist. Vi kender ingen lovfrist for svar på en varsling.",
      en: "Good service, and our own deadline. We know of no statutory deadline for answering a notice.",
    },
  },
  {
    ...base,
    id: "work-sharing",
    topic: "work-sharing",
    amount: 2,
    unit: "working-days",
    warnHours: 10,
    name: { da: "Arbejdsfordeling", en: "Work-sharing" },
    source: {
      da: "Vores egen frist. Arbejdsfordelingen kan begynde straks, og skal den vare over 13 uger, skal ansøgningen være inde 4 uger før.",
      en: "Our own deadline. Work-sharing may start at once, and beyond 13 weeks the application must be in 4 weeks before.",
    },
  },
  {
    ...base,
    id: "work-permit",
    topic: "work-permit",
    amount: 5,
    unit: "working-days",
    warnHours: 10,
    name: { da: "Arbejdstilladelse", en: "Work permit" },
    source: { da: "Vores egen frist.", en: "Our own deadline." },
  },
  {
    ...partners,
    id: "jobcentres",
    targetGroup: "jobcentres",
    name: { da: "Jobcentre og LBR", en: "Jobcentres and LBR" },
  },
  {
    ...partners,
    id: "municipal-councils",
    targetGroup: "municipal-councils",
    name: { da: "Kommunalbestyrelser", en: "Municipal councils" },
  },
  {
    ...base,
    id: "phone",
    channel: "phone",
    amount: 1,
    unit: "working-days",
    warnHours: 4,
    name: { da: "Opkald, der skal besvares", en: "Phone call to be returned" },
    source: {
      da: "Strategien: vi »er tilgængelig på telefon og mail og ved møder, når vore samarbejdspartnere har brug for os«. Fristen er vores egen.",
      en: "The strategy: available by phone “når vore samarbejdspartnere har brug for os” (when our partners need us). The deadline is our own.",
    },
  },
  allOther,
]
