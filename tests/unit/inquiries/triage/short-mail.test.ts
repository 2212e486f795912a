import { describe, expect, test } from "vitest"
import { triageMessage } from "#app/inquiries/triage/triage.ts"

const triage = (subject: string, text: string) => triageMessage({ subject, text: `Hej\n\n${text}\n\nMvh Ada` })

describe("in a line or two one weak word names no topic, and a plain phrase does", () => {
  test.each([
    [
      "Moms",
      "Kan vi trække momsen fra på et kursus, når kommunen betalte det? Angivelsen skal være inde den 1. marts.",
      "misdirected",
    ],
    ["Skat", "Hvornår udbetaler I overskydende skat?", "misdirected"],
    ["Indbrud", "Jeg vil anmelde et indbrud i vores butik. Hvem taler jeg med?", "misdirected"],
    ["Affald", "Hvornår bliver vores affald hentet på Havnevej?", "misdirected"],
    ["Kørekort", "Jeg skal have fornyet mit kørekort. Er det hos jer?", "misdirected"],
    ["Nabo", "Min nabo bygger for tæt på skel. Kan kommunen eller I gribe ind?", "misdirected"],
    ["Tal", "Hvor mange ledige elektrikere er der i Ravnsø?", "labour-market-data"],
    ["Bøde", "Jeg har fået en bøde for parkering. Hvordan klager jeg?", "misdirected"],
    ["Bidrag", "Hvor indbetaler vi arbejdsgiverbidrag for vores lærling?", "misdirected"],
    ["Regler", "Hvilke regler gælder for varsling af 14 medarbejdere?", "collective-dismissal"],
    ["Kok", "Vi vil gerne hente en kok fra Nepal. Skal vi skrive til jer?", "work-permit"],
    ["Moms og timer", "Skal vi betale moms, når vores folk er på arbejdsfordeling?", "work-sharing"],
    [
      "Aktindsigt i varsling",
      "Vi vil gerne have aktindsigt i virksomhedens § 7-meddelelse om de opsagte medarbejdere.",
      "document-access",
    ],
    ["Spørgsmål", "Hvilken blanket skal vi bruge?", "other"],
    ["Spørgsmål", "Hvilket skema skal vi bruge?", "other"],
    ["Spørgsmål", "Skal vi bruge en særlig formular?", "other"],
    ["Spørgsmål", "Hvem skal vi sende det til?", "other"],
    ["Spørgsmål", "Hvad er fristen?", "other"],
    ["Aktindsigt", "Jeg beder om aktindsigt i referater af møder om flaskehalse.", "document-access"],
    ["Begæring", "Vi begærer aktindsigt i jeres sag om arbejdsfordeling hos Vibe Beslag.", "document-access"],
    ["Blanket", "Hvilken blanket bruger vi til arbejdsfordeling?", "work-sharing"],
    ["Question", "Which form should we use?", "other"],
    ["Blanket", "Hvor finder jeg blanketten til varsling?", "collective-dismissal"],
    ["Skema", "Hvem skriver under på skemaet?", "other"],
    ["Skat", "Hvordan ændrer jeg min forskudsopgørelse?", "misdirected"],
    ["Tyveri", "Vi har haft tyveri på pladsen og vil gerne anmelde det.", "misdirected"],
    ["SU", "Hvornår får min søn sin SU udbetalt?", "misdirected"],
    ["Vej", "Der er et stort hul i vejen ud for vores butik. Hvem ordner det?", "misdirected"],
    ["Moms", "Skal vi lægge moms på, når vi fakturerer en norsk kunde?", "misdirected"],
    ["Tal", "Hvor mange ledige murere bor der i Egemose Kommune?", "labour-market-data"],
    ["Arbejdsfordeling", "Skal vi skrive til jer eller til jobcentret om arbejdsfordeling?", "work-sharing"],
    ["Blanketter", "Hvor finder jeg blanketten?", "other"],
    ["Hej", "Hvilket kontor skal vi skrive til?", "other"],
    ["Formular", "Kan formularen underskrives digitalt?", "other"],
    ["Blanket", "Hvilken blanket skal vi bruge til en arbejdstilladelse?", "work-permit"],
    ["Aktindsigt", "Kan jeg få aktindsigt i jeres brev til virksomheden om varslingen?", "document-access"],
    ["Frist", "Hvor lang tid går der?", "other"],
  ])("%s: %s", (subject, text, topic) => {
    expect(triage(subject, text).topic.topic).toBe(topic)
  })
})

describe("thanks, promises and cold sales await no answer; a question beside them does", () => {
  test.each([
    ["SV: Tal", "Lige det, jeg ledte efter, 1000 tak for hjælpen.", false],
    ["SV: Tal", "1000 tak, det var hurtigt.", false],
    ["SV: Tal", "Tak, så nåede vi det endda inden fristen.", false],
    ["SV: Tal", "Tak! Men mangler der ikke en side?", true],
    [
      "SV: Manglende felter",
      "Vi retter dem alle og sender jer en ny liste senest torsdag. Så er de med i kørslen.",
      false,
    ],
    ["SV: Manglende felter", "Vi retter dem i dag. Kan I sende os vejledningen til felterne?", true],
    ["Begæring", "Vi begærer hermed aktindsigt i sagen om Ostvik. Aktlisten modtages gerne digitalt.", true],
    ["Aktindsigt", "Anmodningen omfatter interne notater. Jeg erindrer om fristen i loven.", true],
    [
      "Dygtige folk",
      "Vi har tre stærke kandidater, der kan starte 1. marts. Har I fem minutter i morgen? I betaler kun, hvis I ansætter.",
      false,
    ],
    ["SV: Login", "Vi ordner det i dag og skriver, når det er gjort.", false],
    ["Tak for mødet", "Tak for et godt møde. Jeg sender dig en opsamling senest midt i marts.", false],
    ["SV: Tal", "Tak for hjælpen. Har I også tal for 2024?", true],
    ["SV: Liste", "Super, lige hvad vi stod og manglede. Tak!", false],
    ["SV: Fejl i maj", "I har ret. Vi får det rettet og sender jer en ny fil i morgen.", false],
    ["SV: Fejl i maj", "I har ret. Vi får det rettet, men hvem skal filen sendes til?", true],
    ["Aktindsigt", "Jeg begærer aktindsigt i referatet af mødet den 3. februar.", true],
    ["Nye medarbejdere?", "Vi har dygtige kandidater på lager. No cure no pay. Skal jeg ringe i morgen?", false],
    ["Re: Report", "Thanks a million, just what we needed before the deadline.", false],
  ])("%s: %s", (subject, text, expected) => {
    expect(triage(subject, text).reply.expected).toBe(expected)
  })
})
