import type { Services } from "#app/services.server.ts"
import { checkFile } from "./checking.server.ts"
import { findActive } from "./queries.server.ts"
import { runFile } from "./running.server.ts"
import { undoFile } from "./undoing.server.ts"

const works = { checking: checkFile, running: runFile, undoing: undoFile }

/** Does what the oldest import waits for, to its end or until the signal. False where none waits. */
export async function workOnImports(services: Services, signal: AbortSignal): Promise<boolean> {
  const active = await findActive(services.db.read)
  if (!active || !(active.status in works)) return false
  await works[active.status as keyof typeof works](services, active.id, signal)
  return true
}
