import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, posix } from "node:path"
import { fileURLToPath } from "node:url"

type Import = {
  /** As it is written. */
  from: string
  /** The file of ours it leads to; null for a package. */
  file: string | null
  /** Gone when the types are. */
  typeOnly: boolean
}
export type Source = { file: string; text: string; lines: number; imports: Import[] }

const root = fileURLToPath(new URL("../..", import.meta.url))
const folders = ["app", "db", "workers", "scripts", "tests"]
const statement = /^(?:import|export)\s+(type\s+)?(?:([^"';]*?)\s+from\s+)?"([^"]+)"/gm
const dynamic = /\bimport\("([^"]+)"\)/g

/** Every TypeScript file of the house with what it imports. */
export const readSources = (): Source[] => folders.flatMap((folder) => listFiles(folder)).map(readSource)

export function readSource(file: string): Source {
  const text = readFileSync(join(root, file), "utf8")
  const imports = [...text.matchAll(statement)].map(([, type, names = "", from = ""]) => ({
    from,
    file: resolve(file, from),
    typeOnly: type !== undefined || onlyTypes(names),
  }))
  const later = [...text.matchAll(dynamic)].map(([, from = ""]) => ({
    from,
    file: resolve(file, from),
    typeOnly: false,
  }))
  return { file, text, lines: text.split("\n").length - 1, imports: [...imports, ...later] }
}

// "{ type A, type B }"
const onlyTypes = (names: string) =>
  /^\{\s*type\s/.test(names) &&
  names
    .replace(/[{}\s]+/g, " ")
    .trim()
    .split(", ")
    .every((name) => name.startsWith("type "))

function listFiles(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort()
}

function resolve(file: string, from: string): string | null {
  if (from.startsWith("#")) return from.slice(1)
  return from.startsWith(".") ? posix.join(dirname(file), from) : null
}

/** A ring of imports, as the files it goes through; null where there is none. */
export function findCycle(sources: Source[]): string[] | null {
  const byFile = new Map(sources.map((source) => [source.file, source]))
  const done = new Set<string>()
  const path: string[] = []
  const visit = (file: string): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return null
    done.add(file)
    path.push(file)
    for (const { file: next, typeOnly } of byFile.get(file)?.imports ?? []) {
      const cycle = next === null || typeOnly ? null : visit(next)
      if (cycle) return cycle
    }
    path.pop()
    return null
  }
  for (const { file } of sources) {
    const cycle = visit(file)
    if (cycle) return cycle
  }
  return null
}
