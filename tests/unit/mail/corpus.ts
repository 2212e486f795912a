import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

export type CorpusFile = { name: string; raw: Buffer }

/** The messages of one folder of ../shared/corpus/mail; none where the machine has no such corpus. */
export function listCorpus(folder: string): CorpusFile[] {
  const directory = fileURLToPath(new URL(`../../../../shared/corpus/mail/${folder}/`, import.meta.url))
  if (!existsSync(directory)) return []
  return readdirSync(directory)
    .filter((name) => /\.(?:eml|msg)$/.test(name))
    .map((name) => ({ name, raw: readFileSync(directory + name) }))
}
