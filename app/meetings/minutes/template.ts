import type { Locale } from "#app/i18n/locale.ts"
import type { MeetingType } from "#app/meetings/meeting.ts"

/** What an item brings along besides its title: what was agreed last time, or the party's open inquiries. */
export type ItemKind = "last-time" | "inquiries"
export type TemplateItem = { key: string; title: Record<Locale, string>; kind?: ItemKind }

const lastTime: TemplateItem = {
  ...{ key: "t:last-time", kind: "last-time" },
  title: { da: "Aftaler fra sidst", en: "Agreed last time" },
}
const anyOther: TemplateItem = { key: "t:any-other", title: { da: "Eventuelt", en: "Any other business" } }
const item = (key: string, da: string, en: string): TemplateItem => ({ key: `t:${key}`, title: { da, en } })

/** What a meeting of a kind is about. The dialogue meeting's themes are the strategy's for the jobcentres (O063–O069). */
const templates: Record<MeetingType, readonly TemplateItem[]> = {
  dialogue: [
    lastTime,
    item("results", "Effekt og resultater", "Effects and results"),
    item("best-practice", "Gode resultater, andre kan lære af", "Good results that others can learn from"),
    item("local-market", "Meldinger fra det lokale arbejdsmarked", "News of the local labour market"),
    item("analyses", "Overvågning og analyser: hvad har I brug for?", "Monitoring and analyses: what do you need?"),
    { ...item("inquiries", "Åbne henvendelser", "Open inquiries"), kind: "inquiries" },
    anyOther,
  ],
  provider: [
    lastTime,
    item("agreements", "Udbud og rammeaftaler", "Tenders and framework agreements"),
    item("results", "Resultater og effekter", "Results and effects"),
    item("market", "Udviklingen på arbejdsmarkedet", "How the labour market develops"),
    anyOther,
  ],
  "policy-conference": [
    item("welcome", "Velkomst", "Welcome"),
    item("goals", "Beskæftigelsespolitiske mål", "Goals of employment policy"),
    item("dialogue", "Dialog mellem de lokale råd og det regionale råd", "Dialogue of the local and regional councils"),
    item("summary", "Opsamling", "Summing up"),
  ],
  "guidance-conference": [
    item("welcome", "Velkomst", "Welcome"),
    item("demand", "Behovet for arbejdskraft", "The demand for labour"),
    item("bottlenecks", "Flaskehalse nu og fremover", "Bottlenecks now and ahead"),
    item("summary", "Opsamling", "Summing up"),
  ],
  council: [
    item("agenda", "Godkendelse af dagsorden", "Approval of the agenda"),
    { ...lastTime, title: { da: "Opfølgning på beslutninger", en: "Follow-up of decisions" } },
    item("market", "Udviklingen på arbejdsmarkedet", "How the labour market develops"),
    item("results", "Jobcentrenes effekt og resultater", "The jobcentres’ effects and results"),
    item("press", "Kommunikation og presse", "Communication and press"),
    anyOther,
  ],
  other: [lastTime, anyOther],
}

export const templateOf = (type: MeetingType): readonly TemplateItem[] => templates[type]
