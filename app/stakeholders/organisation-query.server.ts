import { and, asc, desc, eq, isNull } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import type { Tx } from "#db/client.server.ts"
import { municipalities } from "#db/reference/municipalities.ts"
import { formerNames, frameworkAgreements, organisations, users } from "#db/schema/index.ts"
import { isValidCvr } from "./cvr.ts"
import { readFacts } from "./facts.server.ts"
import { findLastContact } from "./last-contact.server.ts"
import { countOpenCases, findNextTask } from "./party-head-query.server.ts"
import { listAddresses, listPlaces } from "./places-query.server.ts"
import { getOrganisation } from "./rows.server.ts"
import type { AgreementView, Named, OrganisationView } from "./views.ts"

/** All that the organisation's page shows beside its timeline. @throws DomainError "not-found" */
export async function getOrganisationView(
  read: Tx,
  viewer: Viewer,
  id: number,
  now: number,
): Promise<OrganisationView> {
  const { name, nameFrom } = await getOrganisation(read, id)
  const facts = await readFacts(read, id)
  const { cvr, pNumber, targetGroup, furtherGroups } = facts
  const party = { organisationId: id }
  return {
    ...{ id, name, nameFrom, cvr, pNumber, targetGroup, furtherGroups },
    cvrFits: cvr === null || isValidCvr(cvr),
    formerNames: await read
      .select({ name: formerNames.name, from: formerNames.from, to: formerNames.to })
      .from(formerNames)
      .where(eq(formerNames.organisationId, id))
      .orderBy(desc(formerNames.to)),
    municipality: findMunicipality(facts.municipalityCode),
    parent: await findNamed(read, facts.parentId),
    children: await read
      .select({ id: organisations.id, name: organisations.name })
      .from(organisations)
      .where(and(eq(organisations.parentId, id), isNull(organisations.mergedIntoId)))
      .orderBy(asc(organisations.name)),
    owner: await findOwner(read, facts.ownerId),
    places: await listPlaces(read, party, now),
    addresses: await listAddresses(read, party),
    agreements: await listAgreements(read, id, now),
    lastContact: await findLastContact(read, viewer, party),
    next: await findNextTask(read, viewer, party),
    openCases: await countOpenCases(read, viewer, party),
  }
}

function findMunicipality(code: string | null): OrganisationView["municipality"] {
  const found = municipalities.find((each) => each.code === code)
  return found ? { code: found.code, name: found.name, region: found.region } : null
}

/** For choosing one. */
export const listMunicipalities = () => municipalities.map(({ code, name }) => ({ code, name }))

async function findNamed(read: Tx, id: number | null): Promise<Named | null> {
  if (id === null) return null
  const { name } = await getOrganisation(read, id)
  return { id, name }
}

async function findOwner(read: Tx, id: number | null): Promise<Named | null> {
  if (id === null) return null
  const [row] = await read.select({ id: users.id, name: users.name }).from(users).where(eq(users.id, id))
  return row ?? null
}

async function listAgreements(read: Tx, organisationId: number, now: number): Promise<AgreementView[]> {
  const today = dateOf(localDay(now))
  const rows = await read
    .select()
    .from(frameworkAgreements)
    .where(eq(frameworkAgreements.organisationId, organisationId))
    .orderBy(desc(frameworkAgreements.from))
  return rows.map(({ id, title, from, to }) => ({
    ...{ id, title, from, to },
    inForce: from <= today && (to === null || to >= today),
  }))
}
