/** What can be wrong with a mailbox, in the order an administrator would look. Kept in `mailboxes.last_error`. */
export const mailboxFaultCodes = [
  "host-unknown",
  "refused",
  "timeout",
  "certificate",
  "no-tls",
  "password",
  "folder-missing",
  "gap",
  "key-lost",
  "other",
] as const
export type MailboxFaultCode = (typeof mailboxFaultCodes)[number]

/** `detail`: the server's own words, or what a page needs to name (the number missing, the folders there are). */
export type MailboxFault = { code: MailboxFaultCode; detail: string }

export const writeFault = ({ code, detail }: MailboxFault) => `${code}: ${detail}`

export function readFault(text: string | null): MailboxFault | null {
  if (text === null) return null
  const [, word = "", detail = ""] = /^([a-z-]+): (.*)$/s.exec(text) ?? []
  const code = mailboxFaultCodes.find((known) => known === word)
  return code ? { code, detail } : { code: "other", detail: text }
}
