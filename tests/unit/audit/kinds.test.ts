import { describe, expect, test } from "vitest"
import { eventKinds, eventSubjects } from "#app/audit/kinds.ts"
import { sentenceOf } from "#app/audit/sentence.ts"
import { locales } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import { readSources } from "#tests/support/sources.ts"

// That nothing is recorded beside these kinds is the compiler's to see: `recordEvent` takes no other.
describe.each(eventSubjects)("every kind of event of %s", (subject) => {
  test.each(locales)("has words in %s, also where its data say nothing", (locale) => {
    const thing = { state: "shown", name: "", href: null } as const
    for (const type of eventKinds[subject]) {
      const event = { id: 1, at: 0, subject, type, actor: null, thing, data: {}, whom: null }
      const kinds: Record<string, string | undefined> = messages(locale).audit.kinds[subject]
      expect(kinds[type], type).toMatch(/^\p{Lu}.{3,}\.$/u)
      expect(sentenceOf(event, locale), type).not.toMatch(/undefined|NaN|null/)
      expect(sentenceOf({ ...event, thing: { state: "gone" } }, locale)).toBe(kinds[type])
    }
  })

  test("is one that the house records", () => {
    const sources = readSources().filter(
      ({ file }) => file.startsWith("app/") && !/^app\/(audit\/kinds|i18n\/)/.test(file),
    )
    const all = sources.map(({ text }) => text).join("\n")
    expect(eventKinds[subject].filter((type) => !all.includes(`"${type}"`))).toEqual([])
  })
})

test("an event of a kind that is no more is still told of", () => {
  const thing = { state: "none", href: null } as const
  const event = {
    id: 1,
    at: 0,
    subject: "settings",
    type: "bell-rung",
    actor: null,
    thing,
    data: {},
    whom: null,
  } as const
  expect(sentenceOf(event, "da")).toBe("Ukendt hændelse: bell-rung")
})

test("events are written in one place", () => {
  const writers = readSources().filter(({ text }) =>
    /insert(Many)?\((tx, )?events\b|preparedInsert\(events\)/.test(text),
  )
  expect(writers.map(({ file }) => file).filter((file) => !file.startsWith("tests/"))).toEqual([
    "app/audit/record.server.ts",
  ])
})
