export type IssuerFault = "not-an-address" | "not-https" | "many-tenants"

const discovery = /\/\.well-known\/openid-configuration\/?$/

/** Where Microsoft lets every organisation's users in, each under an issuer of its own: anybody could claim any address. */
const openToAll = /^\/(common|organizations|consumers)(\/|$)/

/** The issuer's URL as it is compared, also where the address of its metadata was pasted; null where it is none. */
export function readIssuer(typed: string): string | null {
  const bare = typed.trim().replace(discovery, "")
  if (!URL.canParse(bare)) return null
  const { protocol, username, search, hash, pathname, href } = new URL(bare)
  const plain = /^https?:$/.test(protocol) && !username && !search && !hash && !pathname.includes("/.well-known/")
  return plain ? href : null
}

export function findIssuerFault(typed: string): IssuerFault | null {
  const issuer = readIssuer(typed)
  if (issuer === null) return "not-an-address"
  const { protocol, hostname, pathname } = new URL(issuer)
  if (protocol === "http:" && !isLoopback(hostname)) return "not-https"
  return hostname.endsWith("microsoftonline.com") && openToAll.test(pathname) ? "many-tenants" : null
}

/** This machine itself, where nobody can listen on the way (RFC 8252 § 8.3). */
const isLoopback = (hostname: string) => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
