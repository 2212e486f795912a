import { remindVoters } from "#app/meetings/poll/reminding.server.ts"
import type { Services } from "#app/services.server.ts"
import { openBell } from "./bell.ts"
import { type Clock, keepGoing } from "./loop.ts"

/** A reminder is a matter of days. */
const LOOK_EVERY = 60_000

/** Whoever has not said which times suit them is reminded, once. */
export function keepPolls(house: Services, clock: Clock, signal: AbortSignal): Promise<void> {
  const bell = openBell()
  const work = async () => {
    for (; !signal.aborted; await bell.wait(LOOK_EVERY, signal)) {
      const reminded = await remindVoters(house, clock.now())
      if (reminded > 0) house.log.info({ reminded }, "poll reminders queued")
    }
  }
  return keepGoing(work, {
    ...{ signal, clock, waits: { shortest: 1_000, longest: 300_000 }, proven: 60_000 },
    onFault: async (error) => house.log.error({ err: error }, "the polls stopped and start again"),
  })
}
