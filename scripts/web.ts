import { existsSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { ServerBuild } from "@remix-run/node"
import { readEnv } from "#app/env.server.ts"
import { createWebServer, type Pages } from "#app/server.ts"
import { openServices } from "#app/services.server.ts"
import { projectFolder } from "#db/project.server.ts"

const env = readEnv()
const services = openServices(env)
const web = createWebServer(services, env.mode === "development" ? await fromSources() : await fromBuild())

async function fromBuild(): Promise<Pages> {
  const folder = join(projectFolder, "build")
  const entry = join(folder, "server", "index.js")
  if (!existsSync(entry)) throw new Error("There is no build yet: run `npm run build`, or `npm start`, which does it.")
  const build: ServerBuild = await import(pathToFileURL(entry).href)
  return { build, folder }
}

async function fromSources(): Promise<Pages> {
  const { createServer } = await import("vite")
  return { vite: await createServer({ root: projectFolder, server: { middlewareMode: true } }) }
}

web.server.on("error", (error) => {
  services.log.error({ err: error }, "the web server cannot listen")
  process.exit(1)
})
web.server.listen(env.port, env.host, () => {
  services.log.info({ address: web.server.address() }, "web is ready")
  // In slices between requests, so that the first overview of the day need not wait for a million cases.
  services.figures.columns().catch((error) => services.log.error({ err: error }, "the figures cannot be read"))
})

let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  await web.close()
  services.close()
  process.exit(0)
}
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => void stop())
