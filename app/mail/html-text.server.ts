import { Parser } from "htmlparser2"

/** No honest mail nests deeper; htmlparser2 slows down with the square of the depth. */
const DEEPEST = 2000

/**
 * The words of an HTML mail as plain text: a line for each block, quotations marked with ">", list items with "-".
 * Links lose their addresses, which the HTML view shows. Never throws. HTML nested beyond sense only loses its tags.
 */
export function textOfHtml(html: string): string {
  const writer = new TextWriter()
  const open: string[] = []
  let silent = 0
  let preformatted = 0
  let tooDeep = false
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push(isHidden(name, attributes) ? HIDDEN : name)
      if (open.length > DEEPEST) {
        tooDeep = true
        parser.pause()
      }
      if (open.at(-1) === HIDDEN) silent++
      if (silent) return
      if (name === "br") writer.endLine()
      else if (name === "hr") writer.rule()
      else if (name === "td" || name === "th") writer.gap()
      else if (paragraphs.has(name)) writer.endParagraph()
      else if (blocks.has(name)) writer.endLineIfAny()
      if (name === "li") writer.add("- ")
      if (name === "blockquote") writer.quoteDepth++
      if (name === "pre") preformatted++
    },
    ontext(text) {
      if (silent) return
      if (preformatted) writer.addPreformatted(text)
      else writer.add(text)
    },
    onclosetag(name) {
      if (open.pop() === HIDDEN) silent--
      if (silent) return
      if (name === "pre") preformatted--
      if (name === "blockquote") {
        writer.endLineIfAny()
        writer.quoteDepth--
      }
      if (paragraphs.has(name)) writer.endParagraph()
      else if (blocks.has(name)) writer.endLineIfAny()
    },
  })
  parser.end(html)
  return tooDeep
    ? html
        .replace(/<[^<>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim()
    : writer.text()
}

const HIDDEN = "#hidden"
const unspoken = new Set(["style", "script", "title", "template", "textarea", "select", "object", "svg", "math"])
const paragraphs = new Set(["p", "ul", "ol", "dl", "blockquote", "pre", "table", "h1", "h2", "h3", "h4", "h5", "h6"])
const blocks = new Set(
  "address article aside body center dd details div dt fieldset figure footer form header li main nav section summary tr".split(
    " ",
  ),
)

/** Newsletters hide a "preheader" from the reader; so do those who want us to read what the reader can't see. */
const isHidden = (name: string, { style = "", hidden }: Record<string, string>) =>
  unspoken.has(name) || hidden !== undefined || /display\s*:\s*none|mso-hide\s*:\s*all/i.test(style)

class TextWriter {
  quoteDepth = 0
  private readonly lines: string[] = []
  private line = ""

  add(text: string) {
    const words = text.replace(/\s+/g, " ")
    this.line += /(?:^|\s)$/.test(this.line) ? words.trimStart() : words
  }
  addPreformatted(text: string) {
    const [first = "", ...rest] = text.split(/\r?\n/)
    this.line += first
    for (const next of rest) {
      this.endLine()
      this.line = next
    }
  }
  gap() {
    if (this.line) this.add(" ")
  }
  endLine() {
    const words = this.line.trimEnd()
    this.lines.push("> ".repeat(Math.min(this.quoteDepth, 20)).slice(0, words ? undefined : -1) + words)
    this.line = ""
  }
  endLineIfAny() {
    if (this.line.trim()) this.endLine()
    else this.line = ""
  }
  endParagraph() {
    this.endLineIfAny()
    if (!/^[> ]*$/.test(this.lines.at(-1) ?? "")) this.endLine()
  }
  rule() {
    this.endLineIfAny()
    this.lines.push("_".repeat(20))
  }
  text(): string {
    this.endLineIfAny()
    return this.lines
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim()
  }
}
