import { eq } from "drizzle-orm"
import { openLucia } from "#app/auth/sessions.server.ts"
import { databaseFile } from "#app/services.server.ts"
import { type Db, openDb } from "#db/client.server.ts"
import { sessions, users } from "#db/schema/index.ts"
import type { Visitor } from "#tests/support/visitor.ts"
import { startWeb } from "#tests/support/web.ts"
import { processorTime } from "./processes.ts"

/** The built web process on a data folder, and a colleague in it who does not see all: each confidential case is asked for. */
export type Serving = { db: Db; url: string; visitor: Visitor; pid: number; stop(): Promise<void> }

/** Milliseconds: of a processor's time, which the server took for the answer; and on the clock, as the asker waited. */
export type Spent = { cpu: number; ms: number }

/**
 * Starts it, and signs the colleague in. The answers come unpacked, as a proxy in front would be given them: what gzip takes
 * is no part of the page. `stop` leaves the house without the session.
 */
export async function serve(folder: string): Promise<Serving> {
  const db = openDb(databaseFile({ dataDir: folder }))
  const [user] = await db.read.select().from(users).where(eq(users.role, "staff")).limit(1)
  if (!user) throw new Error("the house has no staff")
  const web = await startWeb({ env: { dataDir: folder } })
  const visitor = web.visit({ "Accept-Encoding": "identity" })
  const lucia = openLucia(db, false)
  const now = Date.now()
  const where = { userAgent: "bench", address: "127.0.0.1", via: "password" as const }
  const session = await lucia.createSession(user.id, { createdAt: now, lastSeenAt: now, ...where })
  visitor.cookies.set(lucia.sessionCookieName, session.id)
  return {
    ...{ db, url: web.url, visitor, pid: web.process.pid ?? 0 },
    async stop() {
      await web.stop()
      await db.write((tx) => tx.delete(sessions).where(eq(sessions.userAgent, where.userAgent)))
      db.close()
    },
  }
}

/**
 * Asks for a page and reads it. Where the machine has other work the two times are far apart: the clock then measures the
 * neighbours, and a bench is to be run again. The house lies in memory, so an answer waits for no disk. @throws Error where it is no page
 */
export async function ask({ visitor, pid }: Serving, path: string): Promise<Spent> {
  const [before, began] = [processorTime(pid), performance.now()]
  const response = await visitor.get(path)
  await response.arrayBuffer()
  const spent = { ms: performance.now() - began, cpu: processorTime(pid) - before }
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
  return spent
}

/** The same of both times. */
export const figures = (all: readonly Spent[]) => ({
  cpu: percentiles(all.map(({ cpu }) => cpu)),
  clock: percentiles(all.map(({ ms }) => ms)),
})

/** Milliseconds. */
export function percentiles(times: readonly number[]) {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => Number((sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(1))
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
