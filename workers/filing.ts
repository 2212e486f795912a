import { policyStamp } from "#app/deadlines/queries.server.ts"
import { type FilingHouse, fileMail, loadFilingHouse } from "#app/inquiries/filing.server.ts"
import type { FileMail } from "#app/mail/intake.server.ts"
import type { Services } from "#app/services.server.ts"

/** Milliseconds: how long addresses are believed before they are read again. */
const FRESH_FOR = 5_000

/** Files with what the house knew at most five seconds ago; a changed rule or calendar holds for the very next mail. */
export function filing(services: Services): FileMail {
  let known: { house: FilingHouse; until: number; stamp: number } | null = null
  return async (tx, entry, mail) => {
    const stamp = await policyStamp(tx)
    if (known === null || services.now() >= known.until || known.stamp !== stamp)
      known = { house: await loadFilingHouse(services, known?.house), until: services.now() + FRESH_FOR, stamp }
    return fileMail(tx, known.house, entry, mail)
  }
}
