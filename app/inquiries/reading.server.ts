import { and, desc, eq, gt, max, type SQL } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { type Given, prepared } from "#db/prepared.server.ts"
import { events, inquiries, users } from "#db/schema/index.ts"
import type { Confidentiality } from "./inquiry.ts"
import type { QuietEventType, Reader } from "./views.ts"

/** Within this time the page that is opened again, or follows a change, is still the same reading. Milliseconds. */
const ONE_READING = 30 * 60_000

const type = "read" satisfies QuietEventType
const cprShown = "cpr-shown" satisfies QuietEventType
type Read = { id: number; confidentiality: Confidentiality }

/** Keeps in the audit log that somebody opens a confidential case (product.md § 9). */
export async function recordReading(db: Db, actor: Actor & { userId: number }, { id, confidentiality }: Read) {
  if (confidentiality === "confidential") await recordOnce(db, actor, id, type)
}

/** The same, of the case that a mail, a file or a call lies on, for whoever fetches that alone. */
export async function recordReadingOf(db: Db, actor: Actor & { userId: number }, inquiryId: number): Promise<void> {
  const [row] = await db.read
    .select({ id: inquiries.id, confidentiality: inquiries.confidentiality })
    .from(inquiries)
    .where(eq(inquiries.id, inquiryId))
  if (row) await recordReading(db, actor, row)
}

/** Keeps in the audit log that somebody has the CPR numbers of a case shown. */
export const recordCprShown = (db: Db, actor: Actor & { userId: number }, inquiryId: number): Promise<void> =>
  recordOnce(db, actor, inquiryId, cprShown)

async function recordOnce(
  db: Db,
  actor: Actor & { userId: number },
  id: number,
  type: typeof cprShown | "read",
): Promise<void> {
  const since = actor.now - ONE_READING
  const [same] = await sameReading(db.read, { id, type, userId: actor.userId, since })
  if (!same) await db.write((tx) => recordEvent(tx, actor, { subject: "inquiry", subjectId: id, type }))
}

/** Who has opened it while it was confidential, and when last: the latest first. */
export async function listReaders(read: Tx, { id, confidentiality }: Read): Promise<Reader[]> {
  if (confidentiality !== "confidential") return []
  const rows = await readersOf(read, { id })
  return rows.map((row) => ({ name: row.name, at: row.at ?? 0 }))
}

const readersOf = prepared((tx, { id }: Given<{ id: number }>) =>
  tx
    .select({ name: users.name, at: max(events.at) })
    .from(events)
    .innerJoin(users, eq(users.id, events.actorId))
    .where(readingOf(id, type))
    .groupBy(users.id)
    .orderBy(desc(max(events.at))),
)

type Same = { id: number; type: QuietEventType; userId: number; since: number }
const sameReading = prepared((tx, { id, type, userId, since }: Given<Same>) =>
  tx
    .select({ id: events.id })
    .from(events)
    .where(and(readingOf(id, type), eq(events.actorId, userId), gt(events.at, since)))
    .limit(1),
)

const readingOf = (inquiryId: SQL<number>, type: QuietEventType | SQL<QuietEventType>) =>
  and(eq(events.subject, "inquiry"), eq(events.subjectId, inquiryId), eq(events.type, type))
