import { join } from "node:path"
import express, { type RequestHandler, Router } from "express"

/**
 * The built files. Their names carry their hash, so they are kept for a year; a name that is missing is from an older
 * build and gets a hard 404, never a page that would be run as script.
 */
export function serveAssets(folder: string): RequestHandler {
  const assets = Router()
  assets.use("/assets", express.static(join(folder, "assets"), { immutable: true, maxAge: "1y", index: false }))
  assets.use("/assets", (_req, res) => {
    res.status(404).type("text").send("Not found")
  })
  return assets
}
