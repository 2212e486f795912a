import { dateOf, localDay, weekStart } from "#app/deadlines/zone.ts"
import { openRandom } from "#app/lib/random.ts"
import { signLink } from "#app/meetings/invitations/signed-link.server.ts"
import type { Marks } from "#app/surveys/questions.ts"
import { inquiries, surveyAnswers, surveyInvitations } from "#db/schema/index.ts"
import type { TestHouse } from "./house.ts"

const DAY = 86_400_000
export const fullMarks: Marks = { relevant: 5, understandable: 5, timely: 5, competent: 5, understood: 5 }

/** Somebody who wrote is asked how our answer was; the token of their link. */
export async function askOne(house: TestHouse, expiresAt = Date.now() + 20 * DAY): Promise<string> {
  const asked = await house.db.read.select({ inquiryId: surveyInvitations.inquiryId }).from(surveyInvitations)
  const rows = await house.db.read.select().from(inquiries)
  const one = rows.find(({ id }) => !asked.some(({ inquiryId }) => inquiryId === id))
  if (!one) throw new Error("nobody to ask")
  const { topic, targetGroup, unitId } = one
  const about = { inquiryId: one.id, address: "mli@vindrose-emballage.example", locale: "da" as const }
  const sentAt = expiresAt - 30 * DAY
  const [row] = await house.db.write((tx) =>
    tx
      .insert(surveyInvitations)
      .values({ ...about, topic, targetGroup, unitId, sentAt, expiresAt })
      .returning(),
  )
  return signLink(house.secrets.derive("survey-links"), { kind: "survey", id: row?.id ?? 0, expiresAt })
}

/** Answers enough for every table to have what is shown and what is not. */
export async function answerMuch(house: TestHouse, now: number): Promise<void> {
  const random = openRandom(7)
  const mark = () => random.int(3, 5)
  await house.db.write(async (tx) => {
    for (let n = 1; n <= 60; n++)
      await tx.insert(surveyAnswers).values({
        ...{ id: n, week: dateOf(weekStart(localDay(now - (100 + (n % 20)) * DAY))), unitId: null },
        targetGroup: n % 15 === 0 ? "education" : n % 2 === 0 ? "businesses" : "jobcentres",
        ...{ topic: n % 3 === 0 ? "work-sharing" : "other", comment: n % 10 === 0 ? "Hurtigt og klart." : null },
        ...{ relevant: mark(), understandable: mark(), timely: mark(), competent: mark(), understood: mark() },
      })
  })
}
