import { inArray } from "drizzle-orm"
import { defaultOpeningHours } from "#app/deadlines/calendar.ts"
import { defaultClosingRules } from "#app/deadlines/closing-rules.ts"
import { defaultRules } from "#app/deadlines/default-rules.ts"
import type { Weekday } from "#app/deadlines/zone.ts"
import { seedLaterObligations, seedObligations } from "#app/meetings/aligning.server.ts"
import { seedNewsTopics } from "#app/news/topics.server.ts"
import { seedTemplates } from "#app/templates/starting.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { jobcentres, municipalities } from "#db/reference/municipalities.ts"
import { firstMailbox, firstUnit } from "#db/reference/start.ts"
import { targetGroupsOfTheStrategy } from "#db/reference/target-groups.ts"
import {
  closingDays,
  deadlineRules,
  mailboxes,
  openingHours,
  organisations,
  targetGroups,
  units,
} from "#db/schema/index.ts"
import { readSetting, writeSetting } from "#db/settings.server.ts"

/**
 * The reference data of each version of Rettidig, applied once and in order: what an administrator has changed or
 * removed since never comes back. A later version appends its own step.
 */
const steps: readonly ((tx: Tx, now: number) => Promise<void>)[] = [
  seedStart,
  seedClosingDays,
  seedObligations,
  seedLaterObligations,
  seedTemplates,
  seedSecondReaders,
  seedNewsTopics,
]

const key = "reference.steps"

/** Puts in place the target groups, rules, opening hours, municipalities, jobcentres and a first unit and mailbox. */
export async function seedReference(db: Db, now: number): Promise<void> {
  await db.write(async (tx) => {
    const done = Number((await readSetting(tx, key)) ?? 0)
    if (done >= steps.length) return
    for (const step of steps.slice(done)) await step(tx, now)
    await writeSetting(tx, key, steps.length)
  })
}

async function seedStart(tx: Tx, now: number): Promise<void> {
  const [unit] = await tx.insert(units).values(firstUnit).returning({ id: units.id })
  await tx.insert(mailboxes).values({ ...firstMailbox, source: "door", unitId: unit?.id, createdAt: now })
  await tx
    .insert(targetGroups)
    .values(targetGroupsOfTheStrategy.map(({ key }, index) => ({ key, position: index + 1 })))
  await tx.insert(deadlineRules).values(defaultRules.map(({ id, ...rule }) => ({ key: id, rule })))
  await tx.insert(openingHours).values(
    Object.entries(defaultOpeningHours).map(([weekday, { open, close }]) => ({
      weekday: Number(weekday) as Weekday,
      opens: open,
      closes: close,
    })),
  )
  await tx.insert(organisations).values([
    ...municipalities.map(({ code, officialName }) => ({
      name: officialName,
      municipalityCode: code,
      targetGroup: "municipal-councils" as const,
      createdAt: now,
    })),
    ...jobcentres.map(({ code, name }) => ({
      name,
      municipalityCode: code,
      targetGroup: "jobcentres" as const,
      createdAt: now,
    })),
  ])
}

/** Until this step the default days held only where no others were set; so it stays for a house that had set some. */
async function seedClosingDays(tx: Tx): Promise<void> {
  if ((await tx.$count(closingDays)) > 0) return
  await tx
    .insert(closingDays)
    .values(defaultClosingRules.map(({ on, da, en }) => ({ closedOn: on, nameDa: da, nameEn: en })))
}

/** "Always for the minister and press" (product.md § 4); an administrator may think otherwise. */
async function seedSecondReaders(tx: Tx): Promise<void> {
  await tx
    .update(targetGroups)
    .set({ secondReader: true })
    .where(inArray(targetGroups.key, ["ministry", "media"]))
}
