import type { RequestHandler } from "express"

/** Remix reads a posted form into memory whole, so its size is bounded here: 2 MiB is a very long mail. */
const maxBodyBytes = 2 * 1024 * 1024

/** Refuses a body that is too long, or that does not say how long it is. */
export const limitBody: RequestHandler = (req, res, next) => {
  const tooLong = Number(req.get("Content-Length") ?? 0) > maxBodyBytes
  if (!tooLong && req.get("Transfer-Encoding") === undefined) return next()
  // The rest is not read: the connection ends with the answer.
  res
    .set("Connection", "close")
    .status(tooLong ? 413 : 411)
    .type("text")
    .send(tooLong ? "Too large" : "Length required")
}
