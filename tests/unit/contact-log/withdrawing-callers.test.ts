import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { findBrokenEvent } from "#app/audit/chain.server.ts"
import type { NewCaller } from "#app/contact-log/new-caller.server.ts"
import { withdrawContact } from "#app/contact-log/withdrawing.server.ts"
import { addAffiliation } from "#app/stakeholders/affiliating.server.ts"
import { changePerson } from "#app/stakeholders/person-details.server.ts"
import { affiliations, contacts, organisations, people } from "#db/schema/index.ts"
import { addKnown, logCall } from "#tests/support/contacts.ts"
import { dump } from "#tests/support/doubles/register.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish } from "#tests/support/mail.ts"
import { searchIndex } from "#tests/support/search-index.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
let firm: number
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
  const bodil = await addKnown(house.db, {
    name: "Bodil Krageskov",
    organisation: "Krageskov ApS",
    phone: "44 00 00 99",
  })
  firm = bodil.organisationId ?? 0
})
afterEach(() => house.close())

const actor = () => ({ userId: place.signe.id, now: house.clock.now })
const karin: NewCaller = { name: "Karin Nyboe", phone: "44 00 00 10", organisationId: null, organisation: "Nyboe VVS" }
const named = async (name: string) => {
  const [person] = await house.db.read.select().from(people).where(eq(people.name, name))
  const [organisation] = await house.db.read.select().from(organisations).where(eq(organisations.name, name))
  return person ?? organisation
}
/**
 * All but which number a case got: those are not given out twice. The figures keep, by that number, that a case was
 * withdrawn; it counts nowhere.
 */
const everything = async () => {
  const { inquiry_numbers: _, inquiry_facts: facts, ...rows } = await dump(house.db.read)
  return {
    rows: { ...rows, facts: facts?.filter((row) => !row.includes('"standing":"withdrawn"')) },
    index: searchIndex(house),
  }
}

describe("a call from somebody new, taken back", () => {
  test.each<[string, () => NewCaller]>([
    ["a person with number and organisation", () => karin],
    ["a person alone", () => ({ ...karin, organisation: "" })],
    ["a number alone", () => ({ ...karin, name: "", organisation: "" })],
    ["an organisation alone", () => ({ ...karin, name: "" })],
    ["a person at an organisation we know", () => ({ ...karin, organisation: "", organisationId: firm })],
  ])("leaves rows and search index as they were: %s", async (_, newCaller) => {
    const before = await everything()
    const { contactId } = await logCall(house, place.signe, {
      ...{ newCaller: newCaller(), summary: "Skal bruge tal senest onsdag kl. 12.", opensCase: true },
      followUp: { dueOn: "2026-11-30", kind: "follow-up" },
    })
    expect(await everything()).not.toEqual(before)
    await withdrawContact(house.db, actor(), contactId)
    expect(await everything()).toEqual(before)
    expect(await findBrokenEvent(house.db.read)).toBeNull()
  })

  test("leaves both where the person has called again since", async () => {
    const { contactId } = await logCall(house, place.signe, { newCaller: karin })
    const [first] = await house.db.read.select().from(contacts)
    const party = { personId: first?.personId ?? null, organisationId: first?.organisationId ?? null }
    await logCall(house, place.malthe, { party })
    await withdrawContact(house.db, actor(), contactId)
    expect(await named("Karin Nyboe")).toBeDefined()
    expect(await named("Nyboe VVS")).toBeDefined()
    expect(await house.db.read.$count(affiliations, eq(affiliations.personId, party.personId ?? 0))).toBe(1)
  })

  test("takes the person and leaves the organisation where a colleague has put somebody else there", async () => {
    const { contactId } = await logCall(house, place.signe, { newCaller: karin })
    const other = await addKnown(house.db, { name: "Ole Vang" })
    const organisationId = (await named("Nyboe VVS"))?.id ?? 0
    await addAffiliation(house.db, actor(), { personId: other.personId, organisationId, role: null, from: null })
    await withdrawContact(house.db, actor(), contactId)
    expect(await named("Karin Nyboe")).toBeUndefined()
    expect(await named("Nyboe VVS")).toBeDefined()
  })

  test("leaves whom a colleague has worked on", async () => {
    const { contactId } = await logCall(house, place.signe, { newCaller: karin })
    const id = (await named("Karin Nyboe"))?.id ?? 0
    await changePerson(house.db, actor(), id, { name: "Karin Nyboe", language: "en", preferredChannel: null })
    await withdrawContact(house.db, actor(), contactId)
    expect(await named("Karin Nyboe")).toMatchObject({ language: "en" })
  })
})

test("a call from somebody known, taken back, leaves them", async () => {
  const before = await everything()
  const bodil = await named("Bodil Krageskov")
  const party = { personId: bodil?.id ?? null, organisationId: firm }
  const { contactId } = await logCall(house, place.signe, { party })
  await withdrawContact(house.db, actor(), contactId)
  expect(await everything()).toEqual(before)
})
