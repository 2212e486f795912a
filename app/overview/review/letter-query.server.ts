import { eq } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { findLastInbound } from "#app/inquiries/thread-mail.server.ts"
import { guessLanguage } from "#app/lib/language.ts"
import type { Tx } from "#db/client.server.ts"
import { units } from "#db/schema/index.ts"
import type { ReviewCase } from "./facts.ts"
import { letterText } from "./letter.ts"

/** The letter as it is proposed, and where it goes; null where the sender has not written by mail. */
export async function proposeLetter(
  read: Tx,
  viewer: Viewer,
  { id, subject, dueAt, status, waitingReason }: ReviewCase,
  unitId: number | null,
  now: number,
): Promise<{ to: string; text: string } | null> {
  const last = await findLastInbound(read, id)
  if (!last?.from) return null
  const [unit] = unitId === null ? [] : await read.select().from(units).where(eq(units.id, unitId))
  const text = letterText(
    {
      ...{ name: last.from.name, subject, dueAt, late: dueAt !== null && dueAt < now },
      waiting: status === "waiting" ? waitingReason : null,
      signature: [viewer.name, unit?.signature || unit?.name || ""].filter(Boolean),
    },
    guessLanguage(`${last.subject} ${last.text}`),
  )
  return { to: last.from.address, text }
}
