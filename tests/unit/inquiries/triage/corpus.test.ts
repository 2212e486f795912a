import { describe, expect, test } from "vitest"
import { readTopic } from "#app/inquiries/triage/read-topic.ts"
import { development, groupOfLabel, heldOut, measure, readLabelled } from "./labelled.ts"

if (development.length > 0)
  test("of the shared development set topic, reply and group are right as often as the design asks", () => {
    const shares = measure(development)
    expect(shares.topic).toBeGreaterThanOrEqual(0.97)
    expect(shares.reply).toBeGreaterThanOrEqual(0.97)
    expect(shares.group).toBeGreaterThanOrEqual(0.97)
  })

describe("messages of our own (tests/fixtures/triage/README.md)", () => {
  test("topic, reply and group stay right", () => {
    const shares = measure(heldOut)
    expect(shares.topic).toBeGreaterThanOrEqual(0.96)
    expect(shares.reply).toBeGreaterThanOrEqual(0.97)
    expect(shares.group).toBeGreaterThanOrEqual(0.95)
  })

  test("confidence tells: sure readings err less often than unsure ones", () => {
    // These had no part in what the words' weights were learned from.
    const unschooled = ["held-out", "held-out-second", "held-out-third"].flatMap((name) =>
      readLabelled(`tests/fixtures/needs/${name}.jsonl`),
    )
    const readings = unschooled.map((message) => {
      const { topic, confidence } = readTopic(message)
      return { right: topic === message.expect.topic, confidence }
    })
    const share = (kept: typeof readings) => kept.filter(({ right }) => right).length / kept.length
    const sure = readings.filter(({ confidence }) => confidence >= 0.6)
    expect(sure.length).toBeGreaterThan(readings.length / 3)
    expect(share(sure)).toBeGreaterThan(share(readings.filter(({ confidence }) => confidence < 0.6)))
  })

  test("knowing the sender's group does no harm", () => {
    const known = heldOut.filter((message) => {
      const senderGroup = groupOfLabel[message.senderGroup]
      return readTopic({ ...message, senderGroup }).topic === message.expect.topic
    })
    expect(known.length / heldOut.length).toBeGreaterThanOrEqual(measure(heldOut).topic - 0.02)
  })
})
