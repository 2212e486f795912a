import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, beforeAll, expect, test } from "vitest"
import { inquiries, outbox, reminders, surveyInvitations } from "#db/schema/index.ts"
import { seededRandom } from "#tests/support/random.ts"
import { at, openServiceHouse, type ServiceHouse } from "#tests/support/service-house.ts"
import { type SmtpSink, startSmtpSink } from "#tests/support/smtp-sink.ts"

const KILLS = 6
const CASES = 60
const MONDAY = at("2026-11-30T11:00:00+01:00")

let it: ServiceHouse
let sink: SmtpSink
let worker: ChildProcess | null = null
beforeAll(async () => {
  sink = await startSmtpSink()
  it = await openServiceHouse("2026-11-26T09:00:00+01:00")
})
afterAll(async () => {
  worker?.kill("SIGKILL")
  await sink.close()
  it.close()
})

/** The keepers and the outbox in a process of their own, on a Monday in working hours whatever the wall says. */
const spawnKeepers = () =>
  spawn(process.execPath, ["--import", "tsx", "tests/support/service-worker.ts"], {
    cwd: new URL("../..", import.meta.url).pathname,
    env: {
      ...process.env,
      DATA_DIR: it.house.env.dataDir,
      SMTP_URL: sink.url,
      STARTS_AT: String(MONDAY),
      LOG_LEVEL: "error",
    },
    stdio: ["ignore", "pipe", "inherit"],
  })

test(`${KILLS} kills while reminders, digests and survey invitations are written and sent: each is there once`, async () => {
  const deadline = { dueAt: MONDAY - 3_600_000, warnAt: MONDAY - 7_200_000, unitId: it.unit.id }
  for (let n = 0; n < CASES; n++) await it.addCase({ ...deadline, assigneeId: n % 2 ? it.signe.id : it.malthe.id })
  const closedAt = at("2026-11-26T10:00:00+01:00")
  for (let n = 0; n < CASES; n++) await it.addCase({ status: "closed", closedReason: "answered", closedAt })
  const random = seededRandom(20261126)
  const live = async (until: () => Promise<unknown>) => {
    worker = spawnKeepers()
    const ended = once(worker, "exit")
    if (worker.stdout) await once(worker.stdout, "data")
    await until()
    worker.kill("SIGKILL")
    await ended
  }
  for (let kill = 0; kill < KILLS; kill++) await live(() => sleep(random() * 120))
  await live(() => sleep(2000))
  // A mail that was in hand when its worker died waits out its lease: let the minutes pass.
  it.house.clock.now = MONDAY + 600_000
  await it.send()

  const rows = await it.house.db.read.select().from(outbox)
  const perKind = (kind: string) => rows.filter((row) => row.kind === kind).length
  const asked = await it.house.db.read.$count(surveyInvitations)
  expect(asked).toBeGreaterThan(0)
  // One each: the two who have cases are reminded and greeted, the manager has the Monday digest.
  expect([perKind("reminder"), perKind("digest"), perKind("survey")]).toEqual([2, 3, asked])
  expect(rows.filter(({ state }) => state !== "sent")).toEqual([])
  expect(await it.house.db.read.$count(reminders)).toBe(CASES)
  expect(await it.house.db.read.$count(inquiries)).toBe(2 * CASES)
  const left = new Set([...sink.taken.map(({ messageId }) => messageId), ...it.sent.map(({ messageId }) => messageId)])
  expect(left).toEqual(new Set(rows.map(({ messageId }) => messageId)))
  const copies = new Map<string, Set<string>>()
  for (const { messageId, raw } of sink.taken)
    copies.set(messageId, (copies.get(messageId) ?? new Set()).add(raw.toString("latin1")))
  expect([...copies.values()].filter((each) => each.size > 1)).toEqual([])
})
