import { describe, expect, test } from "vitest"
import { noNeed } from "#app/deadlines/need.ts"
import { readNeed } from "#app/deadlines/read-need.ts"
import { REFERENCE, read } from "./support.ts"

// Wednesday 11 February 2026, 10:30.

describe("a date is a deadline only where an answer is wanted by it", () => {
  test.each([
    "Afskedigelserne får virkning pr. 1. marts. Hvem skal vi orientere?",
    "Arbejdsfordelingen starter mandag den 16. februar. Hvilken blanket skal vi bruge?",
    "Jeg henviser til jeres brev af 3. februar og vil gerne have en forklaring.",
    "Mødet holdes den 24. februar kl. 10-12 på rådhuset. Vi glæder os til at se jer.",
    "Kan I holde et oplæg for os i uge 11?",
    "Jeg sender navnelisten senest fredag.",
    "Vi vender tilbage inden udgangen af ugen.",
    "Efter loven skal listen sendes senest 10 dage efter meddelelsen. Har I modtaget den?",
    "Senest har vi den 4. februar fået en opgørelse. Hvad lægger I vægt på?",
    "Ansøgningsfristen er 1. april. Hvilken liste gælder?",
    "Kan I oplyse, hvornår fristen på 30 dage udløber?",
    "Ca. 1/3 af medarbejderne bliver berørt. Skal vi lave en ny meddelelse?",
    "Vedr. sagsnr. 26/1234. Kan I bekræfte modtagelsen?",
    "Fakturaen forfalder d. 1/3. Betaling bedes ske til vores konto.",
    "Vi giver 20 % rabat, hvis I bestiller senest fredag.",
    "Kan vi få udsættelse til den 20. februar?",
    "I ledighedstallene for januar 2026 står der 214. Kan I forklare det?",
    "We will file the notice by Friday. Is e-mail sufficient?",
    "Her contract starts on 1 March. Which form should we use?",
    "Medarbejderne skal have besked senest fredag. Kan I oplyse, hvad reglerne er?",
    "Kommunen skal indberette senest den 20. februar. Hvordan gør vi det?",
    "Butikken åbner inden påske, og vi mangler 10 folk.",
    "Vi har lovet direktøren en status senest torsdag. Kan I hjælpe med tallene?",
    "Vi skal have afleveret regnskabet senest 1. marts. Hvor sender vi det hen?",
    "Vi håber at kunne ansætte to inden udgangen af april.",
    "I får materialet senest tirsdag.",
    "Jeg har fået frist til den 20. februar af kommunen. Kan I hjælpe?",
    "Skal vi svare dem, inden fristen udløber den 20. februar?",
    "Hvad er fristen for at klage? Der står senest 2. marts.",
    "Jeg har ferie til og med fredag. Kan I sende skemaet?",
    "We must submit the application by 1 March. What documents do we need?",
  ])("%s", (text) => {
    expect(read(`Hej\n\n${text}\n\nMvh Ada`).by).toBeNull()
  })

  test("quoted history, the signature and automatic replies state no need of the sender's", () => {
    const quoted =
      "Tak!\n\nDen 9. feb. 2026 kl. 9.10 skrev Lise <l@br.example>:\n> Send tallene senest fredag. Det haster.\n"
    const signature = "Kan I sende listen?\n\nMvh Ada\nKonsulent\nSvar gives senest mandag. Åbent man-tors 9-15\n"
    expect(read(quoted)).toEqual(noNeed)
    expect(read(signature).by).toBeNull()
  })

  test.each(["Automatisk svar: Tal", "Fravær: Ada Lund", "Fraværende til mandag", "Holiday until Monday"])(
    "nor does a mail that is called %s",
    (subject) => expect(read("Svar senest fredag", REFERENCE, subject)).toEqual(noNeed),
  )

  test.each(["Fraværsstatistik", "Fravær i aktivering", "Holiday pay during work-sharing"])(
    "%s is a matter, and no absence of the sender's",
    (subject) => expect(read("Svar senest fredag", REFERENCE, subject).by).toBe("2026-02-13"),
  )
})

describe("a message whose whole is no request states no deadline", () => {
  test.each([
    ["a receipt", "Tak for din henvendelse. Du hører fra os senest fredag. Svar ikke på denne mail."],
    ["a sales pitch", "Må vi vise jer en demo? Svar inden fredag, og få den første måned gratis."],
    ["for information", "Til jeres orientering: Ansøgninger skal være sekretariatet i hænde senest fredag."],
  ])("%s", (_, text) => {
    expect(read(`Hej\n\n${text}\n\nMvh Ada`).by).toBeNull()
  })

  test("the salesman's signature counts, and what is asked of us in a letter for information", () => {
    const text = "Giv besked senest fredag, hvis I vil have en demo."
    expect(read(`Hej\n\n${text}\n\nMvh Ada\nSalgschef`).by).toBeNull()
    expect(read("Til orientering. Har I bemærkninger, bedes de sendt senest fredag.").by).toBe("2026-02-13")
  })
})

describe("an answer is asked for in whatever words it comes from us to the sender", () => {
  test.each([
    ["Nu er det nok, at jeg har noget fra jer på fredag.", "2026-02-13"],
    ["Tallene skulle gerne lande hos mig inden fredag.", "2026-02-12"],
    ["Hun skal have det på mandag.", "2026-02-16"],
    ["Kunne I sende dem, så jeg har dem fredag?", "2026-02-13"],
    ["Kan I kigge på sagen og melde tilbage torsdag?", "2026-02-12"],
    ["Hvis ikke vi har hørt noget på fredag, går vi i gang.", "2026-02-13"],
    ["Jeg tør ikke vente længere end til torsdag.", "2026-02-12"],
    ["Vi samler ind frem til torsdag den 19. februar.", "2026-02-19"],
    ["Svar udbedes. Tirsdag er sidste dag.", "2026-02-17"],
    ["Bestyrelsen har møde den 24. februar. Jeg skal bruge jeres svar til mødet.", "2026-02-23"],
    ["Punkter til dagsordenen sendes til mig senest den 18. februar.", "2026-02-18"],
    ["Our lawyer says he needs your lines by Monday.", "2026-02-16"],
  ])("%s", (text, by) => {
    expect(read(`Hej\n\n${text}\n\nMvh Ada`).by).toBe(by)
  })

  test("the letter goes on above its closing words, whatever a line looks like", () => {
    const text = "Hej\n\nVi holder lukket i morgen, men send mig tallene senest mandag.\n\nMvh Ada\n"
    expect(read(text).by).toBe("2026-02-16")
  })
})

describe("what holds where more is said", () => {
  test.each([
    ["a moved deadline", "Fristen for jeres svar er flyttet fra den 20. til den 27. februar.", "2026-02-27"],
    ["an extension", "I stedet for fredag må I få til mandag med svaret.", "2026-02-16"],
    ["a new deadline", "Svarfristen den 13. februar udgår. Ny svarfrist er den 18. februar.", "2026-02-18"],
    ["the earliest of several", "Vi skal have tallene senest torsdag og notatet senest den 20. februar.", "2026-02-12"],
    ["the firm one before the wish", "Send det gerne i morgen og senest fredag kl. 12.", "2026-02-13T12:00"],
    ["a wish alone", "Jeg vil gerne have det på torsdag.", "2026-02-12"],
    ["the day before what was named", "Rådet mødes den 24. februar. Vi skal have bidraget dagen før.", "2026-02-23"],
    ["going to press", "Vi går i trykken kl. 17. Hvem kan udtale sig?", "2026-02-11T17:00"],
    ["an aside in between", "Jeg skal kende jeres svar (og gerne navn og titel) fredag i næste uge.", "2026-02-20"],
  ])("%s", (_, text, by) => {
    expect(read(`Hej\n\n${text}\n\nMvh Ada`).by).toBe(by)
  })

  test.each([
    ["I behøver ikke svare i dag.", "low"],
    ["Det behøver ikke være inden fredag.", "low"],
    ["Fristen den 13. februar gælder ikke længere.", "low"],
    ["Det haster ikke.", "low"],
    ["Svar, når I har tid.", "low"],
    ["Læg den bare nederst på listen.", "low"],
    ["I har sat os nederst på listen over aktører. Hvorfor?", "normal"],
    ["Orienteringen kræver ikke svar.", "low"],
    ["No need to reply.", "low"],
    ["Vi beder om svar hurtigst muligt.", "urgent"],
    ["Det haster for os.", "urgent"],
    ["Vi rykker for svar på vores henvendelse.", "urgent"],
    ["Kan I ikke skrive asap, hvad status er?", "urgent"],
    ["Det er tredje gang, jeg spørger. Giv nu lyd.", "urgent"],
    ["Please reply as soon as possible.", "urgent"],
    ["Der er akut mangel på chauffører i området. Har I tal?", "normal"],
    ["Jeg sender listen, så snart jeg kan. Hvad gør vi så?", "normal"],
    ["Virksomheden lukker straks. Hvem skal vi tale med?", "normal"],
    ["Kan I sende tallene?", "normal"],
  ])("%s is %s", (text, urgency) => {
    expect(read(`Hej\n\n${text}\n\nMvh Ada`)).toMatchObject({ by: null, urgency })
  })
})

describe("a forward", () => {
  const block =
    "Fra: Bent Skov <bs@byg.example>\nSendt: 10. februar 2026 16:40\nTil: LBR\nEmne: Hjælp\n\nJeg skal have svar senest i morgen.\n"

  test("that says nothing itself: the ask in the block counts, from its own date", () => {
    expect(read(`Den er vist til jer.\n\nHilsen Ada\n\n${block}`, REFERENCE, "VS: Hjælp").by).toBe("2026-02-11")
  })

  test("that states its own deadline: that holds", () => {
    expect(read(`Kan I svare mig senest fredag?\n\nHilsen Ada\n\n${block}`, REFERENCE, "VS: Hjælp").by).toBe(
      "2026-02-13",
    )
  })
})

test("the quote is the message's own words", () => {
  expect(read("Hej\n\nVi skal have dem SENEST  på\nfredag, tak.\n\nMvh Ada").quote).toBe("SENEST  på\nfredag")
  expect(read("Hej\n\nKan du sende listen?\n\nMvh Ada", REFERENCE, "HASTER: listen").quote).toBe("HASTER")
})

test.each([
  ["Vi skal have tallene inden udvalgsmødet den 24. februar.", "meeting"],
  ["Jeg skal bruge et citat til artiklen inden kl. 15.", "press"],
  ["Efter offentlighedsloven beder jeg om aktindsigt senest den 20. februar.", "statutory"],
  ["Kan I svare senest fredag?", null],
])("why it matters: %s", (text, consequence) => {
  expect(read(`Hej\n\n${text}\n\nMvh Ada`).consequence).toBe(consequence)
})

test("days are those of Copenhagen, whatever the offset given", () => {
  const text = "Vi skal have svar senest i morgen."
  expect(read(text, "2026-02-11T23:30:00Z").by).toBe("2026-02-13")
  expect(readNeed({ subject: "", text, sentAt: Date.UTC(2026, 1, 11, 22, 30) }).by).toBe("2026-02-12")
})
