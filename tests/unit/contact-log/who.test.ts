import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { listParticipants, listParties } from "#app/contact-log/who-query.server.ts"
import { inquiries, organisations, people } from "#db/schema/index.ts"
import { addKnown, asViewer, logCall } from "#tests/support/contacts.ts"
import { cpuTime } from "#tests/support/cpu-time.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish } from "#tests/support/mail.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
})
afterEach(() => house.close())

const find = (typed: string, who = asViewer(place.signe)) => listParties(house.db, who, typed)
const names = async (typed: string) => (await find(typed)).map(({ name }) => name)

describe("whoever is meant", () => {
  beforeEach(async () => {
    await addKnown(house.db, { name: "Åse Nørgård", role: "chef", organisation: "Grønvang A/S", phone: "44 00 00 10" })
    await addKnown(house.db, { name: "Bodil Krageskov", role: "jobcenterchef", organisation: "Jobcenter Køge" })
    await addKnown(house.db, { name: "Kirsten Bodilsen" })
  })

  test("is found by two or three letters of any name, those that begin so first", async () => {
    expect(await names("bod")).toEqual(["Bodil Krageskov", "Kirsten Bodilsen"])
    expect(await names("kra bod")).toEqual(["Bodil Krageskov"])
    expect((await find("bod"))[0]).toMatchObject({ beside: "jobcenterchef, Jobcenter Køge", targetGroup: "jobcentres" })
  })

  test("is found however æ, ø and å are spelt, and by the organisation", async () => {
    expect(await names("aase noer")).toEqual(["Åse Nørgård"])
    expect(await names("groenv")).toEqual(["Grønvang A/S", "Åse Nørgård"])
  })

  test("is found by telephone as it is dialled, and by CVR", async () => {
    await house.db.write((tx) =>
      tx.update(organisations).set({ cvr: "10000009" }).where(eq(organisations.name, "Grønvang A/S")),
    )
    for (const typed of ["4400 0010", "+45 44 00 00 10", "0010"])
      expect(await names(typed), typed).toEqual(["Åse Nørgård"])
    expect((await find("4400"))[0]?.phone).toBe("44 00 00 10")
  })

  test("is found the moment it is there, and a double never", async () => {
    expect(await names("sofus")).toEqual([])
    const { personId } = await addKnown(house.db, { name: "Sofus Dam" })
    expect(await names("sofus")).toEqual(["Sofus Dam"])
    await house.db.write((tx) => tx.update(people).set({ mergedIntoId: 1 }).where(eq(people.id, personId)))
    expect(await names("sofus")).toEqual([])
  })
})

test("open cases and the last contact are told to those who may see them", async () => {
  const party = await addKnown(house.db, { name: "Bodil Krageskov", organisation: "Jobcenter Køge" })
  const summary = "Skal bruge tallene senest fredag kl. 12."
  const { opened } = await logCall(house, place.signe, { party, summary, opensCase: true })
  expect((await find("bodil"))[0]).toMatchObject({
    cases: [{ id: opened?.inquiryId, number: "H-2026-00001" }],
    lastContact: { at: house.clock.now, channel: "phone" },
  })
  await house.db.write((tx) => tx.update(inquiries).set({ confidentiality: "confidential" }))
  const [seen] = await find("bodil", asViewer(place.malthe))
  expect(seen).toMatchObject({ cases: [], lastContact: null })
})

test("colleagues and people are offered as those who took part", async () => {
  await addKnown(house.db, { name: "Malene Bro", organisation: "Jobcenter Køge" })
  expect(await listParticipants(house.db, "mal")).toEqual([
    { key: `u${place.malthe.id}`, name: "Malthe Dyrvig", beside: "MDY" },
    expect.objectContaining({ name: "Malene Bro", beside: "Jobcenter Køge" }),
  ])
})

test("among twenty thousand people a letter is answered in a few milliseconds", async () => {
  await house.db.write(async (tx) => {
    for (let from = 0; from < 20_000; from += 500)
      await tx
        .insert(people)
        .values(Array.from({ length: 500 }, (_, n) => ({ name: `Person ${from + n} Ærøboe`, createdAt: 0 })))
  })
  await find("per")
  const times: number[] = []
  for (let n = 0; n < 40; n++)
    times.push(
      await cpuTime(async () => {
        await find(`aeroeb ${n}`)
      }),
    )
  const p95 = times.sort((a, b) => a - b)[37] ?? Number.POSITIVE_INFINITY
  expect(p95).toBeLessThan(150)
})
