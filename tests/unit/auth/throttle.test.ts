import { describe, expect, test } from "vitest"
import { network, openThrottle } from "#app/auth/throttle.server.ts"

const tries = async (
  throttle: ReturnType<typeof openThrottle>,
  n: number,
  email: (i: number) => string,
  address: string,
) => {
  const waits: (number | null)[] = []
  for (let i = 0; i < n; i++) waits.push(await throttle.tryOnce(email(i), address))
  return waits
}

describe("tries at a sign-in", () => {
  test("five for an account, then a quarter of an hour's wait, from any address", async () => {
    const throttle = openThrottle()
    expect(await tries(throttle, 5, () => "saa@region.example", "192.0.2.1")).toEqual([null, null, null, null, null])
    expect(await throttle.tryOnce("saa@region.example", "192.0.2.2")).toBe(15)
    expect(await throttle.tryOnce("jbr@region.example", "192.0.2.1")).toBeNull()
  })

  test("twenty from an address, whichever accounts", async () => {
    const throttle = openThrottle()
    const waits = await tries(throttle, 21, (i) => `${i}@region.example`, "192.0.2.1")
    expect(waits.slice(0, 20).every((wait) => wait === null)).toBe(true)
    expect(waits[20]).toBe(15)
  })

  test("all at once are no more than one after another", async () => {
    const throttle = openThrottle()
    const waits = await Promise.all(
      Array.from({ length: 12 }, () => throttle.tryOnce("saa@region.example", "192.0.2.1")),
    )
    expect(waits.filter((wait) => wait === null)).toHaveLength(5)
  })

  test("a right password is held against nobody", async () => {
    const throttle = openThrottle()
    for (let i = 0; i < 40; i++) {
      expect(await throttle.tryOnce("saa@region.example", "192.0.2.1")).toBeNull()
      await throttle.forgive("saa@region.example", "192.0.2.1")
    }
  })

  test("an IPv6 subscriber is one address", () => {
    expect(network("2001:db8:1:2:3:4:5:6")).toBe(network("2001:db8:1:2::9"))
    expect(network("2001:db8:1:2::9")).not.toBe(network("2001:db8:1:3::9"))
    expect(network("::1")).toBe("0:0:0:0")
    expect(network("192.0.2.7")).toBe("192.0.2.7")
    expect(network("::ffff:192.0.2.7")).toBe("::ffff:192.0.2.7")
  })
})
