import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { programAt, projectFolder } from "#db/project.server.ts"
import type { ParseAnswer, ParseRequest } from "./parse-worker.server.ts"
import { type RawFile, type ReadOptions, readHeaders } from "./reading.server.ts"
import type { ReadMail } from "./stored-mail.ts"

export type ParsePool = {
  /**
   * Like `readMail`, in another process. Rejects with the code of the file's fault (ENOENT …); else only when the pool is
   * closed or no process can be started at all, which is no fault of the message: try again later.
   */
  parse(file: RawFile, options: ReadOptions): Promise<ReadMail>
  /** Ends the processes; what is still being parsed rejects. */
  close(): Promise<void>
}
export type ParsePoolOptions = {
  /** Processes. */
  size?: number
  /** Milliseconds one message may take (mail.md: 30 s). */
  timeoutMs?: number
  /** Megabytes of JavaScript heap one process may use. */
  memoryMb?: number
}

/**
 * Parses in processes of its own, so that no message can stop, slow down or starve this one: a message that takes too
 * long or too much memory costs its process and comes back read by its headers; those behind it go to a new process.
 * Not worker threads: V8 ends the whole process when one thread runs out of heap within a long operation
 * (`resourceLimits` notwithstanding), and a parser of strangers' bytes is better off without our memory and secrets.
 */
export function openParsePool({ size = 1, timeoutMs = 30_000, memoryMb = 384 }: ParsePoolOptions = {}): ParsePool {
  const lanes = Array.from({ length: size }, () => openLane(timeoutMs, memoryMb))
  return {
    parse: (file, options) =>
      lanes.reduce((least, lane) => (lane.load() < least.load() ? lane : least)).parse(file, options),
    close: async () => {
      await Promise.all(lanes.map((lane) => lane.close()))
    },
  }
}

type Job = {
  file: RawFile
  options: ReadOptions
  resolve: (mail: ReadMail) => void
  reject: (error: Error) => void
}

/** How far ahead of its work a process is fed: enough to keep it busy, little enough to keep memory flat. */
const MOST_MESSAGES_AHEAD = 64
const MOST_BYTES_AHEAD = 8_000_000

/** One process, what it has been sent, and a clock that runs from one answer to the next. */
function openLane(timeoutMs: number, memoryMb: number) {
  const waiting: Job[] = []
  /** They were with a process that was lost, and go alone from now on: who loses one alone is to blame. */
  const suspects: Job[] = []
  const sent = new Map<number, Job>()
  let bytesSent = 0
  let nextId = 0
  let child: ChildProcess | null = null
  let ready = false
  let closed = false
  let clock: NodeJS.Timeout | undefined
  let pumping: NodeJS.Immediate | undefined

  /** Once a turn of the event loop, so that messages which come together are posted together. */
  const pumpSoon = () => {
    pumping ??= setImmediate(pump)
  }

  function pump() {
    pumping = undefined
    if (suspects.length > 0) {
      if (sent.size === 0) send(suspects.splice(0, 1))
      return
    }
    let count = 0
    let bytes = bytesSent
    for (const { file } of waiting) {
      bytes += file.size
      const alone = sent.size + count === 0
      if (!alone && (sent.size + count >= MOST_MESSAGES_AHEAD || bytes > MOST_BYTES_AHEAD)) break
      count++
    }
    if (count > 0) send(waiting.splice(0, count))
  }

  function send(jobs: Job[]) {
    child ??= launch()
    child.send(
      jobs.map((job): ParseRequest => {
        sent.set(nextId, job)
        bytesSent += job.file.size
        return { id: nextId++, file: job.file, options: job.options }
      }),
    )
    wind()
  }

  function launch(): ChildProcess {
    const { file, execArgv } = programAt("app/mail/parse-worker.server.ts")
    const started = fork(file, {
      cwd: projectFolder,
      execArgv: [...execArgv, `--max-old-space-size=${memoryMb}`],
      env: { NODE_ENV: "production" },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    })
    let complaint = ""
    started.stderr?.on("data", (words) => {
      if (complaint.length < 10_000) complaint += words
    })
    const onEnd = (reason: string) => {
      if (started === child) abandon(`${reason} ${/^.*error.*/im.exec(complaint)?.[0] ?? ""}`.trim())
    }
    started.on("message", (answers: "ready" | ParseAnswer[]) => {
      if (started !== child) return
      if (answers === "ready") ready = true
      else answers.forEach(settle)
      wind()
      pumpSoon()
    })
    started.on("error", (error) => onEnd(String(error)))
    started.on("close", (code, signal) => onEnd(`the parser ended with ${signal ?? code}.`))
    return started
  }

  function settle(answer: ParseAnswer) {
    const job = sent.get(answer.id)
    sent.delete(answer.id)
    bytesSent -= job?.file.size ?? 0
    if ("mail" in answer) job?.resolve(answer.mail)
    else job?.reject(Object.assign(new Error(answer.fault.message), { code: answer.fault.code }))
  }

  /** Loading the parser's own code is no message's time, so the clock waits until it is ready. */
  function wind() {
    clearTimeout(clock)
    if (ready && sent.size > 0) clock = setTimeout(() => abandon(`took over ${timeoutMs} ms`), timeoutMs)
  }

  function abandon(reason: string) {
    const [lost, wasReady, jobs] = [child, ready, [...sent.values()]]
    child = null
    ready = false
    clearTimeout(clock)
    sent.clear()
    bytesSent = 0
    lost?.kill("SIGKILL")
    const [only, another] = jobs
    if (!wasReady) refuse([...jobs, ...suspects.splice(0), ...waiting.splice(0)], `no parser process: ${reason}`)
    else if (only && !another) readHeadersOnly(only, reason)
    else suspects.unshift(...jobs)
    pumpSoon()
  }

  return {
    load: () => sent.size + suspects.length + waiting.length,
    parse: (file: RawFile, options: ReadOptions) =>
      new Promise<ReadMail>((resolve, reject) => {
        if (closed) return reject(new Error(CLOSED))
        waiting.push({ file, options, resolve, reject })
        pumpSoon()
      }),
    async close() {
      closed = true
      clearTimeout(clock)
      clearImmediate(pumping)
      refuse([...sent.values(), ...suspects, ...waiting], CLOSED)
      const last = child
      child = null
      if (last?.exitCode === null && last.kill("SIGKILL")) await once(last, "close")
    },
  }
}

const CLOSED = "the parse pool is closed"

function refuse(jobs: Job[], reason: string) {
  for (const job of jobs) job.reject(new Error(reason))
}

function readHeadersOnly({ file, options, resolve, reject }: Job, trouble: string) {
  readHeaders(file, { flag: "unparsable", trouble }, options).then(resolve, reject)
}
