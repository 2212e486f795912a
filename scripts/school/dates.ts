import { writeFileSync } from "node:fs"
import { learnDates } from "./learn-dates.ts"
import { readLessons } from "./lessons.ts"

// Learns the weights of app/deadlines/reading/leaning.ts from labelled messages and sentences: `npx tsx scripts/school/dates.ts`.
// Sets named by arguments ("twenty-ninth") are left out, to see what the others teach of them.

const messages = readLessons(process.argv.slice(2))
const { unit, bias, weights, times, asked } = learnDates(messages)
const learned = { unit, bias, weights: Buffer.from(weights.buffer).toString("base64") }
writeFileSync("app/deadlines/reading/learned/leaning.json", `${JSON.stringify(learned, null, 2)}\n`)
console.log(`${messages.length} messages, ${times} times named, ${asked} of them asked for`)
