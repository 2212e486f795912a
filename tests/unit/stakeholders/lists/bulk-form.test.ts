import { describe, expect, test } from "vitest"
import { messages } from "#app/i18n/messages.ts"
import { bulkForm } from "#app/stakeholders/lists/forms.ts"
import { readTold, toldText, toldWords } from "#app/stakeholders/lists/told.ts"

const trace = { key: "0b0e8a3c-3a0e-4f6e-9c55-0a0a0a0a0a0a", from: 12, to: 40 }
const read = (fields: Record<string, unknown>) => bulkForm(1_000).safeParse(fields).data

describe("the form of an edit of many", () => {
  test.each([
    [
      { list: "people", language: "en" },
      { column: "language", value: "en" },
    ],
    [
      { list: "people", language: "" },
      { column: "language", value: null },
    ],
    [
      { list: "people", channel: "letter" },
      { column: "preferredChannel", value: "letter" },
    ],
    [
      { list: "people", leave: "1" },
      { column: "to", value: 1_000 },
    ],
    [
      { list: "organisations", ownerId: "" },
      { column: "ownerId", value: null },
    ],
    [
      { list: "organisations", group: "media" },
      { column: "targetGroup", value: "media" },
    ],
  ])("%j says %j", (fields, edit) => expect(read({ ...fields, ids: ["3"] })).toMatchObject({ ids: [3], edit }))

  test("sets nothing on people that only organisations have, nor the other way", () => {
    expect(read({ list: "people", ownerId: "3", ids: ["3"] })?.edit).toBeUndefined()
    expect(read({ list: "organisations", leave: "1", language: "da", ids: ["3"] })?.edit).toBeUndefined()
  })

  test.each([{ language: "fr" }, { channel: "pigeon" }, { undo: "everything" }, { ids: ["x"] }, { list: "cases" }])(
    "refuses %j",
    (fields) => expect(read({ list: "people", ...fields })).toBeUndefined(),
  )
})

describe("what an edit of many did", () => {
  test.each([
    { did: "edited", count: 12, left: 1, trace },
    { did: "restored", count: 3, left: 0, trace: null },
  ] as const)("goes through an address and back: %j", (told) => expect(readTold(toldText(told))).toEqual(told))

  test.each(["", "edited", "removed.3.0", "edited.-1.0", "<b>.1.1"])("is not read from %j", (text) =>
    expect(readTold(text)).toBeNull(),
  )

  test.each([
    ["people", { did: "edited", count: 1200, left: 1 }, "1.200 personer er ændret. 1 var sådan i forvejen"],
    ["people", { did: "ended", count: 1, left: 0 }, "1 ansættelse er afsluttet"],
    ["people", { did: "restored", count: 2, left: 1 }, "2 personer er som før. 1 er ændret siden og bliver stående"],
    ["organisations", { did: "edited", count: 2, left: 0 }, "2 organisationer er ændret"],
  ] as const)("is said of %s in words: %j", (list, told, words) =>
    expect(toldWords(messages("da"), list, { ...told, trace: null })).toBe(words),
  )
})
