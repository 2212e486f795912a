import { describe, expect, test } from "vitest"
import writeWorkbook from "write-excel-file/node"
import { detectDelimiter, detectEncoding } from "#app/stakeholders/imports/detecting.ts"
import { escapeCell, unescapeCell } from "#app/stakeholders/imports/escaping.ts"
import { findHeader, headersOf } from "#app/stakeholders/imports/header.ts"
import { guessFields } from "#app/stakeholders/imports/mapping.ts"
import { readCells } from "#app/stakeholders/imports/reading.server.ts"
import { dataRows } from "#app/stakeholders/imports/reading.ts"

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")
const text = "Navn;Mail\r\nSøren Bæk;sba@åkjær.example\r\n"

async function understand(bytes: Uint8Array) {
  const { rows } = await readCells(bytes)
  const header = findHeader(rows)
  const headers = headersOf(rows, header, "Kolonne")
  const data = dataRows(rows, header)
  return { header, headers, data, fields: guessFields({ headers, rows: data.map(({ cells }) => cells) }) }
}

describe("the letters of a file", () => {
  test.each([
    ["utf-8", Buffer.from(text)],
    ["utf-8", Buffer.from(`\ufeff${text}`)],
    ["windows-1252", Buffer.from(text, "latin1")],
    ["utf-16le", utf16(text)],
    ["utf-16le", Buffer.from(text, "utf16le")],
    ["utf-16be", utf16(text).swap16()],
  ])("%s is seen, and read alike", async (encoding, bytes) => {
    expect(detectEncoding(bytes)).toBe(encoding)
    expect((await readCells(bytes)).rows).toEqual([
      ["Navn", "Mail"],
      ["Søren Bæk", "sba@åkjær.example"],
    ])
  })
})

describe("what stands between the cells", () => {
  test.each([
    [";", "Navn;Titel\nLind, Mette;Chef, HR\nRavn, Ole;Chef, IT"],
    [",", 'Navn,Titel\n"Lind; Mette","Chef; HR"'],
    ["\t", "Navn\tTitel\nLind, Mette\tChef; HR"],
    [";", "Kontakter, udtræk fra i dag, 3 i alt\n\nNavn;Mail\nMette;a@b.example\nOle;c@d.example"],
    [",", "sep=,\r\nNavn,Titel\r\na;b;c,d;e;f"],
  ])("is %j", (delimiter, text) => expect(detectDelimiter(text)).toBe(delimiter))
})

describe("headings", () => {
  test("stand under title lines, and two rows of them are one", async () => {
    const file =
      "Udtræk 2026;;;\n;;;\nVirksomhed;;Kontaktperson;\nNavn;Tlf.;Navn;E-mail\nLind A/S;44000010;Mette;m@l.example\n"
    const { header, headers, fields, data } = await understand(Buffer.from(file))
    expect(header).toEqual({ first: 2, rows: 2 })
    expect(headers).toEqual(["Virksomhed Navn", "Virksomhed Tlf.", "Kontaktperson Navn", "Kontaktperson E-mail"])
    expect(Object.values(fields)).toEqual(["organisation", "organisationPhone", "name", "mail"])
    expect(data).toEqual([{ line: 5, cells: ["Lind A/S", "44000010", "Mette", "m@l.example"] }])
  })

  test("may be missing: the contents tell what the columns are", async () => {
    const file = "Mette Lind;m@l.example;44 00 00 10;Lind A/S\nOle Ravn;o@r.example;44 00 00 11;Ravn ApS\n"
    const { header, fields, data } = await understand(Buffer.from(file))
    expect(header.rows).toBe(0)
    expect(fields).toEqual({
      "Kolonne 1": "name",
      "Kolonne 2": "mail",
      "Kolonne 3": "phone",
      "Kolonne 4": "organisation",
    })
    expect(data).toHaveLength(2)
  })

  test("may repeat: each column keeps its own", async () => {
    const { headers, fields } = await understand(Buffer.from("Navn,Telefon,Telefon\nMette,1,2\n"))
    expect(headers).toEqual(["Navn", "Telefon", "Telefon (2)"])
    expect(fields).toEqual({ Navn: "name", Telefon: "phone", "Telefon (2)": "phone" })
  })

  test("Navn is a company's in a list of companies", async () => {
    const { fields } = await understand(Buffer.from("Navn;CVR-nr.;Mail\nLind;12345678;a@b.example\n"))
    expect(fields).toEqual({ Navn: "organisation", "CVR-nr.": "cvr", Mail: "mail" })
  })

  test("say the same in English, and addresses and CPR numbers are passed over", async () => {
    const file =
      "First name,Last name,Job title,E-mail,Company,Municipality,Adresse,CPR-nr.\nA,B,C,d@e.example,F,Ballerup,Vej 1,010203-1234\n"
    const { fields } = await understand(Buffer.from(file))
    expect(fields).toEqual({
      ...{ "First name": "givenName", "Last name": "familyName", "Job title": "role", "E-mail": "mail" },
      ...{ Company: "organisation", Municipality: "municipality" },
    })
  })
})

describe("a workbook", () => {
  test("gives its largest sheet, with days as dates and numbers as texts", async () => {
    const bytes = await writeWorkbook([
      { data: [["Forside"]], sheet: "Forside" },
      {
        data: [
          ["Organisation", "CVR", "Aftale fra"],
          ["Lind A/S", 12345678, { value: new Date("2024-03-01T00:00:00Z"), type: Date, format: "dd-mm-yyyy" }],
          ["Ravn", null, "1/4-24"],
        ],
        sheet: "Liste",
      },
    ]).toBuffer()
    expect((await readCells(bytes)).rows).toEqual([
      ["Organisation", "CVR", "Aftale fra"],
      ["Lind A/S", "12345678", "2024-03-01"],
      ["Ravn", "", "1/4-24"],
    ])
  })

  test("that says it unpacks to more than any list has is refused before it is unpacked", async () => {
    const bytes = Buffer.from(await writeWorkbook([{ data: [["Navn"]], sheet: "Liste" }]).toBuffer())
    bytes.writeUInt32LE(400_000_000, bytes.lastIndexOf(Buffer.from("504b0102", "hex")) + 24)
    await expect(readCells(bytes)).rejects.toMatchObject({ code: "too-many-rows" })
  })

  test.each([
    ["an old workbook", Buffer.from("d0cf11e0a1b11ae1", "hex"), "old-workbook"],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "not-a-table"],
    ["a zip of something else", Buffer.from("504b0304140000000800", "hex"), "too-many-rows"],
    ["nothing", Buffer.from("\r\n\r\n"), "not-a-table"],
  ])("%s is refused in words", async (_, bytes, code) => {
    await expect(readCells(bytes)).rejects.toMatchObject({ name: "DomainError", code })
  })
})

describe("cards", () => {
  const card = (lines: string[]) => ["BEGIN:VCARD", ...lines, "END:VCARD", ""].join("\r\n")
  test("each is a row: new style, Outlook's old one with its own letters, a company's, a broken one", async () => {
    const file = [
      card([
        "VERSION:3.0",
        "N:Lind;Mette;;;",
        "FN:Mette Lind",
        "ORG:Lind A/S;Salg",
        "item1.EMAIL:m@l.example",
        "TEL;TYPE=CELL:44000010",
        "TEL:44000011",
        "ADR:;;Vej 1;;;;",
      ]),
      card([
        "VERSION:2.1",
        "N;CHARSET=windows-1252;ENCODING=QUOTED-PRINTABLE:B=E6k;S=F8ren",
        "TITLE;ENCODING=QUOTED-PRINTABLE:Chef for=",
        " salg",
        "TEL;WORK;VOICE:+45 44 00 00 12",
      ]),
      card(["VERSION:3.0", "FN:Ravn ApS", "ORG:Ravn ApS", "EMAIL:post@ravn.example"]),
      card(["VERSION:3.0", "FN"]),
    ].join("")
    const { data, fields } = await understand(Buffer.from(file))
    expect(data.map(({ cells }) => cells)).toEqual([
      ["Mette Lind", "", "Lind A/S", "m@l.example", "44000010, 44000011", ""],
      ["Søren Bæk", "Chef for salg", "", "", "+45 44 00 00 12", ""],
      ["", "", "Ravn ApS", "post@ravn.example", "", ""],
    ])
    expect(fields).toMatchObject({ Navn: "name", Organisation: "organisation", Mail: "mail", Telefon: "phone" })
  })
})

describe("a cell that a spreadsheet would run", () => {
  test.each(["=1+1", "+45 44", "-x", "@a", "'=1", "''=1", "\tx", "plain", "'quoted", ""])(
    "%j comes back as it was",
    (cell) => {
      expect(escapeCell(cell)).not.toMatch(/^[=+\-@\t\r]/)
      expect(unescapeCell(escapeCell(cell))).toBe(cell)
    },
  )
})
