import type { StartTemplate } from "./template.ts"

/** The fristbrev, by its name as the house begins. */
export const letterOfDelay = {
  da: "Aktindsigt: det tager længere tid",
  en: "Access to documents: it takes longer",
}

/** Where the law or a newspaper sets the time. Domain/rules.md § 5 has the rules and their sources. */
export const rightsAndPress: StartTemplate[] = [
  {
    topics: ["document-access"],
    // Offentlighedsloven § 36, stk. 2.
    da: {
      name: "Aktindsigt: kvittering",
      text: [
        "Kære {fornavn}",
        "Du har bedt om aktindsigt. Vi fik din mail {modtaget}. Sagen har nummer {sagsnummer}.",
        "Du får svar så snart som muligt. Loven giver os højst 7 arbejdsdage. Det er senest {lovfrist}.",
        "Kan vi ikke nå det, skriver vi til dig før den dag. Så får du at vide hvorfor, og hvornår svaret kommer.",
      ],
    },
    en: {
      name: "Access to documents: receipt",
      text: [
        "Dear {first-name}",
        "You have asked to see our documents. We received your e-mail on {received}. Its number is {case-number}.",
        "You will have our answer as soon as we can. The law gives us 7 working days. That is {legal-deadline} at the latest.",
        "If we cannot make it, we will write to you before that day. We will then tell you why, and when the answer will come.",
      ],
    },
  },
  {
    topics: ["document-access"],
    // The fristbrev: the reason and the day, before the time is over.
    da: {
      name: letterOfDelay.da,
      text: [
        "Kære {fornavn}",
        "Du har bedt om aktindsigt. Vi fik din mail {modtaget}, og du skulle have svar inden for 7 arbejdsdage. Det kan vi ikke nå.",
        "Det er, fordi [… grunden].",
        "Du får svar senest [… ny dato].",
        "Noget af det kan du få nu: [… hvad, eller slet linjen].",
        "Sagen har nummer {sagsnummer}.",
      ],
    },
    en: {
      name: letterOfDelay.en,
      text: [
        "Dear {first-name}",
        "You have asked to see our documents. We received your e-mail on {received}, and you should have had our answer within 7 working days. We cannot make that.",
        "This is because [… the reason].",
        "You will have our answer by [… new date].",
        "Some of it you can have now: [… what, or delete this line].",
        "The number of your case is {case-number}.",
      ],
    },
  },
  {
    topics: ["press"],
    targetGroups: ["media"],
    // The strategy: the region's management alone speaks for the region.
    da: {
      name: "Presse: du hører fra os",
      text: [
        "Hej {fornavn}",
        "Tak for dit spørgsmål. Jeg har givet det til vores ledelse. Det er dem, der udtaler sig.",
        "Du hører fra os senest {frist}. Er det for sent for dig, så svar med det samme og skriv, hvornår du skal bruge det.",
        "Har du flere spørgsmål, så send dem til mig.",
      ],
    },
    en: {
      name: "Press: you will hear from us",
      text: [
        "Hello {first-name}",
        "Thank you for your question. I have passed it on to our management. They are the ones who speak for us.",
        "You will hear from us by {deadline}. If that is too late for you, please reply at once and say when you need it.",
        "If you have more questions, send them to me.",
      ],
    },
  },
  {
    topics: ["hearing"],
    da: {
      name: "Høring: modtaget",
      text: [
        "Kære {fornavn}",
        "Tak for høringen. Vi fik den {modtaget}. Sagen har nummer {sagsnummer}.",
        "Du får vores svar senest {frist}.",
        "Kommer der nyt til, så svar på denne mail. Så når vi at tage det med.",
      ],
    },
    en: {
      name: "Hearing: received",
      text: [
        "Dear {first-name}",
        "Thank you for asking us. We received the hearing on {received}. Its number is {case-number}.",
        "You will have our answer by {deadline}.",
        "If there is anything new, reply to this e-mail, and we can still take it in.",
      ],
    },
  },
  {
    topics: ["complaint"],
    da: {
      name: "Klage: modtaget",
      text: [
        "Kære {fornavn}",
        "Tak, fordi du skriver. Vi fik din klage {modtaget}. Den har nummer {sagsnummer}.",
        "Jeg læser sagen igennem, og du får svar senest {frist}.",
        "Har du mere, jeg skal vide, så svar på denne mail.",
      ],
    },
    en: {
      name: "Complaint: received",
      text: [
        "Dear {first-name}",
        "Thank you for writing. We received your complaint on {received}. Its number is {case-number}.",
        "I will go through the case, and you will have our answer by {deadline}.",
        "If there is more that I should know, reply to this e-mail.",
      ],
    },
  },
]
