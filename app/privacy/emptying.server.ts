import { and, eq, inArray, isNull, notInArray, or } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { noNeed } from "#app/deadlines/need.ts"
import { DomainError } from "#app/errors.ts"
import type { Tx } from "#db/client.server.ts"
import {
  addresses,
  affiliations,
  contactAddenda,
  contacts,
  contactVersions,
  deadlineProposals,
  drafts,
  importRows,
  imports,
  inquiries,
  inquiryDeadlines,
  invitations,
  meetingAttendees,
  merges,
  messages,
  notes,
  people,
  pollVoters,
  retentionProposals,
  tasks,
  triageConfirmations,
  triageModels,
} from "#db/schema/index.ts"
import { inEveryString, rewriteTexts } from "#db/texts.server.ts"
import { contactsOfMails } from "./emptying-mails.server.ts"
import { type HeldTable, heldTexts } from "./held-texts.server.ts"
import type { Known } from "./identity.server.ts"
import { aliasOf, removedText } from "./identity.ts"
import type { Reach } from "./reach.server.ts"

type Mask = (text: string) => string

/** Their cases keep number, dates, topic, unit and how they ended; every word of them goes. */
export async function emptyCases(tx: Tx, { caseIds, mailIds, contactIds, taskIds }: Reach): Promise<void> {
  const rows = await tx.select().from(inquiries).where(inArray(inquiries.id, caseIds))
  for (const { id, need, triageReasons, closedReason } of rows)
    await tx
      .update(inquiries)
      .set({
        subject: removedText,
        need: { ...need, quote: null },
        triageReasons: triageReasons.map((reason) => ({ ...reason, words: [] })),
        // "spam: solgte printere": the first word is the house's own, and what it is counted by.
        closedReason: closedReason?.replace(/:.*$/s, "") ?? null,
      })
      .where(eq(inquiries.id, id))
  const deadlines = await tx.select().from(inquiryDeadlines).where(inArray(inquiryDeadlines.inquiryId, caseIds))
  for (const deadline of deadlines) await setReasons(tx, deadline, withoutQuotes(deadline.reasons))
  const proposals = await tx.select().from(deadlineProposals).where(inArray(deadlineProposals.inquiryId, caseIds))
  for (const { id, need, reasons, before } of proposals)
    await tx
      .update(deadlineProposals)
      .set({
        need: { ...need, quote: null },
        reasons: withoutQuotes(reasons),
        before: before && {
          ...before,
          need: { ...noNeed, ...before.need, quote: null },
          reasons: withoutQuotes(before.reasons),
        },
      })
      .where(eq(deadlineProposals.id, id))
  await tx.update(notes).set({ text: removedText }).where(inArray(notes.inquiryId, caseIds))
  await tx.delete(drafts).where(inArray(drafts.inquiryId, caseIds))
  await tx.update(tasks).set({ title: removedText }).where(inArray(tasks.id, taskIds))

  const mailed = (await contactsOfMails(tx, mailIds, contactIds)).map(({ id }) => id)
  const spoken = [...contactIds, ...mailed]
  const empty = { summary: removedText, requestKey: null }
  await tx
    .update(contacts)
    .set({ ...empty, reason: null })
    .where(inArray(contacts.id, spoken))
  await tx.update(contactVersions).set({ before: {} }).where(inArray(contactVersions.contactId, spoken))
  await tx.update(contactAddenda).set({ text: removedText }).where(inArray(contactAddenda.contactId, spoken))

  // What was learned from the words of their mails is learned anew without them.
  const learned = await tx.$count(triageConfirmations, inArray(triageConfirmations.inquiryId, caseIds))
  if (learned > 0) await tx.delete(triageModels)
}

type Deadline = typeof inquiryDeadlines.$inferSelect
const setReasons = (tx: Tx, { inquiryId, kind }: Deadline, reasons: Deadline["reasons"]) =>
  tx
    .update(inquiryDeadlines)
    .set({ reasons })
    .where(and(eq(inquiryDeadlines.inquiryId, inquiryId), eq(inquiryDeadlines.kind, kind)))

const withoutQuotes = <Reason extends object>(reasons: Reason[]): Reason[] =>
  reasons.map((reason) => ({
    ...reason,
    ...("quote" in reason && { quote: null }),
    ...("note" in reason && { note: removedText }),
  }))

/** Who they were: the entry stays under another name, since contacts and cases are counted by it. */
export async function emptyPerson(tx: Tx, actor: Actor, { ids, identity }: Known): Promise<void> {
  const set = { name: aliasOf(identity.id), language: null, preferredChannel: null, keepUntil: null, keepBecause: null }
  await tx
    .update(people)
    .set({ ...set, anonymisedAt: actor.now })
    .where(inArray(people.id, ids))
  await tx.delete(addresses).where(inArray(addresses.personId, ids))
  await tx.update(affiliations).set({ role: null }).where(inArray(affiliations.personId, ids))
  await tx
    .update(affiliations)
    .set({ to: actor.now })
    .where(and(inArray(affiliations.personId, ids), isNull(affiliations.to)))
  await tx
    .delete(merges)
    .where(and(eq(merges.kind, "person"), or(inArray(merges.keptId, ids), inArray(merges.doubleId, ids))))
  await tx.delete(retentionProposals).where(inArray(retentionProposals.personId, ids))
  const theirs = or(inArray(meetingAttendees.personId, ids), inArray(meetingAttendees.address, identity.mails))
  await tx.update(meetingAttendees).set({ comment: null }).where(theirs)
  await tx.update(pollVoters).set({ comment: null }).where(inArray(pollVoters.address, identity.mails))
  await tx
    .update(invitations)
    .set({ name: aliasOf(identity.id) })
    .where(inArray(invitations.address, identity.mails))
}

const emptiedElsewhere: HeldTable[] = ["messages", "meetingMails", "outbox"]
const finished = ["done", "undone", "stopped"] as const

/** Wherever else they are named: the name goes, the rest stays. Returns the blobs of imported files that name them. */
export async function maskNamed(tx: Tx, actor: Actor, { named }: Reach, mask: Mask): Promise<string[]> {
  // A deadline quotes the mail it was read in.
  const quoting = await tx
    .select({ deadline: inquiryDeadlines })
    .from(inquiryDeadlines)
    .innerJoin(messages, eq(messages.inquiryId, inquiryDeadlines.inquiryId))
    .where(inArray(messages.id, named.messages))
  for (const { deadline } of quoting)
    await setReasons(tx, deadline, inEveryString(deadline.reasons, mask) as typeof deadline.reasons)
  for (const [name, texts] of Object.entries(heldTexts))
    if (!emptiedElsewhere.includes(name as HeldTable)) await rewriteTexts(tx, texts, named[name as HeldTable], mask)
  for (const draft of await tx.select().from(drafts)) {
    const text = mask(draft.text)
    if (text === draft.text) continue
    const { inquiryId, userId, kind } = draft
    await tx
      .update(drafts)
      .set({ text })
      .where(and(eq(drafts.inquiryId, inquiryId), eq(drafts.userId, userId), eq(drafts.kind, kind)))
  }
  const files = await tx
    .selectDistinct({ id: imports.id, blob: imports.blob, status: imports.status })
    .from(imports)
    .innerJoin(importRows, eq(importRows.importId, imports.id))
    .where(inArray(importRows.id, named.importRows))
  if (files.some(({ status }) => !finished.some((one) => one === status))) throw new DomainError("import-busy", 409)
  const ids = files.map(({ id }) => id)
  await tx.update(imports).set({ removedAt: actor.now }).where(inArray(imports.id, ids))
  // Another import of the same file would bring it back.
  const same = files.map(({ blob }) => blob)
  await tx
    .update(imports)
    .set({ removedAt: actor.now })
    .where(and(inArray(imports.blob, same), notInArray(imports.id, ids)))
  return same
}

const ownWords = [
  "quote",
  "words",
  "text",
  "note",
  "reason",
  "told",
  "comment",
  "because",
  "summary",
  "title",
  "subject",
]
const isCode = (text: string) => /^[a-z]+(?:-[a-z]+)*$/.test(text)

/** An event as it is shown from now on: without the names, and of their own cases without anybody's free words. */
export function maskEvent(data: Record<string, unknown>, mask: Mask, own: boolean): Record<string, unknown> {
  const masked = inEveryString(data, mask) as Record<string, unknown>
  return own ? (blanked(masked) as Record<string, unknown>) : masked
}

function blanked(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((one) => blanked(one, key))
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, blanked(one, name)]))
  return typeof value === "string" && ownWords.includes(key) && !isCode(value) ? removedText : value
}
