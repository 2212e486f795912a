import { type ChildProcess, fork } from "node:child_process"
import { programAt, projectFolder } from "#db/project.server.ts"
import type { Asked } from "./digest.server.ts"
import type { DigestAnswer } from "./digest-answer.server.ts"
import type { DigestRequest } from "./digest-worker.server.ts"
import { mostRows } from "./reading.ts"

export type FileReader = {
  /** Like `digestFile`, in another process. One file at a time: the next one waits. */
  digest(bytes: Uint8Array, asked: Asked): Promise<DigestAnswer>
  /** Ends what is being read. */
  close(): void
}
export type FileReaderOptions = {
  /** Milliseconds one file may take. */
  timeoutMs?: number
  /** Megabytes of JavaScript heap it may use. */
  memoryMb?: number
}

/**
 * Reads uploaded lists in a process of its own, so that a workbook of ten thousand rows stops nobody's page, and one that
 * takes too long or too much memory costs nothing but its process. Why no thread: app/mail/parse-pool.server.ts.
 */
export function openFileReader({ timeoutMs = 120_000, memoryMb = 512 }: FileReaderOptions = {}): FileReader {
  let last: Promise<unknown> = Promise.resolve()
  let child: ChildProcess | null = null

  const readOne = (request: DigestRequest) =>
    new Promise<DigestAnswer>((resolve, reject) => {
      const { file, execArgv } = programAt("app/stakeholders/imports/digest-worker.server.ts")
      const started = fork(file, {
        cwd: projectFolder,
        execArgv: [...execArgv, `--max-old-space-size=${memoryMb}`],
        env: { NODE_ENV: "production" },
        serialization: "advanced",
        stdio: ["ignore", "ignore", "pipe", "ipc"],
      })
      child = started
      let complaint = ""
      started.stderr?.on("data", (words) => {
        if (complaint.length < 10_000) complaint += words
      })
      const clock = setTimeout(() => started.kill("SIGKILL"), timeoutMs)
      started.on("message", (answer: DigestAnswer) => {
        resolve(answer)
        started.kill()
      })
      started.on("error", reject)
      started.on("close", (_, signal) => {
        clearTimeout(clock)
        // Killed by us, or by V8 (SIGABRT) for its memory: the file asks for more than any list of parties does.
        if (signal) resolve({ refused: { code: "too-many-rows", values: { most: mostRows } } })
        else reject(new Error(`the reader of files ended: ${complaint}`))
      })
      started.send(request)
    })

  return {
    digest(bytes, asked) {
      const mine = last.then(() => readOne({ bytes, asked }))
      last = mine.catch(() => undefined)
      return mine
    },
    close: () => void child?.kill("SIGKILL"),
  }
}
