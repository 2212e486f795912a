import { and, eq, or } from "drizzle-orm"
import { withoutWords } from "#app/kinds/kinds.ts"
import type { Tx } from "#db/client.server.ts"
import {
  contactAddenda,
  contacts,
  contactVersions,
  deadlineProposals,
  drafts,
  inquiries,
  inquiryDeadlines,
  inquiryMerges,
  kindFacts,
  kindSteps,
  notes,
  tasks,
  triageConfirmations,
  triageModels,
} from "#db/schema/index.ts"
import { among } from "#db/search.server.ts"
import { removedText } from "./identity.ts"
import { withoutQuotes } from "./quotes.ts"
import type { Reach } from "./reach.server.ts"

const everyQuote = () => true
/** "spam: solgte printere": the first word is the house's own, and what it is counted by; so is another case's number. */
const codeOf = (reason: string | null) => reason?.replace(/:(?! H-\d{4}-\d+$).*$/s, "") ?? null

/** Their cases keep number, dates, topic, unit and how they ended; every word of them goes. */
export async function emptyCases(tx: Tx, reach: Reach): Promise<void> {
  const { caseIds, onCases, mailIds, contactIds, taskIds } = reach
  const rows = await tx.select().from(inquiries).where(among(inquiries.id, caseIds))
  for (const { id, triageReasons, closedReason } of rows)
    await tx
      .update(inquiries)
      .set({
        subject: removedText,
        triageReasons: triageReasons.map((reason) => ({ ...reason, words: [] })),
        closedReason: codeOf(closedReason),
      })
      .where(eq(inquiries.id, id))
  await dropQuotes(tx, { caseIds, proposalIds: onCases.deadlineProposals }, everyQuote)
  const facts = await tx.select().from(kindFacts).where(among(kindFacts.inquiryId, caseIds))
  for (const { inquiryId, topic, facts: filled } of facts)
    await tx
      .update(kindFacts)
      .set({ facts: withoutWords(topic, filled, removedText) })
      .where(and(eq(kindFacts.inquiryId, inquiryId), eq(kindFacts.topic, topic)))
  await tx.update(kindSteps).set({ note: "" }).where(among(kindSteps.inquiryId, caseIds))
  await tx.update(notes).set({ text: removedText }).where(among(notes.id, onCases.notes))
  await tx.delete(drafts).where(among(drafts.inquiryId, caseIds))
  await tx.update(tasks).set({ title: removedText }).where(among(tasks.id, taskIds))

  // Contacts that are mails of theirs on a case of somebody else's.
  const mailed = await tx.select({ id: contacts.id }).from(contacts).where(among(contacts.messageRowId, mailIds))
  const spoken = [...new Set([...contactIds, ...mailed.map(({ id }) => id)])]
  await tx
    .update(contacts)
    .set({ summary: removedText, requestKey: null, reason: null })
    .where(among(contacts.id, spoken))
  await tx.update(contactVersions).set({ before: {} }).where(among(contactVersions.contactId, spoken))
  await tx.update(contactAddenda).set({ text: removedText }).where(among(contactAddenda.contactId, spoken))

  // What was learned from the words of their mails is learned anew without them.
  const learned = await tx.$count(triageConfirmations, among(triageConfirmations.inquiryId, caseIds))
  if (learned > 0) await tx.delete(triageModels)
}

type About = { caseIds: readonly number[]; proposalIds?: readonly number[] }

/**
 * Takes the quotes that are theirs out of needs and deadlines, and out of what would put these back: proposals, and how
 * merged cases stood.
 */
export async function dropQuotes(
  tx: Tx,
  { caseIds, proposalIds = [] }: About,
  isTheirs: (text: string) => boolean,
): Promise<void> {
  const without = <Value>(value: Value) => withoutQuotes(value, isTheirs)
  const cases = await tx
    .select({ id: inquiries.id, need: inquiries.need })
    .from(inquiries)
    .where(among(inquiries.id, caseIds))
  for (const { id, need } of cases)
    await tx
      .update(inquiries)
      .set({ need: without(need) })
      .where(eq(inquiries.id, id))
  const deadlines = await tx.select().from(inquiryDeadlines).where(among(inquiryDeadlines.inquiryId, caseIds))
  for (const { inquiryId, kind, reasons } of deadlines)
    await tx
      .update(inquiryDeadlines)
      .set({ reasons: without(reasons) })
      .where(and(eq(inquiryDeadlines.inquiryId, inquiryId), eq(inquiryDeadlines.kind, kind)))
  const proposals = await tx
    .select()
    .from(deadlineProposals)
    .where(or(among(deadlineProposals.inquiryId, caseIds), among(deadlineProposals.id, proposalIds)))
  for (const { id, need, reasons, before } of proposals)
    await tx.update(deadlineProposals).set(without({ need, reasons, before })).where(eq(deadlineProposals.id, id))
  const touching = or(among(inquiryMerges.keptId, caseIds), among(inquiryMerges.mergedId, caseIds))
  for (const merge of await tx.select().from(inquiryMerges).where(touching)) {
    const { mergedBefore, keptBefore, keptAfter } = without(merge)
    await tx.update(inquiryMerges).set({ mergedBefore, keptBefore, keptAfter }).where(eq(inquiryMerges.id, merge.id))
  }
}

/** How a case of theirs was closed before it was merged, or the one it went into, in their or colleagues' words. */
export async function emptyMerges(tx: Tx, { caseIds }: Reach): Promise<void> {
  const own = new Set(caseIds)
  const touching = or(among(inquiryMerges.keptId, caseIds), among(inquiryMerges.mergedId, caseIds))
  for (const merge of await tx.select().from(inquiryMerges).where(touching)) {
    const { id, keptId, mergedId, mergedBefore, keptBefore, keptAfter } = merge
    const emptied = <State extends { standing: { closedReason: string | null } }>(state: State, of: number): State =>
      own.has(of)
        ? { ...state, standing: { ...state.standing, closedReason: codeOf(state.standing.closedReason) } }
        : state
    await tx
      .update(inquiryMerges)
      .set({
        mergedBefore: emptied(mergedBefore, mergedId),
        keptBefore: emptied(keptBefore, keptId),
        keptAfter: emptied(keptAfter, keptId),
      })
      .where(eq(inquiryMerges.id, id))
  }
}
