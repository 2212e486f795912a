import { eq } from "drizzle-orm"
import { findVisibleInquiry } from "#app/inquiries/visibility.server.ts"
import type { Tx } from "#db/client.server.ts"
import { noteMentions } from "#db/schema/index.ts"
import { findMentions } from "./mention.ts"
import { listPeople } from "./queries.server.ts"

export type Recorded = {
  /** Who is told, by name. */
  told: string[]
  /** Who may not see the case, and so is not. */
  hidden: string[]
}

/** Keeps whom a note names, in the note's transaction. Nobody is told of a case that they may not see, or by themselves. */
export async function recordMentions(
  tx: Tx,
  { noteId, inquiryId, authorId, text }: { noteId: number; inquiryId: number; authorId: number; text: string },
): Promise<Recorded> {
  const recorded: Recorded = { told: [], hidden: [] }
  if (!text.includes("@")) return recorded
  const found = findMentions(text, await listPeople(tx))
  const named = new Set(found.map(({ person }) => person))
  for (const person of named) {
    if (person.id === authorId) continue
    const words = [...new Set(found.filter((one) => one.person === person).map((one) => one.words))]
    const sees = (await findVisibleInquiry(tx, person, inquiryId)) !== undefined
    recorded[sees ? "told" : "hidden"].push(person.name)
    if (sees) await tx.insert(noteMentions).values({ noteId, userId: person.id, words })
  }
  return recorded
}

export async function dropMentions(tx: Tx, noteId: number): Promise<void> {
  await tx.delete(noteMentions).where(eq(noteMentions.noteId, noteId))
}
