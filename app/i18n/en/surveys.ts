import type { da } from "../da.ts"

export const surveys: typeof da.surveys = {
  questions: {
    relevant: "The answer was relevant to me",
    understandable: "The answer was understandable",
    timely: "The answer came in time",
    competent: "The answer was competent",
    understood: "You understood my situation and my conditions",
  },
  short: {
    relevant: "Relevant",
    understandable: "Understandable",
    timely: "In time",
    competent: "Competent",
    understood: "Understood us",
  },
  page: {
    title: "How was our answer?",
    words: "5 questions about the answer you had from us. Choose from 1 (not at all) to 5 (to a high degree).",
    anonymous:
      "Your answer is kept without your name and without your case. We only show answers of at least 5 together.",
    ends: { 1: "not at all", 2: "", 3: "", 4: "", 5: "to a high degree" },
    choose: "Choose from 1 to 5.",
    comment: "Is there anything we should do better?",
    commentHint: "May be left empty. Please write no names, or anything else that shows who you are.",
    submit: "Send answer",
    thanks: "Thank you for your answer",
    thanksWords: "We use it to make our answers better. You can close the page.",
    shut: {
      wrong: "The link does not work",
      expired: "The time for answers is over",
      used: "You have answered already",
      busy: "Too many attempts",
    },
    shutHelp: {
      wrong: "It is not whole, or it is mistyped. Please use the link in the mail.",
      expired: "Thank you for wanting to answer. If you have something to tell us, please write to us.",
      used: "Thank you for your answer. The link works only once.",
      busy: "Wait a quarter of an hour and try again.",
    },
  },
  mail: {
    subject: (number) => `How was our answer? [${number}]`,
    greeting: (name) => (name === "" ? "Hello" : `Dear ${name}`),
    asks: (subject, number) =>
      `You have had an answer from us${subject ? ` about “${subject}”` : ""} (${number}). We would like to know how you found it.`,
    link: "5 questions, 1 minute:",
    anonymous: "We keep your answer without your name and without your case. The link works once within 30 days.",
    once: "You will hear from us only once about this. This mail was sent automatically.",
  },
  results: {
    title: "Satisfaction",
    words: (n) =>
      n === 0
        ? "No answers to show yet."
        : `${n} answers from those we answered. 1 is not at all, 5 is to a high degree.`,
    period: "Period",
    year: "The last 4 quarters",
    quarter: (n, year) => `${year}, quarter ${n}`,
    show: "Show",
    all: "All",
    splits: { group: "Target group", topic: "Topic", unit: "Unit" },
    noGroup: "No target group",
    noUnit: "No unit",
    answers: "Answers",
    few: "Fewer than 5 answers",
    hidden: "Not shown",
    hiddenHelp:
      "Where there are fewer than 5 answers we show nothing. “Not shown” stands where the number could give away one that is too small.",
    whole: "The numbers are of whole quarters and come when the quarter is over.",
    mean: (mean) => `${mean} on average`,
    spread: "Distribution",
    spreadOf: (question, counts) => `${question}: ${counts}`,
    markCount: (mark, n) => `${n} gave ${mark}`,
    comments: "What they wrote",
    commentsHelp: "In no order, without time. Only where there are at least 5 answers.",
    noComments: "Nobody has written anything.",
    empty: "There are no answers to show",
    emptyHelp:
      "The survey goes to some of those who are answered. The numbers come when a quarter is over with at least 5.",
    settings: "See who is asked",
    ofGroup: "Satisfaction",
    ofGroupWords: (n) => `${n} answers in the last year`,
    see: "See all satisfaction",
    of5: "of 5",
  },
}
