import { randomUUID } from "node:crypto"
import type { RequestHandler } from "express"
import type { Log } from "#app/services.server.ts"

/** The token of a one-time or personal link is a secret as long as it opens something. */
export const withoutSecrets = (path: string) =>
  path.replace(
    /^\/(start|answer|poll|survey|feeds|kontakt\/(?:kvittering|henvendelse)|nyheder\/(?:bekraeft|mine|afmeld))\/[^/]+?(?=\.data$|\/|$)/i,
    "/$1/…",
  )

/** Names each request and writes one line when it is done. The query is left out: searches hold people's names. */
export function accessLog(log: Log): RequestHandler {
  return (req, res, next) => {
    const requestId = randomUUID()
    const startedAt = performance.now()
    res.locals.requestId = requestId
    res.set("X-Request-Id", requestId)
    res.on("close", () => {
      const { method, path, ip } = req
      const ms = Math.round(performance.now() - startedAt)
      // Whose it was, as far as it came to asking: a refusal is somebody's.
      const user: number | undefined = (res.locals.context?.viewer ?? res.locals.context?.unenrolled)?.id
      log.info({ requestId, method, path: withoutSecrets(path), status: res.statusCode, ms, ip, user }, "request")
    })
    next()
  }
}
