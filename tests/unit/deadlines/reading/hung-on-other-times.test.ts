import { describe, expect, test } from "vitest"
import { read } from "./support.ts"

/** What is asked for by a time that is told by another, and false friends; sent Wednesday 11 February 2026, 10:30. */
// biome-ignore format: one case a line
const times: Record<string, readonly (readonly [text: string, by: string | null])[]> = {
  "laid off from the time an event is named with": [
    ["Kan I sende os tallene senest dagen før vores styregruppemøde, som holdes torsdag den 19. februar?", "2026-02-18"],
    ["Byrådet drøfter sagen den 27. marts. Svaret skal jeg bruge senest dagen før vores gruppemøde, som ligger den 19. marts.", "2026-03-18"],
    ["Jeg skal bruge oversigten senest 8 dage før mødet, som er tirsdag den 10. marts.", "2026-03-02"],
    ["Please let us have it by the day before our board meeting on 19 February.", "2026-02-18"],
    ["Mødet er den 19. februar. Den blev efterlyst på mødet i december. Jeg skal have tallene senest 3 dage før mødet.", "2026-02-16"],
    ["Høringen slutter den 3. marts, og rådsmødet er den 19. marts. Vi skal have jeres bidrag senest 3 dage før mødet.", "2026-03-16"],
    ["Udvalgsmødet er den 10. april. Vi beder om jeres svar senest en måned før.", "2026-03-10"],
    ["Vi vil gerne have materialet senest dagen før mødet, men helst fredag den 20. februar.", "2026-02-20"],
    ["Direktøren får jeres notat dagen før mødet, som ligger torsdag den 19. marts.", null],
    ["Bilagene sendes ud dagen før mødet, som holdes den 19. februar.", null],
  ],
  "hours before an hour": [
    ["Vi afleverer selv kl. 16.00 og skal derfor have jeres tal senest en time før.", "2026-02-11T15:00"],
    ["Vi går i luften kl. 17. Jeg skal have jeres citat senest et par timer før.", "2026-02-11T15:00"],
    ["Pressemødet er fredag kl. 13. Send mig jeres kommentar senest en halv time før.", "2026-02-13T12:30"],
    ["Send bidraget senest en time før mødet tirsdag kl. 14.", "2026-02-17T13:00"],
    ["Please send it no later than an hour before the meeting on Friday at 1 pm.", "2026-02-13T12:00"],
    ["Mødet er tirsdag kl. 14. Jeg kommer en time før.", null],
    ["Toget går kl. 16, og jeg tager hjemmefra en time før.", null],
    ["Vi var på plads en time før mødet den 3. februar kl. 10.", null],
  ],
  "pointed to at the head of what is wanted then": [
    ["Mappen lukker mandag den 16. kl. 12, så til den tid skal jeres svar ligge hos mig.", "2026-02-16T12:00"],
    ["Jeg skriver talen torsdag kl. 9. Til den tid skal jeg have jeres tal.", "2026-02-12T09:00"],
    ["Udvalget læser bilagene fredag den 20. februar, og den dag skal jeres notat foreligge.", "2026-02-20"],
    ["Jeg er først tilbage den første arbejdsdag efter påske. Den dag vil jeg gerne have dem.", "2026-04-07"],
    ["Vi skal have jeres svar senest sidste arbejdsdag før pinse.", "2026-05-22"],
    ["Mødet er torsdag den 19. Til den tid ved vi mere.", null],
    ["Vi holder lukket fredag den 20., og den dag skal vi have malet hos os.", null],
    ["Virksomheden lukker den 1. marts. Til den tid skal medarbejderne have fundet nyt arbejde.", null],
    ["Vores nye kollega starter den første hverdag efter påske.", null],
  ],
  "the hour that a part of the day tells": [
    ["I need it by 2.30 this afternoon, your time.", "2026-02-11T14:30"],
    ["Could we have your comments by 3.00 tomorrow afternoon?", "2026-02-12T15:00"],
    ["Please reply by 7.30 tonight.", "2026-02-11T19:30"],
    ["Vi skal have jeres citat inden kl. 7 i aften.", "2026-02-11T19:00"],
    ["Please send it by 8.30 tomorrow morning.", "2026-02-12T08:30"],
    ["Vi er live på skærmen kl. 18.05, og jeg mangler en fra jer.", "2026-02-11T18:05"],
    ["Kaffen er klar kl. 8 i aften.", null],
    ["We are live in the new office from 3.30 this afternoon.", null],
  ],
}

describe.each(Object.entries(times))("%s", (_, cases) => {
  test.each(cases)("%s", (text, by) => {
    expect(read(text).by).toBe(by)
  })
})
