import { removeLeftovers } from "#app/privacy/removing.server.ts"
import type { Services } from "#app/services.server.ts"
import { openBell } from "./bell.ts"
import { type Clock, keepGoing } from "./loop.ts"

const LOOK_EVERY = 10_000

/** What an anonymising has left on the disk goes within seconds, and after a crash as soon as we are up again. */
export function keepRemoving(house: Services, clock: Clock, signal: AbortSignal): Promise<void> {
  const bell = openBell()
  const work = async () => {
    for (; !signal.aborted; await bell.wait(LOOK_EVERY, signal)) {
      const removed = await removeLeftovers(house)
      if (removed > 0) house.log.info({ removed }, "removed what anonymising had left")
    }
  }
  return keepGoing(work, {
    ...{ signal, clock, waits: { shortest: 1_000, longest: 300_000 }, proven: 60_000 },
    onFault: async (error) => house.log.error({ err: error }, "removing what is left stopped and starts again"),
  })
}
