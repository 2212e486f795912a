import { and, isNull } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { getPerson, keptPerson } from "#app/stakeholders/rows.server.ts"
import type { Tx } from "#db/client.server.ts"
import { addresses, contacts, removals } from "#db/schema/index.ts"
import { among } from "#db/search.server.ts"
import { loadIdentity } from "./identity.server.ts"
import { listObstacles } from "./obstacles.server.ts"
import type { Obstacle } from "./obstacles.ts"
import { findOwn } from "./own-rows.server.ts"

export type Preview = {
  id: number
  name: string
  anonymisedAt: number | null
  /** True while files of an anonymising are still to be removed. */
  removing: boolean
  obstacles: Obstacle[]
  goes: { addresses: number; mails: number; contacts: number; cases: number; tasks: number }
}

/** What anonymising would take and what stands against it, from indexes alone. @throws DomainError "not-found" */
export async function loadPreview(read: Tx, viewer: Viewer, id: number, now: number): Promise<Preview> {
  const known = await loadIdentity(read, await getPerson(read, await keptPerson(read, id)))
  const { person, ids } = known
  const own = await findOwn(read, known)
  // A contact that is a mail stands among the mails.
  const spoken = and(among(contacts.id, own.contactIds), isNull(contacts.messageRowId))
  return {
    ...{ id: person.id, name: person.name, anonymisedAt: person.anonymisedAt },
    removing: (await read.$count(removals)) > 0,
    obstacles: person.anonymisedAt === null ? await listObstacles(read, viewer, known, own, now) : [],
    goes: {
      addresses: await read.$count(addresses, among(addresses.personId, ids)),
      mails: own.mailIds.length,
      contacts: await read.$count(contacts, spoken),
      cases: own.caseIds.length,
      tasks: own.taskIds.length,
    },
  }
}
