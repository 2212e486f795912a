import { and, eq, exists, gte, isNull, lt, lte, max, ne, notExists, or } from "drizzle-orm"
import { z } from "zod"
import { dateOf, dayOf, instantOf, localDay } from "#app/deadlines/zone.ts"
import { isOpenCase, isUnjournalised } from "#db/case-states.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import {
  contactParticipants,
  contacts,
  inquiries,
  meetingAttendees,
  meetings,
  people,
  retentionProposals,
} from "#db/schema/index.ts"
import { readSetting, writeSetting } from "#db/settings.server.ts"
import { cutoffOf } from "./retention.ts"
import { loadRetention } from "./retention-settings.server.ts"

const key = "retention.looked"

/** The same once a day. Null where it was done today. */
export async function proposeDaily(db: Db, now: number): Promise<number | null> {
  const looked = z
    .number()
    .catch(0)
    .parse(await readSetting(db.read, key))
  if (looked >= localDay(now)) return null
  return proposeAnonymising(db, now)
}

/**
 * Lists anew whom nobody has been in contact with for as long as the rule says, and with whom all is settled. It proposes
 * and does nothing else. What a person has approved already stays. Returns how many are proposed.
 */
export const proposeAnonymising = (db: Db, now: number): Promise<number> =>
  db.write(async (tx) => {
    const rows = await listSilent(tx, now)
    await tx.delete(retentionProposals).where(isNull(retentionProposals.approvedAt))
    for (const { id, lastContactAt } of rows)
      await tx.insert(retentionProposals).values({ personId: id, lastContactAt, at: now }).onConflictDoNothing()
    await writeSetting(tx, key, localDay(now))
    return rows.length
  })

/** Whether the rule still holds for one who was proposed: somebody may have called since. */
export const isSilent = async (tx: Tx, now: number, id: number): Promise<boolean> =>
  (await listSilent(tx, now, id)).length > 0

async function listSilent(tx: Tx, now: number, id?: number) {
  const { years } = await loadRetention(tx)
  if (years === null) return []
  const today = dateOf(localDay(now))
  return listSilentPeople(tx, today, instantOf(dayOf(cutoffOf(today, years))), id)
}

const listSilentPeople = (tx: Tx, today: string, cutoff: number, id?: number) => {
  const last = tx
    .select({ personId: contacts.personId, at: max(contacts.at).as("last_at") })
    .from(contacts)
    .groupBy(contacts.personId)
    .as("last")
  const ofCase = eq(inquiries.personId, people.id)
  const unsettled = or(isOpenCase(), isUnjournalised())
  const recent = or(gte(inquiries.receivedAt, cutoff), gte(inquiries.closedAt, cutoff))
  return tx
    .select({ id: people.id, lastContactAt: last.at })
    .from(people)
    .leftJoin(last, eq(last.personId, people.id))
    .where(
      and(
        id === undefined ? undefined : eq(people.id, id),
        isNull(people.anonymisedAt),
        isNull(people.mergedIntoId),
        or(isNull(people.keepUntil), lte(people.keepUntil, today)),
        or(lt(last.at, cutoff), and(isNull(last.at), lt(people.createdAt, cutoff))),
        notExists(
          tx
            .select({ id: inquiries.id })
            .from(inquiries)
            .where(and(ofCase, or(unsettled, recent))),
        ),
        notExists(
          tx
            .select({ id: contactParticipants.id })
            .from(contactParticipants)
            .where(
              and(
                eq(contactParticipants.personId, people.id),
                exists(
                  tx
                    .select({ id: contacts.id })
                    .from(contacts)
                    .where(and(eq(contacts.id, contactParticipants.contactId), gte(contacts.at, cutoff))),
                ),
              ),
            ),
        ),
        notExists(
          tx
            .select({ id: meetingAttendees.id })
            .from(meetingAttendees)
            .innerJoin(meetings, eq(meetings.id, meetingAttendees.meetingId))
            .where(
              and(
                eq(meetingAttendees.personId, people.id),
                gte(meetings.endAt, cutoff),
                ne(meetings.status, "cancelled"),
              ),
            ),
        ),
      ),
    )
}
