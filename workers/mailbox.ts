import { recordFault, watchMailbox } from "#app/mail/imap-watch.server.ts"
import { listWatched } from "#app/mail/mailboxes.server.ts"
import type { Services } from "#app/services.server.ts"
import { openBell } from "./bell.ts"
import { type Clock, keepGoing } from "./loop.ts"

const LOOK_AT_SETTINGS_EVERY = 2_000
const POLL_EVERY = 60_000
const WAITS = { shortest: 1_000, longest: 300_000 }
const PROVEN = 60_000

type Line = { settings: string; end: () => Promise<void>; ring: () => void }

export type Mailboxes = {
  /** Mail was filed: servers may be waiting to be told. */
  ring: () => void
  done: Promise<void>
}

/** One watch for each active IMAP mailbox; a mailbox that is added, changed or closed is noticed within seconds. */
export function watchMailboxes(house: Services, clock: Clock, signal: AbortSignal, onStored: () => void): Mailboxes {
  const lines = new Map<number, Line>()

  function open(id: number, settings: string): Line {
    const bell = openBell()
    const ending = new AbortController()
    const over = AbortSignal.any([signal, ending.signal])
    const wait = (until: AbortSignal) => bell.wait(POLL_EVERY, until)
    const done = keepGoing((session) => watchMailbox(house, id, { signal: session, wait, ring: bell.ring, onStored }), {
      ...{ signal: over, clock, waits: WAITS, proven: PROVEN },
      onFault: (error) => recordFault(house, id, error),
    })
    const end = () => {
      ending.abort()
      return done
    }
    return { settings, ring: bell.ring, end }
  }

  async function follow(): Promise<void> {
    const wanted = new Map((await listWatched(house.db.read)).map((box) => [box.id, box.settings]))
    for (const [id, line] of lines) {
      if (wanted.get(id) === line.settings) continue
      lines.delete(id)
      await line.end()
    }
    for (const [id, settings] of wanted) if (!lines.has(id)) lines.set(id, open(id, settings))
  }

  const bell = openBell()
  const done = (async () => {
    for (; !signal.aborted; await bell.wait(LOOK_AT_SETTINGS_EVERY, signal)) await follow()
    await Promise.all([...lines.values()].map((line) => line.end()))
  })()
  const ring = () => {
    for (const line of lines.values()) line.ring()
  }
  return { done, ring }
}
