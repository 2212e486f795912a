import { availableParallelism, loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { isOpenCase } from "#db/case-states.server.ts"
import { inquiries } from "#db/schema/index.ts"
import ensureBuilt from "#tests/support/build.ts"
import { ask, figures, type Serving, type Spent, serve } from "./pages.ts"
import { seedHouse } from "./seed/house.ts"
import { readHouseOptions } from "./seed.ts"

/** Milliseconds of server time, 95 of 100 times, and how much longer than in the small house (quality.md § Speed). */
const BAR = 25
const MOST = 1.3
const SMALL = 10_000
const ROUNDS = 25
/** The first rounds are the program's, which learns what it is to do, and the disk's. */
const WARM_UP = 4
/** A whole page is asked for in every fifth round. */
const WHOLE = 5

const views = {
  "all open": "",
  "page 2": "page=2",
  overdue: "due=late",
  mine: "view=mine",
  "my unit's": "view=unit",
  unassigned: "view=unassigned",
  "one unit": "unit=4",
  "one topic": "topic=work-sharing",
  "words, many": "text=an",
  "words, a name": "text=mette",
  "words, none": "text=findesikkeikke",
  answered: "view=answered",
  closed: "view=closed",
  unjournalised: "view=unjournalised",
}
type View = keyof typeof views
const names = Object.keys(views) as View[]

/**
 * The queue page: `npm run bench -- queue [--cases 1000000] [--data DIR]`, in that house and in one of 10,000 cases, in
 * turns. Of each view two things are asked for:
 *
 * - its data, `/inquiries.data`, which the browser asks for when somebody goes to the queue, filters it or it changes: who
 *   asks, the menu's counts, the page's rows and counts, all of it written out. This is what is held to the bar.
 * - the whole page, `/inquiries`, which is asked for once a visit: the same, and its HTML. It is told, not held.
 *
 * Server time is from the question to the answer over loopback, without gzip, which is what somebody waits; the processor
 * time beside it has V8's cleaning in other threads in it, and tells more where the machine has other work. What a narrow view shows
 * at 10,000 cases is a few rows, where at a million it fills its page; each is therefore compared with the full page there.
 */
export async function queue(args: string[]): Promise<void> {
  const { cases, folder } = readHouseOptions(args)
  const small = join(tmpdir(), "rettidig-bench", `house-${SMALL}`)
  await ensureBuilt()
  const say = (line: string) => console.log(line)
  for (const house of [await seedHouse(folder, cases, say), await seedHouse(small, SMALL, say)]) house.close()
  const houses = [await serve(folder), await serve(small)] as const
  try {
    const open = await houses[0].db.read.$count(inquiries, isOpenCase())
    const [large, little] = await walk(houses)
    const full = figures(little["all open"].data).clock.p95
    const rows = names.map((view) => {
      const [{ cpu, clock }, page] = [figures(large[view].data), figures(large[view].page)]
      const ratio = Number((clock.p95 / full).toFixed(2))
      const there = figures(little[view].data).clock.p95
      const ok = clock.p95 <= BAR && ratio <= MOST
      return { view, p50: clock.p50, p95: clock.p95, there, ratio, processor: cpu.p95, wholePage: page.clock.p95, ok }
    })
    console.table(rows)
    const ok = rows.every((row) => row.ok)
    const machine = { processors: availableParallelism(), load: Number(loadavg()[0]?.toFixed(1)) }
    console.log(JSON.stringify({ bench: "queue", cases, open, bar: BAR, most: MOST, full, rows, machine, ok }))
    if (!ok) process.exitCode = 1
  } finally {
    for (const house of houses) await house.stop()
  }
}

type Times = Record<View, { data: Spent[]; page: Spent[] }>

async function walk(houses: readonly [Serving, Serving]): Promise<[Times, Times]> {
  const empty = () => Object.fromEntries(names.map((view) => [view, { data: [], page: [] }])) as unknown as Times
  const times: [Times, Times] = [empty(), empty()]
  for (let round = -WARM_UP; round < ROUNDS; round++)
    for (const view of names)
      for (const [n, house] of houses.entries()) {
        const data = await ask(house, `/inquiries.data?${views[view]}`)
        const page = round % WHOLE === 0 ? await ask(house, `/inquiries?${views[view]}`) : null
        if (round < 0) continue
        times[n]?.[view].data.push(data)
        if (page) times[n]?.[view].page.push(page)
      }
  return times
}
