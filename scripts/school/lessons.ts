import { readdirSync } from "node:fs"
import { type LabelledMessage, readMessages } from "#scripts/eval/needs.ts"

const messages = "tests/fixtures/needs"
/** What the tests in tests/unit/deadlines/reading read, that the weights may not stand against them. */
const sentences = "tests/fixtures/sentences/needs.jsonl"

/** Sets that nothing of dates is learned from: taught with them too, older letters are misread (labelled.test.ts tells). */
const untaught = ["fourth", "fifth", "sixth", "seventh", "eighth", "ninth"].map((name) => `thirty-${name}`)

/** The messages that what a date means is learned from, but for the sets left out ("twenty-ninth"). Never the corpus in ../shared. */
export const readLessons = (leftOut: readonly string[] = []): LabelledMessage[] => {
  const left = [...untaught, ...leftOut].map((name) => `held-out-${name}.jsonl`)
  const sets = readdirSync(messages)
    .filter((name) => name.endsWith(".jsonl") && !left.includes(name))
    .sort()
  return [...sets.map((name) => `${messages}/${name}`), sentences].flatMap(readMessages)
}
