import { sendReminders } from "#app/reminders/reminding.server.ts"
import type { Services } from "#app/services.server.ts"
import { openBell } from "./bell.ts"
import { type Clock, keepGoing } from "./loop.ts"

/** A deadline is told to the minute. */
const LOOK_EVERY = 20_000

/** Deadlines that are near, have come or are long over are told to whoever is to know, once each. */
export function keepReminders(house: Services, clock: Clock, signal: AbortSignal): Promise<void> {
  const bell = openBell()
  const work = async () => {
    for (; !signal.aborted; await bell.wait(LOOK_EVERY, signal)) {
      const { cases, mails } = await sendReminders(house, clock.now())
      if (cases + mails > 0) house.log.info({ cases, mails }, "reminders queued")
    }
  }
  return keepGoing(work, {
    ...{ signal, clock, waits: { shortest: 1_000, longest: 300_000 }, proven: 60_000 },
    onFault: async (error) => house.log.error({ err: error }, "the reminders stopped and start again"),
  })
}
