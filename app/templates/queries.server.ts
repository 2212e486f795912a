import { and, asc, count, desc, eq, gte, isNotNull } from "drizzle-orm"
import { notFound } from "#app/errors.ts"
import type { Tx } from "#db/client.server.ts"
import { prepared } from "#db/prepared.server.ts"
import { messages, templates, templateVersions, units, users } from "#db/schema/index.ts"
import type { TemplateChoice } from "./choice.ts"

const DAY = 86_400_000
/** How far back uses are counted. */
const usedWithinDays = 90

const inForce = and(eq(templateVersions.templateId, templates.id), eq(templateVersions.number, templates.version))

/** All of them, with how often replies began from each of late and who sees to it. */
export async function listTemplates(read: Tx, now: number) {
  const rows = await read
    .select({ template: templates, person: users.name, unit: units.name, changedAt: templateVersions.at })
    .from(templates)
    .innerJoin(templateVersions, inForce)
    .leftJoin(users, eq(users.id, templates.responsibleId))
    .leftJoin(units, eq(units.id, templates.responsibleUnitId))
  const uses = await read
    .select({ templateId: templateVersions.templateId, n: count() })
    .from(messages)
    .innerJoin(templateVersions, eq(templateVersions.id, messages.templateVersionId))
    .where(and(isNotNull(messages.templateVersionId), gte(messages.at, now - usedWithinDays * DAY)))
    .groupBy(templateVersions.templateId)
  const usesOf = new Map(uses.map(({ templateId, n }) => [templateId, n]))
  return rows.map(({ template, person, unit, changedAt }) => ({
    ...template,
    changedAt,
    responsible: person ?? unit,
    used: usesOf.get(template.id) ?? 0,
  }))
}

/** With the text in force; undefined where there is none such. */
export async function findTemplate(read: Tx, id: number) {
  const [row] = await read
    .select({ template: templates, text: templateVersions.text, versionId: templateVersions.id })
    .from(templates)
    .innerJoin(templateVersions, inForce)
    .where(eq(templates.id, id))
  return row && { ...row.template, text: row.text, versionId: row.versionId }
}

/** @throws DomainError "not-found" */
export async function getTemplate(read: Tx, id: number) {
  const template = await findTemplate(read, id)
  if (!template) throw notFound()
  return template
}

/** Its versions, the newest first. */
export const listVersions = (read: Tx, templateId: number) =>
  read
    .select({
      number: templateVersions.number,
      text: templateVersions.text,
      note: templateVersions.note,
      author: users.name,
      at: templateVersions.at,
    })
    .from(templateVersions)
    .leftJoin(users, eq(users.id, templateVersions.authorId))
    .where(eq(templateVersions.templateId, templateId))
    .orderBy(desc(templateVersions.number))

/** Those that are in use, to choose among. */
export const listChoices = (read: Tx): Promise<TemplateChoice[]> => choicesOf(read, {})

const choicesOf = prepared((tx) =>
  tx
    .select({
      id: templates.id,
      name: templates.name,
      language: templates.language,
      version: templates.version,
      topics: templates.topics,
      targetGroups: templates.targetGroups,
    })
    .from(templates)
    .where(eq(templates.active, true))
    .orderBy(asc(templates.id)),
)

/** What a reply began from, by the version's own id; undefined where there is none such. */
export async function findVersion(read: Tx, versionId: number) {
  const [row] = await read
    .select({ id: templateVersions.id, name: templates.name, number: templateVersions.number })
    .from(templateVersions)
    .innerJoin(templates, eq(templates.id, templateVersions.templateId))
    .where(eq(templateVersions.id, versionId))
  return row
}
