import { describe, expect, test } from "vitest"
import { chooseLocale } from "#app/i18n/choose-locale.ts"

describe("the language of somebody unknown", () => {
  test.each([
    ["en", "da", "en"],
    ["fr", "en-GB,da;q=0.8", "en"],
    [undefined, "de-DE,de;q=0.9,en;q=0.7,da;q=0.8", "da"],
    [undefined, "sv, en;q=0.5", "en"],
    [undefined, "en;q=0, da", "da"],
    [undefined, "*", "da"],
    [undefined, undefined, "da"],
    [undefined, ";;q=,,=", "da"],
  ])("chosen %s, browser %s: %s", (chosen, accepted, locale) => {
    expect(chooseLocale(chosen, accepted)).toBe(locale)
  })
})
