import { and, asc, eq } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { visibleTo } from "#app/inquiries/visibility.server.ts"
import { kindOf } from "#app/kinds/kinds.ts"
import { listKindChoices } from "#app/kinds/queries.server.ts"
import { fieldName, valueText } from "#app/kinds/words.ts"
import type { Tx } from "#db/client.server.ts"
import { shownData } from "#db/event-masks.server.ts"
import { events, inquiries, kindFacts } from "#db/schema/index.ts"
import { among } from "#db/search.server.ts"
import type { Held } from "./held.ts"

/** Their cases as far as the viewer may see them, with whom each went on to (GDPR art. 15(1)(c)) and what was filled in. */
export async function listHeldCases(read: Tx, viewer: Viewer, ids: readonly number[]): Promise<Held["cases"]> {
  const rows = await read
    .select({
      id: inquiries.id,
      ...{ number: inquiries.number, subject: inquiries.subject, topic: inquiries.topic, status: inquiries.status },
      ...{ receivedAt: inquiries.receivedAt, answeredAt: inquiries.answeredAt, closedAt: inquiries.closedAt },
    })
    .from(inquiries)
    .where(and(among(inquiries.personId, ids), visibleTo(viewer)))
    .orderBy(asc(inquiries.receivedAt))
  const caseIds = rows.map(({ id }) => id)
  const told = await read
    .select({ id: events.subjectId, data: shownData })
    .from(events)
    .where(and(eq(events.subject, "inquiry"), eq(events.type, "forwarded"), among(events.subjectId, caseIds)))
    .orderBy(asc(events.id))
  const filled = await read.select().from(kindFacts).where(among(kindFacts.inquiryId, caseIds))
  const cases: Held["cases"] = []
  for (const { id, ...row } of rows) {
    const filledIn: string[] = []
    for (const { inquiryId, topic, facts } of filled) {
      const kind = inquiryId === id ? kindOf(topic) : undefined
      if (!kind) continue
      const choices = await listKindChoices(read, kind, viewer.locale)
      for (const field of kind.fields) {
        const value = facts[field.key]
        if (value === undefined) continue
        filledIn.push(`${fieldName(field.key, viewer.locale)}: ${valueText(field, value, choices, viewer.locale)}`)
      }
    }
    const forwardedTo = told.flatMap((event) =>
      event.id === id && typeof event.data.to === "string" ? [event.data.to] : [],
    )
    cases.push({ ...row, forwardedTo, filledIn })
  }
  return cases
}
