import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import type { LocalDate } from "#app/deadlines/need.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Channel } from "#app/inquiries/inquiry.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { organisations, people } from "#db/schema/index.ts"
import { insertAddress } from "./addressing.server.ts"
import { insertAffiliation } from "./affiliating.server.ts"

export type NewOrganisation = {
  name: string
  nameFrom: LocalDate | null
  targetGroup: TargetGroupKey | null
  cvr: string | null
  pNumber: string | null
  municipalityCode: string | null
  ownerId: number | null
  /** A shared mailbox, a domain whose mail is all theirs, a main number; each may be left out. */
  mail: string | null
  domain: string | null
  phone: string | null
}

/** @returns its id. @throws DomainError "address-known" */
export const createOrganisation = (db: Db, actor: Actor, input: NewOrganisation): Promise<number> =>
  db.write(async (tx) => {
    const { mail, domain, phone, ...columns } = input
    const [row] = await tx
      .insert(organisations)
      .values({ ...columns, createdAt: actor.now })
      .returning({ id: organisations.id })
    if (!row) throw new Error("an organisation was not inserted")
    await recordEvent(tx, actor, {
      subject: "organisation",
      subjectId: row.id,
      type: "created",
      data: { name: input.name },
    })
    await insertReach(tx, actor, { personId: null, organisationId: row.id }, { mail, domain, phone })
    return row.id
  })

export type NewPerson = {
  name: string
  language: Locale | null
  preferredChannel: Channel | null
  mail: string | null
  phone: string | null
  /** Where they work, where that is known. */
  place: { organisationId: number; role: string | null; from: number | null } | null
}

/** @returns their id. @throws DomainError "address-known" */
export const createPerson = (db: Db, actor: Actor, { mail, phone, place, ...columns }: NewPerson): Promise<number> =>
  db.write(async (tx) => {
    const [row] = await tx
      .insert(people)
      .values({ ...columns, createdAt: actor.now })
      .returning({ id: people.id })
    if (!row) throw new Error("a person was not inserted")
    await recordEvent(tx, actor, {
      subject: "person",
      subjectId: row.id,
      type: "created",
      data: { name: columns.name },
    })
    if (place) await insertAffiliation(tx, actor, { personId: row.id, ...place })
    const owner = { personId: row.id, organisationId: place?.organisationId ?? null }
    await insertReach(tx, actor, owner, { mail, phone, domain: null })
    return row.id
  })

type Reach = { mail: string | null; phone: string | null; domain: string | null }

/** The addresses that came with a party. */
export async function insertReach(
  tx: Tx,
  actor: Actor,
  owner: { personId: number | null; organisationId: number | null },
  reach: Reach,
): Promise<void> {
  for (const kind of ["mail", "domain", "phone"] as const) {
    const value = reach[kind]
    if (value !== null) await insertAddress(tx, actor, { ...owner, kind, value })
  }
}
