import { eq } from "drizzle-orm"
import type { Db } from "#db/client.server.ts"
import { inquiries, inquiryDeadlines } from "#db/schema/index.ts"

/** As many more of one case, with its deadlines: a house with a great deal to do. */
export const copyCases = (db: Db, id: number, count: number): Promise<void> =>
  db.write(async (tx) => {
    const [original] = await tx.select().from(inquiries).where(eq(inquiries.id, id))
    if (!original) throw new Error("no case to copy")
    const deadlines = await tx.select().from(inquiryDeadlines).where(eq(inquiryDeadlines.inquiryId, id))
    const { id: _, ...copied } = original
    for (let n = 0; n < count; n++) {
      const number = `${original.number}-${n}`
      const [row] = await tx
        .insert(inquiries)
        .values({ ...copied, number })
        .returning({ id: inquiries.id })
      for (const deadline of deadlines)
        await tx.insert(inquiryDeadlines).values({ ...deadline, inquiryId: row?.id ?? 0 })
    }
  })
