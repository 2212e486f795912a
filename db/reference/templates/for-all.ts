import type { StartTemplate } from "./template.ts"

/** Letters that any matter can call for. */
export const forAll: StartTemplate[] = [
  {
    topics: [],
    da: {
      name: "Kort kvittering",
      text: [
        "Kære {fornavn}",
        "Tak for din mail. Jeg ser på det, og du får svar senest {frist}.",
        "Har du brug for svar før, så skriv til mig. Sagen har nummer {sagsnummer}.",
      ],
    },
    en: {
      name: "Short receipt",
      text: [
        "Dear {first-name}",
        "Thank you for your e-mail. I am looking into it, and you will have my answer by {deadline}.",
        "If you need it sooner, please tell me. The number of your case is {case-number}.",
      ],
    },
  },
  {
    topics: [],
    da: {
      name: "Vi mangler noget fra dig",
      text: [
        "Kære {fornavn}",
        "Jeg kan ikke svare endnu, for jeg mangler dette:",
        "[… det, der mangler]",
        "Send det som svar på denne mail, helst senest [… dag]. Når jeg har det, får du svar.",
        "Er du i tvivl om, hvad jeg mener, så skriv til mig.",
      ],
    },
    en: {
      name: "We need more from you",
      text: [
        "Dear {first-name}",
        "I cannot answer yet, for I still need this:",
        "[… what is missing]",
        "Please send it as a reply to this e-mail, by [… day] if you can. Once I have it, you will have my answer.",
        "If you are in doubt about what I mean, please write to me.",
      ],
    },
  },
  {
    topics: [],
    // FOB 26.2.2018: of our own accord, what the case waits for, and a time to reckon with.
    da: {
      name: "Det tager længere tid: ny dato",
      text: [
        "Kære {fornavn}",
        "Dit svar tager længere tid, end jeg har sagt. Det er jeg ked af.",
        "Det er, fordi [… hvad sagen venter på].",
        "Du får svar senest [… ny dato]. Holder det ikke, skriver jeg til dig igen.",
        "Får du problemer af, at du skal vente, så skriv til mig.",
      ],
    },
    en: {
      name: "It takes longer: new date",
      text: [
        "Dear {first-name}",
        "My answer takes longer than I said. I am sorry about that.",
        "This is because [… what the case waits for].",
        "You will have my answer by [… new date]. If that does not hold, I will write to you again.",
        "If the wait causes you trouble, please tell me.",
      ],
    },
  },
  {
    topics: ["misdirected"],
    // Forvaltningsloven § 7, stk. 2.
    da: {
      name: "Ikke til os: sendt videre",
      text: [
        "Kære {fornavn}",
        "Det er ikke os, der kan svare på det, du spørger om. Det kan [… rette myndighed].",
        "Jeg har sendt din mail videre til dem i dag. De svarer dig, og du skal ikke gøre mere.",
      ],
    },
    en: {
      name: "Not for us: sent on",
      text: [
        "Dear {first-name}",
        "We are not the ones who can answer what you ask. [… the right authority] can.",
        "I have sent your e-mail on to them today. They will answer you. You do not have to do anything more.",
      ],
    },
  },
  {
    topics: ["meeting"],
    da: {
      name: "Møde: forslag til tider",
      text: [
        "Kære {fornavn}",
        "Vi vil gerne mødes med jer om [… emne]. Her er tre tider:",
        "1. [… dag og tid]\n2. [… dag og tid]\n3. [… dag og tid]",
        "Svar på denne mail, hvilken en der er bedst. Vi mødes [… sted].",
        "Er ingen af dem gode, så skriv, hvornår I kan.",
      ],
    },
    en: {
      name: "Meeting: dates to choose from",
      text: [
        "Dear {first-name}",
        "We would like to meet you about [… subject]. Here are three times:",
        "1. [… day and time]\n2. [… day and time]\n3. [… day and time]",
        "Reply to this e-mail and say which is best. We meet at [… place].",
        "If none of them will do, please tell us when you can.",
      ],
    },
  },
]
