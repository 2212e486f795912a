import { eq, isNotNull } from "drizzle-orm"
import { openHoursOn } from "#app/deadlines/working-time.ts"
import { localDay, MINUTE } from "#app/deadlines/zone.ts"
import type { Random } from "#app/lib/random.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Tx } from "#db/client.server.ts"
import { municipalities } from "#db/reference/municipalities.ts"
import {
  addresses,
  affiliations,
  contacts,
  mailboxes,
  organisations,
  people,
  targetGroups,
  units,
  users,
} from "#db/schema/index.ts"
import type { Cast, Staff } from "./cast.ts"
import { demoMailboxes, demoUnits, demoUsers, signatureOf, unitOfGroup } from "./material/authority.ts"
import { callSummaries } from "./material/replies.ts"
import { type DemoParty, domainOf, inventParties, peopleOf } from "./parties.ts"

const CITIZENS = 60
const ROWS_A_STATEMENT = 200
const COUNCILLORS = 18
const DAY = 86_400_000

/** Units, colleagues, mailboxes, and which unit answers for which group. Nobody has a password. */
export async function addAuthority(tx: Tx, now: number): Promise<Staff[]> {
  for (const name of demoUnits) {
    const signature = signatureOf(name)
    const set = { signature, phone: "44 00 00 00" }
    await tx
      .insert(units)
      .values({ name, ...set })
      .onConflictDoUpdate({ target: units.name, set })
  }
  const unitIds = new Map((await tx.select().from(units)).map(({ name, id }) => [name, id]))
  for (const [key, unit] of Object.entries(unitOfGroup))
    await tx
      .update(targetGroups)
      .set({ unitId: unitIds.get(unit) })
      .where(eq(targetGroups.key, key as TargetGroupKey))
  await tx.insert(mailboxes).values(
    demoMailboxes.map(({ unit, ...box }) => ({
      ...box,
      source: "door" as const,
      unitId: unitIds.get(unit),
      createdAt: now,
    })),
  )
  const rows = await tx
    .insert(users)
    .values(
      demoUsers.map(({ unit, ...user }) => ({
        ...user,
        email: `${domainOf(user.name).replace(".example", "").replaceAll("-", ".")}@region.example`,
        unitId: unitIds.get(unit),
        createdAt: now,
      })),
    )
    .returning()
  return rows.map(({ id, unitId, initials }) => ({ id, unitId: unitId ?? 0, initials }))
}

/** Every party with its people: the invented ones, and people for the municipalities and jobcentres that are there. */
export async function addParties(tx: Tx, random: Random, now: number): Promise<DemoParty[]> {
  const council = {
    ...nobody,
    name: "Det regionale Beskæftigelsesråd",
    group: "council" as const,
    domain: "raadet.example",
  }
  const known = await peopleTheReference(tx, random, now)
  const fresh = [...inventParties(random, now), { ...council, people: peopleOf(random, now)(council, COUNCILLORS) }]
  const citizens = { ...nobody, people: peopleOf(random, now)(nobody, CITIZENS) }

  const ids = await insertAll(fresh, (rows) =>
    tx
      .insert(organisations)
      .values(
        rows.map(({ name, cvr, municipalityCode, group }) => ({
          name,
          cvr,
          municipalityCode,
          targetGroup: group,
          createdAt: now,
        })),
      )
      .returning({ id: organisations.id }),
  )
  await addPeople(
    tx,
    [...known, ...fresh.map((party, n) => ({ party, id: ids[n] ?? null })), { party: citizens, id: null }],
    now,
  )
  return [...fresh, ...known.map(({ party }) => party), citizens]
}

/** Citizens belong to no organisation; each has an address at the post office of nowhere. */
const nobody: DemoParty = {
  name: "",
  group: "public",
  domain: "postfjord.example",
  municipalityCode: "0265",
  cvr: null,
  job: null,
  people: [],
}

async function peopleTheReference(tx: Tx, random: Random, now: number) {
  const rows = await tx.select().from(organisations).where(isNotNull(organisations.targetGroup))
  const invent = peopleOf(random, now)
  return rows.flatMap(({ id, name, municipalityCode, targetGroup }) => {
    if (targetGroup !== "jobcentres" && targetGroup !== "municipal-councils") return []
    const town = municipalities.find(({ code }) => code === municipalityCode)?.name ?? name
    const domain = targetGroup === "jobcentres" ? domainOf(`jobcenter ${town}`) : domainOf(town)
    const party = { ...nobody, name, group: targetGroup, domain, municipalityCode: municipalityCode ?? "" }
    return [
      { id: id as number | null, party: { ...party, people: invent(party, targetGroup === "jobcentres" ? 4 : 2) } },
    ]
  })
}

async function addPeople(tx: Tx, places: { party: DemoParty; id: number | null }[], now: number): Promise<void> {
  const persons = places.flatMap(({ party, id }) => party.people.map((person) => ({ person, organisationId: id })))
  const ids = await insertAll(persons, (rows) =>
    tx
      .insert(people)
      .values(rows.map(({ person }) => ({ name: person.name, createdAt: now })))
      .returning({ id: people.id }),
  )
  const at = persons.map(({ person, organisationId }, n) => ({ person, organisationId, personId: ids[n] ?? 0 }))
  await insertAll(at, async (rows) => {
    const employed = rows.flatMap(({ person, organisationId, personId }) =>
      organisationId === null ? [] : [{ personId, organisationId, role: person.role, from: person.since }],
    )
    if (employed.length > 0) await tx.insert(affiliations).values(employed)
    await tx.insert(addresses).values(
      rows.flatMap(({ person: { mail, phone }, personId, organisationId }) => {
        const owner = { personId, organisationId, createdAt: now }
        const lookup = `+45${phone.replaceAll(" ", "")}`
        return [
          { kind: "mail" as const, value: mail, lookup: mail, ...owner },
          { kind: "phone" as const, value: phone, lookup, ...owner },
        ]
      }),
    )
    return []
  })
  const organised = places.flatMap(({ party, id }) => (id === null ? [] : [{ ...party, organisationId: id }]))
  await insertAll(organised, async (rows) => {
    await tx.insert(addresses).values(
      rows.flatMap(({ domain, group, organisationId }) => {
        const address = (kind: "domain" | "mail", value: string) => ({
          kind,
          value,
          lookup: value,
          organisationId,
          createdAt: now,
        })
        // Several people read a jobcentre's shared mailbox; it belongs to none of them.
        return [address("domain", domain), ...(group === "jobcentres" ? [address("mail", `post@${domain}`)] : [])]
      }),
    )
    return []
  })
}

/** Inserts some hundred rows a statement; the ids come back in the order of the rows. */
async function insertAll<T>(
  rows: readonly T[],
  insert: (some: readonly T[]) => Promise<{ id: number }[]>,
): Promise<number[]> {
  const ids: number[] = []
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT)
    ids.push(...(await insert(rows.slice(from, from + ROWS_A_STATEMENT))).map(({ id }) => id))
  return ids
}

/** Calls that led to no case, some every working day of the demo's past. */
export async function addCalls(tx: Tx, { random, calendar, now, staff }: Cast, from: number): Promise<void> {
  const places = await tx.select().from(affiliations)
  for (let at = from; at < now - DAY; at += DAY) {
    const open = openHoursOn(calendar, localDay(at))
    if (!open) continue
    const calls = Array.from({ length: random.int(0, 4) }, () => {
      const { personId, organisationId } = random.pick(places)
      const moment = open.opens + random.int(5, (open.closes - open.opens) / MINUTE) * MINUTE
      const direction = random.chance(0.7) ? ("in" as const) : ("out" as const)
      return {
        personId,
        organisationId,
        at: moment,
        direction,
        userId: random.pick(staff).id,
        summary: random.pick(callSummaries),
      }
    })
    if (calls.length > 0)
      await tx.insert(contacts).values(calls.map((call) => ({ ...call, channel: "phone" as const })))
  }
}
