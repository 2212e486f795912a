import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { scoreNeeds } from "#scripts/eval/needs.ts"
import { scoreTriage } from "#scripts/eval/triage.ts"
import { readShared } from "#tests/support/shared.ts"
import { parseMessages } from "./support.ts"

/** Agreement with labelled messages, as deadlines.md § 1 wants it: `by`, nothing invented, urgency. */
const agree = (lines: string, by: number, topic = 0, noneInvented = 0.98) => {
  const messages = parseMessages(lines)
  const scores = [...scoreNeeds(messages).scores, ...scoreTriage(messages).scores]
  const share = (name: string) => {
    const score = scores.find((one) => one.name === name)
    return score === undefined ? 0 : score.right / score.of
  }
  expect(share("by exactly right")).toBeGreaterThanOrEqual(by)
  expect(share("no deadline invented")).toBeGreaterThanOrEqual(noneInvented)
  expect(share("urgency")).toBeGreaterThanOrEqual(0.95)
  expect(share("topic")).toBeGreaterThanOrEqual(topic)
}

describe("labelled messages", () => {
  test.each([
    ["held-out", 0.97],
    ["held-out-second", 0.97],
    ["held-out-third", 0.92],
    ["held-out-fourth", 0.99, 0.97],
    ["held-out-fifth", 0.99, 0.97],
    ["held-out-sixth", 0.99, 0.97],
    ["held-out-seventh", 0.99, 0.97],
    ["held-out-eighth", 0.99, 0.97],
    ["held-out-ninth", 0.99, 0.97],
    ["held-out-tenth", 0.99, 0.97],
    ["held-out-eleventh", 0.99, 0.97],
    ["held-out-twelfth", 0.99, 0.97],
    ["held-out-thirteenth", 0.99, 0.97],
    ["held-out-fourteenth", 0.99, 0.97],
    ["held-out-fifteenth", 0.99, 0.97],
    ["held-out-sixteenth", 0.99, 0.96],
    ["held-out-seventeenth", 0.99, 0.97],
    ["held-out-eighteenth", 0.99, 0.93],
    ["held-out-nineteenth", 0.99, 0.95],
    ["held-out-twentieth", 0.99, 0.97],
    ["held-out-twenty-first", 0.99, 0.97],
  ])("%s", (name, by, topic = 0) => {
    agree(readFileSync(`tests/fixtures/needs/${name}.jsonl`, "utf8"), by, topic)
  })

  // Learned from as a whole, and not repaired on letter by letter: what is misread in them is known, and may not grow.
  test.each([
    ["held-out-twenty-second", 0.97, 0.95],
    ["held-out-twenty-third", 0.97, 0.97],
    ["held-out-twenty-fourth", 0.97, 0.98],
    ["held-out-twenty-fifth", 0.97, 0.97],
    ["held-out-twenty-sixth", 0.97, 0.98],
    ["held-out-twenty-seventh", 0.97, 0.94],
    ["held-out-twenty-eighth", 0.97, 0.98],
    ["held-out-twenty-ninth", 0.97, 0.97],
    ["held-out-thirtieth", 0.96, 0.97],
    ["held-out-thirty-first", 0.93, 0.94],
    ["held-out-thirty-second", 0.93, 0.97],
    ["held-out-thirty-third", 0.93, 0.98],
    ["held-out-thirty-fourth", 0.99, 0.98],
    ["held-out-thirty-fifth", 0.97, 0.94],
    ["held-out-thirty-sixth", 0.98, 0.98],
    ["held-out-thirty-seventh", 0.98, 0.98],
    ["held-out-thirty-eighth", 0.98, 0.98],
    ["held-out-thirty-ninth", 0.98, 0.98],
  ])("%s", (name, by, noneInvented) => {
    agree(readFileSync(`tests/fixtures/needs/${name}.jsonl`, "utf8"), by, 0.9, noneInvented)
  })

  const dev = readShared("corpus/needs.dev.jsonl")
  if (dev !== null) test("the corpus", () => agree(dev, 0.97, 0.9))
})
