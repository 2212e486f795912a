import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { type Auth, openAuth } from "#app/auth/auth.server.ts"
import { findIssuerFault, readIssuer } from "#app/auth/single-sign-on/issuer.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { type Provider, startProvider } from "#tests/support/openid-provider.ts"

describe("the address of a provider", () => {
  test.each([
    ["https://login.region.example/realms/staff", null],
    ["http://127.0.0.1:8080/realms/staff", null],
    ["http://[::1]:8080/", null],
    ["https://login.microsoftonline.com/6f1c2a1e-0000-4000-8000-000000000000/v2.0", null],
    ["http://login.region.example/", "not-https"],
    ["http://127.0.0.1.evil.example/", "not-https"],
    ["https://login.microsoftonline.com/common/v2.0", "many-tenants"],
    ["https://login.microsoftonline.com/organizations/v2.0", "many-tenants"],
    ["login.region.example", "not-an-address"],
    ["javascript:alert(1)", "not-an-address"],
    ["https://login.region.example/?tenant=1", "not-an-address"],
    ["https://somebody@login.region.example/", "not-an-address"],
  ])("%s: %s", (typed, fault) => expect(findIssuerFault(typed)).toBe(fault))

  test("may be pasted as that of its metadata", () => {
    const issuer = "https://login.region.example/realms/staff"
    expect(readIssuer(` ${issuer}/.well-known/openid-configuration `)).toBe(issuer)
  })
})

describe("trying a provider", () => {
  let provider: Provider
  let house: TestHouse
  let auth: Auth
  beforeAll(async () => {
    provider = await startProvider()
  })
  afterAll(() => provider.close())
  beforeEach(() => {
    house = openTestHouse(Date.now())
    auth = openAuth(house)
    provider.manner.metadata = {}
  })
  afterEach(() => house.close())
  const tried = (issuer: string) => auth.singleSignOn.tryIssuer(issuer)

  test("that answers is said to, with where it leads", async () => {
    expect(await tried(provider.issuer)).toEqual({ to: new URL(provider.issuer).origin })
  })

  test("that cannot be used says why", async () => {
    expect(await tried(`${provider.issuer}/nede`)).toEqual({ fault: "no-discovery", detail: null })
    const closed = await startProvider()
    await closed.close()
    expect(await tried(closed.issuer)).toEqual({ fault: "unreachable", detail: "ECONNREFUSED" })
    provider.manner.metadata = { issuer: "https://login.fremmed.example" }
    expect(await tried(provider.issuer)).toMatchObject({ fault: "issuer-differs" })
    provider.manner.metadata = { token_endpoint: undefined }
    expect(await tried(provider.issuer)).toMatchObject({ fault: "incomplete" })
  })
})
