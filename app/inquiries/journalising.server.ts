import type { Actor } from "#app/audit/actor.ts"
import { isTyped, readMoment } from "#app/deadlines/moment-input.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { DomainError } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { changeInquiry, getInquiry } from "./change.server.ts"

/** The case's number in the archive, and the day it was put there ("2026-11-26"). */
export type Journal = { reference: string; on: string }

/** Tells where the case is in the authority's archive, the system of record (product.md § 4); null takes it out again. */
export const journaliseInquiry = (db: Db, actor: Actor, id: number, journal: Journal | null): Promise<void> =>
  db.write((tx) => journaliseWithin(tx, actor, id, journal))

/** The same in a transaction with others. */
export async function journaliseWithin(tx: Tx, actor: Actor, id: number, journal: Journal | null): Promise<void> {
  const { journalReference, journalisedOn } = await getInquiry(tx, id)
  const { reference, on } = journal ?? { reference: null, on: null }
  if (journalReference === reference && journalisedOn === on) return
  await changeInquiry(
    tx,
    actor,
    id,
    { journalReference: reference, journalisedOn: on },
    { type: "journalised", data: { reference, on, before: journalReference } },
  )
}

/** As typed; without a day it is today's. @throws DomainError "no-journal-number", "unreadable-day", "day-to-come" */
export function readJournal({ reference, on }: { reference: string; on: string }, now: number): Journal {
  const number = reference.replace(/\s+/g, " ").trim()
  if (number === "") throw new DomainError("no-journal-number", 400)
  if (on.trim() === "") return { reference: number, on: dateOf(localDay(now)) }
  const read = readMoment(on, "", now)
  if (!isTyped(read)) throw new DomainError("unreadable-day", 400)
  if (read.day > localDay(now)) throw new DomainError("day-to-come", 400)
  return { reference: number, on: dateOf(read.day) }
}
