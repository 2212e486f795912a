import type { Request } from "express"
import type { Env } from "#app/env.server.ts"

/** The page of a personal link names itself to nobody (`no-referrer`), and browsers then call its origin "null" (Fetch § 3.1). */
const nameless = /^\/(?:kontakt\/henvendelse\/[\w-]{43}|nyheder\/(?:bekraeft|mine)\/[\w.-]+)(?:\.data)?$/
/** Posted to by mail programs, which have no origin, or one of their own, and send no cookie (RFC 8058 § 3.2). */
const anybodys = /^\/nyheder\/afmeld\/[\w.-]+$/

const safe = new Set(["GET", "HEAD", "OPTIONS"])

/**
 * Whether a request that changes something was sent by a page of ours. Every browser names the page's origin with it
 * (Fetch § 3.1), so one that is missing is refused as well. Remix looks at its own pages only, not at resource routes.
 */
export function isFromOurPages(req: Request, env: Pick<Env, "origin">): boolean {
  if (safe.has(req.method) || anybodys.test(req.path)) return true
  const origin = req.get("Origin")
  // Whoever can send there has the address, which is all the authority it gives: no cookie counts on that page.
  if (origin === "null") return nameless.test(req.path)
  if (!origin || !URL.canParse(origin)) return false
  if (origin === env.origin) return true
  const { host, protocol } = new URL(origin)
  // Behind TLS a page that came without it may be anybody's who sits on the line.
  return host === req.get("Host") && (protocol === "https:" || !env.origin.startsWith("https:"))
}
