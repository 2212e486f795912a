import { readEnv } from "#app/env.server.ts"
import { openServices } from "#app/services.server.ts"
import { filing } from "./filing.ts"
import { runWorkers } from "./run.ts"

const house = openServices(readEnv())
const workers = await runWorkers(house, filing(house), { now: Date.now, random: Math.random })
house.log.info({ door: workers.door.port }, "workers started")

async function stop() {
  await workers.stop()
  house.close()
  process.exit(0)
}
process.once("SIGTERM", stop)
process.once("SIGINT", stop)

// A loop that can't go on ends the process: the supervisor starts a fresh one, and nothing half-done is carried along.
workers.done.catch((error) => {
  house.log.error({ err: error }, "workers ended")
  process.exit(1)
})
