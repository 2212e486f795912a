import { availableParallelism, loadavg } from "node:os"
import { monitorEventLoopDelay } from "node:perf_hooks"
import { eq } from "drizzle-orm"
import { drawCharts } from "#app/overview/figures/charts.server.ts"
import { openFigureStore } from "#app/overview/figures/keeping.server.ts"
import { loadFigures, loadSeries } from "#app/overview/figures/loading.server.ts"
import { readPeriod } from "#app/overview/figures/period.ts"
import { users } from "#db/schema/index.ts"
import { seededUntil, seedHouse } from "./seed/house.ts"
import { benchFolder } from "./seed.ts"

/** Milliseconds for a year with every split, its comparison and its charts, 95 of 100 times (quality.md § Speed). */
const BAR = 150
/** While the columns are filled nobody else waits longer than this. Milliseconds. */
const MOST_STALL = 50
const ROUNDS = 40

/** What the overview takes of the web process: `npm run bench -- overview [cases]`. */
export async function overview([count = "1000000"]: string[]): Promise<void> {
  const db = await seedHouse(benchFolder(Number(count)), Number(count), (line) => console.log(line))
  const [user] = await db.read.select().from(users).where(eq(users.role, "management"))
  if (!user) throw new Error("the house has no management")
  // One who does not see all: each confidential case is asked for.
  const viewer = { ...user, role: "coordinator" as const, unitName: null }
  const period = (key: string) => readPeriod(new URLSearchParams({ period: key }), seededUntil).period

  const held = process.memoryUsage().arrayBuffers
  const house = { db, figures: openFigureStore(db) }
  const stalls = monitorEventLoopDelay({ resolution: 5 })
  stalls.enable()
  const began = performance.now()
  await house.figures.columns()
  const filled = performance.now() - began
  stalls.disable()

  const show = async (key: string) => {
    const start = performance.now()
    await loadFigures(house, viewer, period(key), seededUntil)
    drawCharts(await loadSeries(house, viewer, period(key), seededUntil), "da")
    return performance.now() - start
  }
  const cold = await show("year")
  const warm: number[] = []
  for (let round = 0; round < ROUNDS; round++) warm.push(await show("year"))
  db.close()

  const sorted = warm.toSorted((one, other) => one - other)
  const at = (share: number) => Number((sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(1))
  const results = {
    ...{ cold: Number(cold.toFixed(1)), p50: at(0.5), p95: at(0.95), max: at(1) },
    fillMs: Math.round(filled),
    longestStall: Number((stalls.max / 1e6).toFixed(1)),
    columnsMb: Math.round((process.memoryUsage().arrayBuffers - held) / 1e6),
  }
  console.table([results])
  const ok = results.p95 <= BAR && results.longestStall <= MOST_STALL
  const machine = { processors: availableParallelism(), load: Number(loadavg()[0]?.toFixed(1)) }
  console.log(JSON.stringify({ bench: "overview", cases: Number(count), bar: BAR, ...results, machine, ok }))
  if (!ok) process.exitCode = 1
}
