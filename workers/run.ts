import { devNull } from "node:os"
import { type Door, openDoor, speaksLmtp } from "#app/mail/door.server.ts"
import { type FileMail, openIntake } from "#app/mail/intake.server.ts"
import { openParsePool } from "#app/mail/parse-pool.server.ts"
import { openTransport } from "#app/mail/transport.server.ts"
import type { Services } from "#app/services.server.ts"
import { openBell } from "./bell.ts"
import { beat } from "./heartbeat.ts"
import { fileMailForEver } from "./intake.ts"
import { keepAll } from "./keepers.ts"
import type { Clock } from "./loop.ts"
import { watchMailboxes } from "./mailbox.ts"
import { sendOutbox } from "./outbox.ts"

export type Workers = {
  door: Door
  /** Rejects when a loop can't go on: the process is then to end and be started again. */
  done: Promise<void>
  /** Lets each finish what it has in hand. */
  stop: () => Promise<void>
}

/** Everything that happens without a user: mail in, mail filed, mail out. One process, one of each. */
export async function runWorkers(house: Services, file: FileMail, clock: Clock): Promise<Workers> {
  const ending = new AbortController()
  const { signal } = ending
  const pool = openParsePool()
  const transport = openTransport(house.env)
  const bell = openBell()
  // What a crash left half written is of no use to anyone.
  await house.blobs.removeOldTemporaries(clock.now())
  // Loads the parser's process before the first mail needs it, and fails at the start where it can't be loaded.
  await pool.parse({ path: devNull, size: 0 }, { receivedAt: clock.now() })
  const door = await openDoor(house, { ...house.env.door, lmtp: await speaksLmtp(house.db.read), onStored: bell.ring })
  const mailboxes = watchMailboxes(house, clock, signal, bell.ring)
  const intake = openIntake(house, pool, file)
  const filing = fileMailForEver(house, intake, { bell, clock, signal, onFiled: mailboxes.ring })
  const done = Promise.all([
    mailboxes.done,
    filing,
    sendOutbox(house, transport, clock, signal),
    ...keepAll(house, clock, signal),
    beat(house, process.pid, signal),
  ])

  return {
    door,
    done: done.then(() => undefined),
    async stop() {
      ending.abort()
      await door.close()
      await done
      await pool.close()
      transport.close()
    },
  }
}
