import { describe, expect, test } from "vitest"
import { hashPassword, verifyPassword } from "#app/auth/passwords.server.ts"
import { cpuTime } from "#tests/support/cpu-time.ts"

describe("a stored password", () => {
  test("is argon2id with OWASP's parameters, salted anew each time", async () => {
    const [one, other] = [await hashPassword("to ravne og en bro"), await hashPassword("to ravne og en bro")]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(other).not.toBe(one)
  })

  test("is known again, also typed on another keyboard", async () => {
    const hash = await hashPassword("b\u00e5den p\u00e5 fjorden")
    expect(await verifyPassword(hash, "ba\u030aden pa\u030a fjorden")).toBe(true)
    expect(await verifyPassword(hash, "baden pa fjorden")).toBe(false)
  })

  test("nobody's is not refused without the work", async () => {
    const hash = await hashPassword("to ravne og en bro")
    await verifyPassword(null, "the first one hashes, too")
    const fastest = { somebody: Number.POSITIVE_INFINITY, nobody: Number.POSITIVE_INFINITY }
    for (let round = 0; round < 5; round++)
      for (const [who, stored] of [
        ["somebody", hash],
        ["nobody", null],
      ] as const) {
        const spent = await cpuTime(async () => {
          expect(await verifyPassword(stored, "et forkert gæt")).toBe(false)
        })
        fastest[who] = Math.min(fastest[who], spent)
      }
    // Without the work it would be a thousandth.
    expect(fastest.nobody).toBeGreaterThan(fastest.somebody / 4)
  })

  test("the words that stand in for nobody's password open nothing", async () => {
    expect(await verifyPassword(null, "nobody has this password")).toBe(false)
  })
})
