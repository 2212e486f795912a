import { eq } from "drizzle-orm"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { type Auth, openAuth } from "#app/auth/auth.server.ts"
import { saveDemand } from "#app/auth/second-factor/demand.server.ts"
import { unlinkUser } from "#app/auth/single-sign-on/identities.server.ts"
import { saveSingleSignOn } from "#app/auth/single-sign-on/settings.server.ts"
import { events, externalIdentities, settings, users } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { clientId, clientSecret, type Provider, startProvider } from "#tests/support/openid-provider.ts"
import { addPerson, testPassword } from "#tests/support/people.ts"
import { chooseProvider, link } from "#tests/support/single-sign-on.ts"

const caller = { userAgent: "test", address: "192.0.2.7" }
const signe = { sub: "s-1", email: "SAA@region.example", email_verified: true }

let provider: Provider
let house: TestHouse
let auth: Auth
let userId: number
let admin: number

beforeAll(async () => {
  provider = await startProvider()
})
afterAll(() => provider.close())
beforeEach(async () => {
  house = openTestHouse(Date.now())
  auth = openAuth(house)
  userId = await addPerson(house.db, { email: "saa@region.example", role: "staff", passwordHash: null })
  admin = await addPerson(house.db, { email: "adm@region.example", role: "administrator" })
  provider.manner = { claims: signe, forged: {}, foreignKey: false, userinfo: null, metadata: {}, error: null }
  await chooseProvider(house, admin, provider.issuer)
})
afterEach(() => house.close())

async function begin(next = "/inquiries") {
  const begun = await auth.singleSignOn.begin(next)
  if (!begun || !("to" in begun)) throw new Error(`did not begin: ${JSON.stringify(begun)}`)
  return { to: new URL(begun.to), cookie: begun.cookie.split(";")[0] ?? "" }
}

const searchOf = (path: string) => path.slice(path.indexOf("?"))

/** There and back. */
async function travel(change: (back: URLSearchParams) => void = () => undefined) {
  const { to, cookie } = await begin()
  const back = new URLSearchParams(searchOf(provider.answer(to.href)))
  change(back)
  return auth.singleSignOn.finish(`?${back}`, cookie, caller)
}

const faultOf = async (result: ReturnType<typeof travel>) => (await result).refused?.fault
const typesOf = async (id: number) =>
  (await house.db.read.select().from(events).where(eq(events.subjectId, id))).map(({ type }) => type)

describe("the way there", () => {
  test("asks for a code, with PKCE, a state and a nonce that are new each time", async () => {
    const { to } = await begin()
    expect(Object.fromEntries(to.searchParams)).toMatchObject({
      ...{ client_id: clientId, response_type: "code", scope: "openid email", code_challenge_method: "S256" },
      redirect_uri: `${house.env.origin}/sign-in/single-sign-on/callback`,
    })
    const again = (await begin()).to
    for (const name of ["state", "nonce", "code_challenge"]) {
      expect(to.searchParams.get(name)?.length).toBeGreaterThanOrEqual(43)
      expect(again.searchParams.get(name)).not.toBe(to.searchParams.get(name))
    }
  })

  test("leaves a cookie no script can read and nobody can look into, for ten minutes", async () => {
    const begun = await auth.singleSignOn.begin("/inquiries")
    const line = begun && "cookie" in begun ? begun.cookie : ""
    expect(line).toMatch(/; Path=\/sign-in\/single-sign-on; Max-Age=600; HttpOnly; SameSite=Lax$/)
    const state = begun && "to" in begun ? new URL(begun.to).searchParams.get("state") : ""
    expect(Buffer.from(line.split(/[=;]/)[1] ?? "", "base64").toString("latin1")).not.toContain(state)
  })

  test("reads the provider's metadata once for all who come", async () => {
    const before = provider.discoveries
    await begin()
    await begin()
    expect(provider.discoveries).toBe(before + 1)
  })
})

describe("the first time", () => {
  test("whoever has the verified address is let in and linked, under whatever address they come later", async () => {
    const first = await travel()
    expect([first.refused, first.next]).toEqual([null, "/inquiries"])
    expect(first.cookies.map((line) => line.split("=")[0])).toEqual(["single-sign-on", "session"])
    expect((await auth.identify(first.cookies[1]?.split(";")[0])).viewer?.id).toBe(userId)
    expect(await typesOf(userId)).toEqual(["identity-linked", "signed-in"])

    provider.manner.claims = { sub: "s-1", email: "gift@region.example" }
    expect((await travel()).refused).toBeNull()
    expect(await typesOf(userId)).toEqual(["identity-linked", "signed-in", "signed-in"])
  })

  test.each([
    ["an unverified address", { email_verified: false }, "mail-unverified"],
    ["an address of which nothing is said", { email_verified: undefined }, "mail-unverified"],
    ["'true' in quotes", { email_verified: "true" }, "mail-unverified"],
    ["an address nobody has", { email: "ukendt@region.example" }, "unknown-user"],
    ["no address", { email: undefined }, "no-mail"],
    ["what is no address", { email: "Signe Aaholm" }, "no-mail"],
  ])("%s lets nobody in", async (_, claims, fault) => {
    provider.manner.claims = { ...signe, ...claims }
    expect(await faultOf(travel())).toBe(fault)
    expect(await house.db.read.select().from(externalIdentities)).toEqual([])
  })

  test("nobody is made a user", async () => {
    const before = await house.db.read.select().from(users)
    provider.manner.claims = { ...signe, email: "ny@region.example" }
    expect((await travel()).refused).toEqual({ fault: "unknown-user", detail: "ny@region.example" })
    expect(await house.db.read.select().from(users)).toEqual(before)
  })

  test("the address may come with the user info instead", async () => {
    provider.manner.claims = { sub: "s-1" }
    provider.manner.userinfo = signe
    expect((await travel()).refused).toBeNull()
  })

  test("user info of somebody else is not believed", async () => {
    provider.manner.claims = { sub: "s-2" }
    provider.manner.userinfo = signe
    expect(await faultOf(travel())).toBe("token-refused")
  })

  test("another claim, or one that is not vouched for, is believed of a trusted provider only", async () => {
    provider.manner.claims = { sub: "s-1", email: signe.email, preferred_username: "adm@region.example" }
    await chooseProvider(house, admin, provider.issuer, { trusted: true })
    expect((await travel()).refused).toBeNull()
    await chooseProvider(house, admin, provider.issuer, { trusted: true, emailClaim: "preferred_username" })
    provider.manner.claims.sub = "a-1"
    expect((await travel()).refused).toBeNull()
    expect(await typesOf(admin)).toContain("identity-linked")
    expect((await begin()).to.searchParams.get("scope")).toBe("openid email profile")
  })

  test("an address that has passed to somebody new does not bring the account with it, unless it is let go of", async () => {
    await travel()
    provider.manner.claims = { ...signe, sub: "s-2" }
    expect(await faultOf(travel())).toBe("linked-to-another")
    await unlinkUser(house.db, { userId: admin, now: house.clock.now }, userId)
    expect((await travel()).refused).toBeNull()
    expect(await typesOf(userId)).toContain("identity-unlinked")
  })

  test("of two at once, both get in and one link is made", async () => {
    const both = await Promise.all([travel(), travel()])
    expect(both.map(({ refused }) => refused)).toEqual([null, null])
    expect(await house.db.read.select().from(externalIdentities)).toHaveLength(1)
  })
})

test("whoever has left is refused, linked or not", async () => {
  await house.db.write((tx) => tx.update(users).set({ closedAt: 1 }).where(eq(users.id, userId)))
  expect(await faultOf(travel())).toBe("user-closed")
  await link(house, userId, provider.issuer, "s-1")
  expect(await faultOf(travel())).toBe("user-closed")
})

describe("the way back", () => {
  test.each([
    ["another nonce", { nonce: "en-andens" }],
    ["no nonce", { nonce: undefined }],
    ["another audience", { aud: "en-anden-klient" }],
    ["another issuer", { iss: "https://login.fremmed.example" }],
    ["no subject", { sub: undefined }],
  ])("with a token of %s lets nobody in", async (_, forged) => {
    provider.manner.forged = forged
    expect(await faultOf(travel())).toBe("token-refused")
    expect(await typesOf(0)).toContain("sign-in-failed")
  })

  test("with a token signed by somebody else lets nobody in", async () => {
    provider.manner.foreignKey = true
    expect(await faultOf(travel())).toBe("token-refused")
  })

  test("takes a clock that is a little off, and names one that is far off", async () => {
    const now = Math.floor(Date.now() / 1000)
    provider.manner.forged = { exp: now - 30 }
    expect((await travel()).refused).toBeNull()
    provider.manner.forged = { exp: now - 600 }
    expect(await faultOf(travel())).toBe("clock-differs")
  })

  test("with another state, or none, belongs to nothing", async () => {
    expect(await faultOf(travel((back) => back.set("state", "en-anden")))).toBe("gone")
    expect(await faultOf(travel((back) => back.delete("state")))).toBe("gone")
  })

  test("leads nobody in who did not begin in this browser", async () => {
    const mine = await begin()
    const back = searchOf(provider.answer(mine.to.href))
    for (const cookie of [null, "single-sign-on=x", (await begin()).cookie])
      expect((await auth.singleSignOn.finish(back, cookie, caller)).refused?.fault).toBe("gone")
  })

  test("works once, even for whoever has kept the cookie", async () => {
    const { to, cookie } = await begin()
    const back = searchOf(provider.answer(to.href))
    const first = await auth.singleSignOn.finish(back, cookie, caller)
    expect(first.cookies[0]).toMatch(/^single-sign-on=; .*Max-Age=0/)
    const second = await auth.singleSignOn.finish(back, cookie, caller)
    expect(second.refused).toEqual({ fault: "code-refused", detail: "invalid_grant" })
  })

  test("comes too late after ten minutes, and after the provider was changed", async () => {
    const { to, cookie } = await begin()
    const back = searchOf(provider.answer(to.href))
    house.clock.now += 10 * 60_000
    expect((await auth.singleSignOn.finish(back, cookie, caller)).refused?.fault).toBe("gone")
    house.clock.now -= 10 * 60_000
    await chooseProvider(house, admin, "https://login.fremmed.example/")
    expect((await auth.singleSignOn.finish(back, cookie, caller)).refused?.fault).toBe("gone")
  })

  test("says what the provider said, where it is a word of the standard", async () => {
    provider.manner.error = "access_denied"
    expect((await travel()).refused).toEqual({ fault: "refused-there", detail: "access_denied" })
    provider.manner.error = "Ring til 70 10 20 30"
    expect((await travel()).refused).toEqual({ fault: "refused-there", detail: null })
  })

  test("without the right secret is refused there", async () => {
    await chooseProvider(house, admin, provider.issuer, { clientId: "en-anden" })
    expect(await faultOf(travel())).toBe("code-refused")
  })

  test("has to wait after twenty that failed from one address; those that succeed do not count", async () => {
    for (let i = 0; i < 3; i++) expect((await travel()).refused).toBeNull()
    provider.manner.foreignKey = true
    for (let i = 0; i < 20; i++) expect(await faultOf(travel())).toBe("token-refused")
    provider.manner.foreignKey = false
    expect((await travel()).refused).toEqual({ fault: "throttled", detail: "15" })
  })
})

describe("a provider", () => {
  test("that is down is left alone for a while, and lets people in again when it is up", async () => {
    provider.manner.metadata = { jwks_uri: undefined }
    const before = provider.discoveries
    const down = { fault: "provider-down", detail: null }
    expect([await auth.singleSignOn.begin("/"), await auth.singleSignOn.begin("/")]).toEqual([down, down])
    expect(provider.discoveries).toBe(before + 1)
    provider.manner.metadata = {}
    house.clock.now += 10_000
    expect((await travel()).refused).toBeNull()
  })

  test("is nowhere where it is turned off, and its secret lies sealed", async () => {
    const [row] = await house.db.read.select().from(settings).where(eq(settings.key, "single-sign-on"))
    expect(JSON.stringify(row)).toContain("sealedSecret")
    expect(JSON.stringify([row, await house.db.read.select().from(events)])).not.toContain(clientSecret)
    await chooseProvider(house, admin, provider.issuer, { use: "off" })
    expect(await auth.singleSignOn.begin("/")).toBeNull()
  })
})

describe("beside the house's own means", () => {
  test("the second factor that is demanded is the provider's to ask for", async () => {
    await saveDemand(house.db, { userId: admin, now: house.clock.now }, "everybody")
    const { cookies } = await travel()
    expect((await auth.identify(cookies[1]?.split(";")[0])).viewer?.id).toBe(userId)
  })

  test("passwords go out of use only by somebody who has come in through the provider", async () => {
    const input = {
      ...{ use: "only" as const, issuer: provider.issuer, clientId, label: "Konto" },
      emailClaim: "email",
    }
    const save = () =>
      saveSingleSignOn(house, { userId: admin, now: house.clock.now }, { ...input, trusted: false, secret: "" })
    await expect(save()).rejects.toMatchObject({ code: "single-sign-on-untried" })
    await link(house, admin, provider.issuer, "a-1")
    await save()
    const entry = await auth.signIn({ email: "adm@region.example", password: testPassword }, caller)
    expect(entry).toMatchObject({ cookie: null, passwordsOff: true })
    expect((await travel()).refused).toBeNull()
  })
})
