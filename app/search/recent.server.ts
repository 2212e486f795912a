import type { Viewer } from "#app/auth/viewer.ts"
import { listVisibleByNumbers } from "#app/inquiries/queries.server.ts"
import type { Tx } from "#db/client.server.ts"
import { organisations, people } from "#db/schema/index.ts"
import { among } from "#db/search.server.ts"

export type Recent = { href: string; name: string; number: string | null; kind: "inquiry" | "organisation" | "person" }

/**
 * What was opened last on this computer, by its addresses. Only those are kept there: what they are called is asked for
 * anew each time, by whoever is signed in now and as far as they may see it.
 */
export async function listRecent(read: Tx, viewer: Viewer, paths: string[]): Promise<Recent[]> {
  const keyIn = (path: string, folder: string) =>
    path.startsWith(`/${folder}/`) ? path.slice(folder.length + 2) : null
  const keys = (folder: string) => paths.flatMap((path) => keyIn(path, folder) ?? [])
  const ids = (folder: string) => keys(folder).map(Number).filter(Number.isSafeInteger)
  const known = new Map<string, Omit<Recent, "href">>()
  for (const { number, subject } of await listVisibleByNumbers(read, viewer, keys("inquiries")))
    known.set(`/inquiries/${number}`, { name: subject, number, kind: "inquiry" })
  const named = [
    ["organisations", "organisation", organisations],
    ["people", "person", people],
  ] as const
  for (const [folder, kind, table] of named) {
    const rows = await read
      .select({ id: table.id, name: table.name })
      .from(table)
      .where(among(table.id, ids(folder)))
    for (const { id, name } of rows) known.set(`/${folder}/${id}`, { name, number: null, kind })
  }
  return paths.flatMap((href) => {
    const found = known.get(href)
    return found ? [{ href, ...found }] : []
  })
}
