import { type RawFile, type ReadOptions, readMail } from "./reading.server.ts"
import type { ReadMail } from "./stored-mail.ts"

export type ParseRequest = { id: number; file: RawFile; options: ReadOptions }
export type ParseAnswer = { id: number } & ({ mail: ReadMail } | { fault: { code: string; message: string } })

/** mailparser waits for the event loop some twenty times a message; several at once share the turns: a third faster. */
const AT_ONCE = 8

const queue: ParseRequest[] = []
let running = 0
let answers: ParseAnswer[] = []

// The process of parse-pool.server.ts.
process.on("message", (requests: ParseRequest[]) => {
  queue.push(...requests)
  while (running < AT_ONCE && queue.length > 0) void run()
})
process.on("disconnect", () => process.exit())
process.send?.("ready")

async function run() {
  running++
  for (let request = queue.shift(); request; request = queue.shift()) answer(await read(request))
  running--
}

const read = ({ id, file, options }: ParseRequest): Promise<ParseAnswer> =>
  readMail(file, options).then(
    (mail) => ({ id, mail }),
    (error) => ({ id, fault: { code: String(error?.code ?? ""), message: String(error) } }),
  )

/** What is ready in the same turn of the event loop travels together. */
function answer(one: ParseAnswer) {
  if (answers.push(one) > 1) return
  setImmediate(() => {
    process.send?.(answers)
    answers = []
  })
}
