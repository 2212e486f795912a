import { type FilingHouse, fileMail, loadFilingHouse } from "#app/inquiries/filing.server.ts"
import type { FileMail } from "#app/mail/intake.server.ts"
import type { Services } from "#app/services.server.ts"

/** Milliseconds: how long rules, calendar and addresses are believed before they are read again. */
const FRESH_FOR = 5_000

/** Files with what the house knew at most five seconds ago, so that a changed rule counts almost at once. */
export function filing(services: Services): FileMail {
  let known: { house: FilingHouse; until: number } | null = null
  return async (tx, entry, mail) => {
    if (known === null || services.now() >= known.until)
      known = { house: await loadFilingHouse(services, known?.house), until: services.now() + FRESH_FOR }
    return fileMail(tx, known.house, entry, mail)
  }
}
