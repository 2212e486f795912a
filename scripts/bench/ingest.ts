import { eq } from "drizzle-orm"
import { simpleParser } from "mailparser"
import { seedReference } from "#app/admin/reference.server.ts"
import { inboundMail, inquiries } from "#db/schema/index.ts"
import { startDovecot } from "#tests/support/dovecot.ts"
import { openTestHouse } from "#tests/support/house.ts"
import { waitUntil } from "#tests/support/wait.ts"
import { addImapMailbox, startWorkers } from "#tests/support/workers.ts"
import { benchMail } from "./messages.ts"

/** What quality.md asks for: a share of bare simpleParser in the same run, and messages a second. */
const LEAST_SHARE = 0.6
const LEAST_RATE = 800

/** Mail from a real IMAP server to filed cases, everything durable, beside bare parsing of the same messages. */
export async function ingest([count = "3000"]: string[]): Promise<void> {
  const mails = Array.from({ length: Number(count) }, (_, n) => benchMail(n))
  const parsing = await ratePerSecond(mails.length, async () => {
    for (const raw of mails) await simpleParser(raw)
  })

  const dovecot = await startDovecot()
  const house = openTestHouse()
  await seedReference(house.db, Date.now())
  const began = Date.now() - mails.length * 1000
  for (const [n, raw] of mails.entries()) dovecot.drop("bench", raw, new Date(began + n * 1000))
  await dovecot.restart()
  const workers = await startWorkers(house)
  const filing = await ratePerSecond(mails.length, async () => {
    await addImapMailbox(house, dovecot, "bench")
    await waitUntil("all filed", () => isFiled(mails.length), 600_000)
  })
  const cases = await house.db.read.$count(inquiries)
  const memory = Math.round(process.memoryUsage.rss() / 1e6)
  await workers.stop()
  house.close()
  await dovecot.remove()

  async function isFiled(n: number) {
    return (await house.db.read.$count(inboundMail, eq(inboundMail.state, "filed"))) === n
  }
  const share = filing / parsing
  console.table({
    "bare simpleParser": { "mails/s": Math.round(parsing), share: 1 },
    "IMAP to filed case": { "mails/s": Math.round(filing), share: Number(share.toFixed(2)) },
  })
  const ok = share >= LEAST_SHARE && filing >= LEAST_RATE && cases === mails.length
  console.log(JSON.stringify({ bench: "ingest", mails: mails.length, cases, parsing, filing, share, memory, ok }))
  if (!ok) process.exitCode = 1
}

async function ratePerSecond(n: number, work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return (n / (performance.now() - began)) * 1000
}
