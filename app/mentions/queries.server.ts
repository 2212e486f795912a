import { and, asc, desc, eq, isNull } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { findVisibleInquiry, preparedFor, visibleTo } from "#app/inquiries/visibility.server.ts"
import { maskCpr } from "#app/mail/cpr.ts"
import type { Tx } from "#db/client.server.ts"
import { amongGiven, asList, type Given, prepared } from "#db/prepared.server.ts"
import { inquiries, noteMentions, notes, users } from "#db/schema/index.ts"
import type { Person } from "./mention.ts"

export type MyMention = {
  id: number
  noteId: number
  number: string
  subject: string
  author: string
  at: number
  text: string
}

/** Far more than anybody leaves unseen. */
const MOST = 50

/** Where the viewer is named and has not put it aside, the newest first; of cases they may still see. */
export async function listMyMentions(read: Tx, viewer: Viewer): Promise<MyMention[]> {
  const rows = await mineUnseen(read, viewer, {})
  return rows.map((row) => ({ ...row, text: maskCpr(row.text) }))
}

const mineUnseen = preparedFor((tx, viewer) =>
  tx
    .select({
      id: noteMentions.id,
      noteId: notes.id,
      number: inquiries.number,
      subject: inquiries.subject,
      author: users.name,
      at: notes.at,
      text: notes.text,
    })
    .from(noteMentions)
    .innerJoin(notes, eq(notes.id, noteMentions.noteId))
    .innerJoin(inquiries, eq(inquiries.id, notes.inquiryId))
    .innerJoin(users, eq(users.id, notes.authorId))
    .where(and(eq(noteMentions.userId, viewer.id), isNull(noteMentions.seenAt), visibleTo(viewer)))
    .orderBy(desc(notes.at), desc(noteMentions.id))
    .limit(MOST),
)

/** How they are named in each of the notes, by its id. */
export async function listMentionWords(read: Tx, noteIds: readonly number[]): Promise<Map<number, string[]>> {
  const words = new Map<number, string[]>()
  if (noteIds.length === 0) return words
  const rows = await wordsIn(read, { noteIds: asList(noteIds) })
  for (const row of rows) words.set(row.noteId, [...(words.get(row.noteId) ?? []), ...row.words])
  return words
}
const wordsIn = prepared((tx, { noteIds }: Given<{ noteIds: string }>) =>
  tx
    .select({ noteId: noteMentions.noteId, words: noteMentions.words })
    .from(noteMentions)
    .where(amongGiven(noteMentions.noteId, noteIds)),
)

/** Everybody who can be named, by name. */
export const listPeople = (read: Tx) => allPeople(read, {})

const allPeople = prepared((tx) =>
  tx
    .select({ id: users.id, name: users.name, initials: users.initials, role: users.role, unitId: users.unitId })
    .from(users)
    .where(isNull(users.closedAt))
    .orderBy(asc(users.name)),
)
export type People = Awaited<ReturnType<typeof listPeople>>

/** Whom the viewer can name in a note on the case: those of `people`, of all, who may see it. */
export async function listMentionable(
  read: Tx,
  viewer: Viewer,
  { id, confidentiality }: { id: number; confidentiality: "normal" | "confidential" },
  people?: People,
): Promise<Person[]> {
  const others = (people ?? (await listPeople(read))).filter((person) => person.id !== viewer.id)
  const seeing: typeof others = []
  for (const person of others)
    if (confidentiality === "normal" || (await findVisibleInquiry(read, person, id))) seeing.push(person)
  return seeing.map(({ id, name }) => ({ id, name }))
}
