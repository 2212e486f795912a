import { setImmediate } from "node:timers/promises"
import { and, eq, inArray, or } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { contacts, events, inquiries, messages, tasks } from "#db/schema/index.ts"
import { findRowsHolding } from "#db/texts.server.ts"
import { type HeldTable, heldTexts } from "./held-texts.server.ts"
import type { Known } from "./identity.server.ts"
import { spellingsOf } from "./identity.ts"

/** All that has to do with somebody, by ids: what is theirs, and what of others only names them. */
export type Reach = {
  caseIds: number[]
  contactIds: number[]
  taskIds: number[]
  /** Mails on their cases, and those elsewhere that they wrote or that went to nobody but them. */
  mailIds: number[]
  /** Rows that hold a name, address or number of theirs, by table. */
  named: Record<HeldTable, number[]>
  eventIds: number[]
}

/** Their own rows: quick, by index. */
export async function findOwn(read: Tx, { ids, identity }: Known) {
  const caseIds = idsOf(await read.select({ id: inquiries.id }).from(inquiries).where(inArray(inquiries.personId, ids)))
  const contactIds = idsOf(
    await read
      .select({ id: contacts.id })
      .from(contacts)
      .where(or(inArray(contacts.personId, ids), inArray(contacts.inquiryId, caseIds))),
  )
  const taskIds = idsOf(
    await read
      .select({ id: tasks.id })
      .from(tasks)
      .where(or(inArray(tasks.personId, ids), inArray(tasks.inquiryId, caseIds), inArray(tasks.contactId, contactIds))),
  )
  const onCases = idsOf(
    await read.select({ id: messages.id }).from(messages).where(inArray(messages.inquiryId, caseIds)),
  )
  const spoken = await read
    .select({ id: messages.id, from: messages.from, to: messages.to, cc: messages.cc })
    .from(contacts)
    .innerJoin(messages, eq(messages.id, contacts.messageRowId))
    .where(inArray(contacts.personId, ids))
  const elsewhere = spoken.filter((mail) => isBetween(mail, identity.mails))
  return { caseIds, contactIds, taskIds, mailIds: [...new Set([...onCases, ...idsOf(elsewhere)])] }
}

type Heads = Pick<typeof messages.$inferSelect, "from" | "to" | "cc">

/** From them, or to nobody else. */
const isBetween = ({ from, to, cc }: Heads, mails: string[]): boolean => {
  const isTheirs = (one: { address: string }) => mails.includes(one.address.toLowerCase())
  return (from !== null && isTheirs(from)) || (to.length > 0 && [...to, ...cc].every(isTheirs))
}

/** Everything: reads through all texts of the house, giving others their turn between. */
export async function findReach(read: Tx, known: Known): Promise<Reach> {
  const own = await findOwn(read, known)
  const words = spellingsOf(known.sure)
  const named = {} as Record<HeldTable, number[]>
  for (const [name, texts] of Object.entries(heldTexts)) {
    named[name as HeldTable] = await findRowsHolding(read, texts, words)
    await setImmediate()
  }
  const heads = await read
    .select({ id: messages.id, from: messages.from, to: messages.to, cc: messages.cc })
    .from(messages)
    .where(inArray(messages.id, named.messages))
  const more = idsOf(heads.filter((mail) => isBetween(mail, known.identity.mails)))
  const about = await read
    .select({ id: events.id })
    .from(events)
    .where(
      or(
        and(eq(events.subject, "person"), inArray(events.subjectId, known.ids)),
        and(eq(events.subject, "inquiry"), inArray(events.subjectId, own.caseIds)),
        and(eq(events.subject, "contact"), inArray(events.subjectId, own.contactIds)),
        and(eq(events.subject, "task"), inArray(events.subjectId, own.taskIds)),
      ),
    )
  const naming = await findRowsHolding(read, { table: events, columns: ["data"] }, words)
  return {
    ...own,
    mailIds: [...new Set([...own.mailIds, ...more])],
    named,
    eventIds: [...new Set([...idsOf(about), ...naming])],
  }
}

const idsOf = (rows: { id: number }[]) => rows.map(({ id }) => id)
