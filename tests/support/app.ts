import type { ChildProcess } from "node:child_process"
import { once } from "node:events"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { type AddressInfo, createServer } from "node:net"
import { join } from "node:path"
import { createTransport } from "nodemailer"
import type Mail from "nodemailer/lib/mailer"
import { seedReference } from "#app/admin/reference.server.ts"
import { openLucia } from "#app/auth/sessions.server.ts"
import { openTestHouse, type TestHouse } from "./house.ts"
import { addPerson } from "./people.ts"
import { waitForPort } from "./wait.ts"
import { startWeb, type TestWeb } from "./web.ts"
import { spawnWorkers } from "./workers.ts"

const ourAddress = "henvendelse@region.example"

export type App = {
  house: TestHouse
  web: TestWeb
  doorPort: number
  /** Signs a colleague in without the form; the cookie's value. */
  signIn(userId: number): Promise<string>
  /** Hands a mail to the door, as an MTA would. Resolves when it has been taken. */
  send(mail: Mail.Options): Promise<void>
  /** The mails that have left, oldest first, as raw text. */
  sent(): string[]
  signe: number
  jonas: number
  stop(): Promise<void>
}

/** How long a reply can be taken back here: long enough to do it, short enough to wait for. */
const undoSeconds = 4

/** The whole house as it runs: web and worker processes on a data folder and ports of their own, and two colleagues. */
export async function startApp(): Promise<App> {
  const house = openTestHouse()
  await seedReference(house.db, Date.now())
  const signe = await addPerson(house.db, { email: "saa@region.example", role: "staff", unitId: 1 })
  const jonas = await addPerson(house.db, {
    ...{ email: "jbr@region.example", name: "Jonas Bæk Ravn", initials: "JBR" },
    ...{ role: "management", unitId: 1 },
  })
  const doorPort = await freePort()
  const env = { SMTP_DOOR_PORT: String(doorPort), UNDO_SECONDS: String(undoSeconds) }
  const web = await startWeb(house, { ...env, LOG_LEVEL: "info" })
  const workers = spawnWorkers(house, env)
  await waitForPort(doorPort)
  const smtp = createTransport({ host: "127.0.0.1", port: doorPort, ignoreTLS: true })
  const outgoing = join(house.env.dataDir, "outgoing")

  return {
    ...{ house, web, doorPort, signe, jonas },
    async signIn(userId) {
      const via = "password" as const
      const attributes = { createdAt: Date.now(), lastSeenAt: Date.now(), userAgent: "test", address: "127.0.0.1", via }
      const { id } = await openLucia(house.db, false).createSession(userId, attributes)
      return id
    },
    async send(mail) {
      await smtp.sendMail({ to: ourAddress, ...mail })
    },
    sent: () =>
      existsSync(outgoing)
        ? readdirSync(outgoing)
            .filter((name) => name.endsWith(".eml"))
            .sort()
            .map((name) => readFileSync(join(outgoing, name), "utf8"))
        : [],
    async stop() {
      smtp.close()
      await Promise.all([web.stop(), endProcess(workers)])
      house.close()
    },
  }
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const exit = once(child, "exit")
  child.kill("SIGTERM")
  await exit
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, "close")
  return port
}
