import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import type { TestHouse } from "./house.ts"
import { Visitor } from "./visitor.ts"

export type TestWeb = {
  /** http://127.0.0.1:port */
  url: string
  /** Every line of its log so far. */
  log: string[]
  process: ChildProcess
  visit(headers?: Record<string, string>): Visitor
  /** SIGTERM, and its exit code. */
  stop(): Promise<number | null>
}

/** The real web process with the real build on a house's data, on a port of its own. */
export async function startWeb(
  house: { env: Pick<TestHouse["env"], "dataDir"> },
  env: Record<string, string> = {},
): Promise<TestWeb> {
  const child = spawn(process.execPath, ["build/programs/scripts/web.js"], {
    cwd: new URL("../..", import.meta.url).pathname,
    env: { ...process.env, NODE_ENV: "production", PORT: "0", DATA_DIR: house.env.dataDir, LOG_LEVEL: "info", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  })
  const log: string[] = []
  const port = await new Promise<number>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the web server ended at once (${code}): ${log.join("\n")}`)))
    createInterface({ input: child.stdout }).on("line", (line) => {
      log.push(line)
      const at = /"port":(\d+)/.exec(line)?.[1]
      if (at) resolve(Number(at))
    })
  })
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    log,
    process: child,
    visit: (headers = {}) => new Visitor(url, headers),
    async stop() {
      if (child.exitCode !== null) return child.exitCode
      const exit = once(child, "exit")
      child.kill("SIGTERM")
      const [code] = await exit
      return code
    },
  }
}
