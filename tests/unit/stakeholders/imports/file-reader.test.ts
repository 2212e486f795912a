import { afterAll, describe, expect, test } from "vitest"
import { answerDigest } from "#app/stakeholders/imports/digest-answer.server.ts"
import { type FileReaderOptions, openFileReader } from "#app/stakeholders/imports/file-reader.server.ts"
import { workbookOf } from "#app/stakeholders/lists/exporting.server.ts"
import { cpuTime } from "#tests/support/cpu-time.ts"
import { strangeList } from "#tests/support/strange-list.ts"

const asked = { column: "Kolonne" }
const reader = openFileReader()
afterAll(() => reader.close())

const workbook = (rows: number) =>
  workbookOf(
    {
      headers: ["Virksomhed", "CVR-nr.", "Navn", "Mail"],
      rows: Array.from({ length: rows }, (_, n) =>
        [`Firma ${n} ApS`, "29189641", `Navn Nummer${n}`, `n${n}@firma.example`].map((text) => ({ text })),
      ),
    },
    "Liste",
  )
const card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Åse Krogh\r\nEMAIL:aase@firma.example\r\nEND:VCARD\r\n"

describe("a file that is read in another process", () => {
  test.each<[string, () => Promise<Uint8Array>]>([
    ["a list in windows-1252", async () => strangeList(200).bytes],
    ["a workbook", () => workbook(20)],
    ["a card", async () => Buffer.from(card)],
    ["an old workbook", async () => Buffer.from("d0cf11e0a1b11ae1", "hex")],
    ["a picture", async () => Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
    ["nothing", async () => Buffer.alloc(0)],
    ["more rows than a list has", async () => Buffer.from("Navn;Mail\n".repeat(100_001))],
  ])("is answered as in this one: %s", async (_, make) => {
    const bytes = await make()
    expect(await reader.digest(bytes, asked)).toEqual(await answerDigest(bytes, asked))
  })

  test("leaves this one to others: of ten thousand rows it has hardly anything to do here", async () => {
    const bytes = await workbook(10_000)
    const here = await cpuTime(async () => void (await answerDigest(bytes, asked)))
    const there = await cpuTime(async () => void (await reader.digest(bytes, asked)))
    expect(there).toBeLessThan(here / 4)
  })

  test.each<[string, FileReaderOptions]>([
    ["time", { timeoutMs: 1 }],
    ["memory", { memoryMb: 40 }],
  ])("is refused as too large where it takes too much %s, and the next one is read", async (_, limits) => {
    const bounded = openFileReader(limits)
    const huge = Buffer.from(`${"a;".repeat(100)}\n`.repeat(90_000))
    expect(await bounded.digest(huge, asked)).toEqual({ refused: { code: "too-many-rows", values: { most: 100_000 } } })
    expect(await reader.digest(Buffer.from(card), asked)).toMatchObject({ digest: { rows: 1 } })
  })
})
