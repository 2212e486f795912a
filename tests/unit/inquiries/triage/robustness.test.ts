import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { isTopic } from "#app/inquiries/topics.ts"
import { guessTargetGroup } from "#app/inquiries/triage/guess-group.ts"
import { readTopic } from "#app/inquiries/triage/read-topic.ts"
import { isReplyExpected } from "#app/inquiries/triage/reply-expected.ts"
import { triageMessage } from "#app/inquiries/triage/triage.ts"
import { leastCpuTime } from "#tests/support/cpu-time.ts"
import { heldOut } from "./labelled.ts"

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc
    .array(
      fc.constantFrom("jeg", "er", "§ 7", "?", "afskedigelser", "møde", "\n", "> ", "Fra:", "Å\u030A", "١٢", "mvh"),
    )
    .map((words) => words.join(" ")),
)

describe("whatever comes", () => {
  test("every message gets a topic, a confidence from 0 to 1, and words that stand in it", () => {
    fc.assert(
      fc.property(anyText, anyText, fc.string(), fc.string(), (subject, text, name, address) => {
        const { topic, reply, group } = triageMessage({ subject, text, from: { name, address } })
        expect(isTopic(topic.topic)).toBe(true)
        for (const { confidence } of [topic, ...(group ? [group] : [])]) {
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
        const said = `${subject}\n${text.replace(/^[ \t]{0,8}>.*$/gm, (line) => " ".repeat(line.length))}\n${text}`
        for (const words of [...topic.reason.words, ...reply.reason.words]) expect(said).toContain(words)
      }),
    )
  })

  test.each([
    ["one word without an end", "a".repeat(5_000_000)],
    ["spaces", " ".repeat(5_000_000)],
    ["line breaks", "\n".repeat(5_000_000)],
    ["marks of quotation", "> ".repeat(2_500_000)],
    ["an opening that never closes", "Fra: ".repeat(1_000_000)],
    ["openings of phrases", "opsige jeg er i ".repeat(300_000)],
    ["every idea at once", "25 medarbejdere opsiges mit møde passer ".repeat(125_000)],
    ["accents upon accents", `a${"\u0301".repeat(2_500_000)}`],
    ["other scripts", "увольнение ".repeat(450_000)],
  ])("5 MB of %s takes under 50 ms of processor time", (_, text) => {
    const message = { subject: text.slice(0, 100_000), text, from: { name: text, address: text } }
    expect(leastCpuTime(50, () => void triageMessage(message))).toBeLessThan(50)
  })
})

describe("what stands around a message does not change what it says", () => {
  const spoken = heldOut.filter((message) => readTopic(message).reason.rule !== "silence")
  const history = fc.constantFrom(...heldOut.map(({ text }) => text.replace(/^/gm, "> ")))
  const attribution = "\n\nDen 3. feb. 2026 kl. 9.12 skrev Lise Thorup <lit@br-hs.example>:\n"

  test("quoted history below", () => {
    fc.assert(
      fc.property(fc.constantFrom(...spoken), history, (message, quoted) => {
        const answered = { ...message, text: message.text + attribution + quoted }
        expect(readTopic(answered).topic).toBe(readTopic(message).topic)
      }),
    )
  })

  test("Danish letters spelled out, and capitals", () => {
    const spellOut = (text: string) =>
      text
        .replace(/æ/g, "ae")
        .replace(/ø/g, "oe")
        .replace(/å/g, "aa")
        .replace(/Æ/g, "Ae")
        .replace(/Ø/g, "Oe")
        .replace(/Å/g, "Aa")
    for (const message of heldOut) {
      const { from, subject, text } = message
      expect(readTopic({ from, subject: spellOut(subject), text: spellOut(text) }).topic).toBe(
        readTopic({ from, subject, text }).topic,
      )
      expect(readTopic({ from, subject: subject.toUpperCase(), text }).topic).toBe(
        readTopic({ from, subject, text }).topic,
      )
    }
  })

  test("read once or read three times, the judgement is the same", () => {
    for (const { from, subject, text } of heldOut) {
      const triage = triageMessage({ from, subject, text })
      expect(triage.topic).toEqual(readTopic({ from, subject, text }))
      expect(triage.group).toEqual(guessTargetGroup({ from, subject, text }))
      expect(triage.reply).toEqual(isReplyExpected({ subject, text, topic: triage.topic.topic }))
    }
  })
})
