import { setImmediate } from "node:timers/promises"
import { and, eq, inArray, not, or } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { listRowsChanging } from "#db/import-changes.server.ts"
import { events, inquiries, messages, outbox } from "#db/schema/index.ts"
import { among } from "#db/search.server.ts"
import { findRowsHolding, type Sought } from "#db/texts.server.ts"
import { type HeldTable, heldTexts } from "./held-texts.server.ts"
import type { Known } from "./identity.server.ts"
import { soughtOf } from "./identity.ts"
import { findOwn, idsOf, isBetween, type Own } from "./own-rows.server.ts"

/** All that has to do with somebody, by ids: what is theirs, and what of others only names them. */
export type Reach = Own & {
  /** Rows that hold a name, address or number of theirs, by table. */
  named: Record<HeldTable, number[]>
  /** Mails to colleagues that tell of their cases. */
  tellingMails: number[]
  /** Rows of imported lists that made or changed them. */
  importedRows: number[]
  /** Cases of others that mails of theirs lie on: their words may be quoted there. */
  otherCaseIds: number[]
  /** Entries of the audit log about what is theirs; and others that name them, or are about `otherCaseIds`. */
  ownEvents: number[]
  otherEvents: number[]
}

/** Everything: reads through all texts of the house, giving others their turn between. */
export async function findReach(read: Tx, known: Known): Promise<Reach> {
  const own = await findOwn(read, known)
  const sought = soughtOf(known.sure)
  const named = {} as Record<HeldTable, number[]>
  for (const [name, texts] of Object.entries(heldTexts)) {
    named[name as HeldTable] = await findRowsHolding(read, texts, sought)
    await setImmediate()
  }
  const heads = await read
    .select({ id: messages.id, from: messages.from, to: messages.to, cc: messages.cc })
    .from(messages)
    .where(among(messages.id, named.messages))
  const more = idsOf(heads.filter((mail) => isBetween(mail, known.sure.mails)))
  const mailIds = [...new Set([...own.mailIds, ...more])]
  const numbers = await soughtNumbers(read, own.caseIds)
  const toColleagues = { table: outbox, columns: ["mail"], where: inArray(outbox.kind, ["digest", "reminder"]) }
  const otherCaseIds = await listOtherCases(read, own.caseIds, mailIds)
  const about = (subject: (typeof events.$inferSelect)["subject"], ids: number[]) =>
    and(eq(events.subject, subject), among(events.subjectId, ids))
  const ownEvents = idsOf(
    await read
      .select({ id: events.id })
      .from(events)
      .where(
        or(
          about("person", known.ids),
          about("inquiry", own.caseIds),
          about("contact", own.contactIds),
          about("task", own.taskIds),
        ),
      ),
  )
  const log = { table: events, columns: ["data"] }
  const telling = await findRowsHolding(read, log, numbers)
  const besides = idsOf(await read.select({ id: events.id }).from(events).where(about("inquiry", otherCaseIds)))
  const naming = await findRowsHolding(read, log, sought)
  const theirs = new Set([...ownEvents, ...telling])
  return {
    ...own,
    ...{ mailIds, named, otherCaseIds },
    tellingMails: await findRowsHolding(read, toColleagues, numbers),
    importedRows: await listRowsChanging(read, own.entries),
    ownEvents: [...theirs],
    otherEvents: [...new Set([...besides, ...naming])].filter((id) => !theirs.has(id)),
  }
}

/** What has come to them since the house was read through. */
export async function withNews(tx: Tx, reach: Reach, known: Known): Promise<Reach> {
  const own = await findOwn(tx, known)
  const mailIds = [...new Set([...reach.mailIds, ...own.mailIds])]
  return { ...reach, ...own, mailIds, otherCaseIds: await listOtherCases(tx, own.caseIds, mailIds) }
}

async function listOtherCases(read: Tx, caseIds: number[], mailIds: number[]): Promise<number[]> {
  const rows = await read
    .selectDistinct({ id: messages.inquiryId })
    .from(messages)
    .where(and(among(messages.id, mailIds), not(among(messages.inquiryId, caseIds))))
  return idsOf(rows)
}

/** The numbers of their cases: what tells of one has its subject beside it. */
async function soughtNumbers(read: Tx, caseIds: number[]): Promise<Sought> {
  const rows = await read.select({ number: inquiries.number }).from(inquiries).where(among(inquiries.id, caseIds))
  const own = new Set(rows.map(({ number }) => number))
  // One pattern however many they are.
  const words = own.size === 0 ? [] : ["H-"]
  return { words, holds: (text) => text.match(/\bH-\d{4}-\d+/g)?.some((number) => own.has(number)) ?? false }
}
