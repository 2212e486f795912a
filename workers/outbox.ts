import { sendDue } from "#app/mail/sending.server.ts"
import type { Transport } from "#app/mail/transport.server.ts"
import type { Services } from "#app/services.server.ts"
import { openBell } from "./bell.ts"
import { type Clock, keepGoing } from "./loop.ts"

/** Replies wait out their seconds of undo in the database, so a look each second is what their leaving depends on. */
const LOOK_EVERY = 1_000

export function sendOutbox(house: Services, transport: Transport, clock: Clock, signal: AbortSignal): Promise<void> {
  const bell = openBell()
  const send = async () => {
    for (; !signal.aborted; await bell.wait(LOOK_EVERY, signal)) while ((await sendDue(house, transport)) > 0);
  }
  return keepGoing(send, {
    ...{ signal, clock, waits: { shortest: 1_000, longest: 60_000 }, proven: 60_000 },
    onFault: async (error) => house.log.error({ err: error }, "the outbox stopped and starts again"),
  })
}
