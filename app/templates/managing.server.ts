import { and, eq, ne } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { DomainError, notFound } from "#app/errors.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Topic } from "#app/inquiries/topics.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { templates, templateVersions } from "#db/schema/index.ts"
import { getTemplate } from "./queries.server.ts"

export type TemplateInput = {
  name: string
  language: Locale
  topics: Topic[]
  targetGroups: TargetGroupKey[]
  reviewOn: string | null
  responsibleId: number | null
  responsibleUnitId: number | null
  text: string
  /** What changed in the text. */
  note: string
}

type Author = Actor & { userId: number }

/** @throws DomainError "name-taken" by another in the same language */
export const addTemplate = (db: Db, actor: Author, { text, note, ...facts }: TemplateInput): Promise<number> =>
  db.write(async (tx) => {
    await requireFreeName(tx, facts)
    const [row] = await tx
      .insert(templates)
      .values({ ...facts, version: 1, createdAt: actor.now })
      .returning({ id: templates.id })
    if (!row) throw new Error("a template was not inserted")
    await writeVersion(tx, actor, { templateId: row.id, number: 1, text, note })
    await recordEvent(tx, actor, { subject: "template", subjectId: row.id, type: "created", data: { ...facts, text } })
    return row.id
  })

/**
 * A text that differs becomes the next version; what else changed holds at once. `revision` is the one its editor saw.
 * @throws DomainError "not-found", "name-taken", "template-changed" where somebody else has saved since
 */
export const changeTemplate = (
  db: Db,
  actor: Author,
  id: number,
  { text, note, ...facts }: TemplateInput,
  revision: number,
): Promise<void> =>
  db.write(async (tx) => {
    const before = await getTemplate(tx, id)
    if (before.revision !== revision) throw new DomainError("template-changed")
    await requireFreeName(tx, facts, id)
    const isNew = text !== before.text
    const version = isNew ? before.version + 1 : before.version
    await tx
      .update(templates)
      .set({ ...facts, version, revision: revision + 1 })
      .where(eq(templates.id, id))
    if (isNew) await writeVersion(tx, actor, { templateId: id, number: version, text, note })
    const old = Object.fromEntries(Object.keys(facts).map((key) => [key, before[key as keyof typeof facts]]))
    const words = isNew ? { text, note, n: version } : {}
    await recordEvent(tx, actor, {
      subject: "template",
      subjectId: id,
      type: isNew ? "version-written" : "changed",
      data: { before: old, after: facts, ...words },
    })
  })

/** An earlier text holds again, as a version of its own. @throws DomainError "not-found" */
export const takeUpVersion = (db: Db, actor: Author, id: number, number: number, note: string): Promise<void> =>
  db.write(async (tx) => {
    const { version, revision, text: now } = await getTemplate(tx, id)
    const [earlier] = await tx
      .select({ text: templateVersions.text })
      .from(templateVersions)
      .where(and(eq(templateVersions.templateId, id), eq(templateVersions.number, number)))
    if (!earlier) throw notFound()
    // Sent twice, or already what holds.
    if (earlier.text === now) return
    const next = version + 1
    await tx
      .update(templates)
      .set({ version: next, revision: revision + 1 })
      .where(eq(templates.id, id))
    await writeVersion(tx, actor, { templateId: id, number: next, text: earlier.text, note })
    await recordEvent(tx, actor, {
      subject: "template",
      subjectId: id,
      type: "version-taken-up",
      data: { earlier: number, n: next },
    })
  })

/** Off, it is no longer offered; nothing else becomes of it. @throws DomainError "not-found" */
export const switchTemplate = (db: Db, actor: Author, id: number, active: boolean): Promise<void> =>
  db.write(async (tx) => {
    const before = await getTemplate(tx, id)
    if (before.active === active) return
    await tx
      .update(templates)
      .set({ active, revision: before.revision + 1 })
      .where(eq(templates.id, id))
    await recordEvent(tx, actor, { subject: "template", subjectId: id, type: active ? "switched-on" : "switched-off" })
  })

async function writeVersion(
  tx: Tx,
  { userId, now }: Author,
  version: { templateId: number; number: number; text: string; note: string },
): Promise<void> {
  await tx.insert(templateVersions).values({ ...version, authorId: userId, at: now })
}

async function requireFreeName(tx: Tx, { name, language }: { name: string; language: Locale }, ownId = 0) {
  const [other] = await tx
    .select({ id: templates.id })
    .from(templates)
    .where(and(eq(templates.name, name), eq(templates.language, language), ne(templates.id, ownId)))
  if (other) throw new DomainError("name-taken")
}
