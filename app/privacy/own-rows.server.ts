import { eq, or } from "drizzle-orm"
import { movedTables } from "#app/inquiries/moving-rows.server.ts"
import type { Tx } from "#db/client.server.ts"
import { addresses, affiliations, contacts, inquiries, messages, tasks } from "#db/schema/index.ts"
import { among } from "#db/search.server.ts"
import { findStrays, type MovedTable } from "./homes.server.ts"
import type { Known } from "./identity.server.ts"

/** What is a person's, by ids. */
export type Own = {
  caseIds: number[]
  /** What lies on their cases, also where a merge has put it on somebody else's; not what came from others' cases. */
  onCases: Record<MovedTable, number[]>
  /** All they took part in, wherever it lies. */
  contactIds: number[]
  taskIds: number[]
  /** Who they are, where an import may have written it. */
  entries: { people: number[]; addresses: number[]; affiliations: number[] }
  /** Mails on their cases, and those elsewhere that they wrote or that went to nobody but them. */
  mailIds: number[]
}

/** Their own rows: quick, by index. */
export async function findOwn(read: Tx, { ids, mails }: Pick<Known, "ids" | "mails">): Promise<Own> {
  const caseIds = idsOf(await read.select({ id: inquiries.id }).from(inquiries).where(among(inquiries.personId, ids)))
  const { guests, away } = await findStrays(read, ids, caseIds)
  const onCases = {} as Own["onCases"]
  for (const [name, table] of Object.entries(movedTables)) {
    const here = idsOf(await read.select({ id: table.id }).from(table).where(among(table.inquiryId, caseIds)))
    const own = here.filter((id) => !guests.get(name)?.has(id))
    onCases[name as MovedTable] = [...new Set([...own, ...(away.get(name) ?? [])])]
  }
  const spokenWith = idsOf(await read.select({ id: contacts.id }).from(contacts).where(among(contacts.personId, ids)))
  const contactIds = [...new Set([...spokenWith, ...onCases.contacts])]
  const toDo = idsOf(
    await read
      .select({ id: tasks.id })
      .from(tasks)
      .where(or(among(tasks.personId, ids), among(tasks.contactId, contactIds))),
  )
  const spoken = await read
    .select({ id: messages.id, from: messages.from, to: messages.to, cc: messages.cc })
    .from(contacts)
    .innerJoin(messages, eq(messages.id, contacts.messageRowId))
    .where(among(contacts.id, spokenWith))
  const ofPerson = async (table: typeof addresses | typeof affiliations) =>
    idsOf(await read.select({ id: table.id }).from(table).where(among(table.personId, ids)))
  const elsewhere = spoken.filter((mail) => isBetween(mail, mails))
  return {
    ...{ caseIds, onCases, contactIds },
    entries: { people: ids, addresses: await ofPerson(addresses), affiliations: await ofPerson(affiliations) },
    taskIds: [...new Set([...toDo, ...onCases.tasks])],
    mailIds: [...new Set([...onCases.messages, ...idsOf(elsewhere)])],
  }
}

type Heads = Pick<typeof messages.$inferSelect, "from" | "to" | "cc">

/** From them, or to nobody else. */
export const isBetween = ({ from, to, cc }: Heads, mails: readonly string[]): boolean => {
  const isTheirs = (one: { address: string }) => mails.includes(one.address.toLowerCase())
  return (from !== null && isTheirs(from)) || (to.length > 0 && [...to, ...cc].every(isTheirs))
}

export const idsOf = (rows: { id: number }[]): number[] => rows.map(({ id }) => id)
