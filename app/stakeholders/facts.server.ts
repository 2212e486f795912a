import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { DomainError } from "#app/errors.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { organisationGroups, organisations } from "#db/schema/index.ts"
import { getOrganisation } from "./rows.server.ts"

export type Facts = {
  cvr: string | null
  pNumber: string | null
  municipalityCode: string | null
  parentId: number | null
  ownerId: number | null
  targetGroup: TargetGroupKey | null
  furtherGroups: TargetGroupKey[]
}

/** @returns what stood there before. @throws DomainError "own-parent" where it would come to stand under itself */
export const changeFacts = (db: Db, actor: Actor, id: number, to: Facts): Promise<Facts> =>
  db.write(async (tx) => {
    const before = await readFacts(tx, id)
    await requireAbove(tx, id, to.parentId)
    const { furtherGroups, ...columns } = to
    await tx.update(organisations).set(columns).where(eq(organisations.id, id))
    await setFurtherGroups(
      tx,
      id,
      furtherGroups.filter((key) => key !== to.targetGroup),
    )
    await recordEvent(tx, actor, {
      subject: "organisation",
      subjectId: id,
      type: "changed",
      data: { from: before, to },
    })
    return before
  })

/** @throws DomainError "not-found" */
export async function readFacts(read: Tx, id: number): Promise<Facts> {
  const { cvr, pNumber, municipalityCode, parentId, ownerId, targetGroup } = await getOrganisation(read, id)
  const further = await read.select().from(organisationGroups).where(eq(organisationGroups.organisationId, id))
  const furtherGroups = further.map(({ targetGroup }) => targetGroup)
  return { cvr, pNumber, municipalityCode, parentId, ownerId, targetGroup, furtherGroups }
}

async function setFurtherGroups(tx: Tx, id: number, keys: TargetGroupKey[]): Promise<void> {
  await tx.delete(organisationGroups).where(eq(organisationGroups.organisationId, id))
  if (keys.length > 0)
    await tx.insert(organisationGroups).values(keys.map((targetGroup) => ({ organisationId: id, targetGroup })))
}

async function requireAbove(tx: Tx, id: number, parentId: number | null): Promise<void> {
  for (let above = parentId; above !== null; above = (await getOrganisation(tx, above)).parentId)
    if (above === id) throw new DomainError("own-parent", 400)
}
