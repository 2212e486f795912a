import { askReader } from "#app/approvals/asking.server.ts"
import { attachToDraft } from "#app/inquiries/attaching.server.ts"
import type { TestHouse } from "./house.ts"

export const letter = { to: "Mette Lindhjem <mli@vindrose-emballage.example>", cc: "", text: "Brug AR 292." }

/** A reply of the writer's with a file, laid before the reader. @returns the approval's id */
export async function ask(
  house: TestHouse,
  { writer, reader, inquiryId, ...rest }: { writer: number; reader: number; inquiryId: number; to?: string },
): Promise<number> {
  const actor = { userId: writer, now: house.clock.now }
  const file = new File(["blanket"], "AR 292.pdf", { type: "application/pdf" })
  await attachToDraft(house, { inquiryId, ...actor }, [file])
  const asked = { ...letter, ...rest, seenInboundAt: actor.now, readerId: reader, word: "Er tallet rigtigt?" }
  return (await askReader(house.db, actor, inquiryId, asked)).approvalId
}
