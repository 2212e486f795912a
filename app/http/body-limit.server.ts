import type { RequestHandler } from "express"
import { mostMegabytes } from "#app/mail/attachments.ts"

/** Remix reads a posted form into memory whole, so its size is bounded here: 2 MiB is a very long mail. */
const maxBodyBytes = 2 * 1024 * 1024
/** Where files come along: what a mail may carry, and the form around it. */
const maxBytesWithFiles = (mostMegabytes + 1) * 1024 * 1024
/** How long whoever sends too much may go on before the connection is cut. */
const lingerMs = 5_000
const takesFiles =
  /^\/(?:inquiries\/[^/]+\/(?:reply|attachments)|stakeholders\/import|kontakt\/(?:henvendelse\/)?[^/]+)(?:\.data)?$/

/** Refuses a body that is too long, or that does not say how long it is. */
export const limitBody: RequestHandler = (req, res, next) => {
  const tooLong =
    Number(req.get("Content-Length") ?? 0) > (takesFiles.test(req.path) ? maxBytesWithFiles : maxBodyBytes)
  if (!tooLong && req.get("Transfer-Encoding") === undefined) return next()
  // What still comes is let go by, not kept, and the connection stays open for it: closed while the sender still
  // writes, it would break before the answer was read.
  req.resume()
  const cut = setTimeout(() => req.destroy(), lingerMs).unref()
  req.once("end", () => clearTimeout(cut))
  res
    .status(tooLong ? 413 : 411)
    .type("text")
    .send(tooLong ? "Too large" : "Length required")
}
