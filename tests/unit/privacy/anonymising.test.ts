import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import Database from "better-sqlite3"
import { eq, ne } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { verifyHouse } from "#app/admin/verify.server.ts"
import { checkChain } from "#app/audit/chain.server.ts"
import { listEntries } from "#app/audit/entries.server.ts"
import { anonymisePerson } from "#app/privacy/anonymising.server.ts"
import { removeLeftovers } from "#app/privacy/removing.server.ts"
import { databaseFile } from "#app/services.server.ts"
import {
  attachments,
  contacts,
  eventMasks,
  events,
  inboundMail,
  inquiries,
  inquiryFacts,
  kindFacts,
  kindSteps,
  messages,
  newsConsents,
  newsSubscribers,
  removals,
} from "#db/schema/index.ts"
import { viewerFrom } from "#tests/unit/stakeholders/parties.ts"
import { type FullHouse, openFullHouse, others, removeAll, traces } from "./full-house.ts"

let it: FullHouse
beforeEach(async () => {
  it = await openFullHouse()
})
afterEach(() => it.house.close())

const anonymise = () => anonymisePerson(it.house.db, it.actor(), it.personId)

/** Every file of the data folder as it lies on the disk, but for the audit log, which is never rewritten. */
function* bytesOfHouse(): Generator<{ file: string; bytes: Buffer }> {
  const { dataDir } = it.house.env
  for (const name of readdirSync(dataDir, { recursive: true, encoding: "utf8" })) {
    const file = join(dataDir, name)
    if (statSync(file).isDirectory() || file.endsWith("-shm")) continue
    yield { file: name, bytes: file === databaseFile(it.house.env) ? withoutEvents(file) : readFileSync(file) }
  }
}

/** In memory, and out of WAL mode (bytes 18 and 19 of the header), which needs a file. */
function openCopy(file: string): Database.Database {
  const bytes = readFileSync(file)
  bytes.fill(1, 18, 20)
  return new Database(bytes)
}

/** A copy whose events were overwritten in place: whatever else lies in its pages, freed ones too, is as it was. */
function withoutEvents(file: string): Buffer {
  const copy = openCopy(file)
  copy.pragma("secure_delete = ON")
  copy.pragma("foreign_keys = OFF")
  copy.exec("drop table events")
  return copy.serialize()
}

const findAll = (words: readonly string[]) => {
  const found: string[] = []
  for (const { file, bytes } of bytesOfHouse()) {
    const text = bytes.toString("utf8").toLowerCase()
    for (const word of words) if (text.includes(word.toLowerCase())) found.push(`${file}: ${word}`)
  }
  return found
}

/** The words of the search index: in its pages they are cut into common beginnings, which no search of bytes finds. */
function findInIndex(words: readonly string[]): string[] {
  const connection = openCopy(databaseFile(it.house.env))
  const found: string[] = []
  for (const table of ["inquiries", "messages", "notes", "contacts", "people", "organisations"]) {
    connection.exec(`create virtual table temp.v_${table} using fts5vocab('main', 'search_${table}', 'instance')`)
    const terms = connection.prepare(`select distinct term from temp.v_${table}`).pluck().all() as string[]
    found.push(...words.filter((word) => terms.includes(word)).map((word) => `${table}: ${word}`))
  }
  return found
}
const indexed = ["lindhjem", "mli", "zebraplanken", "kvaekerfroeen", "hvalrosnotat", "tapirsvaret", "muldvarpekaldet"]

describe("anonymising", () => {
  test("leaves nothing of the person anywhere on the disk, and everything of others", async () => {
    await it.journalise()
    it.house.db.emptyLog()
    expect(findAll(traces).length).toBeGreaterThan(20)
    expect(findInIndex(indexed).length).toBeGreaterThan(5)
    expect(await anonymise()).toBe(true)
    await removeAll(it.house)
    expect(findAll(traces)).toEqual([])
    expect(findInIndex(indexed)).toEqual([])
    expect([...new Set(findAll(others).map((hit) => hit.split(": ")[1]))].sort()).toEqual([...others].sort())
    expect((await it.person())?.name).toBe(`Anonymiseret person ${it.personId}`)
    expect(await it.house.db.read.$count(removals)).toBe(0)
  })

  test("moves no figure, keeps the counts, and the house is whole", async () => {
    await it.journalise()
    const count = async () => ({
      facts: (await it.house.db.read.select().from(inquiryFacts)).map(({ version: _, ...fact }) => fact),
      cases: await it.house.db.read.$count(inquiries),
      mails: await it.house.db.read.$count(messages),
      ledger: await it.house.db.read.$count(inboundMail),
      contacts: await it.house.db.read.$count(contacts),
    })
    const before = await count()
    await anonymise()
    await removeAll(it.house)
    expect(await count()).toEqual(before)
    expect((await verifyHouse(it.house)).faults).toEqual([])
  })

  test("is done once: a second time does nothing", async () => {
    await it.journalise()
    await anonymise()
    const log = await it.house.db.read.$count(events)
    expect(await anonymise()).toBe(false)
    expect(await it.house.db.read.$count(events)).toBe(log)
  })

  test("hides the names in the log, whose chain stays as it was", async () => {
    await it.journalise()
    const viewer = viewerFrom(it.signe, { role: "administrator" })
    const log = async () => JSON.stringify(await listEntries(it.house.db.read, viewer, {}))
    expect(await log()).toMatch(/Lindhjem|mli@/)
    const before = await it.house.db.read.select().from(events)
    await anonymise()
    expect(await log()).not.toMatch(/Lindhjem|mli@|Zebraplanken|Mette er glad/)
    expect((await it.house.db.read.select().from(events)).slice(0, before.length)).toEqual(before)
  })

  test("leaves the chain whole for the walk of the next night, which still sees what is changed", async () => {
    await it.journalise()
    const walk = () => checkChain(it.house.db, it.house.clock.now)
    const first = await walk()
    await anonymise()
    const second = await walk()
    expect(second).toMatchObject({ brokenAt: null })
    expect(second.lines).toBeGreaterThan(first.lines)
    // Whoever writes the masked words into the log itself is found out.
    const masks = await it.house.db.read
      .select({ mask: eventMasks, event: events })
      .from(eventMasks)
      .innerJoin(events, eq(events.id, eventMasks.eventId))
    const { mask } = masks.find(({ mask, event }) => JSON.stringify(mask.data) !== JSON.stringify(event.data)) ?? {}
    await it.house.db.write((tx) =>
      tx
        .update(events)
        .set({ data: mask?.data ?? {} })
        .where(eq(events.id, mask?.eventId ?? 0)),
    )
    expect(await walk()).toMatchObject({ brokenAt: mask?.eventId })
  })

  test("keeps of what was filled in on the case the days and choices, and of a step that it was taken", async () => {
    await it.journalise()
    await anonymise()
    const facts = await it.house.db.read.select().from(kindFacts)
    expect(facts.map(({ facts }) => facts)).toEqual([
      { medium: "[anonymiseret]", mediumDeadline: "2026-12-01" },
      { medium: `Talt med Anonymiseret person ${it.personId}`, mediumDeadline: "2026-12-01" },
    ])
    const steps = await it.house.db.read.select().from(kindSteps)
    expect(steps.map(({ note }) => note)).toEqual(["", `Ring til Anonymiseret person ${it.personId}`])
  })

  test("ends their news, not those of others, and keeps what was agreed to", async () => {
    await it.journalise()
    await anonymise()
    const readers = await it.house.db.read.select().from(newsSubscribers)
    expect(readers.map(({ withdrawnAt }) => withdrawnAt !== null)).toEqual([true, false])
    expect(readers[1]?.address).toBe("bo@ravnkilde.example")
    const lines = await it.house.db.read.select().from(newsConsents).where(eq(newsConsents.subscriberId, 1))
    expect(lines.map(({ kind, way }) => [kind, way])).toEqual([
      ["given", "confirmation"],
      ["withdrawn", "anonymised"],
    ])
    expect(lines[0]?.words).toBe("Ja, send mig nyheder.")
  })

  test("waits until the case is journalised", async () => {
    await expect(anonymise()).rejects.toMatchObject({ code: "anonymising-blocked" })
    expect((await it.person())?.name).toBe("Mette Lindhjem")
  })
})

test("a file that a mail has just brought again, and not yet told of, is there for it", async () => {
  await it.journalise()
  const [file] = await it.house.db.read.select().from(attachments)
  const bytes = await it.house.blobs.read(file?.sha256 ?? "")
  await anonymise()
  await it.house.blobs.put(bytes)
  await removeLeftovers(it.house)
  const [other] = await it.house.db.read.select().from(messages).where(ne(messages.inquiryId, it.caseId))
  if (!file || !other) throw new Error("no file, no mail")
  const { id: _, ...same } = file
  await it.house.db.write((tx) => tx.insert(attachments).values({ ...same, messageId: other.id }))
  await removeAll(it.house)
  expect((await verifyHouse(it.house)).faults).toEqual([])
  expect(await it.house.blobs.read(file?.sha256 ?? "")).toEqual(bytes)
})

test("verify tells of a raw mail that came back", async () => {
  await it.journalise()
  const [entry] = await it.house.db.read.select().from(inboundMail)
  const raw = await it.house.blobs.read(entry?.sha256 ?? "")
  await anonymise()
  await removeAll(it.house)
  await it.house.blobs.put(raw)
  expect((await verifyHouse(it.house)).faults).toEqual([
    `blob ${entry?.sha256}: it was to be removed with a person's data, and is here`,
  ])
})
