import { sendNews } from "#app/news/sending.server.ts"
import type { Services } from "#app/services.server.ts"
import { openBell } from "./bell.ts"
import { type Clock, keepGoing } from "./loop.ts"

/** Soon after the time to take it back is over; the outbox empties what is queued meanwhile. */
const LOOK_EVERY = 5_000

/** News to those who asked for them. */
export function keepNews(house: Services, clock: Clock, signal: AbortSignal): Promise<void> {
  const bell = openBell()
  const work = async () => {
    for (; !signal.aborted; await bell.wait(LOOK_EVERY, signal)) {
      const queued = await sendNews(house, clock.now())
      if (queued > 0) house.log.info({ queued }, "news mails queued")
    }
  }
  return keepGoing(work, {
    ...{ signal, clock, waits: { shortest: 1_000, longest: 300_000 }, proven: 60_000 },
    onFault: async (error) => house.log.error({ err: error }, "the news stopped and starts again"),
  })
}
