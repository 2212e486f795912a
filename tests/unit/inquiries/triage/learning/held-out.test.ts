import { describe, expect, test } from "vitest"
import type { Topic } from "#app/inquiries/topics.ts"
import { Classifier } from "#app/inquiries/triage/learning/classifier.ts"
import { featuresOf } from "#app/inquiries/triage/learning/features.ts"
import { Trainer } from "#app/inquiries/triage/learning/trainer.ts"
import { chooseTopic, saidBy } from "#app/inquiries/triage/topic-choice.ts"
import { readMessage } from "#app/inquiries/triage/triage.ts"
import { seededRandom } from "#tests/support/random.ts"
import { heldOut } from "../labelled.ts"

type Letter = { from: { name: string; address: string }; subject: string; text: string; topic: string }
const letters: Letter[] = heldOut.map(({ expect: { topic }, ...letter }) => ({ ...letter, topic }))

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = seededRandom(seed)
  return list
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item)
}

async function learn(confirmed: readonly Letter[]): Promise<Classifier> {
  const trainer = new Trainer()
  for (const letter of confirmed) {
    const { parts, group, topic } = readMessage(letter)
    trainer.take(featuresOf(parts, { from: letter.from, group: group?.group ?? null }), letter.topic, saidBy(topic))
  }
  return new Classifier(await trainer.finish())
}

const count = (unseen: readonly Letter[], classifier: Classifier | null) =>
  unseen.filter((letter) => chooseTopic(readMessage(letter), letter.from, classifier).topic === letter.topic).length

/** Words that mean something at one authority only, in letters that hold nothing else to tell them by. */
const local: [topic: Topic, names: string[]][] = [
  ["results-follow-up", ["Fjordsporet", "Fjordsporets hold", "Fjordspor"]],
  ["framework-agreement", ["Kystpuljen", "Kystpuljens partnere", "Kystpulje"]],
  ["bottleneck", ["Broholdet", "Broholdets kreds", "Brohold"]],
]
const openings = ["Hej", "Goddag", "Kære alle", "Hej igen", "Til jer", "Hej med jer"]
const sentences = [
  "Hvordan går det med {}?",
  "Jeg skriver om {}, som vi talte om sidst.",
  "Vi er lidt i tvivl om noget ved {}.",
  "Hvem har {} hos jer nu?",
  "Her er lidt nyt om {}.",
  "Vi vil gerne høre mere om {}.",
  "Det drejer sig om {}.",
  "Kan I sige lidt om {}?",
]
const fillers = [
  "Ring gerne, når det passer dig.",
  "Det haster ikke.",
  "Jeg er på kontoret hele ugen.",
  "Min kollega spurgte også om det.",
  "Vi har set på det i dag.",
  "Jeg håber, at alt er vel hos jer.",
  "Der er nok en god forklaring.",
  "Undskyld, at jeg skriver så sent.",
]
const random = seededRandom(20)
const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ""
const localLetters: Letter[] = local.flatMap(([topic, names]) =>
  Array.from({ length: 40 }, (_, n) => ({
    from: { name: "A", address: `a@gade${n}.example` },
    subject: pick(["Et spørgsmål", "Hej", "Nyt", "Kort besked", ""]),
    text: `${pick(openings)}\n\n${pick(sentences).replace("{}", pick(names))} ${pick(fillers)} ${pick(fillers)}\n\nHilsen\nMia`,
    topic,
  })),
)

describe("what was confirmed on one half of the letters", () => {
  const seeds = [1, 2, 3, 4, 5]

  test("never makes the other half worse, and speaks where the phrases were silent", async () => {
    let before = 0
    let after = 0
    for (const seed of seeds) {
      const order = shuffled(letters, seed)
      const half = order.length >> 1
      const unseen = order.slice(half)
      const alone = count(unseen, null)
      const together = count(unseen, await learn(order.slice(0, half)))
      expect(together, `seed ${seed}`).toBeGreaterThanOrEqual(alone)
      before += alone
      after += together
    }
    expect(after).toBeGreaterThan(before)
  })

  test("decides by the authority's own words, which no phrase knows", async () => {
    for (const seed of seeds) {
      const order = shuffled([...letters, ...localLetters], seed)
      const half = order.length >> 1
      const unseen = order.slice(half)
      const own = unseen.filter((letter) => localLetters.includes(letter))
      const classifier = await learn(order.slice(0, half))
      expect(count(own, null) / own.length, `seed ${seed}`).toBeLessThan(0.2)
      expect(count(own, classifier) / own.length, `seed ${seed}`).toBeGreaterThan(0.5)
      const others = unseen.filter((letter) => !localLetters.includes(letter))
      expect(count(others, classifier), `seed ${seed}`).toBeGreaterThanOrEqual(count(others, null))
    }
  })
})
