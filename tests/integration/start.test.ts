import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { createTransport } from "nodemailer"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { waitUntil } from "#tests/support/wait.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const STARTED = /Rettidig is running.*at.*http:\/\/localhost:\d+/

let dataDir: string
let ports: { PORT: string; SMTP_DOOR_PORT: string }
const started: Service[] = []

type Service = {
  child: ChildProcess
  output(): string
  says(words: RegExp): Promise<string>
  ended: Promise<number | null>
}

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "rettidig-start-"))
  ports = { PORT: String(await freePort()), SMTP_DOOR_PORT: String(await freePort()) }
})
afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    child.kill("SIGTERM")
    await ended
  }
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer()
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

function start(env: Record<string, string> = {}): Service {
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    env: { ...process.env, ...ports, DATA_DIR: dataDir, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk))
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve))
  const service: Service = {
    child,
    output: () => output,
    ended,
    says: (words) =>
      waitUntil(`it to say ${words}`, () => words.exec(output)?.[0]).catch((error) => {
        throw new Error(`${error.message}\n${output}`)
      }),
  }
  started.push(service)
  return service
}

const page = (path: string) => `http://127.0.0.1:${ports.PORT}${path}`
const health = () =>
  fetch(page("/healthz")).then(
    ({ status }) => status,
    () => "unreachable",
  )
const rettidig = (...args: string[]) =>
  execFileSync(process.execPath, ["--import", "tsx", "scripts/rettidig.ts", ...args], {
    cwd: root,
    env: { ...process.env, ...ports, DATA_DIR: dataDir },
    encoding: "utf8",
  })

/** The worker's process, as the kernel knows it. */
function workerOf({ child }: Service): number | undefined {
  const pids = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, "utf8").trim().split(" ").filter(Boolean)
  return pids.map(Number).find((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("workers/main."))
}

describe("npm start", () => {
  test("from nothing: web and workers run, the first administrator's link opens, a mail becomes a case", async () => {
    const service = start()
    await service.says(STARTED)
    expect(await health()).toBe(200)
    const link = /\/start\/[\w-]+/.exec(service.output())?.[0]
    expect((await fetch(page(link ?? "/"))).status).toBe(200)

    await createTransport({ host: "127.0.0.1", port: Number(ports.SMTP_DOOR_PORT), ignoreTLS: true }).sendMail({
      from: "Mette Lindhjem <mette@vindrose.example>",
      to: "henvendelse@region.example",
      subject: "Arbejdsfordeling",
      text: "Hej\n\nHvilken blanket skal vi bruge? Svar senest fredag kl. 12.",
    })
    const status = () => JSON.parse(rettidig("status", "--json"))
    await waitUntil("the mail to be filed", () => status().ledger.filed === 1)
    expect(status().inquiries).toEqual({ total: 1, open: 1, overdue: 0 })
    expect(service.child.kill("SIGTERM")).toBe(true)
    expect(await service.ended).toBe(0)
    expect(await health()).toBe("unreachable")
  })

  test("a second time: keeps what is there, and a worker that is killed comes back", async () => {
    const service = start()
    await service.says(STARTED)
    expect(JSON.parse(rettidig("status", "--json")).inquiries.total).toBe(1)

    const worker = workerOf(service)
    if (worker === undefined) throw new Error("there is no worker")
    process.kill(worker, "SIGKILL")
    await service.says(/worker ended \(SIGKILL\) and starts again/)
    expect(await waitUntil("the next worker", () => workerOf(service))).not.toBe(worker)
  })

  test("says plainly that the port is taken, and ends with an error", async () => {
    const taken = createServer()
    const port = await new Promise<number>((resolve) =>
      taken.listen(0, "127.0.0.1", () => resolve((taken.address() as { port: number }).port)),
    )
    const service = start({ PORT: String(port) })
    expect(await service.ended).toBe(1)
    expect(service.output()).toContain(`Port ${port} on 127.0.0.1 is taken`)
    expect(service.output()).not.toContain(" at ")
    taken.close()
  })

  test("killed outright, it leaves no process behind that would hold the ports", async () => {
    const service = start()
    await service.says(STARTED)
    service.child.kill("SIGKILL")
    await service.ended
    await waitUntil("the page to be gone", async () => (await health()) === "unreachable")
  })
})
