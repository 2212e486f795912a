import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { listBlobReferences } from "#app/mail/blob-references.server.ts"
import { inForce, shownAs, standingOf } from "#app/publications/publication.ts"
import { addVersion, withdrawPublication } from "#app/publications/publishing.server.ts"
import { getPublication, getPublishedFile, listInForce } from "#app/publications/queries.server.ts"
import { sniff } from "#app/publications/sniffing.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish } from "#tests/support/mail.ts"
import { aPdf, publishSome } from "#tests/support/publications.ts"

describe("what holds", () => {
  const version = (number: number, validFrom: string, validTo: string | null = null) => ({ number, validFrom, validTo })

  test("its last day is its own, and the next is not", () => {
    const spring = version(1, "2026-03-01", "2026-05-31")
    expect(["2026-02-28", "2026-03-01", "2026-05-31", "2026-06-01"].map((day) => standingOf(spring, day))).toEqual([
      ...["to-come", "in-force", "in-force", "expired"],
    ])
  })

  test("is the newest that has begun; the one before does not come back when it ends", () => {
    const versions = [version(1, "2026-01-01"), version(2, "2026-03-01", "2026-05-31"), version(3, "2026-09-01")]
    const at = (day: string) => inForce(versions, day)?.number ?? null
    expect(["2025-12-31", "2026-02-01", "2026-05-31", "2026-06-01", "2026-09-01"].map(at)).toEqual([
      null,
      1,
      2,
      null,
      3,
    ])
    expect(versions.map((one) => shownAs(one, versions, "2026-06-01"))).toEqual(["replaced", "expired", "to-come"])
  })
})

describe("a file", () => {
  test.each([
    ["blanket.pdf", aPdf, "application/pdf"],
    ["BLANKET.PDF", aPdf, "application/pdf"],
    ["skema.docx", Buffer.from("PK\u0003\u0004…"), expect.stringContaining("wordprocessingml")],
    ["skema.docx", aPdf, null],
    ["blanket.pdf", Buffer.from("MZ…"), null],
    ["blanket.pdf", Buffer.alloc(0), null],
    ["side.html", Buffer.from("<script>"), null],
    ["skema.docm", Buffer.from("PK\u0003\u0004…"), null],
    ["pdf", aPdf, null],
  ])("named %s is taken only if its bytes begin as its name says", (name, bytes, type) =>
    expect(sniff(name, bytes)).toEqual(type),
  )
})

describe("a publication", () => {
  let house: TestHouse
  let userId: number
  let some: Awaited<ReturnType<typeof publishSome>>
  beforeEach(async () => {
    house = openTestHouse()
    userId = (await furnish(house)).signe.id
    some = await publishSome(house, userId)
  })
  afterEach(() => house.close())
  const today = "2026-11-23"
  const listed = async () =>
    (await listInForce(house.db.read, "a-kasser", today, "da")).map(({ title, number }) => [title, number])

  test("stands on its group's page in the version that holds, and on no other's", async () => {
    expect(await listed()).toEqual([
      ["AR 292", 2],
      ["Tal for ledigheden", 1],
    ])
    expect(await listInForce(house.db.read, "vejledning", today, "da")).toEqual([])
  })

  test("keeps the version before; only those who publish get it", async () => {
    const { versions } = await getPublication(house.db.read, some.publication)
    expect(versions.map(({ number }) => number)).toEqual([2, 1])
    const first = versions[1]?.id ?? 0
    await expect(getPublishedFile(house.db.read, first, today, false)).rejects.toThrow("not-found")
    expect(await getPublishedFile(house.db.read, first, today, true)).toMatchObject({ name: "ar292.pdf" })
  })

  test("that is withdrawn stands nowhere until it is published again, and its bytes are kept", async () => {
    const actor = { userId, now: house.clock.now }
    const { sha256 } = await getPublishedFile(house.db.read, some.published ?? 0, today, false)
    await withdrawPublication(house.db, actor, some.publication, true)
    expect(await listed()).toEqual([["Tal for ledigheden", 1]])
    await expect(getPublishedFile(house.db.read, some.published ?? 0, today, false)).rejects.toThrow("not-found")
    expect(await listBlobReferences(house.db.read)).toContain(sha256)
    await withdrawPublication(house.db, actor, some.publication, false)
    expect(await listed()).toHaveLength(2)
  })

  test("is replaced from the day its next version begins", async () => {
    const link = "https://blanketter.example/ar292"
    const next = { validFrom: "2026-12-01", validTo: null, link, file: null }
    await addVersion(house.db, { userId, now: house.clock.now }, some.publication, next)
    const on = async (day: string) => (await listInForce(house.db.read, "a-kasser", day, "da"))[0]?.link
    expect([await on("2026-11-30"), await on("2026-12-01")]).toEqual([null, link])
  })
})
