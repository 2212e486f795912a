import { carryOutNext } from "#app/privacy/retention/approving.server.ts"
import { proposeDaily } from "#app/privacy/retention/proposing.server.ts"
import type { Services } from "#app/services.server.ts"
import { openBell } from "./bell.ts"
import { type Clock, keepGoing } from "./loop.ts"

const LOOK_EVERY = 5_000

/** Soon after midnight it is looked whom to propose. Only those that a person has approved are then anonymised. */
export function keepRetention(house: Services, clock: Clock, signal: AbortSignal): Promise<void> {
  const bell = openBell()
  const work = async () => {
    for (; !signal.aborted; await bell.wait(LOOK_EVERY, signal)) {
      const proposed = await proposeDaily(house.db, clock.now())
      if (proposed) house.log.info({ proposed }, "proposed for anonymising")
      while (!signal.aborted && (await carryOutNext(house.db, clock.now())));
    }
  }
  return keepGoing(work, {
    ...{ signal, clock, waits: { shortest: 1_000, longest: 300_000 }, proven: 60_000 },
    onFault: async (error) => house.log.error({ err: error }, "retention stopped and starts again"),
  })
}
