/**
 * Milliseconds of processor time this process spends on some work, in user mode and on all its threads: what else runs
 * on the machine does not count, as it would by the clock on the wall.
 */
export function cpuTime(work: () => void): number
export function cpuTime(work: () => Promise<void>): Promise<number>
export function cpuTime(work: () => void | Promise<void>): number | Promise<number> {
  const began = process.cpuUsage()
  const spent = () => process.cpuUsage(began).user / 1000
  const done = work()
  return done instanceof Promise ? done.then(spent) : spent()
}

/** The least processor time of up to five runs, for the first ones compile; no more are made once one is within `limit`. */
export function leastCpuTime(limit: number, work: () => void): number {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < 5 && least >= limit; run++) least = Math.min(least, cpuTime(work))
  return least
}
