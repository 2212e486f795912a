import { afterEach, beforeEach, expect, test } from "vitest"
import { holdMeeting } from "#app/meetings/holding.server.ts"
import { inviteToMeeting } from "#app/meetings/invitations/inviting.server.ts"
import { addAction } from "#app/meetings/minutes/agreeing.server.ts"
import { approveMinutes } from "#app/meetings/minutes/approving.server.ts"
import { listAttendeeRows } from "#app/meetings/rows.server.ts"
import { people } from "#db/schema/index.ts"
import { type InvitedHouse, openInvitedHouse, startAt } from "#tests/unit/meetings/invitations/invited-house.ts"

let it: InvitedHouse
beforeEach(async () => {
  it = await openInvitedHouse()
})
afterEach(() => it.close())

test("whoever was invited at one of several addresses is told there what they have agreed to do", async () => {
  const { house } = it
  const [torben] = await house.db.write((tx) =>
    tx.insert(people).values({ name: "Torben Lund", createdAt: house.clock.now }).returning(),
  )
  const personId = torben?.id ?? 0
  await it.addAddress("torben@privat.example", { personId })
  await it.addAddress("torben@gammelt-sted.example", { personId, organisationId: 48 })
  const id = await it.propose([], { attendees: [{ personId, organisationId: 47 }] })
  await inviteToMeeting(house, it.actor(), id)
  house.clock.now = startAt + 3_600_000
  const rows = await listAttendeeRows(house.db.read, id)
  await holdMeeting(
    house.db,
    it.actor(),
    id,
    rows.map((row) => row.id),
  )
  const owner = { attendeeId: rows.find((row) => row.personId === personId)?.id ?? 0 }
  await addAction(house.db, it.actor(), id, { item: null, title: "Send tallene", dueOn: "2026-12-16", owner })
  await approveMinutes(house.db, house.env, it.actor(), id)
  const toTorben = (await it.mails()).filter(({ mail }) => mail.to[0]?.address.startsWith("torben"))
  expect(toTorben.map(({ kind, mail }) => [kind, mail.to[0]?.address])).toEqual([
    ["invitation", "torben@privat.example"],
    ["minutes", "torben@privat.example"],
  ])
})
