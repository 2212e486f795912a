import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Secret } from "otpauth"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import {
  beginFactor,
  confirmFactor,
  hasSecondFactor,
  ownFactor,
  renewRecoveryCodes,
  takeCode,
  turnOffFor,
} from "#app/auth/second-factor/factors.server.ts"
import { claimedBy, isPending, makePending } from "#app/auth/second-factor/pending.server.ts"
import { makeRecoveryCodes, readRecoveryCode } from "#app/auth/second-factor/recovery-codes.server.ts"
import { counterOf, drawQr, enrolmentUri, makeSecret } from "#app/auth/second-factor/totp.server.ts"
import { events, recoveryCodes } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { addPerson } from "#tests/support/people.ts"
import { codeAt } from "#tests/support/second-factor.ts"

const HALF_MINUTE = 30_000

describe("a code", () => {
  // RFC 6238, appendix B, SHA-1: seconds since 1970 and the last six of its eight digits.
  const secret = Secret.fromLatin1("12345678901234567890").base32
  test.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ])("%d seconds after 1970 is the RFC's, of that half minute", (seconds, code) => {
    expect(counterOf(secret, code, seconds * 1000)).toBe(Math.floor(seconds / 30))
  })

  test("holds for its half minute, the one before and the one after", () => {
    const at = 1_234_567_890_000
    const steps = [-2, -1, 0, 1, 2].map((n) => counterOf(secret, "005924", at + n * HALF_MINUTE))
    const own = at / HALF_MINUTE
    expect(steps).toEqual([null, own, own, own, null])
  })

  test("is six digits and nothing else", () => {
    for (const typed of ["", "00592", "0005924", "5924", "00592a"])
      expect(counterOf(secret, typed, 1_234_567_890_000)).toBeNull()
  })

  test("is asked of the app under the house's name and the person's address", () => {
    const uri = new URL(enrolmentUri(makeSecret(), "saa@region.example"))
    expect(decodeURIComponent(uri.pathname)).toMatch(/Rettidig:saa@region\.example$/)
    expect(Object.fromEntries(uri.searchParams)).toMatchObject({ issuer: "Rettidig", digits: "6", period: "30" })
    expect(uri.searchParams.get("secret")).toMatch(/^[A-Z2-7]{32}$/)
    expect(drawQr(uri.href).size).toBeGreaterThanOrEqual(8 + 29)
  })
})

describe("recovery codes", () => {
  test("are ten, no two alike, and are read however they are typed", () => {
    const codes = makeRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/)
    expect(readRecoveryCode(" 0OIL-1abc DEFG-hjkm ")).toBe("00111abcdefghjkm")
    expect(readRecoveryCode("123456")).toBeNull()
    expect(readRecoveryCode("0000-0000-0000-000u")).toBeNull()
  })
})

describe("of a person", () => {
  let house: TestHouse
  let userId: number
  beforeEach(async () => {
    house = openTestHouse()
    userId = await addPerson(house.db, { email: "saa@region.example", role: "staff" })
  })
  afterEach(() => house.close())

  const self = () => ({ userId, now: house.clock.now })
  const enter = (typed: string) => takeCode(house, self(), typed)

  /** Turned on now; the next code is to be had half a minute later. */
  async function turnOn() {
    await beginFactor(house, self())
    const factor = await ownFactor(house, userId)
    const secret = factor.state === "begun" ? factor.secret : ""
    const codes = await confirmFactor(house, self(), codeAt(secret, house.clock.now))
    house.clock.now += HALF_MINUTE
    return { secret, codes: codes ?? [] }
  }

  test("is in force once a code has proved that the app has the secret, and not before", async () => {
    await beginFactor(house, self())
    expect(await confirmFactor(house, self(), "000000")).toBeNull()
    expect(await hasSecondFactor(house.db.read, userId)).toBe(false)
    await turnOn()
    expect(await ownFactor(house, userId)).toMatchObject({ state: "on", codesLeft: 10 })
  })

  test("a code works once, an earlier one after it not at all, and the one that turned it on never again", async () => {
    const { secret } = await turnOn()
    const first = codeAt(secret, house.clock.now - HALF_MINUTE)
    expect(await enter(first)).toBe(false)
    const code = codeAt(secret, house.clock.now)
    expect(await enter(`${code.slice(0, 3)} ${code.slice(3)}`)).toBe(true)
    expect(await enter(code)).toBe(false)
    const ahead = codeAt(secret, house.clock.now + HALF_MINUTE)
    expect(await enter(ahead)).toBe(true)
    house.clock.now += HALF_MINUTE
    expect(await enter(ahead)).toBe(false)
  })

  test("of two who send the same code at once, one gets in", async () => {
    const { secret } = await turnOn()
    const code = codeAt(secret, house.clock.now)
    expect((await Promise.all([enter(code), enter(code)])).sort()).toEqual([false, true])
  })

  test("a recovery code works once, and not after new ones are made", async () => {
    const { codes } = await turnOn()
    expect(await enter(codes[0]?.toUpperCase() ?? "")).toBe(true)
    expect(await enter(codes[0] ?? "")).toBe(false)
    expect(await ownFactor(house, userId)).toMatchObject({ codesLeft: 9 })
    const renewed = (await renewRecoveryCodes(house.db, self())) ?? []
    expect(await enter(codes[1] ?? "")).toBe(false)
    expect(await enter(renewed[9] ?? "")).toBe(true)
    const types = (await house.db.read.select().from(events)).map(({ type }) => type)
    expect(types).toEqual(["second-factor-on", "recovery-code-used", "recovery-codes-renewed", "recovery-code-used"])
  })

  test("a colleague's codes are of no use", async () => {
    const { codes } = await turnOn()
    const other = await addPerson(house.db, { email: "jbr@region.example", role: "staff" })
    expect(await takeCode(house, { ...self(), userId: other }, codes[0] ?? "")).toBe(false)
  })

  test("neither the secret nor a recovery code stands in the database, nor in the audit log", async () => {
    const { secret, codes } = await turnOn()
    const folder = house.env.dataDir
    const files = readdirSync(folder).filter((name) => name.startsWith("rettidig.db"))
    const bytes = files.map((name) => readFileSync(join(folder, name), "latin1")).join("")
    expect(bytes).toContain("second-factor-on")
    for (const hidden of [
      secret,
      Secret.fromBase32(secret).latin1,
      ...codes,
      ...codes.map((c) => c.replaceAll("-", "")),
    ])
      expect(bytes.includes(hidden)).toBe(false)
  })

  test("an administrator turns it off for another, codes and all, and not for themselves", async () => {
    const { codes } = await turnOn()
    await expect(turnOffFor(house.db, self(), userId)).rejects.toMatchObject({ code: "forbidden" })
    const admin = await addPerson(house.db, { email: "adm@region.example", role: "administrator" })
    await turnOffFor(house.db, { userId: admin, now: house.clock.now }, userId)
    expect(await enter(codes[0] ?? "")).toBe(false)
    expect(await house.db.read.select().from(recoveryCodes)).toEqual([])
  })

  test("what a browser holds between password and code ends after five minutes, and with the password", () => {
    const person = { id: userId, passwordHash: "one" }
    const value = makePending(house.secrets, person, 1000)
    expect(claimedBy(value)).toBe(userId)
    expect(isPending(house.secrets, person, value, 1000 + 5 * 60_000 - 1)).toBe(true)
    expect(isPending(house.secrets, person, value, 1000 + 5 * 60_000)).toBe(false)
    expect(isPending(house.secrets, { ...person, passwordHash: "two" }, value, 1000)).toBe(false)
    expect(isPending(house.secrets, { ...person, id: userId + 1 }, value, 1000)).toBe(false)
    const later = value.replace(/\.[\da-z]+\./, ".zzzzzzzzz.")
    expect(isPending(house.secrets, person, later, 1000)).toBe(false)
    expect(claimedBy("1.x")).toBeNull()
  })
})
