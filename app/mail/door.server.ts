import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { asc, eq } from "drizzle-orm"
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server"
import type { Services } from "#app/services.server.ts"
import type { Tx } from "#db/client.server.ts"
import { mailboxes } from "#db/schema/index.ts"
import { readSetting } from "#db/settings.server.ts"
import { storeArrivals } from "./ledger.server.ts"
import { MAX_MAIL_BYTES } from "./parse.server.ts"

export type Door = { port: number; close: () => Promise<void> }
export type DoorOptions = {
  host: string
  /** 0: any that is free. */
  port: number
  /** LMTP (RFC 2033) instead of SMTP, for an MTA that delivers by it. The same port serves one of the two. */
  lmtp?: boolean
  onStored: () => void
}

/** settings["door.lmtp"] = true: the door speaks LMTP instead of SMTP from the next start. */
export const speaksLmtp = async (read: Tx): Promise<boolean> => (await readSetting(read, "door.lmtp")) === true

/**
 * The door that a mail server pushes mail through. It says 250 only when the message is on the disk and in the ledger,
 * and 451 ("try again") at any fault of ours. It takes every recipient: which addresses are ours is the mail server's
 * to judge, and a message that came this far is never lost for want of a mailbox. It speaks neither TLS nor AUTH, so
 * it listens on this machine only, unless SMTP_DOOR_HOST says otherwise.
 */
export async function openDoor(
  house: Pick<Services, "db" | "blobs" | "now" | "log">,
  options: DoorOptions,
): Promise<Door> {
  const { host, port, lmtp = false, onStored } = options
  const server = new SMTPServer({
    lmtp,
    banner: "Rettidig",
    size: MAX_MAIL_BYTES,
    rejectOversized: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    maxClients: 100,
    maxRecipients: 1000,
    closeTimeout: 2_000,
    logger: false,
    onData(stream, session, callback) {
      receive(house, stream, session).then(
        (stored) => {
          if (stored) onStored()
          callback(null, "stored")
        },
        (error) => {
          house.log.error({ err: error }, "the mail door could not store a message")
          callback(Object.assign(new Error("not stored, try again later"), { responseCode: 451 }))
        },
      )
    },
  })
  server.on("error", (error) => house.log.debug({ err: error }, "a connection to the mail door failed"))
  const listener = server.listen(port, host)
  await once(listener, "listening")
  return {
    port: (listener.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Resolves with whether the message was stored; one that is too large was not, and smtp-server answers it 552. */
async function receive(
  house: Pick<Services, "db" | "blobs" | "now">,
  stream: SMTPServerDataStream,
  { envelope }: SMTPServerSession,
): Promise<boolean> {
  const parts: Buffer[] = []
  for await (const part of stream) if (!stream.sizeExceeded) parts.push(part)
  if (stream.sizeExceeded) return false
  const content = Buffer.concat(parts)
  const to = envelope.rcptTo.map(({ address }) => address)
  const envelopeFrom = envelope.mailFrom ? envelope.mailFrom.address : null
  const mailboxIds = await listMailboxesFor(house.db.read, to)
  await storeArrivals(
    house,
    mailboxIds.map((mailboxId) => ({ mailboxId, source: "door", content, envelopeFrom, envelopeTo: to })),
  )
  return true
}

/** The mailboxes that were written to; else the first one of the door; else none, which is filed all the same. */
async function listMailboxesFor(read: Tx, to: string[]): Promise<(number | null)[]> {
  const active = await read
    .select({ id: mailboxes.id, address: mailboxes.address, source: mailboxes.source })
    .from(mailboxes)
    .where(eq(mailboxes.active, true))
    .orderBy(asc(mailboxes.id))
  const wanted = new Set(to.map((address) => address.toLowerCase()))
  const named = active.filter(({ address }) => wanted.has(address.toLowerCase())).map(({ id }) => id)
  if (named.length > 0) return named
  return [active.find(({ source }) => source === "door")?.id ?? null]
}
