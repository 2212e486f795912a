import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { holdMeeting } from "#app/meetings/holding.server.ts"
import { addItem, removeItem } from "#app/meetings/minutes/agenda.server.ts"
import { approveMinutes, reopenMinutes } from "#app/meetings/minutes/approving.server.ts"
import { saveMinutes } from "#app/meetings/minutes/writing.server.ts"
import { addPerson, testPassword } from "#tests/support/people.ts"
import type { Visitor } from "#tests/support/visitor.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"
import { type InvitedHouse, openInvitedHouse } from "#tests/unit/meetings/invitations/invited-house.ts"

const HOUR = 3_600_000
const guest = "eva.holm@aarhus.example"
const typed = "Vi aftalte at ses igen i marts."
let it: InvitedHouse
let web: TestWeb
let visitor: Visitor
beforeAll(async () => {
  it = await openInvitedHouse(Date.now())
  web = await startWeb(it.house)
  await addPerson(it.house.db, { email: "mor@region.example", role: "coordinator" })
  visitor = web.visit({ "Accept-Language": "da" })
  await visitor.signIn("mor@region.example", testPassword)
})
afterAll(async () => {
  await web.stop()
  it.close()
})

/** A held meeting with an item of which something is written, as the writer has it before them. */
async function written() {
  const startAt = Date.now() - 3 * HOUR
  const id = await it.propose([guest], { startAt, endAt: startAt + HOUR })
  const [{ db }, by] = [it.house, it.actor()]
  const key = await addItem(db, by, id, { title: "Samarbejdet", presenter: null, recommendation: null })
  await saveMinutes(db, by, id, { key, text: "Kort om året.", revision: 0 })
  await holdMeeting(db, by, id, [(await it.attendee(id, guest))?.id ?? 0])
  return { id, key, fields: { key, text: typed, revision: "1" } }
}
const approve = (id: number) => approveMinutes(it.house.db, it.house.env, it.actor(), id)

describe("what is written of a meeting whose minutes were approved meanwhile", () => {
  test("is answered to the page that saves by itself: why it is not saved, and the text", async () => {
    const { id, fields } = await written()
    await approve(id)
    const answer = await visitor.post(`/meetings/${id}/writing/save`, fields)
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({
      locked: true,
      text: typed,
      refused: expect.stringContaining("godkendt"),
    })
    await reopenMinutes(it.house.db, it.actor(), id, "Mere at tilføje")
    const again = await visitor.post(`/meetings/${id}/writing/save`, fields)
    expect(await again.json()).toMatchObject({ saved: 2 })
  })

  test("stands on the page that answers a form, with what is kept and the way to a new version", async () => {
    const { id, fields } = await written()
    await approve(id)
    const answer = await visitor.post(`/meetings/${id}/writing`, fields)
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toContain(`>${typed}</textarea>`)
    expect(page).toContain("Referatet blev godkendt og låst, mens du skrev.")
    expect(page).toContain("Kort om året.")
    expect(page).toContain(`href="/meetings/${id}#approval"`)
  })

  test("is not lost either where its item was taken off the agenda", async () => {
    const { id, key, fields } = await written()
    await removeItem(it.house.db, it.actor(), id, key)
    const answer = await visitor.post(`/meetings/${id}/writing`, fields)
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toContain(`>${typed}</textarea>`)
    expect(page).toContain("Punktet blev taget af dagsordenen")
  })
})
