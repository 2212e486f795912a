import type { Intake } from "#app/mail/intake.server.ts"
import type { Services } from "#app/services.server.ts"
import type { Bell } from "./bell.ts"
import { type Clock, keepGoing } from "./loop.ts"

/** The bell rings when mail is stored; the look each second finds what an administrator has put back in the queue. */
const LOOK_EVERY = 1_000

type Keeping = { bell: Bell; clock: Clock; signal: AbortSignal; onFiled: () => void }

export function fileMailForEver(
  house: Services,
  intake: Intake,
  { bell, clock, signal, onFiled }: Keeping,
): Promise<void> {
  const take = async () => {
    for (; !signal.aborted; await bell.wait(LOOK_EVERY, signal)) if ((await intake.takeIn()) > 0) onFiled()
  }
  return keepGoing(take, {
    ...{ signal, clock, waits: { shortest: 1_000, longest: 60_000 }, proven: 60_000 },
    onFault: async (error) => house.log.error({ err: error }, "the intake stopped and starts again"),
  })
}
