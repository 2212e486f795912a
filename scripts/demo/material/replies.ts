import type { Topic } from "#app/inquiries/topics.ts"

/* What the demo's colleagues answer: to "du", short, and to the point, as the strategy asks. {navn} is the sender's first name. */
export const replies: Readonly<Partial<Record<Topic, readonly string[]>>> = {
  "collective-dismissal": [
    `Kære {navn}

Tak for meddelelsen. Vi har modtaget den i dag og givet jobcentret besked.

Fristen på 30 dage regnes fra den dag, vi har fået meddelelsen om resultatet af forhandlingerne. Du hører fra jobcentret om kurser i jobsøgning til de berørte.

Ring endelig, hvis du er i tvivl: 44 00 00 00.`,
    `Kære {navn}

Ja, det skal du tage med i regnestykket. Reglen er, at afskedigelser, som arbejdsgiveren tager initiativ til, tæller med, også når de bliver til frivillige aftaler, hvis mindst fem bliver afskediget.

Det er vejledning ud fra det, du har skrevet. Vi kan ikke afgøre sagen på forhånd.`,
  ],
  "work-sharing": [
    `Kære {navn}

Du skal sende ansøgningen til jobcentret i den kommune, hvor virksomheden ligger. De sender den videre til os.

Brug blanket AR 292 til at anmelde arbejdsfordelingen og AR 293 til listen over medarbejdere. Tillidsrepræsentanten skal skrive under på begge.

Skal arbejdsfordelingen vare mere end 13 uger, skal vi have ansøgningen fire uger, før de 13 uger er gået.`,
  ],
  "work-permit": [
    `Kære {navn}

Det er ikke os, der giver arbejdstilladelsen. Du skal søge hos udlændingemyndighederne. Jeg har sendt din mail videre til dem i dag.

Vi har set på, om der er mangel på faget i regionen. Det er der, og du må gerne henvise til vores liste.`,
  ],
  bottleneck: [
    `Kære {navn}

Listen bliver set igennem to gange om året. Vi ser på, hvor mange stillinger der ikke bliver besat, og spørger både parterne og skolerne.

Jeg har taget dit forslag med til næste gennemgang og skriver til dig, når listen er klar.`,
  ],
  "labour-market-data": [
    `Hej {navn}

Her er tallene, fordelt på kommuner. Vi har brugt tallene fra den seneste måned, der er gjort op.

Du må gerne bruge dem, hvis du skriver, hvor de kommer fra. Sig til, hvis du mangler noget.`,
  ],
  "results-follow-up": [
    `Kære {navn}

Tak, fordi du spørger. Forskellen skyldes, at vi tæller forløb, når de begynder, og I tæller dem, når de slutter.

Jeg har vedlagt de to opgørelser ved siden af hinanden. Ring, hvis vi skal gå dem igennem sammen.`,
  ],
  "framework-agreement": [
    `Kære {navn}

Vi har gennemgået tallene sammen med jobcentret. Du har ret i, at tre forløb manglede. De er nu med, og den rettede opgørelse ligger på jeres side.

Undskyld ulejligheden.`,
  ],
  meeting: [
    `Kære {navn}

Tak for din mail. Ja, det passer fint. Jeg har sat det i kalenderen og sender materialet senest en uge før.

Skriv til mig, hvis der er noget, vi særligt skal komme ind på.`,
  ],
  hearing: [
    `Til rette vedkommende

Tak, fordi vi måtte se udkastet. Vi har to bemærkninger: Målet for unge bør følges hvert kvartal, og afsnittet om virksomhedskontakt kan med fordel nævne de områder, hvor der mangler arbejdskraft.

Ellers har vi ingen bemærkninger.`,
  ],
  press: [
    `Hej {navn}

Vores regionsdirektør kan tale med dig i eftermiddag. Hun ringer til dig.

Tallene finder du på vores hjemmeside under Overvågning. Vi udtaler os ikke om enkelte virksomheder.`,
  ],
  "document-access": [
    `Kære {navn}

Vi har behandlet din anmodning efter offentlighedsloven. Du får de dokumenter, der er omfattet. Oplysninger om enkelte virksomheders drift er taget ud efter § 30, nr. 2.

Du kan klage til Arbejdsmarkedsstyrelsen.`,
  ],
  "data-protection": [
    `Kære {navn}

Vi har dit navn, din adresse og de mails, du har sendt til os. Oplysningerne er ikke givet til andre.

Du kan få dem rettet, hvis de er forkerte. Skriv til mig, hvis du vil have kopi af det hele.`,
  ],
  council: [
    `Kære {navn}

Tak for beskeden. Jeg har noteret det, og du får materialet en uge før mødet.`,
  ],
  misdirected: [
    `Kære {navn}

Det er jobcentret i din kommune, der kan hjælpe dig. Jeg har sendt din mail videre til dem, og de kontakter dig.

Din a-kasse kan fortælle dig om dagpenge. Tilmeld dig som ledig på den første dag, du ikke har løn.`,
  ],
  complaint: [
    `Kære {navn}

Tak, fordi du skriver, og undskyld, at du fik to forskellige svar. Fristen begynder, når vi har modtaget meddelelsen om resultatet af forhandlingerne.

Du kan klage over vores vejledning til Arbejdsmarkedsstyrelsen. Vi har skrevet svaret ind i vores egen vejledning, så det ikke sker igen.`,
  ],
  other: [
    `Kære {navn}

Tak for din mail. Vi har noteret det.`,
  ],
}

export const replyInEnglish = `Dear {navn}

Thank you for your message. We do not issue work permits ourselves, so I have forwarded your question to the immigration authorities today. They will write to you.

The occupation is on our list of shortages for this region, and you may refer to it.`

/** Mails that come on a case that is answered. */
export const thanks = ["Tak for det hurtige svar. Så er vi med.", "Mange tak for hjælpen!", "Perfekt, tak."]

/** What a party sends when we have asked for more. */
export const additions = [
  "Hej\n\nHer er det, du bad om. Sig til, hvis noget mangler.",
  "Hej igen\n\nJa, det er drøftet med tillidsrepræsentanten. Erklæringen følger med posten.",
]

export const internalNotes = [
  "Ringede og fik fat i omstillingen. Prøver igen i eftermiddag.",
  "Talte med jobcentret. De har hørt fra virksomheden og er i gang.",
  "Husk klagevejledningen, når afgørelsen kommer.",
  "Samme spørgsmål som i foråret, se den tidligere sag.",
  "Tjekket tallene med AMS. De er rigtige.",
]

export const callSummaries = [
  "Ringede for at høre, hvor langt vi er. Fik at vide, hvornår svaret kommer.",
  "Aftalte dagsorden til næste dialogmøde.",
  "Spurgte til reglerne om arbejdsfordeling. Fik henvisning til blanketten.",
  "Fortalte om udviklingen på det lokale arbejdsmarked. To virksomheder mangler faglærte.",
  "Ville høre, om vi har modtaget materialet. Det har vi.",
  "Bad om at blive ringet op i morgen formiddag.",
  "Vendte resultaterne for kvartalet. Enige om, at tallene skal ses igennem.",
]
