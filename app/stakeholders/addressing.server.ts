import { and, eq, isNull, ne } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { DomainError, notFound } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { addresses, organisations, people } from "#db/schema/index.ts"
import { phoneLookup } from "./phone.ts"
import { getChangeablePerson } from "./rows.server.ts"

export type AddressKind = typeof addresses.$inferSelect.kind
/** A person's own, a person's at an organisation, or the organisation's itself. */
export type AddressOwner = { personId: number | null; organisationId: number | null }
export type NewAddress = AddressOwner & { kind: AddressKind; value: string }

/** @returns its id. @throws DomainError "address-known" where a mail or domain leads to another party already */
export const addAddress = (db: Db, actor: Actor, address: NewAddress): Promise<number> =>
  db.write((tx) => insertAddress(tx, actor, address))

/** The same within a larger change. */
export async function insertAddress(tx: Tx, actor: Actor, { kind, value, ...owner }: NewAddress): Promise<number> {
  if (owner.personId !== null) await getChangeablePerson(tx, owner.personId)
  const lookup = lookupOf(kind, value)
  await requireFree(tx, kind, lookup)
  const [row] = await tx
    .insert(addresses)
    .values({ kind, value, lookup, ...owner, createdAt: actor.now })
    .returning({ id: addresses.id })
  if (!row) throw new Error("an address was not inserted")
  await tell(tx, actor, owner, "address-added", { kind, value })
  return row.id
}

/** It no longer leads to its owner; what came through it stays. `at`: the first moment it does not hold. */
export const endAddress = (db: Db, actor: Actor, id: number, at = actor.now): Promise<void> =>
  db.write(async (tx) => {
    const row = await getAddress(tx, id)
    await tx.update(addresses).set({ endedAt: at }).where(eq(addresses.id, id))
    await tell(tx, actor, row, "address-ended", { kind: row.kind, value: row.value })
  })

/** @throws DomainError "address-known" where it leads to somebody else by now */
export const reopenAddress = (db: Db, actor: Actor, id: number): Promise<void> =>
  db.write(async (tx) => {
    const row = await getAddress(tx, id)
    await requireFree(tx, row.kind, row.lookup, id)
    await tx.update(addresses).set({ endedAt: null }).where(eq(addresses.id, id))
    await tell(tx, actor, row, "address-reopened", { kind: row.kind, value: row.value })
  })

/** Takes an entry back as if it had never been made. */
export const removeAddress = (db: Db, actor: Actor, id: number): Promise<void> =>
  db.write(async (tx) => {
    const row = await getAddress(tx, id)
    await tx.delete(addresses).where(eq(addresses.id, id))
    await tell(tx, actor, row, "address-removed", { kind: row.kind, value: row.value })
  })

const lookupOf = (kind: AddressKind, value: string) =>
  kind === "phone" ? phoneLookup(value) : value.trim().toLowerCase()

async function getAddress(tx: Tx, id: number) {
  const [row] = await tx.select().from(addresses).where(eq(addresses.id, id))
  if (!row) throw notFound()
  return row
}

async function requireFree(tx: Tx, kind: AddressKind, lookup: string, ownId = 0): Promise<void> {
  if (kind === "phone") return
  const [other] = await tx
    .select({ person: people.name, organisation: organisations.name })
    .from(addresses)
    .leftJoin(people, eq(people.id, addresses.personId))
    .leftJoin(organisations, eq(organisations.id, addresses.organisationId))
    .where(
      and(eq(addresses.kind, kind), eq(addresses.lookup, lookup), isNull(addresses.endedAt), ne(addresses.id, ownId)),
    )
  if (other) throw new DomainError("address-known", 409, { name: other.person ?? other.organisation ?? "" })
}

type AddressEvent = "address-added" | "address-ended" | "address-reopened" | "address-removed"
async function tell(
  tx: Tx,
  actor: Actor,
  { personId, organisationId }: AddressOwner,
  type: AddressEvent,
  data: object,
) {
  const subject = personId === null ? "organisation" : "person"
  await recordEvent(tx, actor, {
    subject,
    subjectId: personId ?? organisationId ?? 0,
    type,
    data: { ...data, organisationId },
  })
}
