import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { openPresence, type Presence } from "#app/presence/presence.server.ts"
import { type Present, readPresent } from "#app/presence/present.ts"

const [signe, malthe, birgit] = [
  { id: 1, name: "Signe Aaholm" },
  { id: 2, name: "Malthe Dyrvig" },
  { id: 3, name: "Birgit Lundsø" },
]
const OF_A_CASE = 42

let presence: Presence
beforeEach(() => {
  vi.useFakeTimers()
  presence = openPresence()
})
afterEach(() => vi.useRealTimers())

/** Opens the case in a tab; `sees` is what that tab was told last, `told` how often. */
function open(person: { id: number; name: string }, inquiryId = OF_A_CASE) {
  const heard: Present[][] = []
  const leave = presence.enter(inquiryId, person, (others) => heard.push(others))
  return { leave, sees: () => heard.at(-1)?.map(({ name, writing }) => (writing ? `${name} writes` : name)), heard }
}

test("each sees the others on the same case, and not oneself", () => {
  const hers = open(signe)
  expect(hers.sees()).toEqual([])
  const his = open(malthe)
  const elsewhere = open(birgit, 43)
  expect(hers.sees()).toEqual(["Malthe Dyrvig"])
  expect(his.sees()).toEqual(["Signe Aaholm"])
  expect(elsewhere.sees()).toEqual([])
  his.leave()
  expect(hers.sees()).toEqual([])
})

test("somebody with two tabs is one, until the last of them is closed", () => {
  const his = open(malthe)
  const first = open(signe)
  const second = open(signe)
  expect(his.sees()).toEqual(["Signe Aaholm"])
  expect(second.sees()).toEqual(["Malthe Dyrvig"])
  first.leave()
  first.leave()
  expect(his.sees()).toEqual(["Signe Aaholm"])
  second.leave()
  expect(his.sees()).toEqual([])
})

test("who keeps a draft is writing, until a minute without one, or until it is sent", () => {
  const hers = open(signe)
  open(malthe)
  presence.write(OF_A_CASE, malthe.id, true)
  expect(hers.sees()).toEqual(["Malthe Dyrvig writes"])
  vi.advanceTimersByTime(50_000)
  presence.write(OF_A_CASE, malthe.id, true)
  vi.advanceTimersByTime(50_000)
  expect(hers.sees()).toEqual(["Malthe Dyrvig writes"])
  vi.advanceTimersByTime(10_000)
  expect(hers.sees()).toEqual(["Malthe Dyrvig"])
  presence.write(OF_A_CASE, malthe.id, true)
  presence.write(OF_A_CASE, malthe.id, false)
  expect(hers.sees()).toEqual(["Malthe Dyrvig"])
})

test("nobody is told anew of what they know", () => {
  const hers = open(signe)
  open(malthe)
  presence.write(OF_A_CASE, malthe.id, true)
  const heard = hers.heard.length
  presence.write(OF_A_CASE, malthe.id, true)
  expect(hers.heard).toHaveLength(heard)
})

test("what a page is told is read as it was said, and anything else as nobody", () => {
  const others = [{ id: 2, name: "Malthe Dyrvig", writing: true }]
  expect(readPresent(JSON.stringify(others))).toEqual(others)
  expect(readPresent('{"others":1}')).toEqual([])
  expect(readPresent("[null, 7]")).toEqual([])
})
