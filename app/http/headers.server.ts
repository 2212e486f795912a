import { randomBytes } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import type { NextFunction, Request, RequestHandler, Response } from "express"
import helmet from "helmet"
import type { Env } from "#app/env.server.ts"

const nonceOf = (_req: IncomingMessage, res: ServerResponse) => `'nonce-${(res as Response).locals.nonce}'`

/**
 * The headers every answer carries (quality.md, Security). Nothing inline runs without this answer's nonce; in development
 * Vite needs its socket and its inline style.
 */
export function securityHeaders(env: Env): RequestHandler[] {
  const dev = env.mode === "development"
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'none'"],
        "script-src": ["'self'", nonceOf],
        "style-src": dev ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        "connect-src": dev ? ["'self'", "ws:"] : ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "frame-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
      },
    },
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: env.origin.startsWith("https:") && { maxAge: 31_536_000, includeSubDomains: false },
  })
  return [makeNonce, headers, askNothing, letRouteDecide]
}

/** What no page of ours uses, and no script that got in should: the machine's senses, and payment. */
const unused = ["camera", "microphone", "geolocation", "display-capture", "payment", "usb", "serial", "hid", "midi"]
const permissions = unused.map((feature) => `${feature}=()`).join(", ")

function askNothing(_req: Request, res: Response, next: NextFunction): void {
  res.set("Permissions-Policy", permissions)
  next()
}

function makeNonce(_req: Request, res: Response, next: NextFunction): void {
  res.locals.nonce = randomBytes(16).toString("base64")
  next()
}

/**
 * What a route says of itself replaces the house's header. @remix-run/express appends, and of two policies a browser
 * enforces both: a mail could not be shown in its frame.
 */
function letRouteDecide(_req: Request, res: Response, next: NextFunction): void {
  const append = res.append.bind(res)
  res.append = (name, value) =>
    name.toLowerCase() === "set-cookie" || value === undefined ? append(name, value) : res.set(name, value)
  next()
}
