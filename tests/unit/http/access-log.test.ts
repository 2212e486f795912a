import { describe, expect, test } from "vitest"
import { withoutSecrets } from "#app/http/access-log.server.ts"
import { readCookie } from "#app/http/cookies.server.ts"

describe("the access log", () => {
  test("never tells the token of a one-time link", () => {
    expect(withoutSecrets("/start/s3cr3t-T0ken_x")).toBe("/start/…")
    expect(withoutSecrets("/start/s3cr3t.data")).toBe("/start/….data")
    expect(withoutSecrets("/start/s3cr3t/")).toBe("/start/…/")
    // Addresses are matched whatever their case.
    expect(withoutSecrets("/Start/s3cr3t")).toBe("/Start/…")
    expect(withoutSecrets("/kontakt/henvendelse/s3cr3t")).toBe("/kontakt/henvendelse/…")
    expect(withoutSecrets("/kontakt/kvittering/s3cr3t.data")).toBe("/kontakt/kvittering/….data")
    expect(withoutSecrets("/kontakt/varsling")).toBe("/kontakt/varsling")
    expect(withoutSecrets("/nyheder/afmeld/1.2.s3cr3t")).toBe("/nyheder/afmeld/…")
    expect(withoutSecrets("/nyheder/mine/1.2.s3cr3t.data")).toBe("/nyheder/mine/….data")
    expect(withoutSecrets("/inquiries/H-2026-00042")).toBe("/inquiries/H-2026-00042")
  })
})

describe("a cookie", () => {
  test("is found by its whole name", () => {
    expect(readCookie("a=1; session=abc; xsession=def", "session")).toBe("abc")
    expect(readCookie("xsession=def", "session")).toBeUndefined()
    expect(readCookie("session=a=b", "session")).toBe("a=b")
    expect(readCookie(undefined, "session")).toBeUndefined()
  })
})
