import { describe, expect, test } from "vitest"
import type { Topic } from "#app/inquiries/topics.ts"
import { isReplyExpected } from "#app/inquiries/triage/reply-expected.ts"

const judge = (topic: Topic, text: string, subject = "Hej") => isReplyExpected({ subject, text, topic })

describe("an answer is expected", () => {
  test.each<[Topic, string]>([
    ["labour-market-data", "Har I tallene for marts?"],
    ["labour-market-data", "Vi vil gerne have tallene for marts."],
    ["results-follow-up", "2. rykker. Vi kan stadig ikke se vores resultater."],
    ["collective-dismissal", "Hermed meddelelse efter § 7 om 38 medarbejdere."],
    ["complaint", "Det er tredje gang, jeg bliver stillet om."],
    ["other", "I behøver ikke svare i dag, men ret linket, når det passer jer."],
    ["labour-market-data", "There is no rush, you need not reply before the summer. Could we get the data?"],
    ["bottleneck", "Tak for svaret. Gælder det også svejsere?"],
    ["hearing", "Udkastet sendes i høring med frist den 3. juni."],
    ["bottleneck", "Du kan se bort fra min frist. Vi vil stadig gerne have jeres bud."],
    ["meeting", "Vi håber, at I vil lægge for. Meld tilbage, om I kommer, senest fredag."],
    ["meeting", "Let us know whether you can come."],
    ["meeting", "Mødet den 28. er aflyst. Kom gerne med et par forslag til en ny dag."],
    ["meeting", "Her er fire forslag til mødet. Sæt kryds i skemaet."],
    ["other", "I behøver ikke bekræfte. Har I en ny adresse?"],
    ["other", "Vi venter på en rykker fra jer. Hvornår kommer den?"],
    ["other", ""],
  ])("%s: %s", (topic, text) => expect(judge(topic, text).expected).toBe(true))
})

describe("no answer is expected", () => {
  test.each<[Topic, string]>([
    ["automatic", "Haster det, kan du ringe?"],
    ["sales", "Har I 15 minutter på torsdag?"],
    ["collective-dismissal", "Trælasten lukker. Det er kun til orientering, du behøver ikke svare."],
    ["work-sharing", "Orienteringen kræver ikke svar."],
    ["results-follow-up", "Modtaget, super, tak!"],
    ["labour-market-data", "Tusind tak for tallene, de gjorde nytte."],
    ["hearing", "Hermed fremsendes høringssvar. Vi har ingen bemærkninger."],
    ["meeting", "Jeg må desværre melde afbud."],
    ["work-sharing", "Jeg vender selv tilbage på fredag med skemaet."],
    ["other", "Vedhæftet er faktura nr. 4411. Beløbet bedes indbetalt."],
    ["labour-market-data", "Sagen er løst, se bort fra min mail."],
    ["meeting", "FYI, no reply needed."],
    ["meeting", "Mødet holdes den 29. i samme lokale. Kalenderen er opdateret, og I behøver ikke bekræfte."],
    ["meeting", "Ingen tilmelding, og I må gerne tage kolleger med."],
    ["work-permit", "Henvendelser bedes henvist til hjemmesiden. Der skal ikke svares på denne mail."],
    ["other", "Her kommer regningen for smørrebrødet. Betales senest 1. juli. Herefter koster en rykker 100 kr."],
    ["other", "Vedhæftet faktura 4417. Ved spørgsmål, kontakt os inden forfaldsdagen."],
    ["results-follow-up", "Der kommer en bestilling i november, og fristen meldes ud samtidig."],
    ["hearing", "Vedhæftet finder du vores bemærkninger. Fristen udløber i dag, så vi nåede det lige."],
    ["bottleneck", "Du kan se bort fra min frist. Vi fandt tallene."],
    ["other", "Til orientering. Vi har kvitteret over for virksomheden, og ordningen slutter senest i juni."],
    ["hearing", "Hermed skolens høringssvar. Vi foreslår, at tagdækker kommer på, og har ikke andre bemærkninger."],
    ["other", "Vi beder jer betale faktura 4411 senest fredag. Er det sket, bedes I se bort fra denne påmindelse."],
    ["meeting", "Det er helt i orden med os. Så ses vi tirsdag."],
    ["meeting", "For your information, please find attached the notes from our meeting in Lund."],
    ["labour-market-data", "Perfekt, det er lige det, vi skal bruge. Tak for hjælpen!"],
    ["other", "Satserne er reguleret. Mailen er udelukkende til information."],
  ])("%s: %s", (topic, text) => expect(judge(topic, text).expected).toBe(false))

  test("headers that mark a mail as automatic settle it", () => {
    const message = { subject: "Spørgsmål", text: "Kan I hjælpe?", topic: "other", automatic: true } as const
    expect(isReplyExpected(message).expected).toBe(false)
  })
})

test("a question in quoted history is not asked again", () => {
  const text = "Tak!\n\nDen 3. feb. 2026 kl. 9.12 skrev Lise Thorup <lit@br-hs.example>:\n> Kan du sende tallene?\n"
  expect(judge("labour-market-data", text).expected).toBe(false)
})

test("a question in the subject is the sender's, unless the subject is an answer's", () => {
  expect(judge("meeting", "Mvh Bo", "Kan I komme den 4.?").reason.rule).toBe("question")
  expect(judge("meeting", "Vi ses!", "SV: Kan I komme den 4.?").expected).toBe(false)
})

test("the reason names the words", () => {
  expect(judge("other", "Kun til orientering.").reason).toEqual({
    rule: "for-information",
    words: ["Kun til orientering"],
  })
  expect(judge("collective-dismissal", "Meddelelse efter § 7.").reason.rule).toBe("owed")
})
