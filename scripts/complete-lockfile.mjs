/*
 * After `npm install` behind a registry that lacks some platforms' packages: npm leaves those out of package-lock.json,
 * and `npm ci` then refuses the lockfile everywhere. Writes them in again. Version, os and cpu are what their parents and
 * their names say; npm adds the checksum where it can fetch them.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"]
const processors = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"]

/** The optional packages that the lockfile names and does not have: those `npm ci` calls missing. */
export function listMissing({ packages }) {
  const there = (path, name) =>
    Object.hasOwn(packages, `${path === "" ? "" : `${path}/`}node_modules/${name}`) ||
    (path !== "" && there(parentOf(path), name))
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !there(path, name))
      .map(([name, version]) => ({ name, version, dev })),
  )
}

const parentOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf("/node_modules/")))

function entryOf({ name, version, dev }) {
  const words = name.split(/[-/]/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.some((word) => word === processor || word === `${processor}le`))
  const libc = words.some((word) => word.startsWith("musl"))
    ? "musl"
    : words.some((word) => word.startsWith("gnu")) && "glibc"
  if (os.length === 0 && cpu.length === 0) throw new Error(`${name} says no platform: install it by hand`)
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev }),
    ...(libc && os.includes("linux") && { libc: [libc] }),
    optional: true,
    ...(os.length > 0 && { os }),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL("../package-lock.json", import.meta.url)
  const lock = JSON.parse(readFileSync(file, "utf8"))
  const missing = listMissing(lock)
  for (const one of missing) lock.packages[`node_modules/${one.name}`] = entryOf(one)
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${missing.length} packages of other platforms written into package-lock.json`)
}
