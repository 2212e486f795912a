import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { SMTPServer } from "smtp-server"

/** Where the sink hangs up on the client, or what it says instead of "yes". */
export type Trouble =
  | "drop-at-connect"
  | "drop-at-mail"
  | "drop-at-rcpt"
  | "drop-in-data"
  /** Takes the message and hangs up before it says 250: the one moment where a second copy can't be avoided. */
  | "drop-after-data"
  | "later-at-rcpt"
  | "later-at-data"
  | "never-at-rcpt"
  | "never-at-data"

export type Taken = { raw: Buffer; messageId: string; from: string; to: string[]; acknowledged: boolean }

export type SmtpSink = {
  url: string
  port: number
  taken: Taken[]
  /** Asked once for each mail. */
  trouble: () => Trouble | null
  close(): Promise<void>
}

/** A mail server that keeps what it gets, and can be told to misbehave. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const troubles = new Map<string, Trouble | null>()
  const hangUp = (id: string) => {
    for (const connection of server.connections) if (connection.id === id) connection._socket.destroy()
  }
  const refusal = (responseCode: number) => Object.assign(new Error("as the test wants it"), { responseCode })
  const answer = (stage: "mail" | "rcpt", id: string, callback: (error?: Error | null) => void) => {
    const trouble = troubles.get(id)
    if (trouble === `drop-at-${stage}`) return hangUp(id)
    if (trouble === `later-at-${stage}`) return callback(refusal(451))
    if (trouble === `never-at-${stage}`) return callback(refusal(550))
    callback()
  }

  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    closeTimeout: 200,
    onConnect: ({ id }, callback) => (sink.trouble() === "drop-at-connect" ? hangUp(id) : callback()),
    onMailFrom(_, { id }, callback) {
      troubles.set(id, sink.trouble())
      answer("mail", id, callback)
    },
    onRcptTo: (_, { id }, callback) => answer("rcpt", id, callback),
    onData(stream, { id, envelope }, callback) {
      const trouble = troubles.get(id)
      const parts: Buffer[] = []
      stream.on("data", (part: Buffer) => {
        parts.push(part)
        if (trouble === "drop-in-data") hangUp(id)
      })
      stream.on("end", () => {
        if (trouble === "drop-in-data") return
        if (trouble === "later-at-data") return callback(refusal(452))
        if (trouble === "never-at-data") return callback(refusal(554))
        const raw = Buffer.concat(parts)
        sink.taken.push({
          raw,
          messageId: /^message-id: *(\S+)/im.exec(raw.toString("latin1"))?.[1] ?? "",
          from: envelope.mailFrom ? envelope.mailFrom.address : "",
          to: envelope.rcptTo.map(({ address }) => address),
          acknowledged: trouble !== "drop-after-data",
        })
        if (trouble === "drop-after-data") return hangUp(id)
        callback(null, "taken")
      })
    },
  })
  server.on("error", () => undefined)
  const listener = server.listen(0, "127.0.0.1")
  await once(listener, "listening")
  const { port } = listener.address() as AddressInfo
  const sink: SmtpSink = {
    ...{ url: `smtp://127.0.0.1:${port}`, port, taken: [] },
    trouble: () => null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return sink
}
