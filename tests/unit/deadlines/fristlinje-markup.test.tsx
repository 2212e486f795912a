import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, test } from "vitest"
import { fristlinje } from "#app/deadlines/fristlinje.ts"
import { Fristlinje } from "#app/deadlines/fristlinje.tsx"
import { ReasonList } from "#app/deadlines/reason-list.tsx"
import { readShared } from "#tests/support/shared.ts"
import { late, ok, plain, soon } from "./lines.ts"
import { at, hours } from "./support.ts"

/** Every drawn thing as "tag class x width", numbers to a tenth of a per cent: the board was rounded once more than we. */
function drawn(svg: string): { painted: string[]; written: string[] } {
  const round = (text = "0") => Math.round(Number.parseFloat(text) * 10) / 10
  const things = [...svg.matchAll(/<(rect|circle|line|text|path)\b([^>]*)>/g)].map(([, tag, attributes = ""]) => {
    const get = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1]
    const x = round(get("x") ?? get("cx") ?? get("x1"))
    return [tag, get("class"), tag === "path" ? get("d") : x, round(get("width"))].join(" ")
  })
  const isText = (thing: string) => thing.startsWith("text")
  return { painted: things.filter((thing) => !isText(thing)), written: things.filter(isText).sort() }
}

for (const [file, index, input] of [
  ["case.html", 0, soon],
  ["index.html", 0, ok],
  ["index.html", 1, soon],
  ["index.html", 2, late],
] as const) {
  const html = readShared(`design/look/${file}`)
  if (html === null) continue
  test(`the board's own line: ${file}, figure ${index}`, () => {
    const figure = [...html.matchAll(/<figure class="fristlinje"[\s\S]*?<\/figure>/g)][index]?.[0] ?? ""
    const ours = renderToStaticMarkup(
      <Fristlinje line={fristlinje(input, "da")} as={index === 0 && file === "case.html" ? "h2" : "h3"} />,
    )
    expect(drawn(ours)).toEqual(drawn(figure))
    const words = (markup: string) =>
      [...plain(markup.replaceAll("&nbsp;", " ")).matchAll(/<(?:h\d|p|text)[^>]*>([^<]*)/g)]
        .map(([, text]) => text)
        .sort()
    expect(words(ours)).toEqual(words(figure))
  })
}

describe("as markup", () => {
  const markup = renderToStaticMarkup(<Fristlinje line={fristlinje(soon, "da")} headingId="frist" />)

  test("has no inline style, which the page's policy would refuse", () => {
    expect(markup).not.toContain("style=")
  })

  test("is an image named by its own title", () => {
    const [, id] = /aria-labelledby="([^"]+)"/.exec(markup) ?? []
    expect(markup).toContain(`<title id="${id}">Fristlinje: modtaget`)
    expect(markup).toContain('role="img"')
  })

  test("lets a page say whose deadline it is", () => {
    const own = renderToStaticMarkup(
      <Fristlinje line={fristlinje(ok, "da")} heading="Ansøgning senest" left="Virksomhedens egen frist." />,
    )
    expect(own).toContain("Ansøgning senest</h2>")
    expect(own).toContain("Virksomhedens egen frist.")
  })
})

test("the reasons stand as a list, the first marked as the one that holds, the sender's words apart", () => {
  const markup = renderToStaticMarkup(
    <ReasonList
      locale="da"
      reasons={[
        {
          code: "sender-by",
          at: at("2026-11-24T12:00"),
          by: "2026-11-24T12:00",
          quote: "senest tirsdag",
          closed: false,
        },
        { code: "pause", ms: hours(1) },
      ]}
    />,
  )
  expect(plain(markup)).toBe(
    '<ol class="reasons"><li><b>Gælder:</b> Afsenderen beder om svar senest tir. 24. nov. kl. 12 (<span class="quote">»senest tirsdag«</span>).</li><li>Pausen, mens vi ventede på afsenderen, er lagt til: 1 t.</li></ol>',
  )
})
