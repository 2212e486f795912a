import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { root, tool } from "./run.mjs"
import { step } from "./say.mjs"

const inputs = ["app", "db", "workers", "scripts", "public", "package-lock.json", "tsconfig.json", "vite.config.ts"]
const stamp = join(root, "build", ".inputs")

/** What runs as a process of its own. Run from their sources they would take thrice the time to start and the memory. */
const programs = [
  ...["scripts/rettidig.ts", "scripts/web.ts", "workers/main.ts"],
  ...["app/mail/parse-worker.server.ts", "app/stakeholders/imports/digest-worker.server.ts"],
]
const programFolder = "build/programs"

export const builtProgram = (source) => join(root, programFolder, source.replace(/\.ts$/, ".js"))

/** Builds pages and programs where build/ is missing or was made from other sources; their hash is kept in build/.inputs. */
export async function ensureBuilt() {
  if (readStamp() !== hashInputs()) await step("Building", build)
}

export async function build() {
  const hash = hashInputs()
  rmSync(join(root, "build"), { recursive: true, force: true })
  const options = { env: { NODE_ENV: "production" }, lines: 200 }
  await tool("remix", ["vite:build"], options)
  const esbuild = await import("esbuild")
  await esbuild.build({
    ...{ absWorkingDir: root, entryPoints: programs, outbase: ".", outdir: programFolder, logLevel: "warning" },
    ...{ bundle: true, splitting: true, format: "esm", platform: "node", target: "node20", packages: "external" },
  })
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
