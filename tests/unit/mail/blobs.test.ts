import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { openBlobStore } from "#app/mail/blobs.server.ts"

const sha = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex")
const temporaries = () => readdirSync(join(directory, "tmp"))
let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "blobs-"))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

describe("blob store", () => {
  test("keeps bytes under the name of their hash and gives them back unchanged", async () => {
    const blobs = openBlobStore(directory)
    const bytes = Buffer.from([0, 255, 13, 10, 230, 248, 229])
    const stored = await blobs.put(bytes)
    expect(stored).toEqual({ sha256: sha(bytes), size: 7 })
    expect(await blobs.read(stored.sha256)).toEqual(bytes)
    expect(blobs.path(stored.sha256)).toBe(join(directory, stored.sha256.slice(0, 2), stored.sha256))
    expect(await blobs.has(stored.sha256)).toBe(true)
    expect(await blobs.size(stored.sha256)).toBe(7)
    expect(await blobs.size(sha("aldrig set"))).toBeNull()
    expect(await blobs.verify(stored.sha256)).toBe(true)
  })

  test("a stream is stored as the same bytes would be", async () => {
    const blobs = openBlobStore(directory)
    const chunks = ["Kære ", "modtager", "\r\n".repeat(50_000)]
    const stored = await blobs.put(Readable.from(chunks.map((chunk) => Buffer.from(chunk))))
    expect(stored.sha256).toBe(sha(chunks.join("")))
    expect(stored.size).toBe(Buffer.byteLength(chunks.join("")))
    const read: Buffer[] = []
    for await (const chunk of blobs.stream(stored.sha256)) read.push(chunk)
    expect(Buffer.concat(read).toString()).toBe(chunks.join(""))
  })

  test("many puts of the same content at once make one file and leave nothing behind", async () => {
    const [one, two] = [openBlobStore(directory), openBlobStore(directory)]
    const bytes = Buffer.from("samme indhold")
    const puts = Array.from({ length: 40 }, (_, n) => (n % 2 ? one : two).put(n % 3 ? bytes : Readable.from([bytes])))
    expect(new Set((await Promise.all(puts)).map((stored) => stored.sha256))).toEqual(new Set([sha(bytes)]))
    expect(readdirSync(join(directory, sha(bytes).slice(0, 2)))).toEqual([sha(bytes)])
    expect(temporaries()).toEqual([])
  })

  test("a stream that fails shows nothing and leaves nothing", async () => {
    const blobs = openBlobStore(directory)
    const torn = Readable.from(
      (function* () {
        yield Buffer.from("halv")
        throw new Error("connection lost")
      })(),
    )
    await expect(blobs.put(torn)).rejects.toThrow("connection lost")
    expect(temporaries()).toEqual([])
    expect(await blobs.has(sha("halv"))).toBe(false)
  })

  test("a write the disk refuses is thrown to the caller", async () => {
    const blobs = openBlobStore(directory)
    rmSync(join(directory, "tmp"), { recursive: true })
    await expect(blobs.put(Buffer.from("x"))).rejects.toThrow("ENOENT")
    expect(await blobs.has(sha("x"))).toBe(false)
  })

  test("damage on the disk is found, and a put of the whole content mends a short file", async () => {
    const blobs = openBlobStore(directory)
    const { sha256 } = await blobs.put(Buffer.from("helt indhold"))
    writeFileSync(blobs.path(sha256), "helt")
    expect(await blobs.verify(sha256)).toBe(false)
    await blobs.put(Buffer.from("helt indhold"))
    expect(await blobs.verify(sha256)).toBe(true)
    expect(await blobs.verify(sha("aldrig set"))).toBe(false)
  })

  test("only a hash is a name", async () => {
    const blobs = openBlobStore(directory)
    for (const name of ["../../etc/passwd", "", "AB".repeat(32), `${"ab".repeat(31)}/.`]) {
      expect(() => blobs.path(name)).toThrow("not a SHA-256")
    }
  })

  test("old temporaries are swept, young ones are left to whoever writes them", async () => {
    const blobs = openBlobStore(directory)
    const now = Date.UTC(2026, 10, 23, 12)
    for (const [name, age] of [
      ["old", 7200],
      ["young", 60],
    ] as const) {
      writeFileSync(join(directory, "tmp", name), "halv")
      utimesSync(join(directory, "tmp", name), now / 1000 - age, now / 1000 - age)
    }
    expect(await blobs.removeOldTemporaries(now)).toBe(1)
    expect(temporaries()).toEqual(["young"])
  })

  test("a process killed while it writes leaves whole blobs only", async () => {
    const script = fileURLToPath(new URL("./blob-writer.ts", import.meta.url))
    const child = spawn(process.execPath, ["--import", "tsx", script, directory], {
      stdio: ["ignore", "pipe", "inherit"],
    })
    const announced: string[] = []
    await new Promise<void>((resolve) => {
      child.stdout.on("data", (chunk) => {
        announced.push(...String(chunk).split("\n").filter(Boolean))
        if (announced.length > 20) child.kill("SIGKILL")
      })
      child.on("close", () => resolve())
    })
    const names = readdirSync(directory).flatMap((folder) =>
      folder === "tmp" ? [] : readdirSync(join(directory, folder)),
    )
    for (const name of names) expect(sha(readFileSync(join(directory, name.slice(0, 2), name)))).toBe(name)
    for (const name of announced) if (name.length === 64) expect(names).toContain(name)
    expect(existsSync(join(directory, "tmp"))).toBe(true)
  })
})
