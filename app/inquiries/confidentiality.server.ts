import type { Actor } from "#app/audit/actor.ts"
import type { Db } from "#db/client.server.ts"
import { changeInquiry, getInquiry } from "./change.server.ts"
import type { Confidentiality } from "./inquiry.ts"

export const setConfidentiality = (
  db: Db,
  actor: Actor,
  id: number,
  { confidentiality }: { confidentiality: Confidentiality },
): Promise<void> =>
  db.write(async (tx) => {
    const inquiry = await getInquiry(tx, id)
    if (inquiry.confidentiality === confidentiality) return
    await changeInquiry(tx, actor, id, { confidentiality }, { type: "confidentiality", data: { to: confidentiality } })
  })
