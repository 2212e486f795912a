import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newViewForm, viewForm } from "#app/views/forms.ts"
import { listViews } from "#app/views/queries.server.ts"
import { changeView, removeView, saveView } from "#app/views/saving.server.ts"
import { isSame } from "#app/views/views.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { addPerson } from "#tests/support/people.ts"

let house: TestHouse
let signe: number
let jonas: number
beforeAll(async () => {
  house = openTestHouse()
  signe = await addPerson(house.db, { email: "saa@region.example", role: "staff" })
  jonas = await addPerson(house.db, { email: "jbr@region.example", role: "staff" })
})
afterAll(() => house.close())

const view = {
  list: "organisations" as const,
  name: "Stille jobcentre",
  query: "group=jobcentres&quiet=90",
  columns: ["organisation", "lastContact"],
}
const names = async (userId: number) =>
  (await listViews(house.db.read, userId, "organisations")).map(({ name }) => name)

describe("a saved view", () => {
  test("is one's own until it is shared; others see it then and can neither change nor remove it", async () => {
    const actor = { userId: signe, now: 1 }
    const id = await saveView(house.db, actor, { ...view, shared: false })
    expect([await names(signe), await names(jonas)]).toEqual([["Stille jobcentre"], []])
    await changeView(house.db, actor, id, { shared: true, name: "Stille" })
    expect(await names(jonas)).toEqual(["Stille"])
    const [seen] = await listViews(house.db.read, jonas, "organisations")
    expect(seen).toMatchObject({ own: false, query: view.query, columns: view.columns })
    const stranger = { userId: jonas, now: 1 }
    await expect(changeView(house.db, stranger, id, { name: "Min" })).rejects.toMatchObject({ code: "not-found" })
    await expect(removeView(house.db, stranger, id)).rejects.toMatchObject({ code: "not-found" })
    expect(await removeView(house.db, actor, id)).toMatchObject({ name: "Stille", shared: true })
    expect(await names(signe)).toEqual([])
  })
})

describe("the forms", () => {
  test("keep only what the list understands, so that the tab is known again by its address", () => {
    const read = newViewForm.parse({
      ...{ list: "organisations", name: " Stille ", shared: "1" },
      search: "?group=jobcentres&page=3&view=9&wheels=4&columns=cvr&quiet=90",
    })
    expect(read).toEqual({
      ...{ list: "organisations", name: "Stille", shared: true },
      ...{ query: "group=jobcentres&quiet=90", columns: ["organisation", "cvr"] },
    })
    expect(isSame(read, { query: "group=jobcentres&quiet=90", columns: ["organisation", "cvr"] })).toBe(true)
    expect(isSame(read, { query: "group=jobcentres&quiet=90", columns: ["organisation"] })).toBe(false)
  })

  test.each([{}, { name: "" }, { shared: "maybe" }, { search: "?group=jobcentres" }])("%j changes nothing", (form) =>
    expect(viewForm.safeParse(form).success).toBe(false),
  )

  test("a view of a list that is none is refused", () => {
    expect(newViewForm.safeParse({ list: "users", search: "", name: "x" }).success).toBe(false)
  })
})
