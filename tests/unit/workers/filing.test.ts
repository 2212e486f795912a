import { eq } from "drizzle-orm"
import { afterEach, beforeEach, expect, test } from "vitest"
import { addClosingDay } from "#app/admin/calendar/calendar.server.ts"
import { listRules } from "#app/admin/deadlines/rule-queries.server.ts"
import { changeRule } from "#app/admin/deadlines/rules.server.ts"
import { instantOfLocal } from "#app/deadlines/zone.ts"
import { storeInbound } from "#app/mail/ledger.server.ts"
import { readMail } from "#app/mail/reading.server.ts"
import { understand } from "#app/mail/understand.server.ts"
import { inquiries } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, rawMail } from "#tests/support/mail.ts"
import { filing } from "#workers/filing.ts"

let house: TestHouse
beforeEach(async () => {
  house = openTestHouse()
  await furnish(house)
})
afterEach(() => house.close())

test("a changed rule and a new closing day hold for the very next mail, within the seconds that addresses are believed", async () => {
  const file = filing(house)
  const dueOfNext = async () => {
    const raw = rawMail({ subject: "Arbejdsfordeling" }, house.clock.now)
    const entry = await storeInbound(house, { mailboxId: null, source: "door", content: raw })
    const mail = await understand(house, { parse: readMail }, entry)
    const { inquiryId } = await house.db.write((tx) => file(tx, entry, mail))
    const [row] = await house.db.read
      .select()
      .from(inquiries)
      .where(eq(inquiries.id, inquiryId ?? 0))
    return row?.dueAt
  }
  const actor = { userId: null, now: house.clock.now }
  expect(await dueOfNext()).toBe(instantOfLocal("2026-11-25T10:42"))

  const row = (await listRules(house.db.read)).find(({ rule }) => rule.id === "work-sharing")
  if (!row) throw new Error("no rule")
  const { id: _, ...rule } = row.rule
  await changeRule(house.db, actor, row.id, { ...rule, amount: 1 })
  expect(await dueOfNext()).toBe(instantOfLocal("2026-11-24T10:42"))

  const closing = { date: "2026-11-24", recurrence: "once" as const, nameDa: "Flytning", nameEn: "Moving" }
  await addClosingDay(house.db, actor, closing)
  expect(await dueOfNext()).toBe(instantOfLocal("2026-11-25T10:42"))
})
