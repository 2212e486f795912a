import { describe, expect, test } from "vitest"
import { read } from "./support.ts"

/** Deadlines moved from one day to another, what is wanted for a meeting, and whose a time is; sent Wednesday 11 February 2026. */
// biome-ignore format: one case a line
const times: Record<string, readonly (readonly [text: string, by: string | null])[]> = {
  "moved": [
    ["Vi har modtaget flere ønsker om mere tid. Høringsfristen udsættes fra den 20. februar kl. 12 til den 27. februar kl. 12.", "2026-02-27T12:00"],
    ["Fristen for at komme med bemærkninger er ikke længere den 18., men onsdag den 25. februar.", "2026-02-25"],
    ["The deadline for comments is no longer 20 February, but 27 February.", "2026-02-27"],
    ["Oprindelig bad vi om jeres accept senest den 19. februar, det er nu rykket til den 26. februar.", "2026-02-26"],
    ["Glem datoen i min første mail: jeg skal først bruge jeres kommentarer onsdag den 18. februar.", "2026-02-18"],
    ["Ansøgningsfristen er ikke længere den 18., men den 25. februar.", null],
    ["Mødet om svarfristerne er ikke den 18., men den 25. februar.", null],
    ["Receptionen var den 19., men den er rykket til den 26. februar.", null],
    ["Send os jeres svar senest fredag. Receptionen var den 19., men den er rykket til den 26. februar.", "2026-02-13"],
    ["Vi vil gerne søge om udsættelse af fristen til den 25. februar.", null],
  ],
  "for a meeting": [
    ["Kan du trække tallene for Lyngholm? Det skal bruges til chefmødet på tirsdag.", "2026-02-16"],
    ["Vil I sende mig resultaterne? Samme opstilling som sidst. Det skal være inden byrådsmødet tirsdag.", "2026-02-16"],
    ["Til LBR-mødet på tirsdag mangler vi antal nyledige pr. uge.", "2026-02-16"],
    ["Send os et første udkast til dagsorden fredag den 20. februar kl. 13.", "2026-02-20T13:00"],
    ["Tak for sidst. Til LBR-mødet på tirsdag kommer der 14 deltagere.", null],
    ["Vi har bestilt smørrebrød. Det skal være til mødet på tirsdag.", null],
    ["Lokalet er pyntet. Det skal bruges til receptionen på fredag.", null],
  ],
  "asked for without a word for a deadline, or some sentences before": [
    ["Jeres bemærkninger bedes indsat i skemaet og sendt til jura@x.example torsdag den 19. februar kl. 16.", "2026-02-19T16:00"],
    ["Til det skal hver region levere\na) tre jobcentre, og hvorfor\nb) en vurdering af målet\n\nPunkt a og b indsendes senest i uge 8 i skabelonen.", "2026-02-20"],
    ["Kan du skrive det ned, så jeg kan vise det til lærerne? De tror, det er noget, jeg finder på.\n\nGerne inden sommerferien, om det kan lade sig gøre.", "2026-06-26"],
    ["Der er to ting:\n1) Kim er jeres kontakt fra 1. marts. Det er kun til orientering.\n2) Jeg skal bede om det underskrevne tillæg senest fredag den 27. februar.", "2026-02-27"],
    ["Advokaten siger, at I efter loven skal svare inden for 7 arbejdsdage, så det beder jeg jer om at gøre.", "2026-02-20"],
    ["I er velkomne til at kommentere til og med den 27. marts.", "2026-03-27"],
    ["Til orientering: Ministeriet beder kommunerne om tal senest den 27. februar.", null],
    ["Ansøgninger blev indsat i skemaet og sendt til kommunen torsdag den 5. februar.", null],
    ["Gæsterne bedes placeret og budt velkommen fredag den 20. februar kl. 16.", null],
    ["I er velkomne til at besøge os fredag den 20. februar.", null],
  ],
  "more time for us to answer in": [
    ["Vi kan ikke nå fristen på fredag. Er det i orden, at I får vores svar tirsdag den 17. i stedet?", null],
    ["We cannot make Friday. Is it all right if you get our comments on Tuesday 17 February instead?", null],
    ["Er det i orden, at vi får jeres svar tirsdag den 17. februar?", "2026-02-17"],
  ],
  "hoped for, before the week is out": [
    ["I hand in on 2 March, so I was hoping you could send them this week.", "2026-02-13"],
    ["If you could let me know before the week is out I would be grateful, then I can sign next Monday.", "2026-02-13"],
    ["Vi havde håbet, at I kunne sende dem i denne uge.", "2026-02-13"],
    ["Our meeting was cancelled before the week was out.", null],
  ],
  "whose": [
    ["Bidraget skal være her senest mandag den 2. marts. Spørgsmål kan stilles til mig frem til den 18. februar.", "2026-03-02"],
    ["Jeres svar bedes sendt torsdag den 19. februar. Kommunerne høres særskilt og har frist den 17. februar.", "2026-02-19"],
    ["Vi har et spørgsmål, som I kan svare på senest den 18. februar.", "2026-02-18"],
    ["Jobcentrene blev orienteret i går og har frist den 20. februar.", null],
    ["Redaktionen er lukket, men jeg har deadline i dag kl. 20.", "2026-02-11T20:00"],
  ],
  "since when, for how long, for which day": [
    ["I have tried since Friday on three computers. Please help or send me a PDF as soon as you can.", null],
    ["We have been waiting since last Monday. Could you answer by Friday?", "2026-02-13"],
    ["Vi har prøvet siden fredag. Kan I svare senest mandag?", "2026-02-16"],
    ["We would love to interview you for about an hour, online.", null],
    ["Please reply within an hour.", "2026-02-11T11:30"],
    ["In 2022 we got a statement from your office within 10 days. Do we need a new one?", null],
    ["We got your letter today. Please confirm within 10 days.", "2026-02-20"],
    ["I need it for Friday.", "2026-02-13"],
    ["Could I have an answer for Friday?", "2026-02-13"],
    ["Send me the agenda for Friday, please.", null],
    ["We would like to book it for Friday 27 February.", null],
    ["Two numbers would be enough. Our page closes at 5.30 pm today.", "2026-02-11T17:30"],
  ],
}

describe.each(Object.entries(times))("%s", (_, cases) => {
  test.each(cases)("%s", (text, by) => {
    expect(read(text).by).toBe(by)
  })
})
