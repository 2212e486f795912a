import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const root = fileURLToPath(new URL("../..", import.meta.url))
const run = (input: string) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "tsx", "scripts/rettidig.ts", "needs"], {
    cwd: root,
    input,
    encoding: "utf8",
  })
  return {
    status,
    stderr,
    lines: stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  }
}
const message = (id: string, text: string) =>
  JSON.stringify({
    id,
    sentAt: "2026-11-23T10:00:00+01:00",
    from: { name: "Mette", address: "mette@vindrose.example" },
    subject: "Arbejdsfordeling",
    text,
  })

test("one line out for each in, in their order, with what was asked for", () => {
  const many = Array.from({ length: 3000 }, (_, n) =>
    message(`M${n}`, "Vi har brug for svar om arbejdsfordeling senest fredag kl. 12."),
  )
  const { lines, status } = run(`${many.join("\n")}\n`)
  expect(status).toBe(0)
  expect(lines.map(({ id }) => id)).toEqual(many.map((_, n) => `M${n}`))
  expect(lines[0]).toEqual({
    id: "M0",
    by: "2026-11-27T12:00",
    latest: null,
    urgency: "normal",
    quote: "senest fredag kl. 12",
    topic: "work-sharing",
    replyExpected: true,
  })
})

test("a line that is no message is told with its number, and those after it are read all the same", () => {
  const { lines, stderr, status } = run(
    `not json\n${JSON.stringify({ id: "A", sentAt: "yesterday", text: "" })}\n${message("B", "Hej")}\n`,
  )
  expect(status).toBe(1)
  expect(lines.map(({ id }) => id)).toEqual([null, null, "B"])
  expect(stderr).toMatch(/line 1: .*\nline 2: sentAt is no ISO 8601 time/)
})
