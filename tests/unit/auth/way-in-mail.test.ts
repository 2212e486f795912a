import { eq } from "drizzle-orm"
import { afterEach, beforeEach, expect, test } from "vitest"
import { changeUser } from "#app/admin/users/commands.server.ts"
import { openAuth } from "#app/auth/auth.server.ts"
import { createSignInLink } from "#app/auth/links.server.ts"
import {
  beginFactor,
  confirmFactor,
  ownFactor,
  renewRecoveryCodes,
  takeCode,
  turnOffFor,
} from "#app/auth/second-factor/factors.server.ts"
import { outbox, users } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish } from "#tests/support/mail.ts"
import { addPerson } from "#tests/support/people.ts"
import { codeAt } from "#tests/support/second-factor.ts"

let house: TestHouse
let userId: number
const caller = { userAgent: "", address: "192.0.2.1" }
beforeEach(async () => {
  house = openTestHouse()
  await furnish(house)
  userId = await addPerson(house.db, { email: "ida@region.example", role: "staff" })
})
afterEach(() => house.close())

const now = () => house.clock.now
const told = async () => {
  const rows = await house.db.read.select().from(outbox).where(eq(outbox.kind, "security"))
  return rows.map(({ mail, notAfter }) => ({
    to: mail.to[0]?.address,
    subject: mail.subject,
    text: mail.text,
    notAfter,
  }))
}

test("a new password by a link is told of to its owner by mail, without a link and whatever the hour; a first one is not", async () => {
  const auth = openAuth({ ...house, log: { info() {}, warn() {}, error() {}, debug() {} }, now })
  const by = async (purpose: "invitation" | "new-password") =>
    auth.setPasswordByLink(
      await createSignInLink(house.db, { userId: null, now: now() }, { purpose, userId }),
      "fire heste og en vogn",
      caller,
    )
  await by("invitation")
  expect(await told()).toEqual([])
  await by("new-password")
  const [mail, ...others] = await told()
  expect(others).toEqual([])
  expect(mail).toMatchObject({
    to: "ida@region.example",
    subject: "Din adgangskode til Rettidig er skiftet",
    notAfter: null,
  })
  expect(mail?.text).toContain("ring til din administrator")
  expect(mail?.text).not.toMatch(/https?:|fire heste/)
})

test("each change of the second factor is told of, in the owner's language, also one that an administrator makes", async () => {
  await house.db.write((tx) => tx.update(users).set({ locale: "en" }).where(eq(users.id, userId)))
  const self = { userId, now: now() }
  await beginFactor(house, self)
  const factor = await ownFactor(house, userId)
  const codes = await confirmFactor(house, self, codeAt(factor.state === "begun" ? factor.secret : "", now()))
  await takeCode(house, self, codes?.[0] ?? "")
  await renewRecoveryCodes(house.db, self)
  await turnOffFor(
    house.db,
    { userId: await addPerson(house.db, { email: "adm@region.example", role: "administrator" }), now: now() },
    userId,
  )
  expect((await told()).map(({ subject }) => subject)).toEqual([
    "Two-step sign-in to Rettidig was turned on",
    "One of your recovery codes for Rettidig was used",
    "You have new recovery codes for Rettidig",
    "Two-step sign-in to Rettidig was turned off",
  ])
})

test("another mail address is told of at the old one", async () => {
  const input = { name: "Ida", email: "stranger@evil.example", initials: "I", role: "staff" as const, unitId: null }
  await changeUser(house.db, { userId: null, now: now() }, userId, input)
  expect(await told()).toMatchObject([{ to: "ida@region.example", subject: "Din mailadresse i Rettidig er ændret" }])
})
