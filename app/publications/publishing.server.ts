import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { publications, publicationVersions } from "#db/schema/index.ts"
import type { Audience, PublicationKind, Validity } from "./publication.ts"
import { getPublication } from "./queries.server.ts"

export type PublicationInput = { kind: PublicationKind; audiences: Audience[]; titleDa: string; titleEn: string }
export type StoredFile = { fileName: string; contentType: string; size: number; sha256: string }
/** A file or a link: one of the two. */
export type VersionInput = Validity & { link: string | null; file: StoredFile | null }
type Author = Actor & { userId: number }

/** Published with its first version. Returns its id. */
export const publish = (db: Db, actor: Author, facts: PublicationInput, version: VersionInput): Promise<number> =>
  db.write(async (tx) => {
    const [row] = await tx
      .insert(publications)
      .values({ ...facts, createdAt: actor.now })
      .returning({ id: publications.id })
    if (!row) throw new Error("a publication was not kept")
    await insertVersion(tx, actor, row.id, 1, version)
    await recordEvent(tx, actor, { subject: "publication", subjectId: row.id, type: "published", data: facts })
    return row.id
  })

/** The next version; the ones before are kept. @throws DomainError "not-found" */
export const addVersion = (db: Db, actor: Author, id: number, version: VersionInput): Promise<void> =>
  db.write(async (tx) => {
    const { versions } = await getPublication(tx, id)
    const number = (versions[0]?.number ?? 0) + 1
    await insertVersion(tx, actor, id, number, version)
    const { validFrom, validTo, link, file } = version
    const data = { n: number, validFrom, validTo, link, file: file?.fileName ?? null }
    await recordEvent(tx, actor, { subject: "publication", subjectId: id, type: "version-added", data })
  })

/** Off every page, or on them again. @throws DomainError "not-found" */
export const withdrawPublication = (db: Db, actor: Author, id: number, withdrawn: boolean): Promise<void> =>
  db.write(async (tx) => {
    const before = await getPublication(tx, id)
    if ((before.withdrawnAt !== null) === withdrawn) return
    await tx
      .update(publications)
      .set({ withdrawnAt: withdrawn ? actor.now : null })
      .where(eq(publications.id, id))
    const type = withdrawn ? "withdrawn" : "restored"
    await recordEvent(tx, actor, { subject: "publication", subjectId: id, type })
  })

const insertVersion = (tx: Tx, { userId, now }: Author, publicationId: number, number: number, input: VersionInput) => {
  const { file, ...rest } = input
  return tx.insert(publicationVersions).values({ publicationId, number, ...rest, ...file, authorId: userId, at: now })
}
