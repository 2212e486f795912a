import { readFileSync } from "node:fs"
import { join } from "node:path"
import { npm, root } from "./run.mjs"
import { step, Trouble } from "./say.mjs"

const oldest = [20, 9]

/** @throws Trouble where this Node is too old to run the house. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  throw new Trouble(`This is Node ${version}; Rettidig needs Node ${oldest.join(".")} or newer.
Install it from https://nodejs.org or your distribution, and try again.`)
}

/** Installs the dependencies where they are missing or not those of package-lock.json. */
export async function ensureInstalled() {
  if (isInstalled(readLock("package-lock.json"), readLock("node_modules/.package-lock.json"))) return
  await step("Installing the dependencies (npm ci)", () =>
    npm(["ci", "--no-audit", "--no-fund"]).catch((error) => {
      throw new Trouble(`${error.message}

The first start fetches the dependencies from the npm registry: is this machine online, and is there disk space left?
Behind a proxy, set it with: npm config set proxy http://…`)
    }),
  )
}

/**
 * Compares what is wanted with what npm says it put there (its hidden lockfile), by content: the times of files
 * in a fresh clone or a restored cache say nothing. Optional packages of other platforms are rightly missing.
 * @public for its test, which loads this folder by URL since it has no types
 */
export function isInstalled(wanted, present) {
  if (!wanted || !present) return false
  return Object.entries(wanted.packages).every(([path, { version, optional, link }]) => {
    if (path === "" || link) return true
    const there = present.packages[path]
    return there ? there.version === version : optional === true
  })
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), "utf8"))
  } catch {
    return null
  }
}
