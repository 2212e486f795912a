import { eq } from "drizzle-orm"
import type { Tx } from "./client.server.ts"
import { settings } from "./schema/index.ts"

/** What stands under the key, as it was written; undefined where nothing does. Whoever reads it says what it must look like. */
export async function readSetting(read: Tx, key: string): Promise<unknown> {
  const [row] = await read.select({ value: settings.value }).from(settings).where(eq(settings.key, key))
  return row?.value
}

export async function writeSetting(tx: Tx, key: string, value: unknown): Promise<void> {
  const set = { value }
  await tx
    .insert(settings)
    .values({ key, ...set })
    .onConflictDoUpdate({ target: settings.key, set })
}
