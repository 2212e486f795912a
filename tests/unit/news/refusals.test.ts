import { expect, test } from "vitest"
import { isDeadAddress } from "#app/news/refusals.ts"

test.each([
  ["550 5.1.1 User unknown", true],
  ["5.1.10", true],
  ["550 No such user here", true],
  ["5.2.1 Mailbox disabled", true],
  ["552 5.2.2 Mailbox full", false],
  ["550 5.7.1 Blocked", false],
  ["554 Rejected", false],
  ["Connection timeout", false],
  ["421 4.3.2 Later", false],
])("»%s« says whether the address is dead: %s", (answer, dead) => expect(isDeadAddress(answer)).toBe(dead))
