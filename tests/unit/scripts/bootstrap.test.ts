import { readFileSync } from "node:fs"
import { createServer } from "node:net"
import { expect, test } from "vitest"

const load = (name: string) => import(new URL(`../../../scripts/bootstrap/${name}.mjs`, import.meta.url).href)

test("a Node that is too old is told so before anything else fails on it", async () => {
  const { checkNode } = await load("install")
  for (const old of ["18.19.1", "20.8.0"]) expect(() => checkNode(old)).toThrow(/needs Node 20\.9 or newer/)
  for (const fine of ["20.9.0", "20.20.2", "22.0.0", "24.1.0"]) expect(() => checkNode(fine)).not.toThrow()
})

test("dependencies are installed when they are those of the lockfile; other platforms' optional ones need not be there", async () => {
  const { isInstalled } = await load("install")
  const wanted = {
    packages: {
      "": { name: "rettidig" },
      "node_modules/a": { version: "1.0.0" },
      "node_modules/for-windows": { version: "2.0.0", optional: true },
    },
  }
  const present = { packages: { "node_modules/a": { version: "1.0.0" } } }
  expect(isInstalled(wanted, present)).toBe(true)
  expect(isInstalled(wanted, null)).toBe(false)
  expect(isInstalled(wanted, { packages: {} })).toBe(false)
  expect(isInstalled(wanted, { packages: { "node_modules/a": { version: "0.9.0" } } })).toBe(false)
  expect(
    isInstalled(wanted, { packages: { ...present.packages, "node_modules/for-windows": { version: "1.0.0" } } }),
  ).toBe(false)
})

test("a port that is taken is told with the variable that moves it", async () => {
  const { claimPort } = await load("ports")
  const server = createServer()
  const port = await new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port)),
  )
  await expect(claimPort("127.0.0.1", port, "PORT", "the page")).rejects.toThrow(
    new RegExp(`Port ${port} .* is taken, and the page needs it\\.[^]*PORT=${port + 1} npm start`),
  )
  server.close()
  expect(await claimPort("127.0.0.1", 0, "PORT", "the page")).toBeGreaterThan(0)
})

test("at a terminal a log line is a sentence, and what is no log line stays as it is", async () => {
  const { forTerminal } = await load("log-lines")
  const time = new Date(2026, 10, 23, 9, 5, 7).getTime()
  expect(forTerminal("web", JSON.stringify({ level: 40, time, msg: "slow page" }))).toBe(
    "09:05:07 web    warning slow page",
  )
  expect(forTerminal("worker", JSON.stringify({ level: 30, time, msg: "ready" }))).toBe("09:05:07 worker ready")
  expect(forTerminal("worker", "    at somewhere (file.ts:1:1)")).toBe("worker     at somewhere (file.ts:1:1)")
  const error = forTerminal(
    "web",
    JSON.stringify({
      level: 50,
      time,
      msg: "failed",
      err: { message: "disk full", stack: "Error: disk full\n  at x" },
    }),
  )
  expect(error).toContain("error failed: disk full")
  expect(error).toContain("at x")
})

test("the lockfile has every platform's packages: without them npm ci refuses it on a fresh clone", async () => {
  const { listMissing } = await import(new URL("../../../scripts/complete-lockfile.mjs", import.meta.url).href)
  const file = new URL("../../../package-lock.json", import.meta.url)
  expect(listMissing(JSON.parse(readFileSync(file, "utf8")))).toEqual([])
})
