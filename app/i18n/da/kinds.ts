import type { HelpAbout, HelpSaying, HelpSource } from "#app/kinds/kind.ts"
import type { FieldKey, KindTopic, StepKey } from "#app/kinds/kinds.ts"

type Values = Readonly<Record<string, string | number | undefined>>

const fields: Record<FieldKey, string> = {
  employees: "Ansatte normalt",
  dismissals: "Påtænkte afskedigelser",
  municipality: "Arbejdsstedets kommune",
  notice1SentOn: "1. meddelelse sendt",
  notice1ReceivedOn: "1. meddelelse modtaget",
  notice2SentOn: "2. meddelelse sendt",
  notice2ReceivedOn: "2. meddelelse modtaget",
  notice3SentOn: "3. meddelelse sendt",
  notice3ReceivedOn: "3. meddelelse modtaget",
  bankrupt: "Konkurs",
  startOn: "Startdato",
  endOn: "Slutdato",
  weeksUsed: "Brugte uger i 12 måneder",
  trainingDeclared: "Erklæring om efteruddannelse",
  askedFor: "Søger aktindsigt i",
  simple: "Enkel og klart afgrænset",
  decision: "Afgørelse",
  decidedOn: "Afgjort den",
  medium: "Medie",
  mediumDeadline: "Mediets frist",
  speakerId: "Udtaler sig",
  hearingFrom: "Høring fra",
  hearingDueOn: "Høringsfrist",
  approvedById: "Udkast godkendt af",
}

const hints: Partial<Record<FieldKey, string>> = {
  employees: "På arbejdsstedet. Gennemsnit af de seneste fire kvartaler. Arbejdssteder i samme kommune tælles som ét.",
  dismissals: "Inden for 30 dage. Frivillige fratrædelser tæller med, hvis mindst 5 afskediges.",
  notice1SentOn: "Genpart af den skriftlige meddelelse til medarbejderne.",
  notice2SentOn: "Efter forhandlingen. Virkningen regnes fra den dag, den er sendt.",
  notice3SentOn: "Hvilke personer. Selve navnelisten hører til i journalen.",
  weeksUsed: "Før denne periode begynder.",
  simple: "Så skal den afgøres på 1-2 arbejdsdage.",
  mediumDeadline: "Fx 04-12-2026 kl. 14.",
  speakerId: "Kun regionsledelsen udtaler sig for regionen.",
}

const steps: Record<StepKey, string> = {
  acknowledged: "Kvittering til virksomheden",
  "jobcentre-told": "Jobcentret orienteret",
  "names-received": "Navneliste modtaget",
  filed: "Journaliseret",
  "application-received": "Ansøgning modtaget",
  "application-decided": "Afgjort, med klagevejledning",
  fristbrev: "Fristbrev sendt",
  "staff-told": "Medarbejderne har fået besked",
  "draft-written": "Udkast skrevet",
  "draft-approved": "Udkast godkendt",
}

const about: Record<HelpAbout, string> = {
  threshold: "Tærskel",
  strict: "Skærpede regler",
  effect: "Tidligste virkning",
  names: "Navnene",
  bankruptcy: "Konkurs",
  length: "Længde",
  report: "Anmeldelse",
  apply: "Ansøgning",
  where: "Hvad og hvorhen",
  training: "Efteruddannelse",
  speed: "Hvor hurtigt",
  letter: "Fristbrev",
  refusal: "Afslag",
  speaker: "Hvem udtaler sig?",
  staff: "Medarbejderne først",
}

const says: Record<HelpSaying, (values: Values) => string> = {
  "threshold-reached": ({ dismissals, least, employees }) =>
    `Nået: ${dismissals} afskedigelser inden for 30 dage. Med ${employees} ansatte er tærsklen ${least}.`,
  "threshold-not-reached": ({ dismissals, least, employees }) =>
    `Ikke nået: ${dismissals} afskedigelser inden for 30 dage. Med ${employees} ansatte er tærsklen ${least}.`,
  "threshold-too-small": ({ employees }) => `Ikke nået: loven gælder over 20 ansatte. Her er ${employees}.`,
  strict: () => "Gælder: mindst halvdelen på et arbejdssted med mindst 100 ansatte.",
  "not-strict": () => "Gælder ikke: de kræver mindst halvdelen på et arbejdssted med mindst 100 ansatte.",
  effect: ({ date, days }) => `${date}, ${days} dage efter 2. meddelelse er sendt.`,
  "effect-strict": ({ date }) => `${date}, 8 uger efter 2. meddelelse er sendt, hvis en overenskomst ikke siger andet.`,
  names: ({ date }) => `3. meddelelse med hvilke personer sendes senest ${date}, 10 dage efter den 2.`,
  "names-sent": ({ date, sent }) => `Sendt ${sent}. Senest var ${date}, 10 dage efter 2. meddelelse.`,
  "names-late": ({ date, sent }) => `Sendt ${sent}. Det er efter ${date}, 10 dage efter 2. meddelelse.`,
  bankrupt: () =>
    "Reglen om tidligste virkning gælder ikke. Meddelelsen skal kun sendes, hvis rådet beder om den. Reglen er fra 1997: se efter, om den er ændret.",
  "within-13": ({ weeks }) => `${weeks} uger på 12 måneder. Det er inden for 13 uger.`,
  "beyond-13": ({ weeks }) => `${weeks} uger på 12 måneder. Tiden ud over 13 uger skal godkendes af rådet.`,
  "report-by": ({ date }) => `Senest ${date}, den dag den begynder. Kommer den for sent, skal den anmeldes igen.`,
  "apply-by": ({ date, ends }) =>
    `Skal den vare længere end 13 uger: senest ${date}. De 13 uger er brugt med udgangen af ${ends}.`,
  "apply-first": ({ date }) =>
    `De 13 uger er brugt, før perioden begynder. Søg senest ${date}, 4 uger før den begynder.`,
  "where-within": () => "AR 292 og AR 293 til jobcentret i virksomhedens kommune.",
  "where-beyond": () =>
    "Ansøgning med AR 293 og erklæringen om efteruddannelse til jobcentret i virksomhedens kommune. De sender den til rådet.",
  "training-missing": () =>
    "Ledelse og medarbejdere skal skriftligt erklære, at de har talt om efteruddannelse. Det mangler at blive noteret.",
  "speed-simple": ({ from, to }) => `1-2 arbejdsdage: ${from}, senest ${to}.`,
  "speed-seven": ({ date }) => `Snarest, og inden for 7 arbejdsdage: senest ${date}.`,
  "letter-by": ({ date }) => `Kan I ikke nå det, så send et fristbrev senest ${date} med grunden og den nye dato.`,
  "letter-late": ({ date }) => `De 7 arbejdsdage er gået (${date}). Send et fristbrev nu, hvis det ikke er sendt.`,
  refusal: () => "Begrund det, der afslås, og vejled om klage.",
  "only-management-speaks": () => "Kun regionsledelsen udtaler sig for regionen.",
  "staff-first": () => "Medarbejderne skal have besked, før svaret sendes.",
}

const law = "Lov om varsling ved større afskedigelser"
const sources: Record<HelpSource, string> = {
  "dismissal-1-1": `${law}, § 1, stk. 1`,
  "dismissal-1-6": `${law}, § 1, stk. 6-7`,
  "dismissal-7-1": `${law}, § 7, stk. 1`,
  "dismissal-7-3": `${law}, § 7, stk. 3`,
  "dismissal-8": `${law}, § 8`,
  "sharing-13": "star.dk om arbejdsfordeling, 13.3.2020",
  "sharing-report": "Bekendtgørelse nr. 192 af 12.3.2020",
  "sharing-forms": "Bekendtgørelse om udbetaling af dagpenge, § 47",
  "access-36-2": "Offentlighedsloven § 36, stk. 2",
  "administration-22": "Forvaltningsloven § 22",
  "strategy-39": "Strategien, O039",
  "strategy-131": "Strategien, O131",
}

/** What each topic's events are told of as. */
const matters: Record<KindTopic, string> = {
  "collective-dismissal": "varslingen",
  "work-sharing": "arbejdsfordelingen",
  "document-access": "aktindsigten",
  press: "pressehenvendelsen",
  hearing: "høringen",
}

const by = (name: string | null) => (name ? ` af ${name}` : "")

/** What cases of a kind have of their own: fields, help and a list (product.md § 4). */
export const kinds = {
  matters,
  fields,
  hints: hints as Record<string, string | undefined>,
  options: { granted: "Givet", partly: "Givet delvist", refused: "Afslået" } as Record<string, string | undefined>,
  yes: "Ja",
  no: "Nej",
  unanswered: "Ikke oplyst",
  change: "Ret oplysninger",
  fill: "Udfyld oplysninger",
  save: "Gem",
  nothing: "Intet udfyldt",
  rulesTitle: "Husk",
  helpTitle: "Beregnet som hjælp",
  helpNote: "Beregningen er en hjælp. Den er ikke en afgørelse.",
  missing: (names: string) => `Mangler: ${names}.`,
  source: (source: string) => `Kilde: ${source}`,
  template: "Begynd på brevet",
  about,
  says,
  sources,
  stated: (quote: string) => `Læst i mailen: »${quote}«.`,
  use: (value: number, field: string) => `Brug ${value} som ${field.toLowerCase()}`,
  steps,
  stepsTitle: "Tjekliste",
  done: "Udført",
  notNeeded: "Ikke nødvendigt",
  byCase: "ses af sagen",
  byCaseLater: "Står her af sig selv, når det er sket.",
  due: (date: string) => `Senest ${date}, hvis svaret ikke er klar`,
  tick: (step: string) => `Udført nu: ${step}`,
  tickShort: "Udført nu",
  excuse: "Ikke nødvendigt",
  excuseWhat: (step: string) => `Ikke nødvendigt: ${step}`,
  untick: "Fortryd",
  untickWhat: (step: string) => `Fortryd: ${step}`,
  details: "Tid og note",
  detailsOf: (step: string) => `Tid og note: ${step}`,
  when: "Hvornår",
  whenHint: "Fx i dag kl. 9.30. Er det tomt, er det nu.",
  note: "Note eller grund",
  staff: {
    question: "Har medarbejderne fået besked?",
    help: "Medarbejderne skal høre det før pressen.",
    told: "Ja, de har fået besked",
    "not-needed": "Ikke nødvendigt her",
  },
  wrong: {
    clock: "Skriv også klokken, fx i dag kl. 9.30.",
    count: "Skriv et helt tal, fx 84.",
    order: "Det er før det, der kommer først. Ret en af datoerne.",
  },
  said: {
    facts: "Oplysningerne er gemt",
    step: (step: string) => `Noteret: ${step.toLowerCase()}`,
    unstep: (step: string) => `Ikke længere noteret: ${step.toLowerCase()}`,
  },
  events: {
    facts: (matter: string, fields: string, name: string | null) =>
      `Oplysninger om ${matter} er rettet${by(name)}${fields ? `: ${fields}` : ""}.`,
    step: (step: string, when: string, note: string, name: string | null) =>
      `${step}${when ? `, ${when}` : ""}. Noteret${by(name)}.${note ? ` ${note}` : ""}`,
    excused: (step: string, note: string, name: string | null) =>
      `${step}: ikke nødvendigt. Noteret${by(name)}.${note ? ` ${note}` : ""}`,
    unstep: (step: string, name: string | null) => `${step}: fjernet igen${by(name)}.`,
  },
}
