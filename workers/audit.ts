import { checkChainDaily } from "#app/audit/chain.server.ts"
import type { Services } from "#app/services.server.ts"
import { openBell } from "./bell.ts"
import { type Clock, keepGoing } from "./loop.ts"

/** The walk is due once a day, soon after midnight, when few are disturbed. */
const LOOK_EVERY = 600_000

/** The audit log's chain is walked by itself: a change to what is old shows by the next morning, whoever looks. */
export function keepAudit(house: Services, clock: Clock, signal: AbortSignal): Promise<void> {
  const bell = openBell()
  const work = async () => {
    for (; !signal.aborted; await bell.wait(LOOK_EVERY, signal)) {
      const check = await checkChainDaily(house.db, clock.now())
      if (check === null) continue
      if (check.brokenAt === null) house.log.info({ lines: check.lines }, "audit log walked: its chain holds")
      else house.log.error({ event: check.brokenAt }, "the audit log's chain breaks")
    }
  }
  return keepGoing(work, {
    ...{ signal, clock, waits: { shortest: 1_000, longest: 300_000 }, proven: 60_000 },
    onFault: async (error) => house.log.error({ err: error }, "walking the audit log stopped and starts again"),
  })
}
