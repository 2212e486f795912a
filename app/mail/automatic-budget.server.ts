import { and, count, eq, gt } from "drizzle-orm"
import { automaticBudget } from "#app/inquiries/acknowledgement.ts"
import type { Tx } from "#db/client.server.ts"
import { type Given, prepared, preparedInsert } from "#db/prepared.server.ts"
import { automaticMail } from "#db/schema/index.ts"

const HOUR = 3_600_000

/** Whether an address may be sent one more automatic mail now. */
export async function withinBudget(tx: Tx, address: string, now: number): Promise<boolean> {
  const sentSince = async (since: number) => {
    const [row] = await countSince(tx, { address: address.toLowerCase(), since })
    return row?.n ?? 0
  }
  return (
    (await sentSince(now - HOUR)) < automaticBudget.perHour &&
    (await sentSince(now - 24 * HOUR)) < automaticBudget.perDay
  )
}

/** Counts one against it, in the transaction that queues it. */
export const countAutomatic = (tx: Tx, address: string, at: number): Promise<number> =>
  insertAutomatic(tx, { address: address.toLowerCase(), at })

const insertAutomatic = preparedInsert(automaticMail)
const countSince = prepared((tx, { address, since }: Given<{ address: string; since: number }>) =>
  tx
    .select({ n: count() })
    .from(automaticMail)
    .where(and(eq(automaticMail.address, address), gt(automaticMail.at, since))),
)
