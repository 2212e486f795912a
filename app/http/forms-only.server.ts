import type { RequestHandler } from "express"

const methods = ["GET", "HEAD", "POST"]
const forms = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\s*(?:;|$)/i

/**
 * What pages and calendars ask with, and forms as browsers send them. No route reads anything else, which would only be
 * found out deep inside one (RFC 9110 § 15.5.6 and § 15.5.16).
 */
export const formsOnly: RequestHandler = (req, res, next) => {
  if (!methods.includes(req.method)) {
    req.resume()
    res.status(405).set("Allow", methods.join(", ")).type("text").send("Method not allowed")
  } else if (req.method === "POST" && !forms.test(req.get("Content-Type") ?? "")) {
    req.resume()
    res.status(415).type("text").send("Unsupported media type")
  } else next()
}
