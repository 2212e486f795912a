import { readMessages, scoreNeeds } from "./needs.ts"
import { scoreTriage } from "./triage.ts"

/**
 * `npm run -s eval -- needs FILE`: reads labelled messages, one JSON object a line, and prints how far the readers of
 * need, topic and expected reply agree with the labels, then each disagreement.
 */
const main = ([subject, file]: readonly string[]): number => {
  if (subject !== "needs" || file === undefined) {
    console.error("usage: npm run -s eval -- needs FILE")
    return 2
  }
  const messages = readMessages(file)
  const began = process.cpuUsage().user
  const needs = scoreNeeds(messages)
  const perSecond = Math.round(messages.length / ((process.cpuUsage().user - began) / 1_000_000))
  const triage = scoreTriage(messages)
  const scores = [...needs.scores, ...triage.scores]
  const misses = [...needs.misses, ...triage.misses]
  console.log(`${messages.length} messages, ${perSecond} a second of processor time (first run, not warmed up)\n`)
  for (const { name, right, of } of scores) {
    console.log(`${name.padEnd(30)} ${String(right).padStart(4)} of ${String(of).padEnd(4)} ${percent(right, of)}`)
  }
  if (misses.length > 0) console.log("\nid    field         expected         got              quote (note)")
  for (const { id, field, expected, got, quote, note } of misses) {
    console.log(`${id.padEnd(5)} ${field.padEnd(13)} ${expected.padEnd(16)} ${got.padEnd(16)} ${quote} (${note})`)
  }
  return 0
}

const percent = (right: number, of: number): string => (of === 0 ? "" : `${((100 * right) / of).toFixed(1)} %`)

process.exitCode = main(process.argv.slice(2))
