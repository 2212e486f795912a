import { availableParallelism } from "node:os"
import { gt, inArray, max } from "drizzle-orm"
import { archiveInquiry } from "#app/inquiries/archiving.server.ts"
import { fileMail, loadFilingHouse } from "#app/inquiries/filing.server.ts"
import { openIntake } from "#app/mail/intake.server.ts"
import { type Arrival, type LedgerEntry, storeArrivals } from "#app/mail/ledger.server.ts"
import { openParsePool } from "#app/mail/parse-pool.server.ts"
import type { Services } from "#app/services.server.ts"
import { inboundMail, inquiries } from "#db/schema/index.ts"
import { type Command, print, tell, UsageError, withPreparedHouse } from "./command.ts"
import { type FoundMail, findMails } from "./mail-files.ts"

const BATCH = 64
const RETRY_PAUSE_MS = 1_000

export const command: Command = {
  summary: "Takes in mail from files: .eml, mbox, Maildir or folders of these.",
  usage: `ingest <path>…             as if each mail came now; no acknowledgement is sent
ingest --archive <path>…   keeps the mails' own dates and files their cases as closed; sends nothing

Goes through the ledger like any mail, so what is there already is recognised and the command may be run again.`,
  options: { archive: { type: "boolean" } },
  run: async ({ values, positionals }) => {
    if (positionals.length === 0) throw new UsageError("Which files? ingest <path>…")
    const archive = values.archive === true
    const outcome = await withPreparedHouse((services) => ingest(services, positionals, { archive, progress: tell }))
    print(
      Object.entries(outcome)
        .map(([state, n]) => `${n} ${state}`)
        .join(", ") || "No mail was found.",
    )
    return outcome.failed ? 1 : 0
  },
}

/**
 * Stores and files the mails under the paths; gives how many ended in each state of the ledger. Safe beside a running
 * service: whichever of the two files a message first, the other leaves it alone.
 */
export async function ingest(
  services: Services,
  paths: string[],
  { archive, progress }: { archive: boolean; progress: (line: string) => void },
): Promise<Record<string, number>> {
  const { db, now } = services
  const house = await loadFilingHouse(services)
  const pool = openParsePool({ size: Math.max(1, availableParallelism() - 1) })
  const intake = openIntake(services, pool, (tx, entry, mail) => fileMail(tx, house, entry, mail))
  const [newest] = await db.read.select({ id: max(inquiries.id) }).from(inquiries)
  const outcome: Record<string, number> = {}
  let seen = 0

  async function takeIn(batch: Arrival[]) {
    const stored = await storeArrivals(services, batch)
    const settled = await settle(
      services,
      intake.takeIn,
      stored.map(({ id }) => id),
    )
    for (const { state } of settled) outcome[state] = (outcome[state] ?? 0) + 1
    seen += batch.length
    progress(
      `${seen} read, ${Object.entries(outcome)
        .map(([state, n]) => `${n} ${state}`)
        .join(", ")}`,
    )
  }

  try {
    let batch: Arrival[] = []
    for (const path of paths)
      for await (const mail of findMails(path)) {
        batch.push(arrivalOf(mail, archive))
        if (batch.length < BATCH) continue
        await takeIn(batch)
        batch = []
      }
    if (batch.length > 0) await takeIn(batch)
    if (archive) {
      const opened = await db.read
        .select({ id: inquiries.id })
        .from(inquiries)
        .where(gt(inquiries.id, newest?.id ?? 0))
      for (const { id } of opened) await archiveInquiry(db, now(), id)
    }
  } finally {
    await pool.close()
  }
  return outcome
}

const arrivalOf = ({ raw }: FoundMail, archive: boolean): Arrival => ({
  mailboxId: null,
  source: "import",
  content: raw,
  internalDate: archive ? dateOf(raw) : null,
})

/** The Date header in epoch milliseconds; null where it is missing or says nothing. */
function dateOf(raw: Buffer): number | null {
  const head =
    raw
      .subarray(0, 65_536)
      .toString("latin1")
      .split(/\r?\n\r?\n/, 1)[0] ?? ""
  const value = /^date:\s*(.+)/im.exec(head)?.[1]?.replace(/\([^)]*\)/g, "")
  const at = Date.parse(value ?? "")
  return Number.isNaN(at) ? null : at
}

/** Files what waits until these rows are settled; one that fails is tried again by the intake's own rule. */
async function settle({ db }: Services, takeIn: () => Promise<number>, ids: number[]): Promise<LedgerEntry[]> {
  while (true) {
    await takeIn()
    const rows = await db.read.select().from(inboundMail).where(inArray(inboundMail.id, ids))
    if (rows.every(({ state }) => state !== "stored")) return rows
    await new Promise((resolve) => setTimeout(resolve, RETRY_PAUSE_MS))
  }
}
