import { ImapFlow } from "imapflow"
import type { Secrets } from "#app/secrets.server.ts"
import type { mailboxes } from "#db/schema/index.ts"
import type { MailboxFault, MailboxFaultCode } from "./mailbox-fault.ts"

export type Mailbox = typeof mailboxes.$inferSelect

/** What it takes to open a folder. */
export type ImapAccount = {
  host: string
  port: number
  security: "tls" | "starttls" | "none"
  username: string
  password: string
  folder: string
}

/** @throws Error with `fault` "key-lost" where the password was sealed with another key. */
export function accountOf(box: Mailbox, secrets: Pick<Secrets, "unseal">): ImapAccount {
  const { host, port, security, username, folder } = box
  return {
    host: host ?? "",
    port: port ?? 993,
    security: security ?? "tls",
    username: username ?? "",
    password: box.passwordSealed === null ? "" : unseal(box.passwordSealed, secrets),
    folder,
  }
}

function unseal(sealed: string, secrets: Pick<Secrets, "unseal">): string {
  try {
    return secrets.unseal(sealed)
  } catch (error) {
    throw Object.assign(new Error("the password can't be unsealed", { cause: error }), { code: "KEY_LOST" })
  }
}

/** A client that is not connected yet. The caller listens for "error": without a listener it would end the process. */
export const openImap = ({ host, port, security, username, password }: ImapAccount): ImapFlow =>
  new ImapFlow({
    host,
    port,
    secure: security === "tls",
    doSTARTTLS: security === "starttls",
    tls: { minVersion: "TLSv1.2" },
    auth: { user: username, pass: password },
    clientInfo: { name: "Rettidig" },
    // We say ourselves when to IDLE: at once after a look, not after 15 quiet seconds.
    disableAutoIdle: true,
    connectionTimeout: 20_000,
    // Twice the poll: a server that has been silent so long is not there any more.
    socketTimeout: 130_000,
    logger: false,
  })

/** Really connects, for the administrator who asks "is it right?". Resolves with the fault rather than throwing it. */
export async function tryAccount(account: ImapAccount): Promise<{ messages: number } | MailboxFault> {
  const client = openImap(account)
  client.on("error", () => undefined)
  try {
    await client.connect()
    const status = await client.status(account.folder, { messages: true }).catch(() => false as const)
    if (!status) return { code: "folder-missing", detail: await folderNames(client) }
    return { messages: status.messages ?? 0 }
  } catch (error) {
    return faultOf(error)
  } finally {
    client.close()
  }
}

const folderNames = async (client: ImapFlow) => {
  const folders = await client.list().catch(() => [])
  return folders
    .slice(0, 20)
    .map(({ path }) => path)
    .join(", ")
}

const byCode: Record<string, MailboxFaultCode> = {
  ENOTFOUND: "host-unknown",
  EAI_AGAIN: "host-unknown",
  ECONNREFUSED: "refused",
  EHOSTUNREACH: "refused",
  ENETUNREACH: "refused",
  ECONNRESET: "refused",
  ETIMEDOUT: "timeout",
  ETIMEOUT: "timeout",
  CONNECT_TIMEOUT: "timeout",
  GREETING_TIMEOUT: "timeout",
  UPGRADE_TIMEOUT: "timeout",
  CERT_HAS_EXPIRED: "certificate",
  CERT_NOT_YET_VALID: "certificate",
  DEPTH_ZERO_SELF_SIGNED_CERT: "certificate",
  SELF_SIGNED_CERT_IN_CHAIN: "certificate",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "certificate",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "certificate",
  ERR_TLS_CERT_ALTNAME_INVALID: "certificate",
  ERR_SSL_WRONG_VERSION_NUMBER: "no-tls",
  EPROTO: "no-tls",
  MissingServerExtension: "no-tls",
  KEY_LOST: "key-lost",
}

/** Which of the faults an administrator can act on this is. */
export function faultOf(error: unknown): MailboxFault {
  const facts = error instanceof Error ? (error as Error & Record<string, unknown>) : new Error(String(error))
  const [detail = ""] = String(("responseText" in facts && facts.responseText) || facts.message).split("\n")
  const has = (name: string) => name in facts && Boolean((facts as unknown as Record<string, unknown>)[name])
  if (has("authenticationFailed")) return { code: "password", detail }
  if (has("mailboxMissing")) return { code: "folder-missing", detail: "" }
  const code = "code" in facts ? byCode[String(facts.code)] : undefined
  return { code: code ?? (has("tlsFailed") ? "no-tls" : "other"), detail }
}
