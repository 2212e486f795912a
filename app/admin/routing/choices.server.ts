import { listColleagues, listUnits } from "#app/inquiries/queries.server.ts"
import { listMailboxes } from "#app/mail/mailboxes.server.ts"
import type { Tx } from "#db/client.server.ts"

/** What rules can name: mailboxes, units, colleagues. */
export async function loadChoices(read: Tx) {
  return {
    mailboxes: (await listMailboxes(read)).map(({ id, address }) => ({ id, name: address })),
    units: await listUnits(read),
    colleagues: (await listColleagues(read)).map(({ id, name }) => ({ id, name })),
  }
}

export type Choices = Awaited<ReturnType<typeof loadChoices>>
