import { desc } from "drizzle-orm"
import { askReader } from "#app/approvals/asking.server.ts"
import { attachToDraft } from "#app/inquiries/attaching.server.ts"
import { approvalFiles } from "#db/schema/index.ts"
import type { TestHouse } from "./house.ts"
import { addPerson } from "./people.ts"

export const letter = { to: "Mette Lindhjem <mli@vindrose-emballage.example>", cc: "", text: "Brug AR 292." }

/** A reply of the writer's with a file, laid before the reader. @returns the approval's id */
export async function layBefore(
  house: TestHouse,
  { writer, reader, inquiryId, ...rest }: { writer: number; reader: number; inquiryId: number; to?: string },
): Promise<number> {
  const actor = { userId: writer, now: house.clock.now }
  const file = new File(["blanket"], "AR 292.pdf", { type: "application/pdf" })
  await attachToDraft(house, { inquiryId, ...actor }, [file])
  const asked = { ...letter, ...rest, seenInboundAt: actor.now, readerId: reader, word: "Er tallet rigtigt?" }
  return (await askReader(house.db, actor, inquiryId, asked)).approvalId
}

/** On an open and on a confidential case one such, laid before somebody who may see both and is no visitor. */
export async function waitingReplies(house: TestHouse, writer: number, open: number, secret: number) {
  const blanks: Record<string, number> = {}
  for (const [name, inquiryId] of [
    ["approval", open],
    ["secretApproval", secret],
  ] as const) {
    const reader = await addPerson(house.db, { email: `${name}@region.example`, role: "management" })
    blanks[name] = await layBefore(house, { writer, reader, inquiryId })
    const [file] = await house.db.read.select().from(approvalFiles).orderBy(desc(approvalFiles.id)).limit(1)
    blanks[`${name}File`] = file?.id ?? 0
  }
  return blanks
}
