import type { Services } from "#app/services.server.ts"
import { writeSetting } from "#db/settings.server.ts"
import { openBell } from "./bell.ts"

const BEAT_EVERY = 5_000

/** Lets /healthz and the mailbox page see that the worker lives: settings["worker.heartbeat"] = { at, pid }. */
export async function beat({ db, now }: Services, pid: number, signal: AbortSignal): Promise<void> {
  const bell = openBell()
  for (; !signal.aborted; await bell.wait(BEAT_EVERY, signal)) {
    await db.write((tx) => writeSetting(tx, "worker.heartbeat", { at: now(), pid }))
  }
}
