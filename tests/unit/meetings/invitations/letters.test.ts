import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { lettersFor, type Sent } from "#app/meetings/invitations/letters.ts"
import type { SentFacts } from "#app/meetings/invitations/sent-facts.ts"

const facts: SentFacts = {
  ...{ title: "Dialogmøde", description: "Mødeleder: Signe Aaholm", place: "Rådhuset", link: null },
  ...{ startAt: 1_000, endAt: 2_000, organiser: { name: "Region Øst", address: "post@region.example" } },
}
const [eva, bo] = [{ address: "eva@aarhus.example" }, { address: "bo@favrskov.example" }]
const invited = (address: string, more: Partial<Sent> = {}): Sent => ({
  ...{ address, state: "invited", sequence: 0, facts },
  ...more,
})
const tell = (wanted: SentFacts | null, readers: { address: string }[], sent: Sent[], sequence = 0) => {
  const found = lettersFor({ factsFor: wanted && (() => wanted), sequence, readers }, sent)
  return {
    sequence: found.sequence,
    letters: found.letters.map((letter) => [
      (letter.reader ?? letter.before)?.address.split("@")[0],
      ...[letter.occasion, letter.sequence, letter.asksAgain],
    ]),
  }
}

describe("who is told what", () => {
  test("whoever is new is invited, and whoever is on the list twice has one invitation", () => {
    expect(tell(facts, [eva, bo, eva], [])).toEqual({
      sequence: 0,
      letters: [
        ["eva", "invited", 0, true],
        ["bo", "invited", 0, true],
      ],
    })
  })

  test("nobody is told what they know", () => {
    expect(tell(facts, [eva, bo], [invited(eva.address), invited(bo.address)]).letters).toEqual([])
  })

  test.each([
    { title: "Andet" },
    { place: "Skolen" },
    { link: "https://m.example" },
    { startAt: 1_500 },
    { endAt: 9_000 },
  ])("%o asks everybody again, with a higher sequence", (change) => {
    expect(tell({ ...facts, ...change }, [eva], [invited(eva.address)])).toEqual({
      sequence: 1,
      letters: [["eva", "changed", 1, true]],
    })
  })

  test("another description is told with the sequence they have, and their answer stays", () => {
    expect(tell({ ...facts, description: "Mødeleder: Bo" }, [eva], [invited(eva.address)], 4)).toEqual({
      sequence: 4,
      letters: [["eva", "changed", 0, false]],
    })
  })

  test("whoever is off the list is told by a higher sequence, and the others are left in peace", () => {
    expect(tell(facts, [bo], [invited(eva.address), invited(bo.address)])).toEqual({
      sequence: 1,
      letters: [["eva", "removed", 1, false]],
    })
  })

  test("asked once more, they get a REQUEST above their CANCEL", () => {
    expect(tell(facts, [eva], [invited(eva.address, { state: "cancelled", sequence: 1 })], 1)).toEqual({
      sequence: 2,
      letters: [["eva", "invited", 2, true]],
    })
  })

  test("of a meeting that is off everybody is told who knew it was on", () => {
    const sent = [invited(eva.address), invited(bo.address, { state: "cancelled", sequence: 1 })]
    expect(tell(null, [eva, bo], sent, 1)).toEqual({ sequence: 1, letters: [["eva", "cancelled", 1, false]] })
  })
})

describe("whatever happens to a meeting", () => {
  const step = fc.record({
    on: fc.boolean(),
    readers: fc.uniqueArray(fc.constantFrom("a@x.example", "b@x.example", "c@x.example")),
    place: fc.constantFrom("Rådhuset", "Skolen"),
    description: fc.constantFrom("", "Mødeleder: Bo"),
  })

  test("each calendar ends as the meeting stands, sequences never fall, and CANCEL and REQUEST never share one", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let sent: Sent[] = []
        let sequence = 0
        const heard = new Map<string, { method: string; sequence: number }>()
        for (const { on, readers, place, description } of steps) {
          const wanted = { ...facts, place, description }
          const asked = readers.map((address) => ({ address }))
          const next = lettersFor({ factsFor: on ? () => wanted : null, sequence, readers: asked }, sent)
          for (const letter of next.letters) {
            const { address } = letter.reader ?? letter.before
            const method = letter.reader ? "REQUEST" : "CANCEL"
            const before = heard.get(address)
            if (before && before.method !== method) expect(letter.sequence).toBeGreaterThan(before.sequence)
            if (before && letter.asksAgain) expect(letter.sequence).toBeGreaterThan(before.sequence)
            expect(letter.sequence).toBeLessThanOrEqual(next.sequence)
            heard.set(address, { method, sequence: letter.sequence })
            const row: Sent = letter.reader
              ? { address, state: "invited", sequence: letter.sequence, facts: wanted }
              : { ...letter.before, state: "cancelled", sequence: letter.sequence }
            sent = [...sent.filter((each) => each.address !== address), row]
          }
          expect(next.sequence).toBeGreaterThanOrEqual(sequence)
          sequence = next.sequence
          const showing = sent.filter(({ state }) => state === "invited")
          expect(showing.map(({ address }) => address).sort()).toEqual(on ? readers.toSorted() : [])
          for (const row of showing) expect(row.facts).toEqual(wanted)
        }
      }),
    )
  })
})
