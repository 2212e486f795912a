import type { Actor } from "#app/audit/actor.ts"
import { addMeeting } from "#app/meetings/adding.server.ts"
import { inviteToMeeting } from "#app/meetings/invitations/inviting.server.ts"
import { startPoll } from "#app/meetings/poll/polling.server.ts"
import { getMeeting } from "#app/meetings/rows.server.ts"
import { outbox } from "#db/schema/index.ts"
import { calendarMail, recorded } from "./calendar-mail.ts"
import type { TestHouse } from "./house.ts"
import { receive } from "./mail.ts"

/** A meeting to come with answers to be judged, and a proposed one whose date is being found. */
export async function inviteAndPoll(house: TestHouse, actor: Actor & { userId: number }) {
  const startAt = actor.now + 30 * 86_400_000
  const meeting = { type: "other", title: "Møde", startAt, endAt: startAt + 3_600_000, status: "draft" } as const
  const attendees = [{ address: "eva.holm@aarhus.example" }, { address: "bo@favrskov.example" }, { organisationId: 47 }]
  const more = { place: "Rådhuset", link: "https://moede.example/1", organiserId: actor.userId, attendees }
  const invitedId = await addMeeting(house.db, actor, { ...meeting, ...more })
  await inviteToMeeting(house, actor, invitedId)
  const { uid } = await getMeeting(house.db.read, invitedId)
  const from = "Eva Holm <eva.holm@aarhus.example>"
  await receive(house, null, calendarMail({ from, method: "COUNTER", ics: recorded("exchange-counter", uid) }))
  const strange = recorded("exchange-accepted", uid).replaceAll(/eva\.holm/gi, "e.h")
  await receive(house, null, calendarMail({ from: "e.h@aarhus.example", ics: strange }))
  const polledId = await addMeeting(house.db, actor, { ...meeting, ...more })
  const times = [1, 2].map((n) => ({ startAt: startAt + n * 86_400_000, endAt: startAt + n * 86_400_000 + 3_600_000 }))
  await startPoll(house, actor, polledId, { times, closesAt: startAt })
  const proposedId = await addMeeting(house.db, actor, { ...meeting, ...more })
  const sent = (await house.db.read.select().from(outbox)).map(({ mail }) => mail.text).join("\n")
  const answerPath = /\/answer\/\S+/.exec(sent)?.[0] ?? ""
  const ballotPath = /\/poll\/\S+/.exec(sent)?.[0] ?? ""
  return { invitedId, polledId, proposedId, answerPath, ballotPath }
}
