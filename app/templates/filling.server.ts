import { and, desc, eq, isNull, ne } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { notFound } from "#app/errors.ts"
import type { Tx } from "#db/client.server.ts"
import { inquiries, inquiryDeadlines, messages, organisations, people, units } from "#db/schema/index.ts"
import { fillTemplate } from "./fill.ts"
import { findTemplate } from "./queries.server.ts"
import { type CaseFacts, fieldValues } from "./values.ts"

export type Filled = { id: number; versionId: number; name: string; text: string }

/**
 * A template's text with what is known of the case, which the caller has made sure the viewer may see; null where there is
 * no such template, or it is switched off.
 */
export async function fillForCase(
  read: Tx,
  viewer: Viewer,
  inquiryId: number,
  templateId: number,
  now: number,
): Promise<Filled | null> {
  const template = await findTemplate(read, templateId)
  if (!template?.active) return null
  const { id, versionId, name, text, language } = template
  const values = fieldValues(await getCaseFacts(read, viewer, inquiryId), now, language)
  return { id, versionId, name, text: fillTemplate(text, values, language) }
}

async function getCaseFacts(read: Tx, viewer: Viewer, inquiryId: number): Promise<CaseFacts> {
  const [row] = await read
    .select({ inquiry: inquiries, person: people.name, organisation: organisations.name, unit: units })
    .from(inquiries)
    .leftJoin(people, eq(people.id, inquiries.personId))
    .leftJoin(organisations, eq(organisations.id, inquiries.organisationId))
    .leftJoin(units, eq(units.id, inquiries.unitId))
    .where(eq(inquiries.id, inquiryId))
  if (!row) throw notFound()
  // Whoever wrote last is whom the answer goes to.
  const [writer] = await read
    .select({ from: messages.from })
    .from(messages)
    .where(and(eq(messages.inquiryId, inquiryId), eq(messages.direction, "in"), eq(messages.automatic, false)))
    .orderBy(desc(messages.at), desc(messages.id))
    .limit(1)
  const deadlines = await read
    .select({ kind: inquiryDeadlines.kind, dueAt: inquiryDeadlines.dueAt })
    .from(inquiryDeadlines)
    .where(
      and(
        eq(inquiryDeadlines.inquiryId, inquiryId),
        ne(inquiryDeadlines.kind, "acknowledge"),
        isNull(inquiryDeadlines.metAt),
      ),
    )
    .orderBy(inquiryDeadlines.dueAt)
  // A case that lies with no unit is signed by the writer's own.
  const [own] =
    row.unit || viewer.unitId === null ? [] : await read.select().from(units).where(eq(units.id, viewer.unitId))
  const unit = row.unit ?? own ?? null
  const { subject, number, receivedAt } = row.inquiry
  return {
    name: writer?.from?.name || row.person,
    organisation: row.organisation,
    ...{ subject, number, receivedAt },
    dueAt: deadlines[0]?.dueAt ?? null,
    legalDueAt: deadlines.find(({ kind }) => kind === "statutory")?.dueAt ?? null,
    colleague: viewer.name,
    unit: unit?.name ?? null,
    phone: unit?.phone || null,
  }
}
