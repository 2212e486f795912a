import type { Role } from "#app/auth/roles.ts"
import type { Viewer } from "#app/auth/viewer.ts"
import { noNeed } from "#app/deadlines/need.ts"
import { formatInquiryNumber } from "#app/inquiries/inquiry.ts"
import { kinds, type SearchFilter } from "#app/search/results.ts"
import { search } from "#app/search/search.server.ts"
import type { Piece } from "#app/search/snippet.ts"
import type { Tx } from "#db/client.server.ts"
import { contacts, inquiries, inquiryNumbers, messages, notes } from "#db/schema/index.ts"
import type { TestHouse } from "#tests/support/house.ts"

export const viewerOf = (role: Role, id: number, unitId: number | null): Viewer => ({
  ...{ id, role, unitId, email: "", name: "", initials: "", unitName: null },
  ...{ locale: "da", theme: "system" },
})

let sequence = 0

export type TestCase = Partial<typeof inquiries.$inferInsert> & {
  mail?: string
  note?: string
  call?: string
  from?: string
}

/** A case with what is given lying on it. Gives its row's id and number. */
export async function addCase(tx: Tx, { mail, note, call, from, ...row }: TestCase = {}) {
  sequence += 1
  const at = Date.parse("2026-11-20T10:00:00+01:00")
  const number = formatInquiryNumber(2026, sequence)
  await tx.insert(inquiryNumbers).values({ year: 2026, last: sequence }).onConflictDoNothing()
  const [added] = await tx
    .insert(inquiries)
    .values({
      ...{ number, subject: "Et emne", channel: "mail", status: "open", topic: "other", need: noNeed },
      ...{ receivedAt: at, updatedAt: at, ...row },
    })
    .returning({ id: inquiries.id, number: inquiries.number })
  if (!added) throw new Error("no case")
  const inquiryId = added.id
  if (mail !== undefined)
    await tx.insert(messages).values({
      ...{ inquiryId, direction: "in", messageId: `<${sequence}@test.example>`, subject: row.subject ?? "Et emne" },
      ...{ text: mail, sentAt: at, at, from: from ? { name: from, address: "nogen@test.example" } : null },
    })
  if (note !== undefined) await tx.insert(notes).values({ inquiryId, authorId: 1, text: note, at })
  if (call !== undefined)
    await tx.insert(contacts).values({ inquiryId, channel: "phone", direction: "in", at, summary: call, userId: 1 })
  return added
}

/** What that viewer finds, by name: case numbers, parties' names, what was said. */
export async function finder(house: TestHouse, viewer: Viewer, text: string, filter: Partial<SearchFilter> = {}) {
  const results = await search(house.db.read, viewer, { text, page: 1, ...filter }, house.clock.now, () => 25)
  const said = (pieces: Piece[]) => pieces.map((piece) => piece.text).join("")
  return {
    inquiries: results.inquiries.rows.map(({ row }) => row.number),
    organisations: results.organisations.rows.map(({ name }) => said(name)),
    people: results.people.rows.map(({ name }) => said(name)),
    contacts: results.contacts.rows.map(({ pieces }) => said(pieces)),
    totals: kinds.map((kind) => results[kind].total),
    results,
  }
}
