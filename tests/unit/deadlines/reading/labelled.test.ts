import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { scoreNeeds } from "#scripts/eval/needs.ts"
import { parseMessages, readShared } from "./support.ts"

/** Agreement with labelled messages, as deadlines.md § 1 wants it: `by`, nothing invented, urgency. */
const agree = (lines: string, by: number) => {
  const { scores } = scoreNeeds(parseMessages(lines))
  const share = (name: string) => {
    const score = scores.find((one) => one.name === name)
    return score === undefined ? 0 : score.right / score.of
  }
  expect(share("by exactly right")).toBeGreaterThanOrEqual(by)
  expect(share("no deadline invented")).toBeGreaterThanOrEqual(0.98)
  expect(share("urgency")).toBeGreaterThanOrEqual(0.95)
}

describe("labelled messages", () => {
  test.each(["held-out", "held-out-second", "held-out-third"])("%s", (name) => {
    agree(readFileSync(`tests/fixtures/needs/${name}.jsonl`, "utf8"), 0.92)
  })

  const dev = readShared("corpus/needs.dev.jsonl")
  if (dev !== null) test("the corpus", () => agree(dev, 0.97))
})
