import { and, asc, eq, inArray, isNull } from "drizzle-orm"
import type { ImapFlow } from "imapflow"
import type { Services } from "#app/services.server.ts"
import { inboundMail } from "#db/schema/index.ts"
import type { Mailbox } from "./imap.server.ts"
import type { Folder } from "./imap-fetch.server.ts"

const AT_ONCE = 200

/**
 * Only what is filed is told of (mail.md § In): marked as read, or moved, as the mailbox is set. A crash between the
 * server's answer and our note of it tells it twice, which changes nothing there.
 */
export async function tellServer(
  { db, now }: Pick<Services, "db" | "now">,
  client: ImapFlow,
  box: Mailbox,
  { mailboxId, folder, uidValidity }: Folder,
): Promise<void> {
  if (box.afterFiling === "nothing") return
  while (true) {
    const rows = await db.read
      .select({ id: inboundMail.id, uid: inboundMail.uid })
      .from(inboundMail)
      .where(
        and(
          eq(inboundMail.mailboxId, mailboxId),
          eq(inboundMail.folder, folder),
          eq(inboundMail.uidValidity, uidValidity),
          isNull(inboundMail.toldServerAt),
          inArray(inboundMail.state, ["filed", "duplicate", "ignored"]),
        ),
      )
      .orderBy(asc(inboundMail.uid))
      .limit(AT_ONCE)
    if (rows.length === 0) return
    await tell(client, box, rows.map(({ uid }) => uid).join(","))
    const ids = rows.map(({ id }) => id)
    await db.write((tx) => tx.update(inboundMail).set({ toldServerAt: now() }).where(inArray(inboundMail.id, ids)))
  }
}

async function tell(client: ImapFlow, box: Mailbox, uids: string): Promise<void> {
  if (box.afterFiling === "seen") {
    await client.messageFlagsAdd(uids, ["\\Seen"], { uid: true, silent: true })
    return
  }
  if (await client.messageMove(uids, box.moveTo, { uid: true })) return
  await client.mailboxCreate(box.moveTo)
  if (!(await client.messageMove(uids, box.moveTo, { uid: true })))
    throw new Error(`mail could not be moved to ${box.moveTo}`)
}
