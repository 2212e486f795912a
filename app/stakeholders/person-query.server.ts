import type { Viewer } from "#app/auth/viewer.ts"
import type { Tx } from "#db/client.server.ts"
import { findLastContact } from "./last-contact.server.ts"
import { countOpenCases, findNextTask } from "./party-head-query.server.ts"
import { listAddresses, listPlaces } from "./places-query.server.ts"
import { getPerson } from "./rows.server.ts"
import type { PersonView } from "./views.ts"

/** All that a person's page shows beside its timeline. @throws DomainError "not-found" */
export async function getPersonView(read: Tx, viewer: Viewer, id: number, now: number): Promise<PersonView> {
  const { name, language, preferredChannel, anonymisedAt } = await getPerson(read, id)
  const party = { personId: id }
  return {
    ...{ id, name, language, preferredChannel, anonymisedAt },
    places: await listPlaces(read, party, now),
    addresses: await listAddresses(read, party),
    lastContact: await findLastContact(read, viewer, party),
    next: await findNextTask(read, viewer, party),
    openCases: await countOpenCases(read, viewer, party),
  }
}
