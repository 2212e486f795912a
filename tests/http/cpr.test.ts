import { eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { events } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"
import { addPerson, testPassword } from "#tests/support/people.ts"
import type { Visitor } from "#tests/support/visitor.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"

const number = "010203-1234"
let house: TestHouse
let web: TestWeb
let visitor: Visitor

const mail = [
  "From: Mette Lindhjem <mli@vindrose.example>",
  "To: henvendelse@region.example",
  `Subject: Dagpenge ${number}`,
  "Message-ID: <html@vindrose.example>",
  "MIME-Version: 1.0",
  "Content-Type: multipart/alternative; boundary=x",
  ...["", "--x", "Content-Type: text/plain; charset=utf-8", "", `Det er ${number}.`],
  ...["--x", "Content-Type: text/html; charset=utf-8", ""],
  `<p>Det er <b>${number}</b>: <a href="https://vindrose.example/${number}">her</a></p>`,
  ...["--x--", ""],
].join("\r\n")

beforeAll(async () => {
  house = openTestHouse(Date.now())
  const place = await furnish(house)
  await receive(house, place.mailbox.id, Buffer.from(mail))
  await addPerson(house.db, { email: "ida@region.example", name: "Ida Sand", role: "staff", unitId: place.unit.id })
  web = await startWeb(house)
  visitor = web.visit()
  await visitor.signIn("ida@region.example", testPassword)
})
afterAll(async () => {
  await web.stop()
  house.close()
})

const read = async (path: string) => (await visitor.get(path)).text()
const asked = () => house.db.read.$count(events, eq(events.type, "cpr-shown"))

test("a CPR number is nowhere on the case, in its mail or in the lists, until it is asked for; the log tells of that once", async () => {
  for (const path of ["/inquiries/H-2026-00001", "/inquiries", "/search?q=dagpenge"]) {
    const page = await read(path)
    expect(page, path).toContain("Dagpenge")
    expect(page, path).not.toContain(number)
  }
  const html = await read("/messages/1/html")
  expect(html).toContain("<b>xxxxxx-xxxx</b>")
  // An address is no text.
  expect(html).toContain(`https://vindrose.example/${number}`)
  expect(await asked()).toBe(0)

  const page = await read("/inquiries/H-2026-00001")
  const [, way = ""] = /href="([^"]*cpr=shown)"/.exec(page) ?? []
  const shown = await read(way.replaceAll("&amp;", "&"))
  expect(shown).toContain(`Det er ${number}.`)
  expect(await asked()).toBe(1)
  expect(await read("/messages/1/html?cpr=shown")).toContain(`<b>${number}</b>`)
  expect(await asked()).toBe(1)
})
