import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { Viewer } from "#app/auth/viewer.ts"
import { zipStream } from "#app/lib/zip.server.ts"
import { exportPerson } from "#app/privacy/exporting.server.ts"
import type { Held } from "#app/privacy/held.ts"
import { events, inquiries, users } from "#db/schema/index.ts"
import { receive } from "#tests/support/mail.ts"
import { viewerFrom } from "#tests/unit/stakeholders/parties.ts"
import { type FullHouse, openFullHouse } from "./full-house.ts"

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rettidig-zip-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** By another program than ours: Python's zipfile, which checks every sum. */
async function readZip(zip: ReadableStream<Uint8Array>): Promise<Map<string, string>> {
  const file = join(folder, "x.zip")
  writeFileSync(file, Buffer.from(await new Response(zip).arrayBuffer()))
  const script = `import json, sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
print(json.dumps({n: z.read(n).decode("utf-8") for n in z.namelist()}))`
  const said = execFileSync("python3", ["-c", script, file], { encoding: "utf8", maxBuffer: 1 << 26 })
  return new Map(Object.entries(JSON.parse(said) as Record<string, string>))
}

test("the ZIP is read by others: names with Danish letters, long and empty files", async () => {
  const long = "en linje\n".repeat(50_000)
  async function* pieces() {
    for (let at = 0; at < long.length; at += 7_000) yield Buffer.from(long.slice(at, at + 7_000))
  }
  async function* entries() {
    yield { name: "æøå/tom.txt", at: Date.parse("2026-11-26"), content: "" }
    yield { name: "lang.txt", at: Date.parse("2026-11-26"), content: pieces() }
  }
  const read = await readZip(zipStream(entries()))
  expect([...read.keys()]).toEqual(["æøå/tom.txt", "lang.txt"])
  expect(read.get("lang.txt")).toBe(long)
})

describe("what is held on somebody", () => {
  let it: FullHouse
  let manager: Viewer
  beforeEach(async () => {
    it = await openFullHouse()
    const [user] = await it.house.db.read.select().from(users)
    if (!user) throw new Error("nobody")
    manager = viewerFrom(user, { role: "management" })
  })
  afterEach(() => it.house.close())

  const fetchAll = async (viewer = manager) => {
    const { zip } = await exportPerson(it.house, viewer, it.personId, "da")
    const files = await readZip(zip)
    const held = JSON.parse(files.get("data.json") ?? "") as Held
    return { files, held, all: [...files.values()].join("\n"), index: files.get("index.html") ?? "" }
  }

  test("is all there: mails as they came, files, contacts, meetings, lists; and the log tells of it", async () => {
    const { files, held } = await fetchAll()
    const names = [...files.keys()]
    expect(names.filter((name) => name.endsWith(".eml"))).toHaveLength(4)
    expect(names.filter((name) => name.startsWith("attachments/"))).toEqual([expect.stringMatching(/-bilag\.txt$/)])
    expect(files.get(names.find((name) => name.startsWith("attachments/")) ?? "")?.trim()).toBe("Okapibilaget")
    expect(held.cases.map(({ subject }) => subject)).toEqual(["Zebraplanken hos os"])
    expect(held.cases[0]?.filledIn).toContain("Medie: Kvækerfrøens Tidende")
    expect(held.mails.map(({ subject }) => subject)).toContain("Pindsvinesagen")
    expect(held.mails.map(({ text }) => text).join()).toMatch(/Kvækerfrøen.*Tapirsvaret/s)
    expect(held.contacts.map(({ summary }) => summary)).toEqual(["Muldvarpekaldet"])
    expect(held.meetings.map(({ title }) => title)).toEqual(["Møde med Mette Lindhjem"])
    expect(held.surveys).toEqual([expect.objectContaining({ answered: true })])
    expect(held.imports.map(({ file }) => file)).toEqual(["liste.csv"])
    expect(held.addresses.map(({ value }) => value)).toContain("55 66 77 88")
    expect(held.events.length).toBeGreaterThan(0)
    const log = await it.house.db.read.select().from(events)
    expect(log.at(-1)).toMatchObject({ type: "exported", data: { what: "personal-data" } })
  })

  test("holds nothing that is others' or internal, and says so", async () => {
    await receive(it.house, it.mailbox.id, {
      ...{ from: "Bo Ravnkilde <bo@ravnkilde.example>", subject: "Sv: Zebraplanken hos os" },
      ...{ text: "Elefantens hemmelighed", inReplyTo: "<med-bilag@vindrose.example>" },
    })
    await receive(it.house, it.mailbox.id, {
      from: "Bo <bo@ravnkilde.example>",
      subject: "Bos egen",
      text: "Rævens sag",
    })
    const { all, held, index } = await fetchAll()
    for (const word of ["Hvalrosnotat", "Gnuopgaven", "Elefantens", "Bos egen", "Rævens", "Malthe Dyrvig"])
      expect(all).not.toContain(word)
    expect(held.leftOut).toMatchObject({ internalNotes: 1, tasks: 1, othersMails: 1, hiddenCases: 0 })
    expect(index).toContain("Et internt notat.")
    expect(index).toContain("artikel 15, stk. 4")
  })

  test("leaves out a confidential case of another unit, and counts it", async () => {
    const { id: otherUnit } = (await it.house.db.read.query.units.findMany()).at(-1) ?? { id: 0 }
    await it.house.db.write((tx) =>
      tx.update(inquiries).set({ confidentiality: "confidential", assigneeId: null, unitId: otherUnit }),
    )
    const { held, all } = await fetchAll({ ...manager, role: "administrator", unitId: null })
    expect(held.leftOut.hiddenCases).toBe(1)
    expect(all).not.toMatch(/Zebraplanken|Kvækerfrøen|Tapirsvaret|Pindsvinesagen/)
    expect((await fetchAll()).held.leftOut.hiddenCases).toBe(0)
  })

  test("is text on the page, whatever it says", async () => {
    await receive(it.house, it.mailbox.id, {
      ...{ from: "Mette Lindhjem <mli@vindrose-emballage.example>", subject: "<script>alert(1)</script>" },
    })
    const { index } = await fetchAll()
    expect(index).not.toContain("<script")
  })
})
