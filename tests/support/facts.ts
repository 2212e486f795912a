import { sql } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"

/** As the migration leaves a house that was there before its figures: all of its cases wait to be reckoned. */
export async function noteChangeOfAll(tx: Tx): Promise<void> {
  tx.run(sql`insert or ignore into fact_changes select id from inquiries`)
}
