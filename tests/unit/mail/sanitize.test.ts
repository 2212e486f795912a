import { Parser } from "htmlparser2"
import { describe, expect, test } from "vitest"
import { mailDocument, mailDocumentPolicy } from "#app/mail/mail-document.ts"
import { sanitiseHtml } from "#app/mail/sanitize.server.ts"
import { cpuTime } from "#tests/support/cpu-time.ts"
import { xssVectors } from "./xss-vectors.ts"

const logo = "data:image/png;base64,iVBORw0KGgo="
const cid = (id: string) => (id === "logo@firma.example" ? logo : null)
const clean = (html: string, allowRemoteImages = false) => sanitiseHtml(html, { cid, allowRemoteImages })

/** What a parser that knows nothing of our rules finds in the result. */
function inspect(html: string) {
  const found: { tag: string; attributes: Record<string, string> }[] = []
  const parser = new Parser({ onopentag: (tag, attributes) => found.push({ tag, attributes }) })
  parser.end(html)
  return found
}

const forbiddenTags =
  /^(?:script|style|iframe|frame|frameset|object|embed|applet|form|input|button|select|textarea|link|meta|base|svg|math|video|audio|source|template|noscript|dialog|portal|body|html|title|area|.*:.*)$/
const forbiddenAttributes =
  /^(?:on.*|srcset|srcdoc|background|ping|formaction|action|data|xlink.*|id|name|class|poster|lowsrc|dynsrc|.*[^a-z-].*)$/i

describe("nothing that runs, loads, sends or leaves", () => {
  test("there are vectors enough to mean something", () => expect(new Set(xssVectors).size).toBeGreaterThanOrEqual(90))

  test.each(xssVectors)("%s", (vector) => {
    // Once through is how it is shown; twice shows that what came out does not turn into something else when read again.
    for (const html of [clean(vector).html, clean(clean(vector).html).html, clean(vector, true).html]) {
      for (const { tag, attributes } of inspect(html)) {
        expect(tag).not.toMatch(forbiddenTags)
        for (const [name, value] of Object.entries(attributes)) {
          expect(name).not.toMatch(forbiddenAttributes)
          if (name === "href") expect(value).toMatch(/^(?:https?:\/\/|mailto:|tel:)/)
          if (name === "src")
            expect(value).toMatch(/^(?:data:image\/(?:png|jpe?g|gif|webp|bmp);base64,|https:\/\/evil\.example\/)/)
          if (name === "style") expect(value).not.toMatch(/url|expression|import|position|\\|behavior|binding/i)
        }
        if (tag === "a" && attributes.href)
          expect(attributes).toMatchObject({ target: "_blank", rel: "noopener noreferrer nofollow" })
      }
    }
    expect(inspect(clean(vector).html).some(({ attributes }) => attributes.src?.startsWith("http"))).toBe(false)
  })
})

describe("what a mail shows stays", () => {
  test("text, tables, lists, looks and links", () => {
    const html =
      '<h1>Tal</h1><p style="color:#f00;font-size:11.0pt">Kære <b>RAR</b></p><table border="1"><tr><td colspan="2">a</td></tr></table><ul><li>x</li></ul><a href="https://firma.example/a?b=1&amp;c=2">Her</a>'
    const shown = clean(html).html
    expect(shown).toContain('<p style="color:#f00;font-size:11.0pt">Kære <b>RAR</b></p>')
    expect(shown).toContain('<td colspan="2">a</td>')
    expect(shown).toContain('href="https://firma.example/a?b=1&amp;c=2"')
    expect(clean(shown).html).toBe(shown)
  })

  test("the images it carries", () => {
    expect(inspect(clean('<img src="cid:logo@firma.example" alt="Logo">').html)).toEqual([
      { tag: "img", attributes: { src: logo, alt: "Logo" } },
    ])
    expect(inspect(clean('<img src="CID:logo%40firma.example">').html)).toHaveLength(1)
  })

  test("words of HTML nested beyond sense", () =>
    expect(clean(`${"<b>".repeat(5000)}Kære RAR`).html).toContain("Kære RAR"))
})

describe("remote images", () => {
  const html =
    '<img src="https://billeder.example/a.png"><img src="http://billeder.example/b.png"><td background="https://billeder.example/c.png"><p style="background:url(https://billeder.example/d.png)">x</p>'
  test("are left out and counted", () => {
    const { html: shown, blockedRemote } = clean(html)
    expect(shown).not.toContain("billeder.example")
    expect(blockedRemote).toBe(4)
  })
  test("come when asked for, without a referrer", () => {
    const images = inspect(clean(html, true).html).filter(({ tag }) => tag === "img")
    expect(images.map(({ attributes }) => attributes)).toEqual([
      { src: "https://billeder.example/a.png", referrerpolicy: "no-referrer" },
      { src: "http://billeder.example/b.png", referrerpolicy: "no-referrer" },
    ])
  })
  test("carried ones are not remote", () => expect(clean('<img src="cid:logo@firma.example">').blockedRemote).toBe(0))
})

test("two million hostile characters take no longer than a reader waits", () => {
  const hostile = ["<b>", "<b></x>", "<", "<a href='", "<!--", "<p><b>", "&", "<div style='color:red;", "<td>"]
  for (const piece of hostile) {
    const html = piece.repeat(2_000_000 / piece.length)
    expect(
      cpuTime(() => void clean(html)),
      piece,
    ).toBeLessThan(10_000)
  }
}, 60_000)

describe("the page around it", () => {
  const page = mailDocument({ html: "<p>Kære RAR</p>", locale: "da", allowRemoteImages: false })
  test("carries its own policy and sends no referrer", () => {
    const metas = inspect(page)
      .filter(({ tag }) => tag === "meta")
      .map(({ attributes }) => attributes)
    expect(metas).toContainEqual({ "http-equiv": "Content-Security-Policy", content: mailDocumentPolicy(false) })
    expect(metas).toContainEqual({ name: "referrer", content: "no-referrer" })
    expect(page).toContain("<body><p>Kære RAR</p></body>")
  })
  test("the policy lets nothing load but what was asked for", () => {
    expect(mailDocumentPolicy(false)).toMatch(/^default-src 'none'; img-src data:;/)
    expect(mailDocumentPolicy(true)).toMatch(/^default-src 'none'; img-src data: https: http:;/)
    expect(mailDocumentPolicy(true)).not.toMatch(/script-src|frame-src|connect-src/)
  })
})
