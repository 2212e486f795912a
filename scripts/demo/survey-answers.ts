import { and, eq, gte, lt } from "drizzle-orm"
import { dateOf, localDay, weekStart } from "#app/deadlines/zone.ts"
import type { Random } from "#app/lib/random.ts"
import { mayBeAsked, OPEN_MS } from "#app/surveys/who-is-asked.ts"
import type { Tx } from "#db/client.server.ts"
import { insertMany } from "#db/many.server.ts"
import { inquiries, messages, surveyAnswers, surveyInvitations } from "#db/schema/index.ts"
import { surveyComments } from "./material/survey-comments.ts"

const DAY = 86_400_000
/** So long ago the authority began to ask. */
const SINCE = 550 * DAY
/** Every other of those who are asked answers, and one in six of them writes something. */
const [ASKED, ANSWERS, WRITES] = [0.45, 0.5, 0.16]

/** What those who were answered said of it: most are content, and the waiting is what they are least content with. */
export async function addSurveyAnswers(tx: Tx, random: Random, now: number): Promise<void> {
  const rows = await tx
    .select({ inquiry: inquiries, from: messages.from })
    .from(inquiries)
    .innerJoin(messages, and(eq(messages.inquiryId, inquiries.id), eq(messages.direction, "in")))
    .where(and(gte(inquiries.closedAt, now - SINCE), lt(inquiries.closedAt, now - 10 * DAY)))
    .groupBy(inquiries.id)
  const asked = rows
    .filter(({ inquiry, from }) => from !== null && mayBeAsked(inquiry) && random.chance(ASKED))
    .map(({ inquiry, from }) => ({ inquiry, address: from?.address ?? "", used: random.chance(ANSWERS) }))
  const facts = ({ topic, targetGroup, unitId }: typeof inquiries.$inferSelect) => ({ topic, targetGroup, unitId })
  await insertMany(
    tx,
    surveyInvitations,
    asked.map(({ inquiry, address, used }) => {
      const sentAt = (inquiry.closedAt ?? now) + DAY
      return {
        ...{ inquiryId: inquiry.id, address, locale: "da" as const, ...facts(inquiry), used },
        ...{ sentAt, expiresAt: sentAt + OPEN_MS },
      }
    }),
  )
  const mark = (good: number) =>
    Math.max(1, Math.min(5, (random.chance(good) ? 5 : 4) - (random.chance(0.2) ? random.int(1, 3) : 0)))
  await insertMany(
    tx,
    surveyAnswers,
    asked
      .filter(({ used }) => used)
      .map(({ inquiry }, n) => ({
        // Apart from each other, as a lot would draw them.
        ...{ id: random.int(1, 2 ** 30) * 1024 + (n % 1024), ...facts(inquiry) },
        week: dateOf(weekStart(localDay((inquiry.closedAt ?? now) + random.int(1, 6) * DAY))),
        ...{
          relevant: mark(0.6),
          understandable: mark(0.5),
          timely: mark(0.3),
          competent: mark(0.6),
          understood: mark(0.4),
        },
        comment: random.chance(WRITES) ? random.pick(surveyComments) : null,
      })),
  )
}
