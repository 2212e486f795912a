import { eq } from "drizzle-orm"
import type { Tx } from "./client.server.ts"
import { type Given, prepared } from "./prepared.server.ts"
import { settings } from "./schema/index.ts"

/** What stands under the key, as it was written; undefined where nothing does. Whoever reads it says what it must look like. */
export async function readSetting(read: Tx, key: string): Promise<unknown> {
  const [row] = await settingOf(read, { key })
  return row?.value
}
const settingOf = prepared((tx, { key }: Given<{ key: string }>) =>
  tx.select({ value: settings.value }).from(settings).where(eq(settings.key, key)),
)

export async function writeSetting(tx: Tx, key: string, value: unknown): Promise<void> {
  const set = { value }
  await tx
    .insert(settings)
    .values({ key, ...set })
    .onConflictDoUpdate({ target: settings.key, set })
}
