import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { messages } from "#app/i18n/messages.ts"
import { listFates } from "#app/stakeholders/imports/queries.server.ts"
import { readCells } from "#app/stakeholders/imports/reading.server.ts"
import type { List } from "#app/stakeholders/lists/columns.ts"
import { defaultColumns, listColumns } from "#app/stakeholders/lists/columns.ts"
import { csvOf, tableOf, workbookOf } from "#app/stakeholders/lists/exporting.server.ts"
import { readListFilter } from "#app/stakeholders/lists/filter.ts"
import { listAllParties, towns } from "#app/stakeholders/lists/queries.server.ts"
import { strangeList } from "#tests/support/strange-list.ts"
import { check, type ImportHouse, openImportHouse, run } from "../imports/run.ts"
import { viewerOf } from "./house.ts"

let house: ImportHouse

beforeAll(async () => {
  house = await openImportHouse()
  const odd = [
    "Virksomhed;CVR-nr.;P-nr.;Kommune;Målgruppe;Andre målgrupper;Ansvarlig;Domæne;Rammeaftale;Aftale fra;Aftale til;Navn fra;Organisationens mail;Navn;Titel;Mail;Telefon;Sprog",
    // Everything at once, and every cell that a spreadsheet would run or a separator could break.
    "'=Lind & Sønner; A/S;29189641;1234567890;København;Virksomheder;Minister, AMS;SAA;lind.example;'+Aftale;1/3-24;31-12-26;1/1-20;post@lind.example;'-Mette Lind;'@Chef, HR;mli@lind.example;+46 8 123 456 78;en",
    '\'=Lind & Sønner; A/S;29189641;;;;;;;;;;;;Ole Ravn;;"ora@lind.example, ole@privat.example";"44 00 00 10, 44000011";dansk',
    // Two of one name in two towns, two people of one name.
    "Tvilling;;;Ballerup;;;;;;;;;;Ida Bæk;;;;",
    "Tvilling;;;København;;;;;;;;;;Ida Bæk;;;;",
  ].map((line) => line.replace("'=Lind & Sønner; A/S", '"\'=Lind & Sønner; A/S"'))
  for (const bytes of [odd.join("\n"), strangeList(300).bytes]) {
    const { id } = await check(house, "liste.csv", bytes)
    await run(house, id)
  }
}, 60_000)
afterAll(() => house.close())

async function exportOf(list: List, query: string, locale: "da" | "en") {
  const filter = readListFilter(list, new URLSearchParams(query))
  const asking = { read: house.db.read, viewer: viewerOf(house.actor.userId), now: house.clock.now }
  const rows = await listAllParties(asking, filter)
  return tableOf(rows, { list, columns: filter.columns, t: messages(locale), towns })
}

const views: [list: List, query: string][] = [
  ["organisations", ""],
  ["organisations", `columns=${listColumns.organisations.join(",")}`],
  ["organisations", "group=jobcentres&sort=-municipality&columns=organisation"],
  ["organisations", "text=tvilling&columns=organisation"],
  ["people", ""],
  ["people", `columns=${listColumns.people.join(",")}&sort=organisation`],
  ["people", "columns=name,organisation"],
  ["people", "columns=name"],
]

describe("what a view exports, imported, says of every row that it is the same", () => {
  test.each(views)("%s?%s, as CSV in Danish and as a workbook in English", async (list, query) => {
    const danish = await exportOf(list, query, "da")
    const english = await exportOf(list, query, "en")
    const files = [
      ["view.csv", Buffer.from(csvOf(danish))],
      ["view.xlsx", await workbookOf(english, "View")],
    ] as const
    for (const [name, bytes] of files) {
      const { id, counts } = await check(house, name, bytes)
      const odd = await listFates(house.db.read, id, { verdict: null, limit: 5000, offset: 0 })
      const others = odd.filter(({ verdict }) => verdict !== "same")
      expect(others.map(({ cells, remarks }) => [cells, remarks])).toEqual([])
      expect(counts.same).toBe(danish.rows.length)
      expect(counts.same).toBeGreaterThan(0)
    }
  })
})

describe("the file itself", () => {
  test("begins with the mark Excel wants, has semicolons and CRLF, Danish dates, and no cell that would be run", async () => {
    const text = csvOf(
      await exportOf("organisations", `text=Lind %26 S&cvr=&columns=${listColumns.organisations.join(",")}`, "da"),
    )
    expect(text.startsWith("\ufeffOrganisation;Målgruppe;")).toBe(true)
    expect(text.endsWith("\r\n")).toBe(true)
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/)
    expect(text).toContain("01-03-2024;31-12-2026")
    expect(text).toContain(`"'=Lind & Sønner; A/S"`)
    expect(text).not.toMatch(/(?:^|;)"?[=+@-]/m)
  })

  test("as a workbook is read by another program, cell by cell, in the view's columns and order", async () => {
    const table = await exportOf("people", "sort=-name", "da")
    const { rows } = await readCells(await workbookOf(table, "Personer"))
    const [headers, ...cells] = rows
    expect(headers).toEqual(table.headers)
    expect(headers).toHaveLength(defaultColumns.people.length)
    expect(cells.map(([name]) => name)).toEqual(table.rows.map(([name]) => name?.text))
    expect(cells).toContainEqual(
      expect.arrayContaining(["-Mette Lind", "@Chef, HR", "=Lind & Sønner; A/S", "+46 8 123 456 78"]),
    )
  })
})
