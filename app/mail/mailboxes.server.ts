import { and, asc, eq, ne } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { DomainError, notFound } from "#app/errors.ts"
import type { Secrets } from "#app/secrets.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { mailboxes } from "#db/schema/index.ts"
import type { Mailbox } from "./imap.server.ts"
import type { MailboxForm } from "./mailbox-form.ts"

export const listMailboxes = (read: Tx): Promise<Mailbox[]> =>
  read.select().from(mailboxes).orderBy(asc(mailboxes.address))

export async function findMailbox(read: Tx, id: number): Promise<Mailbox | undefined> {
  const [box] = await read.select().from(mailboxes).where(eq(mailboxes.id, id))
  return box
}

/** The mailboxes to connect to; `settings` differs whenever the connection must be made anew. */
export async function listWatched(read: Tx): Promise<{ id: number; settings: string }[]> {
  const rows = await read
    .select()
    .from(mailboxes)
    .where(and(eq(mailboxes.active, true), eq(mailboxes.source, "imap")))
  return rows.map((box) => ({
    id: box.id,
    settings: JSON.stringify([
      box.host,
      box.port,
      box.security,
      box.username,
      box.passwordSealed,
      box.folder,
      box.afterFiling,
      box.moveTo,
    ]),
  }))
}

/** @throws DomainError "address-taken". */
export const createMailbox = (
  db: Db,
  secrets: Pick<Secrets, "seal">,
  actor: Actor,
  form: MailboxForm,
): Promise<number> =>
  db.write(async (tx) => {
    await refuseTakenAddress(tx, form.address)
    const [row] = await tx
      .insert(mailboxes)
      .values({ ...columnsOf(form), passwordSealed: sealed(form, secrets) ?? null, createdAt: actor.now })
      .returning({ id: mailboxes.id })
    if (!row) throw new Error("a mailbox was not inserted")
    await recordEvent(tx, actor, { subject: "mailbox", subjectId: row.id, type: "mailbox-created", data: told(form) })
    return row.id
  })

/**
 * An empty password keeps the one we have. A new server or folder begins at its first message: UIDs mean nothing
 * elsewhere, and the ledger knows by their content the mails it has.
 * @throws DomainError "address-taken", "not-found".
 */
export const changeMailbox = (
  db: Db,
  secrets: Pick<Secrets, "seal">,
  actor: Actor,
  id: number,
  form: MailboxForm,
): Promise<void> =>
  db.write(async (tx) => {
    const before = await findMailbox(tx, id)
    if (!before) throw notFound()
    await refuseTakenAddress(tx, form.address, id)
    const columns = columnsOf(form)
    const elsewhere =
      columns.host !== before.host || columns.username !== before.username || columns.folder !== before.folder
    await tx
      .update(mailboxes)
      .set({
        ...columns,
        ...(elsewhere ? { uidValidity: null, lastUid: 0, serverCount: null, reconciledAt: null } : {}),
        passwordSealed: sealed(form, secrets) ?? before.passwordSealed,
        // What was wrong was wrong with the old settings.
        lastError: null,
        lastErrorAt: null,
      })
      .where(eq(mailboxes.id, id))
    await recordEvent(tx, actor, { subject: "mailbox", subjectId: id, type: "mailbox-changed", data: told(form) })
  })

const columnsOf = ({ password: _, ...form }: MailboxForm) => ({ ...form, address: form.address.toLowerCase() })

const sealed = ({ source, password }: MailboxForm, secrets: Pick<Secrets, "seal">) =>
  source === "imap" && password ? secrets.seal(password) : undefined

/** For the audit log: everything but the password, of which only that it was changed. */
const told = ({ password, ...form }: MailboxForm) => ({ ...form, passwordChanged: Boolean(password) })

async function refuseTakenAddress(tx: Tx, address: string, except = 0): Promise<void> {
  const [taken] = await tx
    .select({ id: mailboxes.id })
    .from(mailboxes)
    .where(and(eq(mailboxes.address, address.toLowerCase()), ne(mailboxes.id, except)))
  if (taken) throw new DomainError("address-taken")
}
