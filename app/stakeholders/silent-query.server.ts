import { and, eq, isNotNull, isNull, lt, max, or } from "drizzle-orm"
import { localDay } from "#app/deadlines/zone.ts"
import { groupBy } from "#app/lib/group-by.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Tx } from "#db/client.server.ts"
import { contacts, organisationGroups, organisations, users } from "#db/schema/index.ts"

const DAY = 86_400_000

export type SilentFilter = {
  /** Without contact for at least so many days. */
  days: number
  group?: TargetGroupKey
  ownerId?: number
}
export type Silent = {
  id: number
  name: string
  groups: TargetGroupKey[]
  owner: { id: number; name: string } | null
  /** Null where there never was any. */
  lastAt: number | null
  /** Days by the calendar since then, or since the party was entered here. */
  days: number
}

/**
 * Parties of a target group that nobody has been in contact with, the longest silent first. Every contact breaks the
 * silence, also one on a case the reader may not see: that there was one says nothing of it.
 */
export async function listSilent(read: Tx, { days, group, ownerId }: SilentFilter, now: number): Promise<Silent[]> {
  const last = read
    .select({ organisationId: contacts.organisationId, at: max(contacts.at).as("last_at") })
    .from(contacts)
    .where(isNotNull(contacts.organisationId))
    .groupBy(contacts.organisationId)
    .as("last")
  const since = now - days * DAY
  const rows = await read
    .select({
      id: organisations.id,
      name: organisations.name,
      targetGroup: organisations.targetGroup,
      createdAt: organisations.createdAt,
      owner: { id: users.id, name: users.name },
      lastAt: last.at,
    })
    .from(organisations)
    .leftJoin(last, eq(last.organisationId, organisations.id))
    .leftJoin(users, eq(users.id, organisations.ownerId))
    .where(
      and(
        isNull(organisations.mergedIntoId),
        isNotNull(organisations.targetGroup),
        or(lt(last.at, since), and(isNull(last.at), lt(organisations.createdAt, since))),
        ownerId === undefined ? undefined : eq(organisations.ownerId, ownerId),
      ),
    )
  const further = groupBy(await read.select().from(organisationGroups), ({ organisationId }) => organisationId)
  return rows
    .map(({ targetGroup, createdAt, ...row }) => ({
      ...row,
      groups: [
        ...(targetGroup ? [targetGroup] : []),
        ...(further.get(row.id) ?? []).map(({ targetGroup }) => targetGroup),
      ],
      days: localDay(now) - localDay(row.lastAt ?? createdAt),
    }))
    .filter(({ groups }) => group === undefined || groups.includes(group))
    .sort((a, b) => b.days - a.days || a.name.localeCompare(b.name, "da"))
}
