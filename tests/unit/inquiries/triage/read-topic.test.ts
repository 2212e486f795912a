import { describe, expect, test } from "vitest"
import { type Topic, topics } from "#app/inquiries/topics.ts"
import { topicPhrases } from "#app/inquiries/triage/patterns/topics.ts"
import { readTopic } from "#app/inquiries/triage/read-topic.ts"

const topicOf = (subject: string, text: string, more: Partial<Parameters<typeof readTopic>[0]> = {}) =>
  readTopic({ subject, text, ...more }).topic

describe("what a message is about", () => {
  const table: [Topic, string, string][] = [
    ["collective-dismissal", "Varsling", "Vi påtænker at afskedige 32 ud af 110 medarbejdere."],
    ["collective-dismissal", "Spoergsmaal", "Vi skal af med 30 mand. Hvornaar loeber de 30 dage fra?"],
    ["collective-dismissal", "Notice", "We are planning collective redundancies affecting 40 employees."],
    ["work-sharing", "Blanket", "Hvor finder jeg AR 292, vi starter arbejdsfordeling mandag?"],
    ["work-sharing", "Mindre at lave", "Vi har ordrenedgang og vil sende folkene hjem hver anden uge."],
    ["work-permit", "Engineer from India", "Which form do we need for a work permit?"],
    ["work-permit", "Kok", "Vi vil ansætte en kok fra Thailand. Må han begynde, før tilladelsen er kommet?"],
    ["bottleneck", "Listen", "Hvorfor står svejseruddannelsen ikke længere på flaskehalslisten?"],
    ["labour-market-data", "Tal", "Kan I sende ledighedstal for tømrere fordelt på kommuner?"],
    ["labour-market-data", "Unemployment", "Could you send us unemployment figures per municipality?"],
    ["results-follow-up", "Opfølgningsrapport", "Vores resultater er forkert opgjort for 2. kvartal."],
    ["framework-agreement", "Rammeaftale", "Hvilke takster gælder, når delaftalen forlænges?"],
    ["meeting", "Oplæg", "Vil en af jer holde oplæg på vores temamøde den 4. maj?"],
    ["hearing", "Høring om erhvervsplan", "Vi sender hermed udkastet i høring. Høringsfristen er 1. juni."],
    ["press", "Kommentar", "Jeg er journalist på et dagblad og søger et citat om fyringerne."],
    ["document-access", "Aktindsigt", "Jeg anmoder om aktindsigt i jeres breve til kommunen."],
    ["data-protection", "Fejl", "I har ved en fejl sendt os en liste med cpr-numre."],
    ["council", "Rådsmødet", "Jeg ønsker et punkt på dagsordenen til næste rådsmøde."],
    ["misdirected", "Dagpenge", "Min a-kasse har stoppet mine dagpenge. Kan I hjælpe mig?"],
    ["complaint", "Klage", "Vi vil klage over jeres sagsbehandlingstid, det er helt urimeligt."],
    ["sales", "Tilbud", "Spar 20 % på hele sortimentet. Bestil i dag. Afmeld nyhedsbrevet her."],
    ["automatic", "Autosvar: Tal", "Jeg holder ferie til og med uge 30."],
    ["other", "Faktura nr. 4411", "Vedhæftet er faktura for leje af lokale."],
    ["other", "", ""],
  ]
  test.each(table)("%s: %s", (topic, subject, text) => expect(topicOf(subject, text)).toBe(topic))

  test("each topic that has words to be known by is in the table", () => {
    const known = topics.filter((topic) => Object.keys(topicPhrases[topic]).length > 0)
    expect(new Set(table.map(([topic]) => topic))).toEqual(new Set(known))
  })
})

describe("where two topics meet", () => {
  const journalist = { from: { name: "Nyhedsredaktionen", address: "vagt@kystposten.example" } }

  test("a journalist's question is the press's, whatever it is about", () => {
    expect(topicOf("Fyringer", "Hvor mange varslinger har I fået i år?", journalist)).toBe("press")
  })

  test("aktindsigt has a statutory limit, also for a journalist", () => {
    expect(topicOf("Fyringer", "Jeg søger aktindsigt i årets varslinger.", journalist)).toBe("document-access")
  })

  test("a person who asks about themself is helped by the GDPR", () => {
    expect(topicOf("Aktindsigt", "Jeg vil have aktindsigt i alle oplysninger, I har registreret om mig.")).toBe(
      "data-protection",
    )
  })

  test("one dismissed alone writes to the wrong place; a firm that dismisses many does not", () => {
    expect(topicOf("Fyret", "Jeg er blevet fyret sammen med 40 andre. Hvem hjælper mig?")).toBe("misdirected")
    expect(topicOf("Fyring", "Vi må fyre 40 medarbejdere. Hvad skal vi sende jer?")).toBe("collective-dismissal")
  })

  test("a complaint over another authority is passed on, one over us is not", () => {
    expect(topicOf("Klage", "Jeg vil klage over jobcentret, der har trukket mig i kontanthjælp.")).toBe("misdirected")
    expect(topicOf("Klage", "Vi ønsker at klage over den vejledning, I gav os.")).toBe("complaint")
  })

  test("material for a meeting is not an arrangement of one", () => {
    expect(
      topicOf("Materiale til dialogmødet", "Send gerne resultatoversigten og benchmark for vores jobcenter."),
    ).toBe("results-follow-up")
  })

  test("what a minister is to say is about its matter, what one of us is to say is a meeting", () => {
    expect(topicOf("Talepapir", "Ministeren skal holde oplæg på mandag. Vi ønsker ledigheden for unge.")).toBe(
      "labour-market-data",
    )
    expect(topicOf("Oplæg", "Kan en af jer holde oplæg om ledigheden for vores medlemmer?")).toBe("meeting")
  })

  test("a list of names under the act is a notice, not a matter of data protection", () => {
    expect(topicOf("Name list under section 7", "May we send personal data by e-mail?")).toBe("collective-dismissal")
    expect(topicOf("Name list", "Personal data of others reached us by mistake.")).toBe("data-protection")
  })

  test("who takes responsibility is a complaint, also where the matter is named", () => {
    expect(topicOf("Arbejdsfordeling", "Jeg skriver i utilfredshed med jeres svar. Hvem tager ansvar for det?")).toBe(
      "complaint",
    )
    expect(topicOf("Arbejdsfordeling", "Hvem har ansvaret for at sende skemaet?")).toBe("work-sharing")
  })

  test("partshøring in a case is no consultation", () => {
    expect(topicOf("Partshøring", "Vi mangler partshøring i sagen om arbejdsfordeling.")).toBe("work-sharing")
  })

  test("what the council is to treat is the council's", () => {
    expect(topicOf("Punkt 6 på dagsordenen", "Til rådsmødet ønsker vi en oversigt over flaskehalspuljen.")).toBe(
      "council",
    )
  })

  test("dismissals one wants to avoid are a question of work-sharing", () => {
    expect(topicOf("Fewer hours", "We would like fewer hours for all instead of redundancies.")).toBe("work-sharing")
  })
})

describe("what is not the sender's present words", () => {
  test("headers that mark a mail as automatic decide, but for plain advertising", () => {
    expect(topicOf("Varsling af 40", "Vi afskediger 40.", { automatic: true })).toBe("automatic")
    expect(topicOf("Tilbud", "Spar 20 % på hele sortimentet, gratis levering.", { automatic: true })).toBe("sales")
  })

  test("history speaks only where the sender says nothing", () => {
    const history =
      "\n\nDen 3. feb. 2026 kl. 9.12 skrev Lise Thorup <lit@br-hs.example>:\n> Her er om arbejdsfordeling.\n"
    expect(topicOf("Sv: igen", `Se nedenfor.${history}`)).toBe("work-sharing")
    expect(topicOf("Sv: igen", `Har I ledighedstal for marts?${history}`)).toBe("labour-market-data")
  })

  test("a disclaimer under the signature is no matter of data protection", () => {
    const text =
      "Hvilken blanket til arbejdsfordeling?\n\nMed venlig hilsen\nBo Lund\nLund ApS\n\nVi behandler personoplysninger efter vores politik om databeskyttelse."
    expect(topicOf("Blanket", text)).toBe("work-sharing")
  })
})

test("the reason names the sender's own words and the rule", () => {
  const { reason, confidence } = readTopic({ subject: "Arbejdsfordeling", text: "Hvor finder jeg AR 292?" })
  expect(reason).toEqual({ rule: "matter", ground: "words", words: ["Arbejdsfordeling", "AR 292"], group: null })
  expect(confidence).toBeGreaterThan(0.9)
  expect(readTopic({ subject: "Hej", text: "" })).toMatchObject({
    topic: "other",
    confidence: 0,
    reason: { ground: "default" },
  })
})

test("a known group is not guessed again, and a word that is no group counts as unknown", () => {
  const message = { subject: "Hej", text: "Hvor mange er det i år?" }
  expect(readTopic({ ...message, senderGroup: "media" }).reason).toMatchObject({ rule: "press-sender", group: "media" })
  expect(readTopic({ ...message, senderGroup: "business" }).reason.group).toBeNull()
})
