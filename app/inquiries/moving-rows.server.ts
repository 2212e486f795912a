import { and, eq, inArray } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import {
  contacts,
  deadlineProposals,
  draftAttachments,
  drafts,
  inboundMail,
  messages,
  notes,
  outbox,
  tasks,
} from "#db/schema/index.ts"
import { isOpenProposal } from "./deadlines.server.ts"
import type { MovedRows } from "./merged-case.ts"

/** What goes over to the kept case; all else that points at a case tells of that case alone, and stays. */
export const movedTables = {
  ...{ messages, contacts, notes, tasks, inboundMail, outbox },
  ...{ draftAttachments, deadlineProposals },
} as const
type Name = keyof typeof movedTables
const names = Object.keys(movedTables) as Name[]

/** A statement may have 32,766 blanks (SQLite). */
const atATime = 2000

/** Puts on one case what stood on another. @returns what that was, for putting it back */
export async function moveRows(tx: Tx, from: number, to: number): Promise<MovedRows> {
  const moved: MovedRows = { ids: {}, drafts: await moveDrafts(tx, from, to) }
  const keepsReply = await listDrafts(tx, from)
  for (const name of names) {
    const ids = await listIds(tx, name, from, to, keepsReply)
    await point(tx, name, ids, from, to)
    moved.ids[name] = ids
  }
  await indexAnew(tx, to)
  return moved
}

/** The way back, for those that are still there. What has been settled since stays where that was done. */
export async function moveBack(tx: Tx, moved: MovedRows, from: number, to: number): Promise<void> {
  for (const name of names) await point(tx, name, moved.ids[name] ?? [], from, to)
  for (const { userId, kind } of moved.drafts) {
    const of = (inquiryId: number) => and(eq(drafts.inquiryId, inquiryId), eq(drafts.userId, userId), isKind(kind))
    if ((await tx.$count(drafts, of(to))) === 0) await tx.update(drafts).set({ inquiryId: to }).where(of(from))
  }
  await indexAnew(tx, from)
  await indexAnew(tx, to)
}

async function listIds(tx: Tx, name: Name, from: number, to: number, keepsReply: { userId: number }[]) {
  if (name === "deadlineProposals") {
    // A case has one at most.
    if ((await tx.$count(deadlineProposals, isOpenProposal(to))) > 0) return []
    const rows = await tx.select({ id: deadlineProposals.id }).from(deadlineProposals).where(isOpenProposal(from))
    return rows.map(({ id }) => id)
  }
  if (name === "draftAttachments") {
    const rows = await tx.select().from(draftAttachments).where(eq(draftAttachments.inquiryId, from))
    return rows.filter((row) => !keepsReply.some(({ userId }) => userId === row.userId)).map(({ id }) => id)
  }
  const table = movedTables[name]
  const rows = await tx.select({ id: table.id }).from(table).where(eq(table.inquiryId, from))
  return rows.map(({ id }) => id)
}

async function point(tx: Tx, name: Name, ids: number[], from: number, to: number): Promise<void> {
  const table = movedTables[name]
  for (let n = 0; n < ids.length; n += atATime) {
    const here = and(eq(table.inquiryId, from), inArray(table.id, ids.slice(n, n + atATime)))
    const where = name === "deadlineProposals" ? and(isOpenProposal(from), here) : here
    await tx.update(table).set({ inquiryId: to }).where(where)
  }
}

/** Somebody who is writing on both goes on with what they have on the kept one; the other waits where it is. */
async function moveDrafts(tx: Tx, from: number, to: number): Promise<MovedRows["drafts"]> {
  const taken = await tx.select().from(drafts).where(eq(drafts.inquiryId, to))
  const rows = await tx.select().from(drafts).where(eq(drafts.inquiryId, from))
  const going = rows.filter((row) => !taken.some(({ userId, kind }) => userId === row.userId && kind === row.kind))
  for (const { userId, kind } of going)
    await tx
      .update(drafts)
      .set({ inquiryId: to })
      .where(and(eq(drafts.inquiryId, from), eq(drafts.userId, userId), isKind(kind)))
  return going.map(({ userId, kind }) => ({ userId, kind }))
}

const isKind = (kind: string) => eq(drafts.kind, kind as (typeof drafts.$inferSelect)["kind"])

/** Files lie with a reply: where its text stays, they do. */
const listDrafts = (tx: Tx, inquiryId: number) =>
  tx
    .select({ userId: drafts.userId })
    .from(drafts)
    .where(and(eq(drafts.inquiryId, inquiryId), eq(drafts.kind, "reply")))

/** What is searched of a mail depends on whether it is the first of its case: a trigger hears of the change. */
async function indexAnew(tx: Tx, inquiryId: number): Promise<void> {
  await tx.update(messages).set({ inquiryId }).where(eq(messages.inquiryId, inquiryId))
}
