import { existsSync, readdirSync } from "node:fs"
import { readNeed } from "#app/deadlines/read-need.ts"
import { triageMessage } from "#app/inquiries/triage/triage.ts"
import { type LabelledMessage, readMessages } from "#scripts/eval/needs.ts"

/** What deadlines.md § 1 asks of the reader of needs, on one core. */
const LEAST_RATE = 5_000

const CORPUS = "../shared/corpus/needs.dev.jsonl"
const FIXTURES = "tests/fixtures/needs"

type Reader = (message: LabelledMessage) => unknown

/** How many labelled messages are read in a second of one core's time, and how long the slowest take. */
export async function needs([seconds = "5"]: string[]): Promise<void> {
  const messages = readCorpus()
  const reading = measure(messages, Number(seconds), readNeed)
  const triaging = measure(messages, Number(seconds), (message) => [readNeed(message), triageMessage(message)])
  console.table({ "the need": shown(reading), "the need and triage": shown(triaging) })
  const ok = reading.perCpuSecond >= LEAST_RATE
  console.log(JSON.stringify({ bench: "needs", messages: messages.length, reading, triaging, ok }))
  if (!ok) process.exitCode = 1
}

const readCorpus = (): LabelledMessage[] => {
  if (existsSync(CORPUS)) return readMessages(CORPUS)
  return readdirSync(FIXTURES)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => readMessages(`${FIXTURES}/${name}`))
}

/** Reads all messages over and over, as long to warm up; milliseconds a message are wall time. */
const measure = (messages: readonly LabelledMessage[], seconds: number, read: Reader) => {
  const lasting = (milliseconds: number, round: () => void) => {
    for (const until = performance.now() + milliseconds; performance.now() < until; ) round()
  }
  lasting(seconds * 1000, () => messages.forEach(read))

  const times: number[] = []
  const cpu = process.cpuUsage()
  const began = performance.now()
  lasting(seconds * 1000, () => {
    for (const message of messages) {
      const start = performance.now()
      read(message)
      times.push(performance.now() - start)
    }
  })
  const wall = performance.now() - began
  const { user, system } = process.cpuUsage(cpu)
  times.sort((one, other) => one - other)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    perCpuSecond: (times.length / (user + system)) * 1e6,
    perSecond: (times.length / wall) * 1000,
    p50: at(0.5),
    p99: at(0.99),
    max: at(1),
  }
}

const shown = ({ perCpuSecond, perSecond, p50, p99, max }: ReturnType<typeof measure>) => ({
  "messages/s of a core": Math.round(perCpuSecond),
  "messages/s": Math.round(perSecond),
  "p50 ms": Number(p50.toFixed(3)),
  "p99 ms": Number(p99.toFixed(3)),
  "max ms": Number(max.toFixed(1)),
})
