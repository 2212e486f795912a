import { spawn } from "node:child_process"
import { once } from "node:events"
import { cpSync, mkdtempSync, rmSync } from "node:fs"
import { availableParallelism, loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { parseArgs } from "node:util"
import { desc, eq } from "drizzle-orm"
import { openLucia } from "#app/auth/sessions.server.ts"
import { openRandom } from "#app/lib/random.ts"
import { databaseFile } from "#app/services.server.ts"
import { type Db, openDb } from "#db/client.server.ts"
import { inboundMail, inquiries, users } from "#db/schema/index.ts"
import ensureBuilt from "#tests/support/build.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { waitForPort } from "#tests/support/wait.ts"
import { pushThrough } from "#tests/support/workers.ts"
import { benchMail } from "./messages.ts"
import { percentiles } from "./pages.ts"
import { listFamily, usageOf } from "./processes.ts"
import { seedHouse } from "./seed/house.ts"

/** Milliseconds that 99 of 100 actions take at most, and megabytes of web and workers together (quality.md § Speed). */
const SLOWEST = 250
const MOST_MEMORY = 500
const MAILS_A_SECOND = 20
const PORT = 3990
const DOOR_PORT = 2990

type Action = { what: string; of100: number; act: (visitor: Visitor, number: string, n: number) => Promise<Response> }

/** What colleagues do, as the browser asks for it: data of the page they go to, now and then a whole page. */
const actions: Action[] = [
  { what: "queue", of100: 30, act: (visitor) => visitor.get("/inquiries.data") },
  { what: "case", of100: 35, act: (visitor, number) => visitor.get(`/inquiries/${number}.data`) },
  { what: "case, whole page", of100: 5, act: (visitor, number) => visitor.get(`/inquiries/${number}`) },
  { what: "my day", of100: 10, act: (visitor) => visitor.get("/_root.data") },
  { what: "search", of100: 10, act: (visitor, _, n) => visitor.get(`/search.data?q=virksomhed${n % 500}`) },
  {
    what: "note",
    of100: 10,
    act: (visitor, number, n) => visitor.post(`/inquiries/${number}/notes`, { text: `Ringede tilbage, ${n}.` }),
  },
]

/** Each as often as it comes among a hundred. */
const bag = actions.flatMap((action) => Array.from({ length: action.of100 }, () => action))

/**
 * A day's work at once: `npm run bench -- load [--users 200] [--seconds 60] [--cases 10000]`. Every user does something
 * each second, mail arrives, and all of it goes over HTTP and SMTP to the built service.
 */
export async function load(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      users: { type: "string", default: "200" },
      seconds: { type: "string", default: "60" },
      cases: { type: "string", default: "10000" },
    },
  })
  const [people, seconds, cases] = [Number(values.users), Number(values.seconds), Number(values.cases)]
  await ensureBuilt()
  const seeded = join(tmpdir(), "rettidig-bench", `house-${cases}`)
  ;(await seedHouse(seeded, cases, (line) => console.log(line))).close()
  // The house is used up: what is written here is not to be there the next time.
  const folder = mkdtempSync(join(tmpdir(), "rettidig-load-"))
  cpSync(seeded, folder, { recursive: true })
  const children = ["scripts/web.js", "workers/main.js"].map((program) => start(program, folder))
  try {
    await Promise.all([waitForPort(PORT), waitForPort(DOOR_PORT)])
    const db = openDb(databaseFile({ dataDir: folder }))
    const result = await work(db, { people, seconds })
    const family = children.flatMap((child) => listFamily(child.pid ?? 0))
    const memory = Math.round(family.reduce((sum, { pid }) => sum + usageOf(pid).peakMb, 0))
    db.close()
    console.table(result.table)
    const ok = result.p99 <= SLOWEST && result.errors === 0 && result.mails === result.filed && memory <= MOST_MEMORY
    const machine = { processors: availableParallelism(), load: Number(loadavg()[0]?.toFixed(1)) }
    const { table: _, ...numbers } = result
    console.log(JSON.stringify({ bench: "load", users: people, seconds, cases, ...numbers, memory, machine, ok }))
    if (!ok) process.exitCode = 1
  } finally {
    for (const child of children) {
      child.kill("SIGTERM")
      if (child.exitCode === null) await once(child, "exit")
    }
    rmSync(folder, { recursive: true })
  }
}

const start = (program: string, folder: string) =>
  spawn(process.execPath, [`build/programs/${program}`], {
    cwd: new URL("../..", import.meta.url).pathname,
    env: {
      ...{ ...process.env, NODE_ENV: "production", DATA_DIR: folder, LOG_LEVEL: "error" },
      ...{ PORT: String(PORT), SMTP_DOOR_PORT: String(DOOR_PORT) },
    },
    stdio: ["ignore", "ignore", "inherit"],
  })

async function work(db: Db, { people, seconds }: { people: number; seconds: number }) {
  const random = openRandom(7)
  const visitors = await signIn(db, people)
  // They have come in the morning, and are there: connections are taken up one by one, and kept.
  await Promise.all(visitors.map((visitor) => visitor.get("/healthz")))
  const numbers = (
    await db.read
      .select()
      .from(inquiries)
      .where(eq(inquiries.confidentiality, "normal"))
      .orderBy(desc(inquiries.id))
      .limit(2000)
  ).map((row) => row.number)
  const took = new Map<string, number[]>(actions.map(({ what }) => [what, []]))
  let errors = 0
  let n = 0
  const until = Date.now() + seconds * 1000

  const oneUser = async (visitor: Visitor) => {
    await sleep(random.next() * 1000)
    while (Date.now() < until) {
      const { what, act } = random.pick(bag)
      const began = performance.now()
      const ok = await act(visitor, random.pick(numbers), n++).then(
        async (response) => (await response.arrayBuffer()) && response.status < 400,
        () => false,
      )
      const ms = performance.now() - began
      took.get(what)?.push(ms)
      if (!ok) errors++
      await sleep(Math.max(0, 1000 - ms))
    }
  }
  let mails = 0
  const mailing = async () => {
    while (Date.now() < until) {
      const next = sleep(1000 / MAILS_A_SECOND)
      await pushThrough(DOOR_PORT, benchMail(mails++))
      await next
    }
  }
  await Promise.all([mailing(), ...visitors.map(oneUser)])
  await sleep(3000)
  const filed = await db.read.$count(inboundMail, eq(inboundMail.state, "filed"))
  const all = [...took.values()].flat()
  const rows = [...took, ["all", all] as const]
  const table = Object.fromEntries(rows.map(([what, times]) => [what, { n: times.length, ...percentiles(times) }]))
  return { table, ...percentiles(all), actions: all.length, errors, mails, filed }
}

async function signIn(db: Db, people: number): Promise<Visitor[]> {
  const colleagues = await db.read.select().from(users)
  const lucia = openLucia(db, false)
  const now = Date.now()
  return Promise.all(
    Array.from({ length: people }, async (_, n) => {
      const visitor = new Visitor(`http://127.0.0.1:${PORT}`, { "Accept-Encoding": "gzip" })
      const attributes = {
        createdAt: now,
        lastSeenAt: now,
        userAgent: "bench",
        address: "127.0.0.1",
        via: "password" as const,
      }
      const { id } = await lucia.createSession(colleagues[n % colleagues.length]?.id ?? 0, attributes)
      visitor.cookies.set(lucia.sessionCookieName, id)
      return visitor
    }),
  )
}
