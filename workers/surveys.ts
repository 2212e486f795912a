import type { Services } from "#app/services.server.ts"
import { sendSurveys } from "#app/surveys/asking.server.ts"
import { openBell } from "./bell.ts"
import { type Clock, keepGoing } from "./loop.ts"

/** A survey is a matter of days. */
const LOOK_EVERY = 60_000

/** Some of those who were answered are asked how it was, once. */
export function keepSurveys(house: Services, clock: Clock, signal: AbortSignal): Promise<void> {
  const bell = openBell()
  const work = async () => {
    for (; !signal.aborted; await bell.wait(LOOK_EVERY, signal)) {
      const asked = await sendSurveys(house, clock.now())
      if (asked > 0) house.log.info({ asked }, "survey invitations queued")
    }
  }
  return keepGoing(work, {
    ...{ signal, clock, waits: { shortest: 1_000, longest: 300_000 }, proven: 60_000 },
    onFault: async (error) => house.log.error({ err: error }, "the surveys stopped and start again"),
  })
}
