import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { supersedes } from "#app/meetings/calendar/answer.ts"
import { addressKey, uidKey } from "#app/meetings/calendar/keys.ts"
import { isMaterial, nextSequence, removedAttendees } from "#app/meetings/calendar/sequence.ts"
import { writeCancel, writeRequest } from "#app/meetings/calendar/write.ts"
import { dialogue } from "./meetings.ts"
import { readWithIcalendar } from "./readings.ts"

const hour = 3_600_000
const [eva, ...others] = dialogue.attendees

describe("the sequence", () => {
  test.each([
    { title: "Dialogmøde 1. kvartal" },
    { place: "Online" },
    { link: "https://møde.example" },
    { startAt: dialogue.startAt - hour },
    { endAt: dialogue.endAt + hour },
  ])("rises with %j: all are to be asked again", (change) => {
    const after = { ...dialogue, ...change }
    expect(nextSequence({ ...dialogue, sequence: 4 }, after)).toBe(5)
    expect(isMaterial(dialogue, after)).toBe(true)
  })

  test("stays when words, answers or people are added", () => {
    const answered = dialogue.attendees.map((each) => ({ ...each, participation: "accepted" as const }))
    const ida = {
      name: "Ida",
      address: "ida@b.example",
      role: "optional",
      participation: "pending",
      rsvp: true,
    } as const
    const after = { ...dialogue, description: "Ny dagsorden", changedAt: 1, attendees: [...answered, ida] }
    expect(nextSequence(dialogue, after)).toBe(0)
    expect(isMaterial(dialogue, after)).toBe(false)
  })

  test("rises by one with a cancellation, which then stands above what it takes back", () => {
    const [cancelled] = readWithIcalendar(writeCancel(dialogue, { at: 0 })).events
    expect(cancelled?.sequence).toBe(nextSequence(dialogue, null))
    expect(cancelled?.uid).toBe(dialogue.uid)
  })

  test("lets one who was removed be invited again", () => {
    const without = { ...dialogue, attendees: others }
    const removed = removedAttendees(dialogue, {
      ...without,
      attendees: others.map((each) => ({ ...each, address: each.address.toUpperCase() })),
    })
    expect(removed).toEqual([eva])
    const later = { ...without, sequence: nextSequence(dialogue, without) }
    const again = { ...dialogue, sequence: nextSequence(later, { ...dialogue, sequence: later.sequence }) }
    const [cancel] = readWithIcalendar(writeCancel(dialogue, { at: 0, removed })).events
    const [request] = readWithIcalendar(writeRequest(again)).events
    expect(request?.sequence).toBeGreaterThanOrEqual(cancel?.sequence ?? Number.POSITIVE_INFINITY)
  })
})

describe("of two answers", () => {
  const answer = (sequence: number, stampedAt: number) => ({ sequence, stampedAt })

  test("the one to the later version counts, then the one made later, and the first is never undone by its copy", () => {
    expect(supersedes(answer(0, 10), null)).toBe(true)
    expect(supersedes(answer(0, 20), answer(0, 10))).toBe(true)
    expect(supersedes(answer(0, 10), answer(0, 20))).toBe(false)
    expect(supersedes(answer(0, 10), answer(0, 10))).toBe(false)
    expect(supersedes(answer(1, 10), answer(0, 20))).toBe(true)
    expect(supersedes(answer(0, 20), answer(1, 10))).toBe(false)
  })

  test("one to a version before they were asked again does not count, one to that version does", () => {
    const asked = answer(2, 0)
    expect(supersedes(answer(1, 99), asked)).toBe(false)
    expect(supersedes(answer(2, 1), asked)).toBe(true)
  })

  test("the same one stands in the end, in whatever order and however often they arrive", () => {
    const version = fc.record({ sequence: fc.nat(3), stampedAt: fc.nat(5) })
    const standing = (answers: { sequence: number; stampedAt: number }[]) =>
      answers.reduce<(typeof answers)[number] | null>((known, each) => (supersedes(each, known) ? each : known), null)
    fc.assert(
      fc.property(fc.array(version, { minLength: 1 }), fc.infiniteStream(fc.nat()), (answers, keys) => {
        const shuffled = [...answers, ...answers].map((each) => ({ each, key: keys.next().value }))
        const other = shuffled.sort((one, two) => one.key - two.key).map(({ each }) => each)
        expect(standing(other)).toEqual(standing(answers))
      }),
      { seed: 5546 },
    )
  })
})

test("addresses and UIDs are the same in any case, with or without their scheme", () => {
  const forms = [
    "eva@b.example",
    "EVA@B.example",
    "mailto:eva@b.example",
    "MAILTO: Eva@b.Example ",
    "x:mailto:eva@b.example",
  ]
  expect(new Set(forms.map(addressKey))).toEqual(new Set(["eva@b.example"]))
  expect(["", "eva", "invalid:nomail", "urn:uuid:1", "mailto:", "/o=Org/cn=Eva"].map(addressKey)).toEqual(
    Array(6).fill(""),
  )
  expect(uidKey(" ABC@rar.example ")).toBe("abc@rar.example")
  const outlooks = "040000008200E00074C5B7101A82E00800000000C08470CD9E31DD010000000000000000100000000ECFF8AEC00CE584"
  expect(uidKey(outlooks)).toBe(outlooks.toLowerCase())
})
