import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { LocaleContext } from "#app/i18n/use-messages.ts"
import { LikelyDoubles, LikelyList } from "#app/stakeholders/duplicates/components/likely-doubles.tsx"

const found = [
  {
    ...{ id: 7, name: "Mette Lindhjem", beside: "Vindrose A/S", path: "/people/7" },
    reasons: [
      { code: "same-phone" as const, value: "44 00 00 10", against: false },
      { code: "other-organisation" as const, value: "", against: true },
    ],
  },
]

test("says who is here already and what they share, in the reader's language", () => {
  expect(renderToStaticMarkup(<LikelyDoubles draft={{ kind: "person", name: "Mette" }} />)).toBe("")
  const da = renderToStaticMarkup(<LikelyList found={found} onPick={() => undefined} />)
  expect(da).toContain("Findes måske allerede")
  expect(da).toContain('href="/people/7"')
  expect(da).toContain("Samme telefon: 44 00 00 10")
  expect(da).not.toContain("Forskellige organisationer")
  expect(da).toContain("Brug Mette Lindhjem")
  const en = renderToStaticMarkup(
    <LocaleContext.Provider value="en">
      <LikelyList found={found} />
    </LocaleContext.Provider>,
  )
  expect(en).toContain("May already be here")
  expect(en).not.toContain("<button")
})
