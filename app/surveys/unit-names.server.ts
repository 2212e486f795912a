import type { Tx } from "#db/client.server.ts"
import { units } from "#db/schema/index.ts"

/** By id, closed ones too: what was said of them stands. */
export const listUnitNames = async (read: Tx): Promise<Record<number, string>> =>
  Object.fromEntries((await read.select().from(units)).map(({ id, name }) => [id, name]))
