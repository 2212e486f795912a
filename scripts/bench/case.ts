import { cpSync, mkdtempSync, rmSync } from "node:fs"
import { availableParallelism, loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import ensureBuilt from "#tests/support/build.ts"
import { ask, figures, type Spent, serve } from "./pages.ts"
import { seedHouse } from "./seed/house.ts"
import { addThread } from "./seed/thread.ts"

/** Milliseconds of server time, 95 of 100 times (quality.md § Speed). */
const BAR = 40
const CASES = 10_000
const ROUNDS = 200
const WARM_UP = 20

/**
 * The page of a case with a long correspondence: `npm run bench -- case [--messages 200]`. Its data, as the browser asks for
 * it on the way from the queue, is what is held to the bar; the whole page, asked for where a visit begins on a case, is
 * told. Server time is what it is for the queue: from question to answer over loopback, without gzip.
 */
export async function casePage(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { messages: { type: "string", default: "200" } } })
  const messages = Number(values.messages)
  await ensureBuilt()
  const seeded = join(tmpdir(), "rettidig-bench", `house-${CASES}`)
  ;(await seedHouse(seeded, CASES, (line) => console.log(line))).close()
  // The correspondence is not to be there the next time.
  const folder = mkdtempSync(join(tmpdir(), "rettidig-case-"))
  cpSync(seeded, folder, { recursive: true })
  const house = await serve(folder)
  try {
    const path = `/inquiries/${await addThread(house.db, messages)}`
    const took = { data: [] as Spent[], page: [] as Spent[] }
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      const [data, page] = [await ask(house, `${path}.data`), await ask(house, path)]
      if (round < 0) continue
      took.data.push(data)
      took.page.push(page)
    }
    const [data, page] = [figures(took.data), figures(took.page)]
    console.table({ data: data.clock, "data, processor": data.cpu, "whole page": page.clock })
    const ok = data.clock.p95 <= BAR
    const machine = { processors: availableParallelism(), load: Number(loadavg()[0]?.toFixed(1)) }
    console.log(JSON.stringify({ bench: "case", messages, bar: BAR, data, page, machine, ok }))
    if (!ok) process.exitCode = 1
  } finally {
    await house.stop()
    rmSync(folder, { recursive: true })
  }
}
