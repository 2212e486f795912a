import { once } from "node:events"
import { setTimeout as sleep } from "node:timers/promises"
import { eq } from "drizzle-orm"
import { simpleParser } from "mailparser"
import { seedReference } from "#app/admin/reference.server.ts"
import { inboundMail, inquiries } from "#db/schema/index.ts"
import { startDovecot } from "#tests/support/dovecot.ts"
import { openTestHouse } from "#tests/support/house.ts"
import { addImapMailbox, spawnWorkers } from "#tests/support/workers.ts"
import { benchMail } from "./messages.ts"
import { listFamily, usageOf } from "./processes.ts"

/** What quality.md asks for: a share of bare simpleParser in the same run, messages a second, megabytes. */
const LEAST_SHARE = 0.6
const LEAST_RATE = 800
const MOST_MEMORY = 400
/** Bare parsing is measured on this many, before and after: it is the same for all of them. */
const MOST_PARSED = 3000

/**
 * Mail from a real IMAP server to filed cases by the real worker process, everything durable, beside bare parsing of
 * the same messages in this process.
 */
export async function ingest([count = "3000"]: string[]): Promise<void> {
  const n = Number(count)
  const sample = Array.from({ length: Math.min(n, MOST_PARSED) }, (_, k) => benchMail(k))
  const parse = () =>
    ratePerSecond(sample.length, async () => {
      for (const raw of sample) await simpleParser(raw)
    })

  const dovecot = await startDovecot()
  const house = openTestHouse()
  await seedReference(house.db, Date.now())
  const began = Date.now() - n * 1000
  for (let k = 0; k < n; k++) dovecot.drop("bench", benchMail(k), new Date(began + k * 1000))
  await dovecot.restart()
  const worker = spawnWorkers(house, { SMTP_DOOR_PORT: "0" })
  const filed = () => house.db.read.$count(inboundMail, eq(inboundMail.state, "filed"))
  while ((await house.db.read.query.settings.findMany()).every(({ key }) => key !== "worker.heartbeat")) await sleep(50)

  const before = await parse()
  const processes = () => listFamily(worker.pid ?? 0).map((one) => ({ ...one, ...usageOf(one.pid) }))
  const idle = processes()
  const filing = await ratePerSecond(n, async () => {
    await addImapMailbox(house, dovecot, "bench")
    while ((await filed()) < n) await sleep(100)
  })
  const busy = processes()
  const after = await parse()
  const cases = await house.db.read.$count(inquiries)
  worker.kill("SIGTERM")
  await once(worker, "exit")
  house.close()
  await dovecot.remove()

  const parsing = 2 / (1 / before + 1 / after)
  const share = filing / parsing
  console.table({
    "bare simpleParser": { "mails/s": Math.round(parsing), share: 1 },
    "IMAP to filed case": { "mails/s": Math.round(filing), share: Number(share.toFixed(2)) },
  })
  console.table(
    busy.map(({ pid, command, cpuMs, peakMb }) => ({
      process: /parse-worker|workers\/main/.exec(command)?.[0] ?? command,
      "CPU ms a mail": Number(((cpuMs - (idle.find((one) => one.pid === pid)?.cpuMs ?? 0)) / n).toFixed(3)),
      "peak MB": Math.round(peakMb),
    })),
  )
  const memory = Math.round(Math.max(...busy.map(({ peakMb }) => peakMb)))
  const ok = share >= LEAST_SHARE && filing >= LEAST_RATE && cases === n && memory < MOST_MEMORY
  console.log(JSON.stringify({ bench: "ingest", mails: n, cases, parsing, filing, share, memory, ok }))
  if (!ok) process.exitCode = 1
}

async function ratePerSecond(n: number, work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return (n / (performance.now() - began)) * 1000
}
