import { eq } from "drizzle-orm"
import type { Calendar } from "#app/deadlines/calendar.ts"
import { fileMail, loadFilingHouse } from "#app/inquiries/filing.server.ts"
import { composeMail } from "#app/mail/compose.server.ts"
import { settleEntry } from "#app/mail/ledger.server.ts"
import type { MailAddress } from "#app/mail/message.ts"
import { openParsePool, type ParsePool } from "#app/mail/parse-pool.server.ts"
import type { StoredMail } from "#app/mail/stored-mail.ts"
import type { Services } from "#app/services.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { inboundMail, outbox } from "#db/schema/index.ts"

/** What the real commands are given while the demo's clock runs: a database that is one open transaction. */
export type World = Pick<Services, "env" | "secrets"> & { db: Db; tx: Tx; calendar: Calendar }

export type DemoMail = {
  from: MailAddress
  to: string
  subject: string
  text: string
  messageId: string
  inReplyTo?: string
}

/** Something that happens at an instant of the demo's past. What follows from it is given back and happens in its turn. */
export type Happening =
  | { at: number; kind: "mail"; mail: DemoMail; filed(world: World, inquiryId: number): Promise<Happening[]> }
  | { at: number; kind: "deed"; run(world: World): Promise<Happening[]> }

const DAY = 86_400_000

/**
 * Lets everything happen in its order, a day at a time: the day's mails are composed, stored and parsed first, then the
 * day is one transaction, in which the real filing and the real commands run with the clock of the moment.
 */
export async function perform(
  services: Services,
  happenings: Happening[],
  until: number,
  progress: (line: string) => void,
): Promise<void> {
  const pool = openParsePool()
  const clock = { now: 0 }
  let told = ""
  const mailboxIds = new Map<string, number>()
  const house = { ...(await loadFilingHouse(services)), now: () => clock.now }
  for (const { address, id } of house.mailboxes) mailboxIds.set(address, id)

  // Latest first, so that the next is popped off the end.
  const agenda = happenings.filter(({ at }) => at < until).toSorted((a, b) => b.at - a.at)
  const schedule = (next: Happening) => {
    if (next.at >= until) return
    const place = agenda.findLastIndex(({ at }) => at > next.at)
    agenda.splice(place + 1, 0, next)
  }

  try {
    for (let next = agenda.at(-1); next; next = agenda.at(-1)) {
      const end = Math.min(next.at + DAY, until)
      const today = agenda.filter(
        (one): one is Extract<Happening, { kind: "mail" }> => one.kind === "mail" && one.at < end,
      )
      const ready = new Map(
        await Promise.all(today.map(async (one) => [one, await receive(services, pool, one.mail, one.at)] as const)),
      )
      await services.db.write(async (tx) => {
        const world: World = {
          env: services.env,
          secrets: services.secrets,
          db: within(tx),
          tx,
          calendar: house.calendar,
        }
        for (let one = agenda.at(-1); one && one.at < end; one = agenda.at(-1)) {
          // A mail that another one brings about comes a day later at the earliest, when it has been received.
          if (one.kind === "mail" && !ready.has(one)) break
          agenda.pop()
          clock.now = one.at
          const following = one.kind === "deed" ? await one.run(world) : await file(world, one)
          following.forEach(schedule)
        }
        await tx
          .update(outbox)
          .set({ state: "sent", attempts: 1, settledAt: clock.now })
          .where(eq(outbox.state, "queued"))

        async function file({ db }: World, one: Extract<Happening, { kind: "mail" }>) {
          const received = ready.get(one)
          if (!received) return []
          const [entry] = await tx
            .insert(inboundMail)
            .values({ ...received.row, mailboxId: mailboxIds.get(one.mail.to), storedAt: one.at })
            .returning()
          if (!entry) throw new Error("a ledger row was not inserted")
          const filed = await fileMail(tx, house, entry, received.mail)
          await settleEntry(tx, entry.id, { ...filed, at: one.at })
          return filed.inquiryId === null ? [] : one.filed({ ...world, db }, filed.inquiryId)
        }
      })
      const month = new Date(end).toISOString().slice(0, 7)
      if (month !== told) progress(month)
      told = month
    }
  } finally {
    await pool.close()
  }
}

/** The raw bytes as a mail server would hand them over, kept and understood. */
async function receive({ blobs }: Services, pool: ParsePool, mail: DemoMail, at: number) {
  const raw = await composeMail({
    ...mail,
    to: [{ name: "", address: mail.to }],
    cc: [],
    inReplyTo: mail.inReplyTo ?? null,
    references: mail.inReplyTo ? [mail.inReplyTo] : [],
    date: at,
    automatic: false,
  })
  const { sha256, size } = await blobs.put(raw)
  const { attachments: _, ...parsed } = await pool.parse(
    { path: blobs.path(sha256), size },
    { envelopeFrom: mail.from.address, receivedAt: at },
  )
  const stored: StoredMail = { ...parsed, attachments: [] }
  return {
    mail: stored,
    row: {
      source: "door" as const,
      messageId: mail.messageId,
      sha256,
      size,
      envelopeFrom: mail.from.address,
      envelopeTo: [mail.to],
      state: "stored" as const,
    },
  }
}

/** Commands open a transaction of their own; here they all stand in the day's, which saves thousands of fsyncs. */
function within(tx: Tx): Db {
  const refuse = () => {
    throw new Error("not inside a transaction")
  }
  return { read: tx, write: (work) => work(tx), dataVersion: refuse, backup: refuse, emptyLog: refuse, close: refuse }
}
