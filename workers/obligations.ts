import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { alignSlots, findPartyNews } from "#app/meetings/aligning.server.ts"
import type { Services } from "#app/services.server.ts"
import { openBell } from "./bell.ts"
import { type Clock, keepGoing } from "./loop.ts"

/** Somebody who enters a new party looks for it in the matrix soon after. */
const LOOK_EVERY = 5_000

/** Slots follow the parties: who comes, leaves, is merged, gets or loses an agreement; and the days and years. */
export function keepObligations(house: Services, clock: Clock, signal: AbortSignal): Promise<void> {
  const bell = openBell()
  const work = async () => {
    let seen = { last: 0, day: "" }
    for (; !signal.aborted; await bell.wait(LOOK_EVERY, signal)) {
      const day = dateOf(localDay(clock.now()))
      const { last, news } = await findPartyNews(house.db.read, seen.last)
      if ((news || day !== seen.day) && (await alignSlots(house.db, clock.now())))
        house.log.info("obligations brought in line")
      seen = { last, day }
    }
  }
  return keepGoing(work, {
    ...{ signal, clock, waits: { shortest: 1_000, longest: 300_000 }, proven: 60_000 },
    onFault: async (error) => house.log.error({ err: error }, "the obligations stopped and start again"),
  })
}
