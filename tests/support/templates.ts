import type { Services } from "#app/services.server.ts"
import { changeTemplate } from "#app/templates/managing.server.ts"
import { getTemplate } from "#app/templates/queries.server.ts"

/** The first of the start set in a second version, overdue for another look. */
export async function rewriteTemplate({ db }: Pick<Services, "db">, actor: { userId: number; now: number }) {
  const { revision, text, ...template } = await getTemplate(db.read, 1)
  const { name, language, topics, targetGroups, responsibleId, responsibleUnitId } = template
  const facts = { name, language, topics, targetGroups, responsibleId, responsibleUnitId }
  const input = { ...facts, reviewOn: "2026-01-01", text: text.replace("Tak for", "Mange tak for"), note: "Venligere" }
  await changeTemplate(db, actor, 1, input, revision)
}
