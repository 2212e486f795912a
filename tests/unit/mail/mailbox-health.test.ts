import { describe, expect, test } from "vitest"
import { mailboxFaultCodes, readFault, writeFault } from "#app/mail/mailbox-fault.ts"
import { judgeHealth } from "#app/mail/mailbox-health.ts"

const now = Date.parse("2026-11-23T10:42:00+01:00")
const minutes = (n: number) => n * 60_000
const well = {
  ...{ source: "imap" as const, active: true, createdAt: now - minutes(600) },
  ...{ lastContactAt: now - minutes(1), lastError: null, waitingSince: null },
}
const code = (facts: Partial<Parameters<typeof judgeHealth>[0]>) => judgeHealth({ ...well, ...facts }, now).code

describe("how a mailbox is", () => {
  test("a fault comes before everything but being switched off", () => {
    const lastError = writeFault({ code: "password", detail: "Authentication failed." })
    expect(judgeHealth({ ...well, lastError, waitingSince: 0 }, now)).toEqual({
      ...{ code: "fault", state: "late" },
      fault: { code: "password", detail: "Authentication failed." },
    })
    expect(code({ lastError, active: false })).toBe("inactive")
  })

  test("no contact for 15 minutes is an alarm, for a door it is not", () => {
    expect(code({ lastContactAt: now - minutes(15) })).toBe("working")
    expect(code({ lastContactAt: now - minutes(16) })).toBe("silent")
    expect(code({ lastContactAt: null, source: "door" })).toBe("working")
  })

  test("a new mailbox is connecting, until it has been so for 15 minutes", () => {
    expect(code({ lastContactAt: null, createdAt: now - minutes(1) })).toBe("connecting")
    expect(code({ lastContactAt: null, createdAt: now - minutes(16) })).toBe("silent")
  })

  test("mail that waits longer than two minutes says that we are behind", () => {
    expect(code({ waitingSince: now - minutes(1) })).toBe("working")
    expect(code({ waitingSince: now - minutes(3) })).toBe("behind")
  })
})

describe("a fault in the database", () => {
  test("comes back as it was written, and what is not one of ours is kept as words", () => {
    for (const code of mailboxFaultCodes)
      for (const detail of ["", "to: linjer\nher", "a: b"])
        expect(readFault(writeFault({ code, detail }))).toEqual({ code, detail })
    expect(readFault(null)).toBe(null)
    expect(readFault("noget andet: 5")).toEqual({ code: "other", detail: "noget andet: 5" })
  })
})
