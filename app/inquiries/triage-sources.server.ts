import { asc, desc, isNotNull, isNull } from "drizzle-orm"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Tx } from "#db/client.server.ts"
import { targetGroups, triageModels, units, users } from "#db/schema/index.ts"
import { listActiveRules } from "./routing-rules.server.ts"
import { Classifier } from "./triage/learning/classifier.ts"
import type { TriageSources } from "./triage/proposal.ts"
import { compileRouting } from "./triage/routing.ts"

/** All that proposals are made by, as the house has it now. `version` is that of the trained state; null without one. */
export type Triage = TriageSources & { version: number | null; unitNames: ReadonlyMap<number, string> }

/** Trained state is megabytes: what was loaded `before` is kept where it is the same version. */
export async function loadTriage(read: Tx, before?: Triage): Promise<Triage> {
  const openUnits = await read
    .select({ id: units.id, name: units.name })
    .from(units)
    .where(isNull(units.closedAt))
    .orderBy(asc(units.id))
  const colleagues = await read.select({ id: users.id }).from(users).where(isNull(users.closedAt))
  const answering = await read
    .select({ key: targetGroups.key, unitId: targetGroups.unitId })
    .from(targetGroups)
    .where(isNotNull(targetGroups.unitId))
  return {
    ...(await loadClassifiers(read, before)),
    route: compileRouting(await listActiveRules(read)),
    unitOfGroup: new Map(
      answering.flatMap(({ key, unitId }): [TargetGroupKey, number][] => (unitId ? [[key, unitId]] : [])),
    ),
    openUnits: new Set(openUnits.map(({ id }) => id)),
    unitNames: new Map(openUnits.map(({ id, name }) => [id, name])),
    colleagues: new Set(colleagues.map(({ id }) => id)),
  }
}

async function loadClassifiers(read: Tx, before?: Triage): Promise<Pick<Triage, "version" | "topics" | "units">> {
  const [latest] = await read.select({ id: triageModels.id }).from(triageModels).orderBy(desc(triageModels.id)).limit(1)
  if (!latest) return { version: null, topics: null, units: null }
  if (before?.version === latest.id) return before
  const [row] = await read.select().from(triageModels).orderBy(desc(triageModels.id)).limit(1)
  if (!row) return { version: null, topics: null, units: null }
  const { topics, units } = row.state
  return { version: row.id, topics: new Classifier(topics), units: units && new Classifier(units) }
}
