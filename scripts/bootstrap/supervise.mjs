import { spawn } from "node:child_process"
import { eachLine, forTerminal } from "./log-lines.mjs"
import { root } from "./run.mjs"
import { say } from "./say.mjs"

const SHORTEST_WAIT = 1_000
const LONGEST_WAIT = 30_000
/** A child that lived this long was well: its next fall waits the shortest time again. */
const PROVEN = 60_000
const GRACE = 10_000

/**
 * Keeps the children running: one that ends is started again, after a wait that doubles from 1 s to 30 s.
 * Whoever calls may ask for `stop()`, which lets each finish what it has in hand (SIGTERM, after 10 s SIGKILL).
 * `onEarlyEnd(name)` is told of a child that ended before `settle()` was called; it is then not started again.
 */
export function supervise(commands, { env, onEarlyEnd }) {
  const running = new Map()
  let stopping = false
  let settled = false

  function start({ name, args }, wait = SHORTEST_WAIT) {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    })
    const startedAt = Date.now()
    running.set(name, child)
    for (const stream of [child.stdout, child.stderr]) eachLine(stream, (line) => show(name, line))
    child.on("close", (code, signal) => {
      running.delete(name)
      if (stopping) return
      if (!settled) return onEarlyEnd(name)
      const next = Date.now() - startedAt > PROVEN ? SHORTEST_WAIT : wait
      say(`${name} ended (${signal ?? code}) and starts again in ${next / 1000} s.`)
      setTimeout(() => stopping || start({ name, args }, Math.min(next * 2, LONGEST_WAIT)), next)
    })
  }

  for (const command of commands) start(command)

  return {
    settle: () => {
      settled = true
    },
    async stop() {
      stopping = true
      const ends = [...running.values()].map((child) => {
        const ended = new Promise((resolve) => child.once("close", resolve))
        const late = setTimeout(() => child.kill("SIGKILL"), GRACE)
        child.kill("SIGTERM")
        return ended.finally(() => clearTimeout(late))
      })
      await Promise.all(ends)
    },
  }
}

/** A person gets sentences; a log collector (no terminal) gets the JSON as it is. */
function show(name, line) {
  const text = process.stdout.isTTY ? forTerminal(name, line) : line
  if (text !== null) say(text)
}
