import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from "openid-client"
import type { Pending } from "./pending.server.ts"
import type { EntryFault, ProviderFault } from "./single-sign-on.ts"

/** How long each answer of the provider may take, and how far its clock may be from ours, in seconds. */
const PATIENCE = 10
const CLOCK_TOLERANCE = 60

type Account = { issuer: string; clientId: string; secret: string }
export type Claims = Readonly<Record<string, unknown>>

/** A provider that cannot be used; `detail` is what the system calls it, such as ECONNREFUSED. */
export class ProviderError extends Error {
  override readonly name = "ProviderError"
  constructor(
    readonly fault: ProviderFault,
    readonly detail: string | null = null,
  ) {
    super(fault)
  }
}

/** An answer of the provider that lets nobody in. */
export class EntryError extends Error {
  override readonly name = "EntryError"
  constructor(
    readonly fault: EntryFault,
    readonly detail: string | null = null,
    options?: ErrorOptions,
  ) {
    super(fault, options)
  }
}

/**
 * Reads the provider's metadata (OpenID Connect Discovery 1.0 § 4). Only an issuer on this machine may be without TLS.
 * @throws ProviderError
 */
export async function discoverProvider({ issuer, clientId, secret }: Account): Promise<Configuration> {
  const server = new URL(issuer)
  // The library trusts TLS alone for an ID token that it has fetched itself, unless it is told to look at the signature, too.
  const execute = [enableNonRepudiationChecks, ...(server.protocol === "http:" ? [allowInsecureRequests] : [])]
  const metadata = { client_secret: secret, [clockTolerance]: CLOCK_TOLERANCE }
  const options = { execute, timeout: PATIENCE }
  const config = await discovery(server, clientId, metadata, authenticate(secret), options).catch((error) => {
    throw providerError(error)
  })
  const { issuer: named, ...is } = config.serverMetadata()
  // The library lets Microsoft's issuer of many tenants pass; here there is one authority.
  if (new URL(named).href !== server.href) throw new ProviderError("issuer-differs")
  if (!is.authorization_endpoint || !is.token_endpoint || !is.jwks_uri) throw new ProviderError("incomplete")
  return config
}

/** In the body where the provider takes it there, else in the header, which is what goes without saying (Core § 9). */
function authenticate(secret: string): ClientAuth {
  const [inBody, inHeader] = [ClientSecretPost(secret), ClientSecretBasic(secret)]
  return (as, ...rest) => {
    const post = as.token_endpoint_auth_methods_supported?.includes("client_secret_post")
    return (post ? inBody : inHeader)(as, ...rest)
  }
}

type Asked = Pick<Pending, "state" | "nonce" | "verifier"> & { redirectUri: string; scope: string }

/** Where the user is sent: the authorization code flow with PKCE (RFC 7636), state and nonce. */
export async function addressOf(config: Configuration, asked: Asked): Promise<string> {
  const { state, nonce, verifier, redirectUri, scope } = asked
  return buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope,
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  }).href
}

/**
 * Who has come back. `more` asks the provider for what the ID token does not say.
 * @throws EntryError
 */
export async function readReturn(config: Configuration, url: URL, begun: Pending) {
  const checks = { pkceCodeVerifier: begun.verifier, expectedState: begun.state, expectedNonce: begun.nonce }
  const tokens = await authorizationCodeGrant(config, url, checks).catch(refuse)
  const claims = tokens.claims()
  if (!claims) throw new EntryError("token-refused")
  const more = async (): Promise<Claims> =>
    config.serverMetadata().userinfo_endpoint
      ? fetchUserInfo(config, tokens.access_token, claims.sub).catch(refuse)
      : {}
  return { subject: claims.sub, claims: claims as Claims, more }
}

function refuse(error: unknown): never {
  const options = { cause: error }
  if (error instanceof AuthorizationResponseError) throw new EntryError("refused-there", named(error.error), options)
  if (error instanceof ResponseBodyError) throw new EntryError("code-refused", named(error.error), options)
  // What a provider says to a wrong secret that came in the header (RFC 6749 § 5.2).
  if (error instanceof WWWAuthenticateChallengeError) throw new EntryError("code-refused", null, options)
  if (isUnreachable(error) || codeOf(error) === "OAUTH_TIMEOUT") throw new EntryError("provider-down", null, options)
  if (codeOf(error) === "OAUTH_JWT_TIMESTAMP_CHECK_FAILED") throw new EntryError("clock-differs", null, options)
  if (error instanceof ClientError || isLibraryError(error)) throw new EntryError("token-refused", null, options)
  throw error
}

/** An error's name as the standard writes it (RFC 6749 § 4.1.2.1); another is nothing to show. */
const named = (error: string) => (/^[a-z_]{1,60}$/.test(error) ? error : null)

const faults: Record<string, ProviderFault> = {
  OAUTH_TIMEOUT: "slow",
  OAUTH_RESPONSE_IS_NOT_CONFORM: "no-discovery",
  OAUTH_RESPONSE_IS_NOT_JSON: "no-discovery",
  OAUTH_PARSE_ERROR: "no-discovery",
  OAUTH_INVALID_RESPONSE: "no-discovery",
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: "issuer-differs",
  OAUTH_HTTP_REQUEST_FORBIDDEN: "insecure",
}

function providerError(error: unknown): unknown {
  if (isUnreachable(error)) return new ProviderError("unreachable", codeOf(error.cause))
  const fault = faults[codeOf(error) ?? ""]
  return fault ? new ProviderError(fault) : error
}

/** What fetch() throws where no answer came. */
const isUnreachable = (error: unknown): error is TypeError =>
  error instanceof TypeError && error.message === "fetch failed"

const isLibraryError = (error: unknown) => codeOf(error)?.startsWith("OAUTH_") ?? false

function codeOf(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? error.code : null
  return typeof code === "string" ? code : null
}
