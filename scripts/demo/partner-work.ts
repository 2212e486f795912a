import { eq, isNull } from "drizzle-orm"
import { dateOf, dayOf, localDay } from "#app/deadlines/zone.ts"
import type { Random } from "#app/lib/random.ts"
import type { Tx } from "#db/client.server.ts"
import {
  affiliations,
  formerNames,
  frameworkAgreements,
  organisations,
  people,
  targetGroups,
} from "#db/schema/index.ts"
import type { Cast } from "./cast.ts"
import { firstNames, surnames } from "./material/names.ts"
import { renamedParties, responsibleOf } from "./material/partner-work.ts"

const DAY = 86_400_000

/** What makes the pages of parties and target groups alive: who keeps them, agreements, old names. */
export async function addPartnerWork(tx: Tx, cast: Cast, random: Random, from: number): Promise<void> {
  // Known since the house began.
  await tx.update(organisations).set({ createdAt: from })
  await giveOwners(tx, cast, random)
  const parties = await tx.select().from(organisations).where(isNull(organisations.mergedIntoId))
  const jobcentres = parties.filter(({ targetGroup }) => targetGroup === "jobcentres")
  for (const { id } of jobcentres.slice(0, 12)) await addPredecessor(tx, cast, random, id)
  for (const { id, targetGroup } of parties) if (targetGroup === "providers") await agree(tx, cast, random, id)
  for (const { name, before, on } of renamedParties) {
    const party = parties.find((each) => each.name === name)
    if (!party) continue
    await tx.update(organisations).set({ nameFrom: on }).where(eq(organisations.id, party.id))
    await tx
      .insert(formerNames)
      .values({ organisationId: party.id, name: before, from: "2007-01-01", to: dateOf(dayOf(on) - 1) })
  }
}

async function giveOwners(tx: Tx, { staff, colleague }: Cast, random: Random): Promise<void> {
  for (const { key, unitId } of await tx.select().from(targetGroups)) {
    const responsible = responsibleOf[key]
    if (responsible)
      await tx
        .update(targetGroups)
        .set({ responsibleId: colleague(responsible).id })
        .where(eq(targetGroups.key, key))
    const unit = staff.filter((one) => one.unitId === unitId)
    const parties = await tx
      .select({ id: organisations.id })
      .from(organisations)
      .where(eq(organisations.targetGroup, key))
    for (const { id } of parties)
      if (unit.length > 0 && random.chance(0.8))
        await tx
          .update(organisations)
          .set({ ownerId: random.pick(unit).id })
          .where(eq(organisations.id, id))
  }
}

/** Whoever sat there before. */
async function addPredecessor(tx: Tx, { now }: Cast, random: Random, organisationId: number): Promise<void> {
  const name = `${random.pick(firstNames)} ${random.pick(surnames)}`
  const [person] = await tx
    .insert(people)
    .values({ name, createdAt: now - 700 * DAY })
    .returning({ id: people.id })
  if (!person) throw new Error("nobody was inserted")
  await tx.insert(affiliations).values({
    ...{ personId: person.id, organisationId, role: "Jobcenterchef" },
    ...{ from: now - random.int(2000, 3000) * DAY, to: now - random.int(60, 500) * DAY },
  })
}

async function agree(tx: Tx, { now }: Cast, random: Random, organisationId: number): Promise<void> {
  if (random.chance(0.25)) return
  const year = Number(dateOf(localDay(now)).slice(0, 4))
  const inForce = random.chance(0.8)
  const first = inForce ? year - random.int(0, 2) : year - 4
  await tx.insert(frameworkAgreements).values({
    organisationId,
    title: random.pick(["Service- og LVU-udbud", "Vejledning og opkvalificering", "Virksomhedsrettet indsats"]),
    // Some came late in the year: what they are owed is less.
    from: inForce && first === year && random.chance(0.5) ? `${year}-04-15` : `${first}-01-01`,
    to: `${inForce ? year + random.int(0, 1) : year - 1}-12-31`,
  })
}
