import type { StartTemplate } from "./template.ts"

/** What businesses write about. The rules are those of domain/rules.md §§ 1-4, each named where it is used. */
export const businessMatters: StartTemplate[] = [
  {
    topics: ["collective-dismissal"],
    // Varslingsloven § 6, stk. 2, and § 7, stk. 1-3; that the jobcentre is told is the authority's practice.
    da: {
      name: "Varsling: kvittering, og hvad der mangler",
      text: [
        "Kære {fornavn}",
        "Tak for jeres meddelelse om varsling. Vi fik den {modtaget}. Sagen har nummer {sagsnummer}.",
        "Vi mangler dette:",
        "[… det, der mangler, fx årsag, antal ansatte, antal afskedigede, periode]",
        "Send det som svar på denne mail. Skriv ikke CPR-numre i en almindelig mail.",
        "Når I har forhandlet, skal vi have en ny, skriftlig meddelelse. Fra den dag, den er sendt, har du 10 dage til at oplyse, hvem det gælder.",
        "Vi giver jobcentret i jeres kommune besked. Sagen er fortrolig.",
      ],
    },
    en: {
      name: "Collective dismissal: receipt, and what is missing",
      text: [
        "Dear {first-name}",
        "Thank you for your notice of collective dismissal. We received it on {received}. Its number is {case-number}.",
        "We still need this:",
        "[… what is missing, e.g. reasons, number of staff, number dismissed, period]",
        "Please send it as a reply to this e-mail. Do not put CPR numbers in an ordinary e-mail.",
        "When your talks with the staff are over, we need a new, written notice. From the day you send it, you have 10 days to tell us who is affected.",
        "We will tell the jobcentre in your municipality. The case is confidential.",
      ],
    },
  },
  {
    topics: ["work-sharing"],
    da: {
      name: "Arbejdsfordeling op til 13 uger",
      text: [
        "Kære {fornavn}",
        "Du skal ikke søge hos os. Op til 13 uger skal du melde det til jobcentret i virksomhedens kommune.",
        "Jobcentret skal have det senest samme dag, som I går i gang. Kommer det for sent, falder det bort. Så skal du melde det på ny.",
        "Brug blanket AR 292 og AR 293.",
        "Bliver det til mere end 13 uger, skal rådet sige ja. Skriv til mig i god tid, så hjælper jeg dig.",
      ],
    },
    en: {
      name: "Work-sharing of up to 13 weeks",
      text: [
        "Dear {first-name}",
        "You do not have to apply to us. For up to 13 weeks you give notice to the jobcentre in the firm’s municipality.",
        "They must have it by the day you start. If it is late, it does not count, and you have to give notice again.",
        "Use forms AR 292 and AR 293.",
        "If it will last more than 13 weeks, the council has to approve it. Write to me in good time, and I will help you.",
      ],
    },
  },
  {
    topics: ["work-sharing"],
    da: {
      name: "Arbejdsfordeling over 13 uger",
      text: [
        "Kære {fornavn}",
        "Du skal sende ansøgningen til jobcentret. De sender den videre til os, og rådet afgør den.",
        "Jobcentret skal have den senest 4 uger før, de 13 uger er gået. For jer er det senest [… dato].",
        "Det er også over 13 uger, når I i alt når mere end 13 uger på 12 måneder.",
        "Læg en skriftlig erklæring ved om, at I har talt om efteruddannelse. Den skal komme fra både ledelsen og de ansattes repræsentant.",
        "Svar på denne mail, hvis du er i tvivl.",
      ],
    },
    en: {
      name: "Work-sharing of more than 13 weeks",
      text: [
        "Dear {first-name}",
        "Please send your request to the jobcentre. They pass it on to us, and the council decides.",
        "They must have it at least 4 weeks before the 13 weeks are over. For you that is [… date] at the latest.",
        "It also counts as more than 13 weeks when you reach more than 13 weeks in all within 12 months.",
        "Add a written statement that you have talked about training. It must come from both the management and the person who speaks for the staff.",
        "Reply to this e-mail if you are in doubt.",
      ],
    },
  },
  {
    topics: ["work-permit"],
    // Forvaltningsloven § 7: guidance, and what is not ours is sent on.
    da: {
      name: "Arbejdstilladelse: SIRI er den rette",
      text: [
        "Kære {fornavn}",
        "Det er ikke os, der giver lov til at arbejde i Danmark. Det gør SIRI.",
        "Jeg har sendt din mail videre til SIRI i dag. De svarer dig, og du skal ikke gøre mere nu.",
        "Skriver du selv til dem, så nævn vores nummer: {sagsnummer}.",
      ],
    },
    en: {
      name: "Work permit: SIRI is the right place",
      text: [
        "Dear {first-name}",
        "We do not give permits to work in Denmark. SIRI does.",
        "I have sent your e-mail on to SIRI today. They will answer you. You do not have to do anything more now.",
        "If you write to them yourself, please give our number: {case-number}.",
      ],
    },
  },
  {
    topics: ["bottleneck"],
    da: {
      name: "Flaskehals: her er listen",
      text: [
        "Kære {fornavn}",
        "Listen over de uddannelser, som puljen kan betale, ligger på vores side: [… link].",
        "Du spørger om [… faget]. Det står [… på listen eller ikke på listen] i dag.",
        "Skriv til mig, hvis du mangler folk, som du ikke kan finde. Fortæl, hvilket fag det er, og hvor mange I skal bruge.",
      ],
    },
    en: {
      name: "Bottleneck: here is the list",
      text: [
        "Dear {first-name}",
        "The list of courses that the fund can pay for is on our site: [… link].",
        "You ask about [… the trade]. Today it is [… on the list or not on the list].",
        "Write to me if you need people whom you cannot find. Tell me which trade it is, and how many you need.",
      ],
    },
  },
  {
    topics: ["labour-market-data"],
    da: {
      name: "Ledighedstal: her er de",
      text: [
        "Kære {fornavn}",
        "Her er de tal, du bad om: [… tal eller link].",
        "De gælder for [… område og periode]. De kommer fra [… kilde].",
        "Svar på denne mail, hvis du skal bruge dem delt op på en anden måde.",
      ],
    },
    en: {
      name: "Labour market figures: here they are",
      text: [
        "Dear {first-name}",
        "Here are the figures you asked for: [… figures or link].",
        "They are for [… area and period]. They come from [… source].",
        "Reply to this e-mail if you need them split in some other way.",
      ],
    },
  },
]
