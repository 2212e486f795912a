import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto"
import { once } from "node:events"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

/** Who is at the provider's keyboard, and what the provider gets wrong. */
type Manner = {
  /** What the ID token says beside what it must. */
  claims: Record<string, unknown>
  /** Laid over everything the ID token says: a wrong nonce, another audience. */
  forged: Record<string, unknown>
  /** Signs with a key that is not among those it publishes. */
  foreignKey: boolean
  userinfo: Record<string, unknown> | null
  /** Laid over its metadata. */
  metadata: Record<string, unknown>
  /** In the place of the code (RFC 6749 § 4.1.2.1). */
  error: string | null
}

export type Provider = {
  issuer: string
  manner: Manner
  /** What comes of a person's signing in there: where it leads back to. */
  answer(authorization: string): string
  /** How many times its metadata was read. */
  discoveries: number
  close(): Promise<void>
}

export const clientId = "rettidig"
export const clientSecret = "en hemmelighed / med + tegn"

/**
 * A small OpenID Connect provider on this machine, with the code flow and PKCE. Written with node:crypto alone, so that the
 * library that is tested does not vouch for itself.
 */
export async function startProvider(): Promise<Provider> {
  const keys = generateKeyPairSync("rsa", { modulusLength: 2048 })
  const others = generateKeyPairSync("rsa", { modulusLength: 2048 })
  const codes = new Map<string, URLSearchParams>()
  const server = createServer((req, res) => void serve(req, res))
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/region`

  const provider: Provider = {
    issuer,
    manner: { claims: {}, forged: {}, foreignKey: false, userinfo: null, metadata: {}, error: null },
    discoveries: 0,
    answer(authorization) {
      const { searchParams } = new URL(authorization)
      const back = new URL(searchParams.get("redirect_uri") ?? "")
      back.searchParams.set("state", searchParams.get("state") ?? "")
      if (provider.manner.error) back.searchParams.set("error", provider.manner.error)
      else {
        const code = randomBytes(16).toString("hex")
        codes.set(code, searchParams)
        back.searchParams.set("code", code)
      }
      return back.href
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, "close")
    },
  }

  async function serve(req: IncomingMessage, res: ServerResponse) {
    const path = new URL(req.url ?? "", issuer).pathname.replace("/realms/region", "")
    const say = (status: number, body: unknown) =>
      res.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body))
    if (path === "/.well-known/openid-configuration") {
      provider.discoveries += 1
      const at = (name: string) => `${issuer}/${name}`
      return say(200, {
        ...{ issuer, authorization_endpoint: at("authorize"), token_endpoint: at("token"), jwks_uri: at("keys") },
        ...{ userinfo_endpoint: at("userinfo"), response_types_supported: ["code"] },
        id_token_signing_alg_values_supported: ["RS256"],
        ...provider.manner.metadata,
      })
    }
    if (path === "/authorize") {
      const { searchParams } = new URL(req.url ?? "", issuer)
      return res.writeHead(302, { Location: provider.answer(`${issuer}/authorize?${searchParams}`) }).end()
    }
    if (path === "/keys")
      return say(200, { keys: [{ ...keys.publicKey.export({ format: "jwk" }), kid: "k", use: "sig" }] })
    if (path === "/userinfo") return say(200, provider.manner.userinfo ?? { sub: provider.manner.claims.sub })
    if (path === "/token") return grant(await bodyOf(req), req.headers.authorization, say)
    say(404, {})
  }

  function grant(
    form: URLSearchParams,
    authorization: string | undefined,
    say: (status: number, body: unknown) => void,
  ) {
    if (authorization !== `Basic ${basic()}`) return say(401, { error: "invalid_client" })
    const asked = codes.get(form.get("code") ?? "")
    codes.delete(form.get("code") ?? "")
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url")
    const own = asked?.get("code_challenge") === challenge && asked.get("redirect_uri") === form.get("redirect_uri")
    if (!asked || !own) return say(400, { error: "invalid_grant" })
    const now = Math.floor(Date.now() / 1000)
    const { claims, forged, foreignKey } = provider.manner
    const said = {
      iss: issuer,
      aud: clientId,
      iat: now,
      exp: now + 300,
      nonce: asked.get("nonce"),
      ...claims,
      ...forged,
    }
    const token = makeToken(said, (foreignKey ? others : keys).privateKey)
    say(200, { access_token: "adgang", token_type: "Bearer", expires_in: 300, id_token: token })
  }

  return provider
}

/** RFC 6749 § 2.3.1: each half is written as in a form before it is put together. */
const basic = () => {
  const written = (text: string) => new URLSearchParams({ text }).toString().slice("text=".length)
  return Buffer.from(`${written(clientId)}:${written(clientSecret)}`).toString("base64")
}

function makeToken(claims: object, key: KeyObject): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url")
  const text = `${part({ alg: "RS256", kid: "k" })}.${part(claims)}`
  return `${text}.${sign("sha256", Buffer.from(text), key).toString("base64url")}`
}

async function bodyOf(req: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = []
  for await (const part of req) parts.push(part as Buffer)
  return new URLSearchParams(Buffer.concat(parts).toString())
}
