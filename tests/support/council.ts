import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { addMeeting } from "#app/meetings/adding.server.ts"
import { addItem } from "#app/meetings/minutes/agenda.server.ts"
import { addAction } from "#app/meetings/minutes/agreeing.server.ts"
import { approveMinutes, reopenMinutes } from "#app/meetings/minutes/approving.server.ts"
import { addDecision } from "#app/meetings/minutes/deciding.server.ts"
import { saveMinutes } from "#app/meetings/minutes/writing.server.ts"
import type { App } from "./app.ts"

/** A council's meeting, its minutes approved twice, with a decision, and actions that are late and to come. */
export async function holdCouncil({ house: { db }, signe }: App, now: number): Promise<number> {
  const actor = { userId: signe, now }
  const id = await addMeeting(db, actor, {
    ...{ type: "council", title: "Rådsmøde", startAt: now - 7_200_000, endAt: now - 3_600_000, status: "held" },
    ...{ place: "Regionsgården", link: null, organiserId: signe, attendees: [{ address: "raad@kommune.example" }] },
  })
  const facts = { title: "Flaskehalse", presenter: "Malthe Dyrvig", recommendation: "At listen godkendes." }
  const item = await addItem(db, actor, id, facts)
  await addDecision(db, actor, id, { item, text: "Listen er godkendt.", ownerId: signe, dueOn: null })
  for (const day of [-3, 10])
    await addAction(db, actor, id, {
      ...{ item, title: "Send listen", dueOn: dateOf(localDay(now) + day), owner: { userId: signe } },
    })
  const origin = "http://localhost"
  await approveMinutes(db, { origin }, actor, id)
  await reopenMinutes(db, actor, id, "Et navn manglede")
  await saveMinutes(db, actor, id, { key: item, text: "Listen blev drøftet.", revision: 0 })
  await approveMinutes(db, { origin }, actor, id)
  return id
}
