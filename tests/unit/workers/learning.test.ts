import { expect, test } from "vitest"
import { acceptTriage } from "#app/inquiries/triaging.server.ts"
import { triageModels } from "#db/schema/index.ts"
import { openTestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"
import { waitUntil } from "#tests/support/wait.ts"
import { learnForEver } from "#workers/learning.ts"

test("the worker learns what was confirmed while it was away, and ends when told", async () => {
  const house = openTestHouse()
  const { mailbox, signe } = await furnish(house)
  const { inquiryId } = await receive(house, mailbox.id)
  await acceptTriage(house.db, { userId: signe.id, now: house.clock.now }, inquiryId ?? 0)
  const ending = new AbortController()
  const done = learnForEver(house, { now: house.now, random: () => 0 }, ending.signal)
  const model = await waitUntil("something learned", async () => (await house.db.read.select().from(triageModels))[0])
  expect(model).toMatchObject({ cases: 1, trainedAt: house.clock.now })
  ending.abort()
  await done
  house.close()
})
