import { and, desc, eq } from "drizzle-orm"
import type { Env } from "#app/env.server.ts"
import { DomainError } from "#app/errors.ts"
import { getMeeting, tellMeeting } from "#app/meetings/rows.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { meetings, minutesVersions } from "#db/schema/index.ts"
import { gatherContent } from "./content.server.ts"
import { mailOwners } from "./owners-mail.server.ts"
import { keepAgenda, type Writer } from "./rows.server.ts"

export type Approved = { n: number; mailed: number }

/**
 * Locks the minutes, keeps them word for word as a version, and mails each owner what they have agreed to do. After a
 * reopening only those whose actions are others than before are told again.
 * @throws DomainError "minutes-locked", "not-held-yet" before it is said who came
 */
export const approveMinutes = (db: Db, env: Pick<Env, "origin">, actor: Writer, id: number): Promise<Approved> =>
  db.write(async (tx) => {
    const meeting = await getMeeting(tx, id)
    if (meeting.status === "minutes-approved") throw new DomainError("minutes-locked")
    if (meeting.status !== "held") throw new DomainError("not-held-yet")
    await keepAgenda(tx, meeting)
    const before = await findLastVersion(tx, id)
    const content = await gatherContent(tx, meeting)
    const n = (before?.n ?? 0) + 1
    await tx
      .insert(minutesVersions)
      .values({ meetingId: id, n, content, approvedAt: actor.now, approvedById: actor.userId })
    await tx.update(meetings).set({ status: "minutes-approved", updatedAt: actor.now }).where(eq(meetings.id, id))
    const mailed = await mailOwners(tx, env, actor, { meetingId: id, n, content, before: before?.content ?? null })
    await tellMeeting(tx, actor, id, "minutes-approved", { n, mailed })
    return { n, mailed }
  })

/** Opens approved minutes again, with the reason; the version stays as it is. @throws DomainError "minutes-not-locked" */
export const reopenMinutes = (db: Db, actor: Writer, id: number, because: string): Promise<void> =>
  db.write(async (tx) => {
    const { status } = await getMeeting(tx, id)
    const version = await findLastVersion(tx, id)
    if (status !== "minutes-approved" || !version) throw new DomainError("minutes-not-locked")
    await tx
      .update(minutesVersions)
      .set({ reopenedAt: actor.now, reopenedById: actor.userId, reopenedBecause: because })
      .where(and(eq(minutesVersions.meetingId, id), eq(minutesVersions.n, version.n)))
    await tx.update(meetings).set({ status: "held", updatedAt: actor.now }).where(eq(meetings.id, id))
    await tellMeeting(tx, actor, id, "minutes-reopened", { n: version.n, because })
  })

async function findLastVersion(tx: Tx, meetingId: number) {
  const [row] = await tx
    .select()
    .from(minutesVersions)
    .where(eq(minutesVersions.meetingId, meetingId))
    .orderBy(desc(minutesVersions.n))
    .limit(1)
  return row
}
