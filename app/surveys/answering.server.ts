import { randomInt } from "node:crypto"
import { and, eq } from "drizzle-orm"
import { dateOf, localDay, weekStart } from "#app/deadlines/zone.ts"
import { DomainError } from "#app/errors.ts"
import { readLink } from "#app/meetings/invitations/signed-link.server.ts"
import type { Services } from "#app/services.server.ts"
import type { Tx } from "#db/client.server.ts"
import { surveyAnswers, surveyInvitations } from "#db/schema/index.ts"
import type { Marks } from "./questions.ts"

export type SurveyShut = "wrong" | "expired" | "used" | "busy"

/** Ids drawn by lot have no order; so many that two are never the same. */
const MOST_IDS = 2 ** 47

/** What a link opens: nothing but that it does, and in which language. */
export async function findSurvey(read: Tx, secrets: Services["secrets"], token: string, now: number) {
  const shut = (reason: SurveyShut) => ({ open: false as const, reason })
  const link = readLink(secrets.derive("survey-links"), "survey", token)
  if (!link) return shut("wrong")
  const [row] = await read.select().from(surveyInvitations).where(eq(surveyInvitations.id, link.id))
  if (!row) return shut("wrong")
  if (row.used) return shut("used")
  if (link.expiresAt <= now || row.expiresAt <= now) return shut("expired")
  return { open: true as const, invitation: row }
}

/**
 * Keeps what was said, apart from who said it: of the case go with it its group, topic and unit, and of the time its week.
 * No event tells of it, since that would say when. Of two that come at once one is refused.
 * @throws DomainError "survey-shut" where the link was used or ran out meanwhile
 */
export const answerSurvey = (
  { db, secrets }: Pick<Services, "db" | "secrets">,
  token: string,
  now: number,
  { comment, ...marks }: Marks & { comment: string },
): Promise<void> =>
  db.write(async (tx) => {
    const found = await findSurvey(tx, secrets, token, now)
    if (!found.open) throw new DomainError("survey-shut")
    const { id, targetGroup, topic, unitId } = found.invitation
    const unused = and(eq(surveyInvitations.id, id), eq(surveyInvitations.used, false))
    await tx.update(surveyInvitations).set({ used: true }).where(unused)
    await tx.insert(surveyAnswers).values({
      ...{ id: randomInt(1, MOST_IDS), targetGroup, topic, unitId, ...marks },
      week: dateOf(weekStart(localDay(now))),
      comment: comment || null,
    })
  })
