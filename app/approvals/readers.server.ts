import { may } from "#app/auth/policy.ts"
import type { Inquiry } from "#app/inquiries/change.server.ts"
import { findVisibleInquiry } from "#app/inquiries/visibility.server.ts"
import { listPeople, type People } from "#app/mentions/queries.server.ts"
import type { Tx } from "#db/client.server.ts"

/** A colleague who can be asked; `vouches` where a reply to a group that demands a second reader may be theirs to send. */
export type Reader = { id: number; name: string; vouches: boolean }

/** Whom a reply on the case can be laid before: those of `people`, of all, but the writer, who may see it. */
export async function listReaders(
  read: Tx,
  writerId: number,
  { id, confidentiality }: Pick<Inquiry, "id" | "confidentiality">,
  people?: People,
): Promise<Reader[]> {
  const readers: Reader[] = []
  for (const person of people ?? (await listPeople(read))) {
    if (person.id === writerId) continue
    if (confidentiality === "confidential" && !(await findVisibleInquiry(read, person, id))) continue
    readers.push({ id: person.id, name: person.name, vouches: may(person, "replies:vouch") })
  }
  return readers
}
