import { availableParallelism, loadavg } from "node:os"
import { monitorEventLoopDelay } from "node:perf_hooks"
import { eq } from "drizzle-orm"
import { drawCharts } from "#app/overview/figures/charts.server.ts"
import { openFigureStore } from "#app/overview/figures/keeping.server.ts"
import { loadFigures, loadSeries } from "#app/overview/figures/loading.server.ts"
import { readPeriod } from "#app/overview/figures/period.ts"
import { listReview } from "#app/overview/review/review-query.server.ts"
import { users } from "#db/schema/index.ts"
import { seededUntil, seedHouse } from "./seed/house.ts"
import { readHouseOptions } from "./seed.ts"

/** Milliseconds for a year with every split, its comparison and its charts, 95 of 100 times (quality.md § Speed). */
const BAR = 150
/** The same for the overdue review. */
const REVIEW_BAR = 50
const ROUNDS = 40

/** What the overview takes of the web process: `npm run bench -- overview [--cases N] [--data DIR]`. */
export async function overview(args: string[]): Promise<void> {
  const { cases, folder } = readHouseOptions(args)
  const db = await seedHouse(folder, cases, (line) => console.log(line))
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

  const year = await measure(async () => {
    await loadFigures(house, viewer, period("year"), seededUntil)
    drawCharts(await loadSeries(house, viewer, period("year"), seededUntil), "da")
  })
  const review = await measure(() => listReview(db.read, viewer, seededUntil))
  db.close()

  const filling = {
    fillMs: Math.round(filled),
    longestStall: Number((stalls.max / 1e6).toFixed(1)),
    columnsMb: Math.round((process.memoryUsage().arrayBuffers - held) / 1e6),
  }
  console.table({ year, review })
  console.table([filling])
  const ok = year.p95 <= BAR && review.p95 <= REVIEW_BAR
  const machine = { processors: availableParallelism(), load: Number(loadavg()[0]?.toFixed(1)) }
  console.log(JSON.stringify({ bench: "overview", cases, year, review, ...filling, machine, ok }))
  if (!ok) process.exitCode = 1
}

/** Milliseconds: the first time, and how it goes when it has been asked before. */
async function measure(work: () => Promise<unknown>) {
  const once = async () => {
    const start = performance.now()
    await work()
    return performance.now() - start
  }
  const cold = await once()
  const warm: number[] = []
  for (let round = 0; round < ROUNDS; round++) warm.push(await once())
  const sorted = warm.toSorted((one, other) => one - other)
  const at = (share: number) => Number((sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(1))
  return { cold: Number(cold.toFixed(1)), p50: at(0.5), p95: at(0.95), max: at(1) }
}
