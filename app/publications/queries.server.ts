import { asc, desc, eq, isNull } from "drizzle-orm"
import { notFound } from "#app/errors.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Tx } from "#db/client.server.ts"
import { publications, publicationVersions } from "#db/schema/index.ts"
import { type Audience, inForce, titleOf } from "./publication.ts"

export type Version = typeof publicationVersions.$inferSelect

/** What holds today for an audience, by title. */
export async function listInForce(read: Tx, audience: Audience, today: string, locale: Locale) {
  const rows = await listAll(read, { withdrawn: false })
  return rows
    .filter(({ audiences }) => audiences.includes(audience))
    .flatMap(({ id, kind, versions, ...titles }) => {
      const version = inForce(versions, today)
      if (!version) return []
      const { number, validFrom, validTo, link, fileName, size } = version
      return [
        {
          ...{ id, kind, number, validFrom, validTo, link, fileName, size },
          fileId: version.id,
          title: titleOf(titles, locale),
        },
      ]
    })
    .toSorted((a, b) => a.title.localeCompare(b.title, locale))
}
export type InForce = Awaited<ReturnType<typeof listInForce>>[number]

/** All of them with their versions, newest version first. */
export async function listAll(read: Tx, { withdrawn }: { withdrawn: boolean }) {
  const rows = await read
    .select()
    .from(publications)
    .where(withdrawn ? undefined : isNull(publications.withdrawnAt))
    .orderBy(asc(publications.titleDa), asc(publications.id))
  const versions = await read.select().from(publicationVersions).orderBy(desc(publicationVersions.number))
  return rows.map((row) => ({ ...row, versions: versions.filter(({ publicationId }) => publicationId === row.id) }))
}

/** @throws DomainError "not-found" */
export async function getPublication(read: Tx, id: number) {
  const [row] = await read.select().from(publications).where(eq(publications.id, id))
  if (!row) throw notFound()
  const versions = await read
    .select()
    .from(publicationVersions)
    .where(eq(publicationVersions.publicationId, id))
    .orderBy(desc(publicationVersions.number))
  return { ...row, versions }
}

/**
 * The file of a version. Others than those who publish get what holds today only.
 * @throws DomainError "not-found"
 */
export async function getPublishedFile(read: Tx, versionId: number, today: string, everything: boolean) {
  const [version] = await read.select().from(publicationVersions).where(eq(publicationVersions.id, versionId))
  const { sha256, fileName, contentType, publicationId } = version ?? {}
  if (!publicationId || !sha256 || !fileName || !contentType) throw notFound()
  const { versions, withdrawnAt } = await getPublication(read, publicationId)
  const holds = withdrawnAt === null && inForce(versions, today)?.id === versionId
  if (!holds && !everything) throw notFound()
  return { sha256, name: fileName, contentType }
}
