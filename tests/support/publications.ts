import { addVersion, publish } from "#app/publications/publishing.server.ts"
import { getPublication } from "#app/publications/queries.server.ts"
import type { TestHouse } from "./house.ts"

export const aPdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n")

/** A form in its second version, a guideline whose day has gone, and material that is a link. */
export async function publishSome(house: TestHouse, userId: number) {
  const actor = { userId, now: house.clock.now }
  const { sha256, size } = await house.blobs.put(aPdf)
  const file = { fileName: "ar292.pdf", contentType: "application/pdf", size, sha256 }
  const facts = {
    kind: "form" as const,
    audiences: ["a-kasser" as const],
    titleDa: "AR 292",
    titleEn: "AR 292 (in Danish)",
  }
  const since = { validFrom: "2026-01-01", validTo: null, link: null, file }
  const publication = await publish(house.db, actor, facts, since)
  await addVersion(house.db, actor, publication, { ...since, validFrom: "2026-03-01" })
  const old = { ...facts, kind: "guideline" as const, titleDa: "Vejledning om forår", titleEn: "Guideline for spring" }
  const gone = await publish(house.db, actor, old, { ...since, validTo: "2026-05-31" })
  const linked = { ...facts, kind: "material" as const, titleDa: "Tal for ledigheden", titleEn: "Unemployment figures" }
  await publish(house.db, actor, linked, { ...since, link: "https://tal.example/ledige", file: null })
  const newest = async (id: number) => (await getPublication(house.db.read, id)).versions[0]?.id
  return { publication, published: await newest(publication), expired: await newest(gone) }
}
