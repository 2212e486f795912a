import { sendDigests } from "#app/digests/digesting.server.ts"
import type { Services } from "#app/services.server.ts"
import { openBell } from "./bell.ts"
import { type Clock, keepGoing } from "./loop.ts"

/** Who opens at half past eight finds it there. */
const LOOK_EVERY = 30_000

/** How it stands, each morning to oneself and on Mondays to those who lead. */
export function keepDigests(house: Services, clock: Clock, signal: AbortSignal): Promise<void> {
  const bell = openBell()
  const work = async () => {
    for (; !signal.aborted; await bell.wait(LOOK_EVERY, signal)) {
      const mails = await sendDigests(house, clock.now())
      if (mails > 0) house.log.info({ mails }, "digests queued")
    }
  }
  return keepGoing(work, {
    ...{ signal, clock, waits: { shortest: 1_000, longest: 300_000 }, proven: 60_000 },
    onFault: async (error) => house.log.error({ err: error }, "the digests stopped and start again"),
  })
}
