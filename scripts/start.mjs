/*
 * npm start: from a fresh clone to a running service, and the same command every day after.
 * Plain Node without a dependency, because it is what installs them.
 */
import { parseArgs } from "node:util"
import { builtProgram, ensureBuilt } from "./bootstrap/build.mjs"
import { checkNode, ensureInstalled } from "./bootstrap/install.mjs"
import { claimPort } from "./bootstrap/ports.mjs"
import { run } from "./bootstrap/run.mjs"
import { bold, fail, faint, say, step, Trouble } from "./bootstrap/say.mjs"
import { supervise } from "./bootstrap/supervise.mjs"

const HEALTHY_WITHIN = 60_000

const usage = `npm start                 installs, builds, migrates and runs web and workers
npm start -- --demo       the same with a demo authority in an empty database
npm run dev               the same for developers: pages and workers follow the sources

PORT, DATA_DIR and SMTP_DOOR_PORT move the page (3000), the data folder (data) and the mail door (2525).`

try {
  checkNode()
  const { values: options } = parseArgs({
    options: { demo: { type: "boolean" }, dev: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  })
  if (options.help) say(usage)
  else await main(options)
} catch (error) {
  fail(error.code?.startsWith("ERR_PARSE_ARGS") ? new Trouble(`${error.message}\n\n${usage}`) : error)
}

async function main({ demo, dev }) {
  const host = process.env.HOST || "127.0.0.1"
  const doorHost = process.env.SMTP_DOOR_HOST || "127.0.0.1"
  const port = await claimPort(host, Number(process.env.PORT || 3000), "PORT", "the page")
  const doorPort = await claimPort(
    doorHost,
    Number(process.env.SMTP_DOOR_PORT || 2525),
    "SMTP_DOOR_PORT",
    "the mail door",
  )
  const env = {
    NODE_ENV: dev ? "development" : "production",
    PORT: String(port),
    SMTP_DOOR_PORT: String(doorPort),
    // At a terminal only trouble is shown; a log collector gets it all.
    LOG_LEVEL: process.env.LOG_LEVEL || (process.stdout.isTTY ? "warn" : "info"),
  }

  await ensureInstalled()
  if (!dev) await ensureBuilt()
  const { link } = await prepare(env, { demo, dev })

  const service = supervise(children(dev), {
    env,
    onEarlyEnd: (name) =>
      leave(new Trouble(`The ${name} process ended before it was ready; its own words stand above.`)),
  })
  let leaving = false
  async function leave(trouble) {
    if (leaving) return
    leaving = true
    await service.stop()
    if (trouble) fail(trouble)
    process.exit(0)
  }
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => leave())

  const page = `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`
  await untilHealthy(`${page}/healthz`).catch((error) => leave(error))
  if (leaving) return
  service.settle()
  welcome({ address: process.env.ORIGIN || `http://localhost:${port}`, door: `${doorHost}:${doorPort}`, link })
}

/** Migrates, seeds, fills in the demo; gives the one-time link a first visitor needs. */
async function prepare(env, { demo, dev }) {
  // Whoever develops may have no build, or an old one.
  const program = dev ? ["--import", "tsx", "scripts/rettidig.ts"] : [builtProgram("scripts/rettidig.ts")]
  const work = () => run(process.execPath, [...program, "prepare", ...(demo ? ["--demo"] : [])], { env })
  const printed = demo ? await step("Preparing the demo authority", work) : await work()
  return JSON.parse(printed.trim().split("\n").at(-1))
}

function children(dev) {
  const tied = ["--import", "./scripts/bootstrap/leave-with-parent.mjs"]
  const program = (source) =>
    dev ? ["node_modules/tsx/dist/cli.mjs", "watch", "--clear-screen=false", source] : [builtProgram(source)]
  return [
    { name: "web", args: [...tied, ...program("scripts/web.ts")] },
    { name: "worker", args: [...tied, ...program("workers/main.ts")] },
  ]
}

async function untilHealthy(url) {
  const deadline = Date.now() + HEALTHY_WITHIN
  let last = "no answer"
  while (Date.now() < deadline) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(2_000) })
      if (response.ok) return
      last = await response.text()
    } catch (error) {
      last = error.cause?.message ?? error.message
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Trouble(
    `Web and worker did not become well within ${HEALTHY_WITHIN / 1000} s. Last word of ${url}: ${last}`,
  )
}

function welcome({ address, door, link }) {
  say(`\n${bold("Rettidig is running")} at ${bold(address)}`)
  if (link) {
    say(
      link.name
        ? `\nSign in as ${link.name}, administrator (one-time link):`
        : "\nBecome the first administrator (one-time link):",
    )
    say(`  ${bold(link.url)}`)
  }
  say(`\n${faint(`Mail door ${door} (see README: a first mail). Ctrl-C stops.`)}\n`)
}
