import { and, eq, inArray, isNull } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import type { LocalDate } from "#app/deadlines/need.ts"
import { dayOf, instantOf } from "#app/deadlines/zone.ts"
import { DomainError } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { addresses } from "#db/schema/index.ts"
import { closeAffiliation, getAffiliation, insertAffiliation } from "./affiliating.server.ts"
import { insertReach } from "./creating.server.ts"
import { getOrganisation } from "./rows.server.ts"

export type JobChange = {
  /** The place they leave; null where we knew of none. */
  affiliationId: number | null
  organisationId: number
  role: string | null
  /** The first day at the new place. */
  on: LocalDate
  mail: string | null
  phone: string | null
}

/**
 * Ends a person's place at one organisation and begins the next, on a day. Their addresses at the old one end with it;
 * what was said and written while they were there stays with the organisation it was said to.
 * @returns the new place, and the organisation that was left
 * @throws DomainError "same-place", "ends-before-start", "address-known"
 */
export const changeJob = (
  db: Db,
  actor: Actor,
  personId: number,
  change: JobChange,
): Promise<{ leftId: number | null }> =>
  db.write(async (tx) => {
    const at = instantOf(dayOf(change.on))
    const left = change.affiliationId === null ? null : await getAffiliation(tx, change.affiliationId)
    if (left && (left.personId !== personId || left.organisationId === change.organisationId))
      throw new DomainError("same-place", 400)
    if (left) {
      await closeAffiliation(tx, actor, left.id, at)
      await endAddressesAt(tx, personId, left.organisationId, at)
    }
    const { organisationId, role, mail, phone } = change
    await insertAffiliation(tx, actor, { personId, organisationId, role, from: at })
    await insertReach(tx, actor, { personId, organisationId }, { mail, phone, domain: null })
    const to = await getOrganisation(tx, organisationId)
    const from = left && (await getOrganisation(tx, left.organisationId))
    const data = { from: from?.name ?? null, to: to.name, on: change.on }
    await recordEvent(tx, actor, { subject: "person", subjectId: personId, type: "job-changed", data })
    return { leftId: left?.organisationId ?? null }
  })

/** Those entered as at the organisation, and mail addresses of a domain that is the organisation's. */
async function endAddressesAt(tx: Tx, personId: number, organisationId: number, at: number): Promise<void> {
  const domains = await tx
    .select({ lookup: addresses.lookup })
    .from(addresses)
    .where(and(eq(addresses.organisationId, organisationId), eq(addresses.kind, "domain")))
  const own = await tx
    .select()
    .from(addresses)
    .where(and(eq(addresses.personId, personId), isNull(addresses.endedAt)))
  const ended = own.filter(
    (address) =>
      address.organisationId === organisationId ||
      (address.kind === "mail" && domains.some(({ lookup }) => address.lookup.endsWith(`@${lookup}`))),
  )
  if (ended.length > 0)
    await tx
      .update(addresses)
      .set({ endedAt: at })
      .where(
        inArray(
          addresses.id,
          ended.map(({ id }) => id),
        ),
      )
}
