import { describe, expect, test } from "vitest"
import { Classifier } from "#app/inquiries/triage/learning/classifier.ts"
import { featuresOf } from "#app/inquiries/triage/learning/features.ts"
import { Trainer } from "#app/inquiries/triage/learning/trainer.ts"
import { propose, saidUnit, type TriageMail, type TriageSources, unitFeatures } from "#app/inquiries/triage/proposal.ts"
import { compileRouting, type RoutingRule } from "#app/inquiries/triage/routing.ts"
import { saidBy } from "#app/inquiries/triage/topic-choice.ts"
import { readMessage } from "#app/inquiries/triage/triage.ts"

const bare: TriageSources = {
  route: compileRouting([]),
  topics: null,
  units: null,
  unitOfGroup: new Map(),
  openUnits: new Set([1, 2, 3]),
  colleagues: new Set([7]),
}
const mail = (given: Partial<TriageMail> = {}): TriageMail => ({
  subject: "Et spørgsmål",
  text: "Hej\n\nHvordan går det med Fjordsporet?\n\nHilsen\nMia",
  from: { name: "Mia", address: "mia@gade.example" },
  senderGroup: null,
  automatic: false,
  hasAttachment: false,
  mailbox: { id: 1, unitId: 1 },
  ...given,
})
const rule = (name: string, result: RoutingRule["result"], textWords = ["fjordspor*"]): RoutingRule => ({
  id: 1,
  name,
  conditions: { textWords },
  result,
})
const reasonsFor = (field: string, mail: TriageMail, sources: TriageSources) =>
  propose(mail, sources).reasons.filter((reason) => reason.field === field)

/** Forty confirmed letters: half about the one name, half about the other; `text` is what they say beside it. */
async function confirmed(text = "") {
  const topics = new Trainer()
  const units = new Trainer()
  for (let n = 0; n < 60; n++) {
    const [topic, name, unit] =
      n % 2 === 0 ? (["council", "Fjordsporet", "2"] as const) : (["hearing", "Kystpuljen", "1"] as const)
    const letter = mail({ subject: n % 3 === 0 ? "Hej" : "Nyt", text: `Hej\n\nNoget om ${name}. ${text}` })
    const reading = readMessage({ ...letter, from: letter.from ?? undefined })
    const features = featuresOf(reading.parts, { from: letter.from ?? undefined, group: null })
    topics.take(features, topic, saidBy(reading.topic))
    units.take(unitFeatures(features, topic), unit, saidUnit(1))
  }
  return { topics: new Classifier(await topics.finish()), units: new Classifier(await units.finish()) }
}

const sure = "Vi ansøger om forlængelse af arbejdsfordeling. Arbejdsfordelingen gælder 20 medarbejdere."

describe("the order of sources", () => {
  test("nothing that tells: silence, and the mailbox's unit", () => {
    expect(propose(mail(), bare)).toMatchObject({ topic: "other", targetGroup: null, unitId: 1, replyExpected: true })
    expect(reasonsFor("topic", mail(), bare)).toEqual([{ field: "topic", ground: "default", words: [] }])
    expect(reasonsFor("unit", mail(), bare)).toMatchObject([{ ground: "mailbox-unit" }])
  })

  test("a known sender goes before a rule, and a rule before guessing", () => {
    const sources = { ...bare, route: compileRouting([rule("Fjordsporet", { targetGroup: "regions" })]) }
    expect(propose(mail({ senderGroup: "jobcentres" }), sources).targetGroup).toBe("jobcentres")
    expect(reasonsFor("target-group", mail({ senderGroup: "jobcentres" }), sources)).toMatchObject([
      { ground: "known-sender" },
    ])
    const journalist = mail({ text: "Fjordsporet?\n\nHilsen\nIda Lund\nJournalist\nAvisen Sjælland" })
    expect(propose(journalist, bare).targetGroup).toBe("media")
    expect(propose(journalist, sources).targetGroup).toBe("regions")
  })

  test("a rule goes before what was learned and read, and its name is the reason", async () => {
    const learned = await confirmed()
    const sources = {
      ...bare,
      ...learned,
      route: compileRouting([rule("Om Fjordsporet", { topic: "meeting", unitId: 3 })]),
    }
    expect(propose(mail({ text: `Fjordsporet. ${sure}` }), sources)).toMatchObject({ topic: "meeting", unitId: 3 })
    expect(reasonsFor("topic", mail(), sources)).toEqual([
      { field: "topic", ground: "routing-rule", words: [], confidence: 1, rule: "Om Fjordsporet" },
    ])
  })

  test("a rule sets who has the case, who may see it, and whether an answer is awaited", () => {
    const result = { assigneeId: 7, confidentiality: "confidential", replyExpected: false } as const
    const sources = { ...bare, route: compileRouting([rule("Fjordsporet", result)]) }
    expect(propose(mail(), sources)).toMatchObject(result)
    expect(reasonsFor("assignee", mail(), sources)).toMatchObject([{ rule: "Fjordsporet" }])
  })

  test("a rule's unit or colleague that has closed since is passed over", () => {
    const sources = { ...bare, route: compileRouting([rule("Gammel", { unitId: 9, assigneeId: 8 })]) }
    expect(propose(mail(), sources)).toMatchObject({ unitId: 1, assigneeId: null })
  })

  test("where the phrases are silent, what was learned holds, with its words", async () => {
    const sources = { ...bare, ...(await confirmed()) }
    expect(propose(mail(), sources)).toMatchObject({ topic: "council", unitId: 2 })
    const [reason] = reasonsFor("topic", mail(), sources)
    expect(reason).toMatchObject({ ground: "learned", cases: 30 })
    expect(reason?.words.join()).toContain("Fjordsporet")
    expect(reason?.confidence).toBeGreaterThan(0.7)
    expect(reasonsFor("unit", mail(), sources)).toMatchObject([{ ground: "learned" }])
  })

  test("sure phrases hold against what was learned, until people have set just such readings right", async () => {
    const letter = mail({ text: `Hej\n\nNoget om Fjordsporet. ${sure}` })
    expect(propose(letter, { ...bare, topics: (await confirmed()).topics }).topic).toBe("work-sharing")
    expect(propose(letter, { ...bare, topics: (await confirmed(sure)).topics }).topic).toBe("council")
  })

  test("where both say the same, both reasons stand", async () => {
    const trainer = new Trainer()
    for (let n = 0; n < 60; n++) {
      const [topic, text] =
        n % 2 === 0 ? (["work-sharing", sure] as const) : (["press", "Vi laver et interview til avisen."] as const)
      const reading = readMessage({ ...mail({ text }), from: undefined })
      trainer.take(featuresOf(reading.parts, { group: null }), topic, saidBy(reading.topic))
    }
    const sources = { ...bare, topics: new Classifier(await trainer.finish()) }
    const grounds = reasonsFor("topic", mail({ text: sure }), sources).map(({ ground }) => ground)
    expect(grounds.sort()).toEqual(["learned", "words"])
  })

  test("what the headers say of an automatic mail stands against all that was learned", async () => {
    const sources = { ...bare, ...(await confirmed()) }
    expect(propose(mail({ automatic: true }), sources)).toMatchObject({ topic: "automatic", replyExpected: false })
  })

  test("the unit that answers for the group goes before the mailbox's", () => {
    const sources = { ...bare, unitOfGroup: new Map([["media" as const, 2]]) }
    expect(propose(mail({ senderGroup: "media" }), sources).unitId).toBe(2)
    expect(reasonsFor("unit", mail({ senderGroup: "media" }), sources)).toMatchObject([{ ground: "group-unit" }])
  })
})
