import { openBell } from "./bell.ts"

/** Time and chance, handed in so that tests own them. */
export type Clock = { now: () => number; random: () => number }
export type Waits = { shortest: number; longest: number }

/** Milliseconds before try number `failures` + 1: doubling, and jittered so that a fleet does not knock in step. */
export function backoff(failures: number, random: number, { shortest, longest }: Waits): number {
  const full = Math.min(longest, shortest * 2 ** Math.min(failures, 30))
  return Math.round(full * (0.5 + random / 2))
}

type Keeping = {
  signal: AbortSignal
  clock: Clock
  waits: Waits
  proven: number
  onFault: (error: unknown) => Promise<void>
}

/**
 * Keeps `work` going until the signal: when it throws it starts again after a wait that doubles, and only work that
 * lasted `proven` milliseconds brings the wait back to its shortest. A server that accepts and drops us is not well.
 */
export async function keepGoing(work: (signal: AbortSignal) => Promise<void>, keeping: Keeping): Promise<void> {
  const { signal, clock, waits, proven, onFault } = keeping
  const bell = openBell()
  let failures = 0
  while (!signal.aborted) {
    const began = clock.now()
    try {
      await work(signal)
    } catch (error) {
      if (signal.aborted) return
      await onFault(error)
    }
    if (clock.now() - began >= proven) failures = 0
    await bell.wait(backoff(failures++, clock.random(), waits), signal)
  }
}
