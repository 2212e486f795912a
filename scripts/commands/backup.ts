import { resolve } from "node:path"
import { backUp } from "#app/admin/backup.server.ts"
import { type Command, print, UsageError, withServices } from "./command.ts"

export const command: Command = {
  summary: "Copies the whole house into a folder while it runs.",
  usage: `backup <folder>     e.g. backup backups/$(date +%F)

Database, mails and key, consistent with each other. The folder must not be there yet. Mails are hard-linked on the
same disk, so a second backup takes little room; copy the folder to another machine to be safe from the disk itself.`,
  run: async ({ positionals: [folder] }) => {
    if (!folder) throw new UsageError("Where to? backup <folder>")
    const { blobs, database } = await withServices((services) => backUp(services, resolve(folder)))
    print(`Backed up to ${folder}: database of ${Math.ceil(database.size / 1024)} KB and ${blobs.length} files.`)
  },
}
