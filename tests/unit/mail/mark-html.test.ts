import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { markHtml } from "#app/mail/mark-html.server.ts"
import { sanitiseHtml } from "#app/mail/sanitize.server.ts"

const quote = "senest fredag kl. 12"
const withoutMarks = (html: string | null) => html?.replaceAll(/<\/?mark>/g, "")

describe("the sender's words in the mail's own HTML", () => {
  test("are marked where they stand in one piece", () => {
    expect(markHtml("<p>Svar senest fredag kl. 12, tak.</p>", quote)).toBe(
      "<p>Svar <mark>senest fredag kl. 12</mark>, tak.</p>",
    )
  })

  test("are marked across inline tags without crossing one", () => {
    expect(markHtml("<p>Svar senest <b>fredag <i>kl.</i></b>&nbsp;12</p>", quote)).toBe(
      "<p>Svar <mark>senest </mark><b><mark>fredag </mark><i><mark>kl.</mark></i></b><mark>&nbsp;12</mark></p>",
    )
  })

  test("are found over lines, entities and capitals", () => {
    expect(markHtml("<div>SENEST\r\n  fredag</div><div>kl. 12</div>", quote)).toBe(
      "<div><mark>SENEST\r\n  fredag</mark></div><div><mark>kl. 12</mark></div>",
    )
    expect(markHtml("<p>mødet &amp; svaret &lt;i dag&gt;</p>", "mødet & svaret <i dag>")).toBe(
      "<p><mark>mødet &amp; svaret &lt;i dag&gt;</mark></p>",
    )
  })

  test("are marked once, the first time they stand", () => {
    expect(markHtml(`<p>${quote}</p><blockquote>${quote}</blockquote>`, quote)?.match(/<mark>/g)).toHaveLength(1)
  })

  test("put no mark between the rows of a table", () => {
    const html = "<table><tr><td>senest</td>\n<td>fredag kl. 12</td></tr></table>"
    expect(markHtml(html, quote)).toBe(
      "<table><tr><td><mark>senest</mark></td>\n<td><mark>fredag kl. 12</mark></td></tr></table>",
    )
  })

  test("are not looked for in what a tag carries", () => {
    expect(markHtml(`<a href="https://x.example/" title="${quote}">her</a>`, quote)).toBeNull()
  })

  test("are null where they do not stand", () => {
    expect(markHtml("<p>Hej</p>", quote)).toBeNull()
    expect(markHtml("<p>Hej</p>", "  ")).toBeNull()
  })

  test("marking changes nothing else, whatever the mail holds", () => {
    const part = fc.constantFrom(
      "<p>",
      "</p>",
      "<b>",
      "</b>",
      "<br>",
      "&amp;",
      "&#8217;",
      "&nbsp;",
      "æ",
      " ",
      "kl. 12",
      "<",
      "&",
      '"',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), fc.array(part, { maxLength: 20 }), (before, after) => {
        const { html } = sanitiseHtml(`${before.join("")} kl. 12 ${after.join("")}`, {
          cid: () => null,
          allowRemoteImages: false,
        })
        const marked = markHtml(html, "kl. 12")
        // "<" before a letter opens a tag, and what it swallows is no text.
        const swallowed = !html.includes("kl. 12")
        expect(withoutMarks(marked) ?? null).toBe(swallowed ? null : html)
        if (!swallowed) expect(marked).toMatch(/<mark>[^<>]*<\/mark>/)
      }),
    )
  })

  test("a mail's own <mark> is not taken for ours", () => {
    const { html } = sanitiseHtml("<p><mark>senest i går</mark></p>", { cid: () => null, allowRemoteImages: false })
    expect(html).toBe("<p>senest i går</p>")
  })
})
