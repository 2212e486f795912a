import { describe, expect, test } from "vitest"
import { Classifier } from "#app/inquiries/triage/learning/classifier.ts"
import { featuresOf, verbatim } from "#app/inquiries/triage/learning/features.ts"
import { chanceOf, Recorder, type Said } from "#app/inquiries/triage/learning/record.ts"
import { type Trained, Trainer } from "#app/inquiries/triage/learning/trainer.ts"
import { readParts } from "#app/inquiries/triage/message-parts.ts"
import { seededRandom } from "#tests/support/random.ts"

const nothing: Said = { label: null, how: "faintly" }
const about = (subject: string, text = "") => featuresOf(readParts({ subject, text }), { group: null })

/** Letters with a word of their own for each topic, and much that is in all of them. */
function train(
  count: number,
  topics: readonly (readonly [label: string, word: string])[],
  said = nothing,
): Promise<Trained> {
  const random = seededRandom(7)
  const trainer = new Trainer()
  for (let n = 0; n < count; n++) {
    const [label, word] = topics[n % topics.length] ?? ["", ""]
    const filler = ["kontrakt", "mandag", "skema", "kollega"].filter(() => random() > 0.5).join(" ")
    trainer.take(about(`Om ${word}`, `Hej vi skriver om ${word} ${filler}`), label, said)
  }
  return trainer.finish()
}
const local = [
  ["council", "Fjordsporet"],
  ["bottleneck", "Vindmøllebroen"],
] as const

describe("the classifier", () => {
  test("learns the words of an authority from forty confirmed cases, and says which", async () => {
    const classifier = new Classifier(await train(40, local))
    const features = about("Spørgsmål om FJORDSPORET")
    const guess = classifier.guess(features, nothing)
    expect(guess).toMatchObject({ label: "council", cases: 20 })
    expect(guess?.confidence).toBeGreaterThan(0.9)
    const { subject, fresh } = readParts({ subject: "Spørgsmål om FJORDSPORET", text: "" })
    expect(verbatim(guess?.features ?? [], [subject, fresh])[0]).toContain("FJORDSPORET")
  })

  test("is silent before thirty cases, of a topic with fewer than five, and where it knows no word", async () => {
    expect(new Classifier(await train(29, local)).guess(about("Fjordsporet"), nothing)).toBeNull()
    const few = new Trainer()
    for (let n = 0; n < 36; n++) few.take(about("Vindmøllebroen"), "bottleneck", nothing)
    for (let n = 0; n < 4; n++) few.take(about("Fjordsporet"), "council", nothing)
    expect(new Classifier(await few.finish()).guess(about("Fjordsporet"), nothing)).toBeNull()
    expect(new Classifier(await train(40, local)).guess(about("xyzzy"), nothing)).toBeNull()
  })

  test("is not confident where its guesses have been wrong", async () => {
    const random = seededRandom(3)
    const trainer = new Trainer()
    for (let n = 0; n < 80; n++) trainer.take(about("Et spørgsmål"), random() > 0.5 ? "council" : "meeting", nothing)
    expect(new Classifier(await trainer.finish()).guess(about("Et spørgsmål"), nothing)?.confidence).toBeLessThan(0.7)
  })

  test("trusts itself against what was said only as far as people have sided with it", async () => {
    const said: Said = { label: "meeting", how: "surely" }
    const guess = new Classifier(await train(60, local, said)).guess(about("Fjordsporet"), said)
    expect(guess?.label).toBe("council")
    expect(guess?.confidence).toBeGreaterThan(0.9)
    // Never yet in that situation.
    expect(new Classifier(await train(60, local)).guess(about("Fjordsporet"), said)?.confidence).toBe(0.5)
  })

  test("is the same after it has been kept, and the same for the same cases", async () => {
    const trained = await train(50, local)
    expect(await train(50, local)).toEqual(trained)
    const kept = new Classifier(JSON.parse(JSON.stringify(trained)) as Trained)
    const features = about("Nyt fra Vindmøllebroen")
    expect(kept.guess(features, nothing)).toEqual(new Classifier(trained).guess(features, nothing))
  })

  test("costs less than a third of a millisecond a letter", async () => {
    const labels = Array.from({ length: 17 }, (_, n) => [`topic-${n}`, `emne${n}`] as const)
    const classifier = new Classifier(await train(2_000, labels))
    const features = about("Om emne3", Array.from({ length: 200 }, (_, n) => `ord${n % 60} kontrakt`).join(" "))
    const cost = () => {
      const began = process.cpuUsage().user
      for (let n = 0; n < 300; n++) classifier.guess(features, nothing)
      return (process.cpuUsage().user - began) / 1_000 / 300
    }
    // The best of some: what others do on the machine meanwhile is not the classifier's cost.
    expect(Math.min(...Array.from({ length: 5 }, cost))).toBeLessThan(0.3)
  })
})

describe("the chance that a guess is right", () => {
  test("follows the outcome of guesses that led as clearly, and is never sure of little", () => {
    const recorder = new Recorder()
    for (let n = 0; n < 100; n++) recorder.note("alone", n / 100, n >= 50)
    const record = recorder.toRecord()
    expect(chanceOf(record, "alone", 0.9)).toBeGreaterThan(0.95)
    expect(chanceOf(record, "alone", 0.1)).toBeLessThan(0.05)
    expect(chanceOf(record, "doubts", 0.9)).toBe(0.5)
    recorder.note("doubts", 1, true)
    expect(chanceOf(recorder.toRecord(), "doubts", 1)).toBeLessThan(0.7)
  })
})

describe("features", () => {
  test("are folded words and pairs of what the sender wrote, the subject's weighing double; no history", () => {
    const text = "Vi søger hjælp\n\n> Kvindens gamle ord"
    const features = featuresOf(readParts({ subject: "Ansøgning", text }), {
      from: { name: "A", address: "a@Firma.example" },
      group: "businesses",
    })
    expect(features.get("ansoegn")).toBe(2)
    expect(features.get("soeger")).toBe(1)
    expect(features.has("soeger hjaelp")).toBe(true)
    expect(features.has("kvinden")).toBe(false)
    expect(features.has("@firma.example")).toBe(true)
    expect(features.has("group:businesses")).toBe(true)
  })
})
