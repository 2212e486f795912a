import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { Trouble } from "./say.mjs"

export const root = fileURLToPath(new URL("../..", import.meta.url))

/**
 * Runs a program in the project's folder and gives its output when it ends.
 * @throws Trouble with the last lines of what it said, where it fails or is not there.
 */
export function run(command, args, { env = {}, show = false, lines = 25 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", show ? "inherit" : "pipe"],
    })
    let stdout = ""
    let said = ""
    child.stdout.on("data", (chunk) => {
      stdout += chunk
      said += chunk
      if (show) process.stdout.write(chunk)
    })
    child.stderr?.on("data", (chunk) => {
      said += chunk
    })
    child.on("error", (error) => reject(new Trouble(`${command} could not be run: ${error.message}`)))
    child.on("close", (code, signal) => {
      if (code === 0) return resolve(stdout)
      const tail = show ? "" : `\n\n${said.trimEnd().split("\n").slice(-lines).join("\n")}`
      reject(new Trouble(`${[command, ...args].join(" ")} failed (${signal ?? code}).${tail}`))
    })
  })
}

/** npm as it was started with; a machine can have several. */
export function npm(args, options) {
  const cli = process.env.npm_execpath
  return cli?.endsWith(".js") ? run(process.execPath, [cli, ...args], options) : run("npm", args, options)
}

/** A program of node_modules/.bin. */
export const tool = (name, args, options) => run(process.execPath, [`node_modules/.bin/${name}`, ...args], options)
