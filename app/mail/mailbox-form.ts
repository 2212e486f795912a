/** A mailbox as an administrator sets it up. Fields of the server are null where mail comes through the door. */
export type MailboxForm = {
  address: string
  name: string
  unitId: number | null
  source: "imap" | "door"
  host: string | null
  port: number | null
  security: "tls" | "starttls" | "none" | null
  username: string | null
  /** "" keeps the one we have. */
  password: string
  folder: string
  afterFiling: "nothing" | "seen" | "move"
  moveTo: string
  acknowledge: boolean
  active: boolean
}
