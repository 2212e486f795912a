/*
 * npm test: everything that is checked, in one command, on a laptop and on the CI server alike. Plain Node without a
 * dependency. What is missing is installed where that may be done; nothing is ever skipped for want of it. Arguments go to
 * vitest: `npm test -- tests/unit/mail` runs all checks and these tests.
 */
import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ensureBuilt } from "./bootstrap/build.mjs"
import { checkNode, ensureInstalled } from "./bootstrap/install.mjs"
import { run, tool } from "./bootstrap/run.mjs"
import { say, step, Trouble } from "./bootstrap/say.mjs"

/** What the tests run against: a browser, and a mail server that speaks IMAP and LMTP. Debian's names. */
const programs = [
  { path: "/usr/bin/chromium", packages: ["chromium"] },
  { path: "/usr/sbin/dovecot", packages: ["dovecot-imapd"] },
  { path: "/usr/lib/dovecot/lmtp", packages: ["dovecot-lmtpd"] },
]

let passed = 0
let failed = 0

/** A check that passes or fails as one. */
async function check(title, work) {
  try {
    await step(title, work)
    passed++
  } catch (error) {
    failed++
    say(error instanceof Trouble ? error.message : String(error.stack))
  }
}

try {
  checkNode()
  await ensureInstalled()
  await ensurePrograms()
  await check("Types (tsc)", () => tool("tsc", [], { lines: 200 }))
  await check("Lint (biome)", () => tool("biome", ["check", "--error-on-warnings"], { lines: 200 }))
  await check("Unused code (knip)", () => tool("knip", [], { lines: 200 }))
  await check("Build", ensureBuilt)
  await runTests()
} catch (error) {
  failed++
  say(error instanceof Trouble ? error.message : String(error.stack))
}
say(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

async function ensurePrograms() {
  const missing = programs.filter(({ path }) => !existsSync(path)).flatMap(({ packages }) => packages)
  if (missing.length === 0) return
  const byHand = `The tests need ${missing.join(", ")}. Install with:\n  sudo apt-get install -y ${missing.join(" ")}`
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")
  if (!mayInstall) throw new Trouble(byHand)
  await step(`Installing ${missing.join(", ")}`, async () => {
    const env = { DEBIAN_FRONTEND: "noninteractive" }
    await run("apt-get", ["update", "-qq"], { env })
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing], { env })
  }).catch((error) => {
    throw new Trouble(`${error.message}\n\n${byHand}`)
  })
}

async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), "rettidig-test-"))
  const report = join(folder, "report.json")
  // Its own reporter shows the progress; the counts are read from the JSON beside it.
  spawnSync(
    process.execPath,
    [
      "node_modules/.bin/vitest",
      "run",
      ...process.argv.slice(2),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    { stdio: "inherit" },
  )
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = readReport(report)
  rmSync(folder, { recursive: true })
  passed += numPassedTests
  // A test that was skipped shows nothing, and a file that could not even be loaded has no tests to count.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  )
  failed += numFailedTests + numPendingTests + numTodoTests + unloaded.length
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    throw new Trouble("vitest ended without a report; its own words stand above.")
  }
}
