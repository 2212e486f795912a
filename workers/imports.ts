import type { Services } from "#app/services.server.ts"
import { workOnImports } from "#app/stakeholders/imports/working.server.ts"
import { openBell } from "./bell.ts"
import { type Clock, keepGoing } from "./loop.ts"

/** Somebody watches a bar and waits for it to move. */
const LOOK_EVERY = 300

export function runImports(house: Services, clock: Clock, signal: AbortSignal): Promise<void> {
  const bell = openBell()
  const work = async () => {
    for (; !signal.aborted; await bell.wait(LOOK_EVERY, signal))
      while (!signal.aborted && (await workOnImports(house, signal)));
  }
  return keepGoing(work, {
    ...{ signal, clock, waits: { shortest: 1_000, longest: 60_000 }, proven: 60_000 },
    onFault: async (error) => house.log.error({ err: error }, "an import stopped and starts again"),
  })
}
