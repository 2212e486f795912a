import { spawn } from "node:child_process"
import { randomUUID } from "node:crypto"
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createTransport } from "nodemailer"
import { waitForPort } from "./wait.ts"

export type Dovecot = {
  host: string
  imapPort: number
  /** With a certificate nobody vouches for. */
  imapsPort: number
  password: string
  /** Through LMTP, as an MTA delivers: whoever is in IDLE is told at once. */
  deliver(user: string, raw: string | Buffer): Promise<void>
  /** Straight into the Maildir, dated. For a backlog; stop the server first where the order matters. */
  drop(user: string, raw: string | Buffer, date: Date): void
  start(): Promise<void>
  stop(): Promise<void>
  restart(): Promise<void>
  /** The folder gets a new UIDVALIDITY and numbers its messages anew, as after a restored backup. */
  forgetUids(user: string): Promise<void>
  /** Stops it for good and removes everything. */
  remove(): Promise<void>
}

const PROGRAM = "/usr/sbin/dovecot"

/** Debian's Dovecot on loopback ports of its own, with nothing of the machine's configuration. */
export async function startDovecot(): Promise<Dovecot> {
  const home = mkdtempSync(join(tmpdir(), "rettidig-dovecot-"))
  chmodSync(home, 0o755)
  const [imapPort, imapsPort, lmtpPort] = [await freePort(), await freePort(), await freePort()]
  const password = randomUUID()
  // Dovecot gives no mail to root, and changes to nobody else unless it is started by root.
  const mailUser = process.getuid?.() === 0 ? { name: "mail", uid: 8, gid: 8 } : null
  const own = (path: string) => mailUser && chownSync(path, mailUser.uid, mailUser.gid)
  for (const folder of ["run", "state", "mail"]) mkdirSync(join(home, folder), { mode: 0o755 })
  own(join(home, "mail"))
  await selfSignedCertificate(home)
  const file = join(home, "dovecot.conf")
  writeFileSync(
    file,
    configuration({ home, imapPort, imapsPort, lmtpPort, password, mailUser: mailUser?.name ?? null }),
  )
  let child: ReturnType<typeof spawn> | null = null
  let dropped = 0

  async function start() {
    child = spawn(PROGRAM, ["-F", "-c", file], { stdio: "ignore", detached: true })
    await waitForPort(imapPort)
    await waitForPort(lmtpPort)
  }
  async function stop() {
    const running = child
    child = null
    if (!running || running.exitCode !== null) return
    const ended = new Promise((resolve) => running.once("exit", resolve))
    running.kill("SIGTERM")
    // Its login processes may take seconds to leave; what they had in hand is over by then.
    const late = setTimeout(() => process.kill(-(running.pid ?? 0), "SIGKILL"), 500)
    await ended
    clearTimeout(late)
  }
  const maildir = (user: string) => join(home, "mail", user)

  const dovecot: Dovecot = {
    ...{ host: "127.0.0.1", imapPort, imapsPort, password, start, stop },
    async deliver(user, raw) {
      const lmtp = createTransport({ host: "127.0.0.1", port: lmtpPort, lmtp: true, ignoreTLS: true })
      await lmtp.sendMail({ envelope: { from: "afsender@virksomhed.example", to: [user] }, raw })
      lmtp.close()
    },
    drop(user, raw, date) {
      for (const folder of ["", "cur", "new", "tmp"]) {
        mkdirSync(join(maildir(user), folder), { recursive: true, mode: 0o755 })
        own(join(maildir(user), folder))
      }
      const name = `${Math.floor(date.getTime() / 1000)}.M${String(dropped++).padStart(6, "0")}.test.example`
      const temporary = join(maildir(user), "tmp", name)
      writeFileSync(temporary, raw)
      utimesSync(temporary, date, date)
      own(temporary)
      renameSync(temporary, join(maildir(user), "new", name))
    },
    async restart() {
      await stop()
      await start()
    },
    async forgetUids(user) {
      await stop()
      for (const name of readdirSync(maildir(user)))
        if (/^dovecot/.test(name)) rmSync(join(maildir(user), name), { recursive: true })
      await start()
    },
    async remove() {
      await stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
  await start()
  return dovecot
}

type Settings = {
  home: string
  imapPort: number
  imapsPort: number
  lmtpPort: number
  password: string
  mailUser: string | null
}

const configuration = ({ home, imapPort, imapsPort, lmtpPort, password, mailUser }: Settings) => `
base_dir = ${home}/run
state_dir = ${home}/state
log_path = ${home}/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
ssl = yes
ssl_cert = <${home}/cert.pem
ssl_key = <${home}/key.pem
disable_plaintext_auth = no
mail_location = maildir:${home}/mail/%u
mail_max_userip_connections = 50
shutdown_clients = yes
first_valid_uid = 1
${mailUser ? "" : `default_login_user = ${process.env.USER}\ndefault_internal_user = ${process.env.USER}\n`}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = ${mailUser ? `uid=${mailUser} gid=${mailUser} ` : ""}home=${home}/mail/%u allow_all_users=yes
}
protocol lmtp {
  auth_username_format = %Ln
}
service imap-login {
  ${mailUser ? "" : "chroot ="}
  inet_listener imap {
    port = ${imapPort}
  }
  inet_listener imaps {
    port = ${imapsPort}
    ssl = yes
  }
}
service anvil {
  ${mailUser ? "" : "chroot ="}
}
service lmtp {
  inet_listener lmtp {
    port = ${lmtpPort}
  }
}
`

function selfSignedCertificate(home: string): Promise<void> {
  const files = ["-keyout", join(home, "key.pem"), "-out", join(home, "cert.pem")]
  const args = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=mail.example", ...files]
  return new Promise((resolve, reject) => {
    spawn("openssl", args, { stdio: "ignore" }).once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`openssl ended with ${code}`)),
    )
  })
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0))
    })
  })
}
