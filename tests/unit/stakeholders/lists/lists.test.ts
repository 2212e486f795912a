import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { seedReference } from "#app/admin/reference.server.ts"
import { danishOrder } from "#app/lib/danish-order.ts"
import { listSearch, queryOf, readListFilter } from "#app/stakeholders/lists/filter.ts"
import { addressesOf } from "#app/stakeholders/lists/mailing.ts"
import { listAllParties, listParties } from "#app/stakeholders/lists/queries.server.ts"
import { contacts, inquiries, organisations } from "#db/schema/index.ts"
import { receive } from "#tests/support/mail.ts"
import { addPerson } from "#tests/support/people.ts"
import { check, type ImportHouse, openImportHouse, run } from "../imports/run.ts"
import { viewerOf } from "./house.ts"

const DAY = 86_400_000
let house: ImportHouse
let other: number

beforeAll(async () => {
  house = await openImportHouse()
  other = await addPerson(house.db, { email: "jbr@region.example", initials: "JBR", role: "staff" })
  const file = [
    "Virksomhed;CVR;Kommune;Målgruppe;Ansvarlig;Aftale fra;Aftale til;Organisationens mail;Organisationens telefon",
    "Ærø Værft;29189641;Ballerup;Virksomheder;SAA;1/1-26;31-12-26;post@aeroe.example;44000010",
    "Øst Data;;Roskilde;Virksomheder;JBR;1/1-20;31-12-21;;",
    "Aalholm;13585628;Roskilde;Andre aktører;;;;post@aalholm.example, info@aalholm.example;",
    "Zink ApS;;;Virksomheder;;;;;",
  ].join("\n")
  await run(house, (await check(house, "liste.csv", file)).id)
})
afterAll(() => house.close())

const asking = (id = house.actor.userId, more = {}) => ({
  ...{ read: house.db.read, viewer: viewerOf(id, more), now: house.clock.now },
})
const names = async (query: string, ask = asking()) =>
  (await listAllParties(ask, readListFilter("organisations", new URLSearchParams(query)))).map(({ name }) => name)
const ours = async (query: string, ask = asking()) => {
  const invented = new Set(["Ærø Værft", "Øst Data", "Aalholm", "Zink ApS"])
  return (await names(query, ask)).filter((name) => invented.has(name))
}

describe("the list", () => {
  test("stands in the order of the Danish alphabet, either way", async () => {
    expect(await ours("")).toEqual(["Zink ApS", "Ærø Værft", "Øst Data", "Aalholm"])
    expect(await ours("sort=-organisation")).toEqual(["Aalholm", "Øst Data", "Ærø Værft", "Zink ApS"])
    expect(["å", "zz", "øl", "aa", "ærø", "abe"].sort((a, b) => (danishOrder(a) < danishOrder(b) ? -1 : 1))).toEqual([
      ...["abe", "zz", "ærø", "øl", "å", "aa"],
    ])
  })

  test.each([
    ["group=businesses", ["Zink ApS", "Ærø Værft", "Øst Data"]],
    ["municipality=0265", ["Øst Data", "Aalholm"]],
    ["region=hovedstaden", ["Ærø Værft"]],
    ["region=sjaelland&group=businesses", ["Øst Data"]],
    ["owner=0&group=businesses", ["Zink ApS"]],
    // In force today; the other one's has run out.
    ["agreement=1", ["Ærø Værft"]],
    ["missing=cvr&group=businesses", ["Zink ApS", "Øst Data"]],
    ["missing=mail&group=businesses", ["Zink ApS", "Øst Data"]],
    ["missing=phone&group=businesses", ["Zink ApS", "Øst Data"]],
    ["text=aeroe vaerft", ["Ærø Værft"]],
    ["text=ÆRØ", ["Ærø Værft"]],
    ["text=29189641", ["Ærø Værft"]],
    ["text=info@aalholm", ["Aalholm"]],
    ["text=xyz", []],
  ])("narrowed by %s", async (query, expected) => expect(await ours(query)).toEqual(expected))

  test("is cut in pages of fifty, with the total; beyond the last is the last", async () => {
    const all = await names("")
    const page = await listParties(asking(), readListFilter("organisations", new URLSearchParams("page=99")))
    expect(page).toMatchObject({
      total: all.length,
      page: Math.ceil(all.length / 50),
      pages: Math.ceil(all.length / 50),
    })
    expect(page.rows.map(({ name }) => name)).toEqual(all.slice((page.page - 1) * 50))
  })

  test("gives each mail address once, as a segment is written to", async () => {
    const rows = await listAllParties(asking(), readListFilter("organisations", new URLSearchParams("group=providers")))
    expect(addressesOf([...rows, ...rows])).toEqual(["post@aalholm.example", "info@aalholm.example"])
  })
})

describe("the last contact", () => {
  const idOf = async (name: string) =>
    (await house.db.read.select().from(organisations).where(eq(organisations.name, name)))[0]?.id ?? 0

  test("narrows and sorts; one at a confidential case is known to those only who may see the case", async () => {
    await seedReference(house.db, house.clock.now)
    const { inquiryId } = await receive(house, null)
    await house.db.write(async (tx) => {
      const confidential = { confidentiality: "confidential" as const, unitId: null, assigneeId: other }
      await tx
        .update(inquiries)
        .set(confidential)
        .where(eq(inquiries.id, inquiryId ?? 0))
      const call = { channel: "phone" as const, direction: "in" as const, summary: "Ringede" }
      await tx.insert(contacts).values([
        { ...call, at: house.clock.now - 10 * DAY, organisationId: await idOf("Zink ApS") },
        { ...call, at: house.clock.now - 200 * DAY, organisationId: await idOf("Øst Data") },
        { ...call, at: house.clock.now - DAY, organisationId: await idOf("Ærø Værft"), inquiryId },
      ])
    })
    expect(await ours("quiet=90&group=businesses")).toEqual(["Ærø Værft", "Øst Data"])
    expect(await ours("quiet=90&group=businesses", asking(other))).toEqual(["Øst Data"])
    expect((await ours("sort=-lastContact")).slice(0, 2)).toEqual(["Zink ApS", "Øst Data"])
    expect((await ours("sort=-lastContact", asking(other)))[0]).toBe("Ærø Værft")
  })
})

describe("the address of a list", () => {
  test.each([
    "",
    "group=jobcentres&sort=-lastContact",
    "municipality=0101&region=sjaelland&owner=0&agreement=1&quiet=90&missing=cvr&text=%C3%A6r%C3%B8",
    "columns=organisation%2Ccvr&view=3&page=2",
  ])("%s comes back as it was", (query) => {
    const search = listSearch(readListFilter("organisations", new URLSearchParams(query)))
    expect(search).toBe(query === "" ? "" : `?${query}`)
  })

  test("that makes no sense opens the whole list", () => {
    const odd = "group=nobody&municipality=x&owner=-1&quiet=0&missing=soul&sort=up&columns=wheels&page=-3&agreement=yes"
    const filter = readListFilter("people", new URLSearchParams(odd))
    expect(listSearch(filter)).toBe("")
    expect(queryOf(filter)).toBe("")
  })
})
