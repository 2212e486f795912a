import type { SurveyShut } from "#app/surveys/answering.server.ts"
import type { Mark, Question, Split } from "#app/surveys/questions.ts"

/** As the strategy has them: what those we work with are to experience. */
const questions: Record<Question, string> = {
  relevant: "Svaret var relevant for mig",
  understandable: "Svaret var forståeligt",
  timely: "Svaret kom rettidigt",
  competent: "Svaret var kompetent",
  understood: "I satte jer ind i min situation og mine vilkår",
}
const short: Record<Question, string> = {
  relevant: "Relevant",
  understandable: "Forståeligt",
  timely: "Rettidigt",
  competent: "Kompetent",
  understood: "Indlevelse",
}
const ends: Record<Mark, string> = { 1: "slet ikke", 2: "", 3: "", 4: "", 5: "i høj grad" }
const shut: Record<SurveyShut, string> = {
  wrong: "Linket virker ikke",
  expired: "Tiden for svar er gået",
  used: "Du har allerede svaret",
  busy: "For mange forsøg",
}
const shutHelp: Record<SurveyShut, string> = {
  wrong: "Det er ikke helt, eller det er skrevet forkert. Brug linket i mailen.",
  expired: "Tak, fordi du ville svare. Har du noget at fortælle os, så skriv til os.",
  used: "Tak for dit svar. Linket virker kun én gang.",
  busy: "Vent et kvarter, og prøv igen.",
}
const splits: Record<Split, string> = { group: "Målgruppe", topic: "Emne", unit: "Enhed" }

/** How those who were answered found it: the question to them, and what they said. */
export const surveys = {
  questions,
  short,
  page: {
    title: "Hvordan var vores svar?",
    words: "5 spørgsmål om det svar, du fik fra os. Vælg fra 1 (slet ikke) til 5 (i høj grad).",
    anonymous: "Dit svar bliver gemt uden dit navn og uden din sag. Vi viser kun svar fra mindst 5 sammen.",
    ends,
    choose: "Vælg fra 1 til 5.",
    comment: "Er der noget, vi skal gøre bedre?",
    commentHint: "Kan stå tomt. Skriv ikke navne eller andet, der kan vise, hvem du er.",
    submit: "Send svar",
    thanks: "Tak for dit svar",
    thanksWords: "Vi bruger det til at gøre vores svar bedre. Du kan lukke siden.",
    shut,
    shutHelp,
  },
  mail: {
    subject: (number: string) => `Hvordan var vores svar? [${number}]`,
    greeting: (name: string) => (name === "" ? "Hej" : `Kære ${name}`),
    asks: (subject: string, number: string) =>
      `Du har fået svar fra os${subject ? ` om »${subject}«` : ""} (${number}). Vi vil gerne vide, hvordan du fandt det.`,
    link: "5 spørgsmål, 1 minut:",
    anonymous: "Vi gemmer dit svar uden dit navn og uden din sag. Linket virker én gang inden for 30 dage.",
    once: "Du hører kun fra os én gang om det her. Mailen er sendt automatisk.",
  },
  results: {
    title: "Tilfredshed",
    words: (n: number) =>
      n === 0
        ? "Ingen svar at vise endnu."
        : `${n} svar fra dem, der har fået svar fra os. 1 er slet ikke, 5 er i høj grad.`,
    period: "Periode",
    year: "De seneste 4 kvartaler",
    quarter: (n: number, year: number) => `${n}. kvartal ${year}`,
    show: "Vis",
    all: "Alle",
    splits,
    noGroup: "Uden målgruppe",
    noUnit: "Uden enhed",
    answers: "Svar",
    few: "Færre end 5 svar",
    hidden: "Vises ikke",
    hiddenHelp:
      "Hvor der er færre end 5 svar, viser vi intet. »Vises ikke« står, hvor tallet ellers kunne røbe et, der er for lille.",
    whole: "Tallene gælder hele kvartaler og kommer, når kvartalet er slut.",
    mean: (mean: string) => `${mean} i snit`,
    spread: "Fordeling",
    spreadOf: (question: string, counts: string) => `${question}: ${counts}`,
    markCount: (mark: number, n: number) => `${n} gav ${mark}`,
    comments: "Hvad de skrev",
    commentsHelp: "I vilkårlig orden, uden tid. Kun hvor der er mindst 5 svar.",
    noComments: "Ingen har skrevet noget.",
    empty: "Der er ingen svar at vise",
    emptyHelp:
      "Spørgeskemaet går til nogle af dem, der får svar. Tallene kommer, når et kvartal er slut med mindst 5 svar.",
    settings: "Se, hvem der bliver spurgt",
    ofGroup: "Tilfredshed",
    ofGroupWords: (n: number) => `${n} svar det seneste år`,
    see: "Se al tilfredshed",
    of5: "af 5",
  },
}
