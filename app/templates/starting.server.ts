import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { locales } from "#app/i18n/locale.ts"
import type { Tx } from "#db/client.server.ts"
import { startTemplates } from "#db/reference/templates.ts"
import { templates, templateVersions } from "#db/schema/index.ts"

/** A year: the rules that they tell of change. */
const daysToReview = 365

/** The templates a house begins with; one that has a template of that name already keeps its own. */
export async function seedTemplates(tx: Tx, now: number): Promise<void> {
  const reviewOn = dateOf(localDay(now) + daysToReview)
  for (const { topics, targetGroups = [], ...words } of startTemplates)
    for (const language of locales) {
      const { name, text } = words[language]
      const facts = { name, language, topics, targetGroups, reviewOn, version: 1, createdAt: now }
      const [row] = await tx.insert(templates).values(facts).onConflictDoNothing().returning({ id: templates.id })
      if (row)
        await tx.insert(templateVersions).values({ templateId: row.id, number: 1, text: text.join("\n\n"), at: now })
    }
}
