/** A bell rung while nobody waits is heard by the next who does. */
export type Bell = { ring: () => void; wait: (ms: number, signal: AbortSignal) => Promise<void> }

export function openBell(): Bell {
  let rung = false
  let wake: (() => void) | null = null
  return {
    ring() {
      rung = true
      wake?.()
    },
    async wait(ms, signal) {
      if (!rung && !signal.aborted)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
          signal.addEventListener("abort", wake, { once: true })
        })
      if (wake) signal.removeEventListener("abort", wake)
      wake = null
      rung = false
    },
  }
}
