import { and, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import type { EventKind } from "#app/audit/kinds.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import type { LocalDate } from "#app/deadlines/need.ts"
import { DomainError, notFound } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { frameworkAgreements } from "#db/schema/index.ts"
import { getOrganisation } from "./rows.server.ts"

/** `to`: the last day it is in force; null where no end is agreed. */
export type AgreementInput = { title: string; from: LocalDate; to: LocalDate | null }

/** @throws DomainError "ends-before-start" */
export const addAgreement = (db: Db, actor: Actor, organisationId: number, input: AgreementInput): Promise<number> =>
  db.write(async (tx) => {
    requireOrder(input)
    await getOrganisation(tx, organisationId)
    const [row] = await tx
      .insert(frameworkAgreements)
      .values({ organisationId, ...input })
      .returning({ id: frameworkAgreements.id })
    if (!row) throw new Error("an agreement was not inserted")
    await tell(tx, actor, organisationId, "agreement-added", input)
    return row.id
  })

/** @returns how it stood. @throws DomainError "ends-before-start" */
export const changeAgreement = (
  db: Db,
  actor: Actor,
  organisationId: number,
  id: number,
  input: AgreementInput,
): Promise<AgreementInput> =>
  db.write(async (tx) => {
    requireOrder(input)
    const { title, from, to } = await getAgreement(tx, organisationId, id)
    await tx.update(frameworkAgreements).set(input).where(eq(frameworkAgreements.id, id))
    await tell(tx, actor, organisationId, "agreement-changed", { from: { title, from, to }, to: input })
    return { title, from, to }
  })

/** @returns what it was, for putting it back */
export const removeAgreement = (db: Db, actor: Actor, organisationId: number, id: number): Promise<AgreementInput> =>
  db.write(async (tx) => {
    const { title, from, to } = await getAgreement(tx, organisationId, id)
    await tx.delete(frameworkAgreements).where(eq(frameworkAgreements.id, id))
    await tell(tx, actor, organisationId, "agreement-removed", { title, from, to })
    return { title, from, to }
  })

function requireOrder({ from, to }: AgreementInput) {
  if (to !== null && to < from) throw new DomainError("ends-before-start", 400)
}

async function getAgreement(tx: Tx, organisationId: number, id: number) {
  const [row] = await tx
    .select()
    .from(frameworkAgreements)
    .where(and(eq(frameworkAgreements.id, id), eq(frameworkAgreements.organisationId, organisationId)))
  if (!row) throw notFound()
  return row
}

const tell = (
  tx: Tx,
  actor: Actor,
  organisationId: number,
  type: EventKind<"organisation">,
  data: Record<string, unknown>,
) => recordEvent(tx, actor, { subject: "organisation", subjectId: organisationId, type, data })
