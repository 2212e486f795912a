import { resolve } from "node:path"
import { restore } from "#app/admin/backup.server.ts"
import { verifyHouse } from "#app/admin/verify.server.ts"
import { databaseFile } from "#app/services.server.ts"
import { migrateDb } from "#db/client.server.ts"
import { type Command, print, readCommandEnv, UsageError, withServices } from "./command.ts"

export const command: Command = {
  summary: "Puts a backup back into an empty data folder.",
  usage: `DATA_DIR=<empty folder> npm run -s rettidig -- restore <backup folder>

Checks the result as \`verify\` does, and ends with exit code 1 where anything is wrong.`,
  run: async ({ positionals: [folder] }) => {
    if (!folder) throw new UsageError("From where? restore <backup folder>")
    const env = readCommandEnv()
    const { takenAt } = await restore(env, resolve(folder))
    migrateDb(databaseFile(env))
    const { faults } = await withServices(verifyHouse)
    for (const fault of faults) print(fault)
    print(`Restored the backup of ${new Date(takenAt).toISOString()} into ${env.dataDir}; ${faults.length} faults.`)
    return faults.length === 0 ? 0 : 1
  },
}
