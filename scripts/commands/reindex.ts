import { existsSync } from "node:fs"
import { databaseFile } from "#app/services.server.ts"
import { reindexDb } from "#db/client.server.ts"
import { type Command, print, readCommandEnv, UsageError } from "./command.ts"

export const command: Command = {
  summary: "Makes the search index anew.",
  usage: `reindex

For when verify says that the index is damaged or behind. The service may run beside it; searches find less until it is
done, which takes some minutes for a million mails.`,
  run: async () => {
    const file = databaseFile(readCommandEnv())
    if (!existsSync(file)) throw new UsageError(`There is no house at ${file}; npm start makes one.`)
    reindexDb(file)
    print("The search index is made anew.")
  },
}
