import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { root, tool } from "./run.mjs"
import { step } from "./say.mjs"

const inputs = ["app", "db", "public", "package-lock.json", "tsconfig.json", "vite.config.ts"]
const stamp = join(root, "build", ".inputs")

/** Builds the pages where build/ is missing or was made from other sources; their hash is kept in build/.inputs. */
export async function ensureBuilt() {
  const hash = hashInputs()
  if (existsSync(join(root, "build/server/index.js")) && readStamp() === hash) return
  await step("Building the pages", () => tool("remix", ["vite:build"], { env: { NODE_ENV: "production" }, lines: 200 }))
  writeFileSync(stamp, hash)
}

function hashInputs() {
  const hash = createHash("sha256")
  for (const file of inputs.flatMap((path) => filesIn(path))) {
    hash.update(`${file}\0`)
    hash.update(readFileSync(join(root, file)))
    hash.update("\0")
  }
  return hash.digest("hex")
}

function filesIn(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!/\.\w+$/.test(path))
    return readdirSync(full, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length))
      .sort()
  return [path]
}

function readStamp() {
  try {
    return readFileSync(stamp, "utf8")
  } catch {
    return null
  }
}
