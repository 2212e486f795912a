import type { Request, RequestHandler } from "express"
import { chooseLocale } from "#app/i18n/choose-locale.ts"
import { messages } from "#app/i18n/messages.ts"
import { mostMegabytes } from "#app/mail/attachments.ts"
import { readCookie } from "./cookies.server.ts"
import { plainPage } from "./plain-page.server.tsx"

/** Remix reads a posted form into memory whole, so its size is bounded here: 2 MiB is a very long mail. */
const maxBodyBytes = 2 * 1024 * 1024
/** Where files come along: what a mail may carry, and the form around it. */
const maxBytesWithFiles = (mostMegabytes + 1) * 1024 * 1024
/** How long whoever sends too much may go on before the connection is cut. */
const lingerMs = 5_000
const takesFiles =
  /^\/(?:inquiries\/[^/]+\/(?:reply|attachments)|stakeholders\/import|publications\/(?:new|\d+)|kontakt\/(?:henvendelse\/)?[^/]+)(?:\.data)?$/

/**
 * Refuses a body that is too long, or that does not say how long it is. Whoever sent it from a page is told in words to go
 * back: the browser has kept what they wrote, and we have not read it.
 */
export const limitBody =
  (stylesheets: string[]): RequestHandler =>
  (req, res, next) => {
    const tooLong =
      Number(req.get("Content-Length") ?? 0) > (takesFiles.test(req.path) ? maxBytesWithFiles : maxBodyBytes)
    if (!tooLong && req.get("Transfer-Encoding") === undefined) return next()
    // What still comes is let go by, not kept, and the connection stays open for it: closed while the sender still
    // writes, it would break before the answer was read.
    req.resume()
    const cut = setTimeout(() => req.destroy(), lingerMs).unref()
    req.once("end", () => clearTimeout(cut))
    if (!tooLong) res.status(411).type("text").send("Length required")
    else if (req.accepts(["text", "html"]) === "html") res.status(413).type("html").send(tooLongPage(req, stylesheets))
    else res.status(413).type("text").send("Too large")
  }

function tooLongPage(req: Request, stylesheets: string[]): string {
  const locale = chooseLocale(readCookie(req.headers.cookie, "language"), req.get("Accept-Language"))
  const { heading, words } = messages(locale).errors.bodyTooLarge
  return plainPage({ locale, heading, words, stylesheets, noWay: true })
}
