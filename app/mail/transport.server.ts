import { mkdir, open, rename } from "node:fs/promises"
import { join } from "node:path"
import { createTransport } from "nodemailer"
import type { Env } from "#app/env.server.ts"
import type { OutgoingMail } from "./outgoing.ts"
import { findInquiryNumber } from "./subject.ts"

/** What an attempt came to. `refused` is for good (5xx); `later` is worth another attempt (4xx, no connection). */
export type Delivery =
  /** `refused` names recipients the server would not take while it took others. */
  { kind: "sent"; refused: string[] } | { kind: "refused"; error: string } | { kind: "later"; error: string }

type Outgoing = { id: number; mail: OutgoingMail }

export type Transport = {
  /** Never rejects. The bytes go out as they are. */
  send(outgoing: Outgoing, raw: Buffer): Promise<Delivery>
  close(): void
}

/** To the mail server of SMTP_URL; without one, into files that a person can read. */
export const openTransport = (env: Pick<Env, "smtpUrl" | "dataDir">): Transport =>
  env.smtpUrl ? openSmtp(env.smtpUrl) : openFolder(join(env.dataDir, "outgoing"))

function openSmtp(url: string): Transport {
  // Together well under the outbox's lease, which must outlast every attempt.
  const timeouts = { connectionTimeout: 30_000, greetingTimeout: 30_000, socketTimeout: 120_000, dnsTimeout: 10_000 }
  const smtp = createTransport({ url, pool: true, maxConnections: 4, ...timeouts })
  return {
    async send({ mail: { from, to, cc } }, raw) {
      const envelope = { from: from.address, to: [...to, ...cc].map(({ address }) => address) }
      try {
        const info = await smtp.sendMail({ envelope, raw })
        return { kind: "sent", refused: (info.rejectedErrors ?? []).map(saidBy) }
      } catch (error) {
        return { kind: isForGood(error) ? "refused" : "later", error: saidBy(error) }
      }
    },
    close: () => smtp.close(),
  }
}

/**
 * Only what the server said of this very mail. A 5xx at login or "530 authentication required" is our own setting gone
 * wrong: the mails wait until an administrator has mended it.
 */
function isForGood(error: unknown): boolean {
  if (!(error instanceof Error && "permanent" in error && "code" in error && "responseCode" in error)) return false
  return (
    error.permanent === true && (error.code === "EENVELOPE" || error.code === "EMESSAGE") && error.responseCode !== 530
  )
}

const saidBy = (error: unknown) =>
  String(
    (error instanceof Error && "response" in error && error.response) ||
      (error instanceof Error ? error.message : error),
  )

function openFolder(folder: string): Transport {
  return {
    async send(outgoing, raw) {
      try {
        await writeDurably(folder, outgoingFileName(outgoing), raw)
        return { kind: "sent", refused: [] }
      } catch (error) {
        return { kind: "later", error: saidBy(error) }
      }
    },
    close() {},
  }
}

/** Named by the row, so that an attempt repeated after a crash writes the same file again. */
export const outgoingFileName = ({ id, mail }: Outgoing) =>
  [new Date(mail.date).toISOString().slice(0, 10), findInquiryNumber(mail.subject), id].filter(Boolean).join("-") +
  ".eml"

async function writeDurably(folder: string, name: string, bytes: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true })
  const temporary = join(folder, `.${name}.part`)
  const file = await open(temporary, "w")
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, join(folder, name))
  const directory = await open(folder, "r")
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
