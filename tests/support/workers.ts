import { type ChildProcess, spawn } from "node:child_process"
import { connect } from "node:net"
import { createTransport } from "nodemailer"
import { mailboxes } from "#db/schema/index.ts"
import { filing } from "#workers/filing.ts"
import { runWorkers, type Workers } from "#workers/run.ts"
import type { Dovecot } from "./dovecot.ts"
import type { TestHouse } from "./house.ts"

/** The house with a clock that goes, and its workers in this process. */
export async function startWorkers(house: TestHouse, smtpUrl: string | null = null): Promise<Workers> {
  const env = { ...house.env, door: { host: "127.0.0.1", port: 0 }, smtpUrl }
  const services = { ...house, env, now: Date.now }
  return runWorkers(services, filing(services), { now: Date.now, random: Math.random })
}

/** The real worker process on the house's data, as the supervisor starts it; to be killed. */
export function spawnWorkers(house: TestHouse, env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ["build/programs/workers/main.js"], {
    cwd: new URL("../..", import.meta.url).pathname,
    env: { ...process.env, DATA_DIR: house.env.dataDir, LOG_LEVEL: "error", ...env },
    stdio: ["ignore", "inherit", "inherit"],
  })
}

/** A mailbox of this house on that server. */
export async function addImapMailbox(
  house: TestHouse,
  dovecot: Dovecot,
  user: string,
  more: Partial<typeof mailboxes.$inferInsert> = {},
): Promise<number> {
  const values = {
    address: `${user}@region.example`,
    name: "Beskæftigelsesregion Øst",
    source: "imap" as const,
    host: dovecot.host,
    port: dovecot.imapPort,
    security: "none" as const,
    username: user,
    passwordSealed: house.secrets.seal(dovecot.password),
    acknowledge: false,
    createdAt: Date.now(),
    ...more,
  }
  const [row] = await house.db.write((tx) => tx.insert(mailboxes).values(values).returning({ id: mailboxes.id }))
  if (!row) throw new Error("no mailbox")
  return row.id
}

/** Hands a mail to the door; rejects as an MTA would see it. */
export async function pushThrough(port: number, raw: Buffer, to = "henvendelse@region.example"): Promise<void> {
  const smtp = createTransport({ host: "127.0.0.1", port, ignoreTLS: true })
  try {
    await smtp.sendMail({ envelope: { from: "mli@vindrose-emballage.example", to }, raw })
  } finally {
    smtp.close()
  }
}

/** What the server answers to each line, for what no mail library would say. */
export function converse(port: number, lines: string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const answers: string[] = []
    const socket = connect(port, "127.0.0.1")
    let waiting = ""
    socket.setEncoding("utf8")
    socket.once("error", reject)
    socket.on("data", (data: string) => {
      waiting += data
      const end = /^\d{3} .*\r\n/m.exec(waiting)
      if (!end) return
      answers.push(waiting.trim())
      waiting = ""
      const next = lines.shift()
      if (next === undefined) socket.end()
      else socket.write(`${next}\r\n`)
    })
    socket.once("close", () => resolve(answers))
  })
}
