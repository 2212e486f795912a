import { eq } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { mailChoices } from "#db/schema/index.ts"
import { defaultChoices, type MailChoices } from "./kinds.ts"

export async function loadChoices(read: Tx, { id, role }: Viewer): Promise<MailChoices> {
  const [row] = await read.select().from(mailChoices).where(eq(mailChoices.userId, id))
  return row ?? defaultChoices(role)
}

/** Which mails one wants is nobody else's matter: no event. */
export const saveChoices = async (db: Db, userId: number, choices: MailChoices): Promise<void> =>
  db.write(async (tx) => {
    await tx
      .insert(mailChoices)
      .values({ userId, ...choices })
      .onConflictDoUpdate({ target: mailChoices.userId, set: choices })
  })
