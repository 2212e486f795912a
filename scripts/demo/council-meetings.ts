import { eq } from "drizzle-orm"
import { dateOf, instantOf, localDay } from "#app/deadlines/zone.ts"
import type { Env } from "#app/env.server.ts"
import type { Random } from "#app/lib/random.ts"
import { addMeeting } from "#app/meetings/adding.server.ts"
import { publishMinutes, releasePress, tellStaff } from "#app/meetings/council/steps.server.ts"
import { addItem } from "#app/meetings/minutes/agenda.server.ts"
import { addAction, settleAction } from "#app/meetings/minutes/agreeing.server.ts"
import { approveMinutes } from "#app/meetings/minutes/approving.server.ts"
import { addDecision, settleDecision } from "#app/meetings/minutes/deciding.server.ts"
import type { Db } from "#db/client.server.ts"
import { organisations } from "#db/schema/index.ts"
import type { Cast } from "./cast.ts"
import { openDay } from "./dialogue-meetings.ts"
import { councilItems } from "./material/minutes.ts"
import { settleMails } from "./minutes.ts"

const DAY = 86_400_000
const HOUR = 3_600_000
/** The next one is in three weeks; those before it are a good two months apart. */
const DAYS_FROM_NOW = [-262, -192, -122, -48, -5, 21]

/** The council's meetings of the last year: decided, told, released, published; of the last one all that is still to do. */
export async function addCouncilMeetings(db: Db, env: Pick<Env, "origin">, cast: Cast, random: Random): Promise<void> {
  const director = cast.colleague("HVI").id
  const [council] = await db.read
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.targetGroup, "council"))
  const today = localDay(cast.now)
  for (const days of DAYS_FROM_NOW) {
    const day = openDay(cast, random, today + days - 2, today + days + 2) ?? today + days
    const startAt = instantOf(day, 13 * 60)
    const held = days < 0
    const endAt = startAt + 3 * HOUR
    const by = { userId: director, now: held ? endAt + HOUR : cast.now - 20 * DAY }
    const id = await addMeeting(db, by, {
      ...{ type: "council", title: "Møde i Det regionale Beskæftigelsesråd", organiserId: director, startAt, endAt },
      ...{ place: "Regionsgården", link: null, status: held ? "held" : "invited" },
      attendees: council ? [{ organisationId: council.id }] : [],
    })
    const [first, second] = [random.pick(councilItems), random.pick(councilItems)]
    const keys: string[] = []
    for (const { title, recommendation, decision, action } of new Set([first, second])) {
      const key = await addItem(db, by, id, { title, presenter: "Regionsdirektøren", recommendation })
      keys.push(key)
      if (!held) continue
      const decisionId = await addDecision(db, by, id, {
        item: key,
        text: decision,
        ownerId: director,
        dueOn: dateOf(day + 60),
      })
      // The older ones are carried out; what was decided since is still open.
      if (days < -100) await settleDecision(db, { ...by, now: instantOf(day + 50, 660) }, decisionId, true)
      const owner = { userId: random.pick(cast.staff).id }
      const actionId = await addAction(db, by, id, { item: key, title: action, dueOn: dateOf(day + 30), owner })
      if (days < -40 && random.chance(0.9))
        await settleAction(db, { ...owner, now: instantOf(day + random.int(10, 40), 660) }, actionId, true)
    }
    const [item = ""] = keys
    if (days >= -10) continue
    const link = "https://region.example/presse"
    await tellStaff(db, { ...by, now: startAt + DAY }, id, endAt + HOUR)
    await releasePress(db, { ...by, now: startAt + 2 * DAY }, id, { item, at: startAt + DAY, link })
    await approveMinutes(db, env, { ...by, now: startAt + 9 * DAY }, id)
    const publication = { on: dateOf(day + 10), link: "https://region.example/referater" }
    if (days < -60) await publishMinutes(db, { ...by, now: startAt + 11 * DAY }, id, publication)
  }
  await settleMails(db)
}
