import type { LoaderFunctionArgs } from "@remix-run/node"
import { readSetting } from "#db/settings.server.ts"

/** The worker writes its heartbeat every 5 s; one that is older has stopped. */
const WORKER_SILENT = 30_000

/** 200 when web, worker and database are all well, else 503. Open to all: it says nothing more. */
export async function loader({ context: { db, now, log } }: LoaderFunctionArgs) {
  const health = { web: "ok", worker: "late", database: "ok" }
  try {
    if (now() - heartbeatAt(await readSetting(db.read, "worker.heartbeat")) < WORKER_SILENT) health.worker = "ok"
  } catch (error) {
    log.error({ err: error }, "the database does not answer")
    health.worker = "unknown"
    health.database = "failed"
  }
  const well = health.worker === "ok" && health.database === "ok"
  return Response.json(health, { status: well ? 200 : 503 })
}

function heartbeatAt(value: unknown): number {
  const at = typeof value === "object" && value !== null && "at" in value ? value.at : null
  return typeof at === "number" ? at : Number.NEGATIVE_INFINITY
}
