import { and, eq, isNull } from "drizzle-orm"
import { dayAndClock } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Tx } from "#db/client.server.ts"
import { contacts, messages, notes, organisations, people, tasks } from "#db/schema/index.ts"
import { readState } from "./case-state.server.ts"
import type { Inquiry } from "./change.server.ts"
import { isOpen } from "./inquiry.ts"
import { joinCases } from "./merged-case.ts"

export type MergePreview = {
  kept: { number: string; subject: string }
  merged: { number: string; subject: string }
  moves: { mails: number; notes: number; calls: number; tasks: number }
  /** The deadline that then holds, in words, and whether it is another than the kept case has now. */
  due: { at: string; changes: boolean } | null
  reopens: boolean
  confidential: boolean
  /** Whose they are, where that is not the same. */
  senders: [string, string] | null
}

/** What would be, if the one went into the other. */
export async function previewMerge(read: Tx, kept: Inquiry, merged: Inquiry, locale: Locale): Promise<MergePreview> {
  const before = await readState(read, kept.id)
  const after = joinCases(before, await readState(read, merged.id))
  const open = isOpen(after.standing.status)
  const [next] = after.deadlines.filter(({ metAt }) => open && metAt === null).sort((a, b) => a.dueAt - b.dueAt)
  const of = merged.id
  const sameParty =
    (kept.personId !== null && kept.personId === merged.personId) ||
    (kept.organisationId !== null && kept.organisationId === merged.organisationId)
  return {
    kept: { number: kept.number, subject: kept.subject },
    merged: { number: merged.number, subject: merged.subject },
    moves: {
      mails: await read.$count(messages, eq(messages.inquiryId, of)),
      notes: await read.$count(notes, eq(notes.inquiryId, of)),
      calls: await read.$count(contacts, and(eq(contacts.inquiryId, of), isNull(contacts.messageRowId))),
      tasks: await read.$count(tasks, eq(tasks.inquiryId, of)),
    },
    due: next ? { at: dayAndClock(next.dueAt, locale), changes: next.dueAt !== kept.dueAt } : null,
    reopens: open && !isOpen(kept.status),
    confidential: after.fields.confidentiality === "confidential" && kept.confidentiality !== merged.confidentiality,
    senders: sameParty ? null : [await partyOf(read, kept), await partyOf(read, merged)],
  }
}

async function partyOf(read: Tx, { personId, organisationId, number }: Inquiry): Promise<string> {
  const [person] = personId === null ? [] : await read.select().from(people).where(eq(people.id, personId))
  const [organisation] =
    organisationId === null ? [] : await read.select().from(organisations).where(eq(organisations.id, organisationId))
  return [person?.name, organisation?.name].filter(Boolean).join(", ") || number
}
