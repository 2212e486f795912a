import type { AppLoadContext } from "@remix-run/node"
import type { Viewer } from "#app/auth/viewer.ts"
import { listColleagues } from "#app/inquiries/queries.server.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { getOrganisationView, listMunicipalities } from "./organisation-query.server.ts"
import { getPersonView } from "./person-query.server.ts"

type Args = { context: AppLoadContext; params: { id?: string } }

/** What the forms of an organisation are drawn from. @throws DomainError "not-found" */
export async function loadOrganisation({ context: { db, now }, params }: Args, viewer: Viewer) {
  const organisation = await getOrganisationView(db.read, viewer, idIn(params), now())
  return { organisation, choices: await loadChoices(db.read) }
}

export const loadChoices = async (read: AppLoadContext["db"]["read"]) => ({
  municipalities: listMunicipalities(),
  colleagues: (await listColleagues(read)).map(({ id, name }) => ({ id, name })),
})

/** The same for a person. */
export const loadPerson = ({ context: { db, now }, params }: Args, viewer: Viewer) =>
  getPersonView(db.read, viewer, idIn(params), now())
