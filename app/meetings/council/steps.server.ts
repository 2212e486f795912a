import { eq } from "drizzle-orm"
import type { LocalDate } from "#app/deadlines/need.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { DomainError, notFound } from "#app/errors.ts"
import { keepItem, listKeptItems, type Writer } from "#app/meetings/minutes/rows.server.ts"
import { getMeeting, type MeetingRow, tellMeeting } from "#app/meetings/rows.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { councilSteps } from "#db/schema/index.ts"
import { followCouncil } from "./slots.server.ts"

type Steps = typeof councilSteps.$inferSelect

/** `item` is an item's key; `at` an instant. */
export type PressRelease = { item: string; at: number; link: string | null }
export type Publication = { on: LocalDate; link: string | null }

/**
 * A press release on an item of the meeting (strategy O024); null: there is none after all. @returns what was said before
 * @throws DomainError "day-to-come", "press-before-staff" (O039: the staff is told before the press), "not-found"
 */
export const releasePress = (db: Db, actor: Writer, meetingId: number, release: PressRelease | null) =>
  db.write(async (tx): Promise<PressRelease | null> => {
    const { meeting, steps } = await getCouncil(tx, meetingId)
    if (release) requirePast(release.at, actor.now)
    requireOrder(steps?.staffToldAt ?? null, release?.at ?? null)
    const items = await listKeptItems(tx, meetingId)
    const before = items.find(({ id }) => id === steps?.pressItemId)
    await keepSteps(tx, actor, meetingId, {
      pressItemId: release && (await itemIdOf(tx, meeting, release.item)),
      ...{ pressAt: release?.at ?? null, pressLink: release?.link ?? null, pressById: release && actor.userId },
    })
    await tellMeeting(tx, actor, meetingId, release ? "press-released" : "press-not-released", { release })
    return steps?.pressAt ? { item: before?.key ?? "", at: steps.pressAt, link: steps.pressLink } : null
  })

/** When the staff was told; null: not after all. @returns what was said before @throws as `releasePress` */
export const tellStaff = (db: Db, actor: Writer, meetingId: number, at: number | null) =>
  db.write(async (tx): Promise<number | null> => {
    const { steps } = await getCouncil(tx, meetingId)
    if (at !== null) requirePast(at, actor.now)
    requireOrder(at, steps?.pressAt ?? null)
    await keepSteps(tx, actor, meetingId, { staffToldAt: at })
    await tellMeeting(tx, actor, meetingId, at === null ? "staff-not-told" : "staff-told", { at })
    return steps?.staffToldAt ?? null
  })

/**
 * The approved minutes are on the home page (O025); null: not after all. @returns what was said before
 * @throws DomainError "not-approved-yet", "day-to-come"
 */
export const publishMinutes = (db: Db, actor: Writer, meetingId: number, publication: Publication | null) =>
  db.write(async (tx): Promise<Publication | null> => {
    const { meeting, steps } = await getCouncil(tx, meetingId)
    if (publication && meeting.status !== "minutes-approved") throw new DomainError("not-approved-yet")
    if (publication && publication.on > dateOf(localDay(actor.now))) throw new DomainError("day-to-come", 400)
    await keepSteps(tx, actor, meetingId, {
      ...{ publishedOn: publication?.on ?? null, publishedLink: publication?.link ?? null },
      publishedById: publication && actor.userId,
    })
    await tellMeeting(tx, actor, meetingId, publication ? "minutes-published" : "minutes-not-published", {
      publication,
    })
    return steps?.publishedOn ? { on: steps.publishedOn, link: steps.publishedLink } : null
  })

async function getCouncil(tx: Tx, meetingId: number) {
  const meeting = await getMeeting(tx, meetingId)
  if (meeting.type !== "council") throw notFound()
  if (meeting.status === "cancelled") throw new DomainError("meeting-settled")
  const [steps] = await tx.select().from(councilSteps).where(eq(councilSteps.meetingId, meetingId))
  return { meeting, steps: steps ?? null }
}

/** Of locked minutes the items are there already; before that the agenda may have to be kept first. */
async function itemIdOf(tx: Tx, meeting: MeetingRow, key: string): Promise<number> {
  const kept = (await listKeptItems(tx, meeting.id)).find((item) => item.key === key && !item.removed)
  return kept ? kept.id : (await keepItem(tx, meeting.id, key)).item.id
}

function requirePast(at: number, now: number): void {
  if (at > now) throw new DomainError("day-to-come", 400)
}

function requireOrder(staffToldAt: number | null, pressAt: number | null): void {
  if (staffToldAt !== null && pressAt !== null && staffToldAt >= pressAt)
    throw new DomainError("press-before-staff", 400)
}

async function keepSteps(tx: Tx, { now }: Writer, meetingId: number, set: Partial<Steps>): Promise<void> {
  await tx
    .insert(councilSteps)
    .values({ ...set, meetingId })
    .onConflictDoUpdate({ target: councilSteps.meetingId, set })
  await followCouncil(tx, now)
}
