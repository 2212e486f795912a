import { learnTriage } from "#app/inquiries/learning.server.ts"
import type { Services } from "#app/services.server.ts"
import { openBell } from "./bell.ts"
import { type Clock, keepGoing } from "./loop.ts"

/** Learning anew reads thousands of letters: seldom enough to cost nothing, often enough to be there the next hour. */
const LOOK_EVERY = 300_000

export function learnForEver(house: Services, clock: Clock, signal: AbortSignal): Promise<void> {
  const bell = openBell()
  const learn = async () => {
    for (; !signal.aborted; await bell.wait(LOOK_EVERY, signal)) {
      const cases = await learnTriage(house)
      if (cases !== null) house.log.info({ cases }, "learned from what was confirmed")
    }
  }
  return keepGoing(learn, {
    ...{ signal, clock, waits: { shortest: 1_000, longest: 300_000 }, proven: 60_000 },
    onFault: async (error) => house.log.error({ err: error }, "the learning stopped and starts again"),
  })
}
