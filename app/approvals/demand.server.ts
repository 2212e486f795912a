import { and, asc, eq, isNull } from "drizzle-orm"
import { may } from "#app/auth/policy.ts"
import { DomainError } from "#app/errors.ts"
import type { Inquiry } from "#app/inquiries/change.server.ts"
import { press } from "#app/kinds/press.ts"
import type { MailAddress } from "#app/mail/message.ts"
import { listOwners, pickOwner } from "#app/stakeholders/sender-query.server.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Tx } from "#db/client.server.ts"
import { amongGiven, asList, type Given, prepared } from "#db/prepared.server.ts"
import { organisationGroups, organisations, targetGroups, users } from "#db/schema/index.ts"

type Case = Pick<Inquiry, "topic" | "targetGroup" | "organisationId">

/**
 * The group for whose sake a reply is to be read by another before it leaves: the case's, that of the organisation it
 * comes from or goes to, or the media where it is about the press. Null where none asks for it. Proposals count too: a
 * wrong one is corrected with a click, and a mail that has left is not called back (docs/decisions/0023).
 */
export async function findDemand(
  read: Tx,
  { topic, targetGroup, organisationId }: Case,
  to: readonly MailAddress[],
  now: number,
): Promise<TargetGroupKey | null> {
  const demanding = await demandingGroups(read, {})
  if (demanding.length === 0) return null
  const groups = new Set<TargetGroupKey | null>([targetGroup])
  if (topic === press.topic) groups.add("media")
  const places = [organisationId, ...(await placesOf(read, to, now))].filter((id) => id !== null)
  for (const key of await groupsOf(read, places)) groups.add(key)
  return demanding.find(({ key }) => groups.has(key))?.key ?? null
}

const demandingGroups = prepared((tx) =>
  tx
    .select({ key: targetGroups.key })
    .from(targetGroups)
    .where(eq(targetGroups.secondReader, true))
    .orderBy(asc(targetGroups.position)),
)

/** Where those written to are known to belong. */
async function placesOf(read: Tx, to: readonly MailAddress[], now: number): Promise<(number | null)[]> {
  const places: (number | null)[] = []
  for (const { address } of to) {
    const lookup = address.toLowerCase()
    const owner = pickOwner(await listOwners(read, "mail", lookup), now)
    const house = owner ?? pickOwner(await listOwners(read, "domain", lookup.split("@")[1] ?? ""), now)
    places.push(house?.organisationId ?? null)
  }
  return places
}

async function groupsOf(read: Tx, ids: number[]): Promise<(TargetGroupKey | null)[]> {
  if (ids.length === 0) return []
  const first = await firstGroups(read, { ids: asList(ids) })
  const further = await furtherGroups(read, { ids: asList(ids) })
  return [...first, ...further].map(({ key }) => key)
}

const firstGroups = prepared((tx, { ids }: Given<{ ids: string }>) =>
  tx.select({ key: organisations.targetGroup }).from(organisations).where(amongGiven(organisations.id, ids)),
)
const furtherGroups = prepared((tx, { ids }: Given<{ ids: string }>) =>
  tx
    .select({ key: organisationGroups.targetGroup })
    .from(organisationGroups)
    .where(amongGiven(organisationGroups.organisationId, ids)),
)

/** @throws DomainError "second-reader-needed" where a reply to them is not the actor's to let leave */
export async function requireVoucher(
  tx: Tx,
  { userId, now }: { userId: number; now: number },
  inquiry: Case,
  to: readonly MailAddress[],
): Promise<void> {
  if ((await findDemand(tx, inquiry, to, now)) === null) return
  const [person] = await tx
    .select({ role: users.role })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.closedAt)))
  if (!person || !may(person, "replies:vouch")) throw new DomainError("second-reader-needed")
}
