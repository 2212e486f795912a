/**
 * Plain text as the simple HTML of our own mail: escaped, paragraphs at blank lines, breaks at line ends, web and mail
 * addresses as links. Every link shows the address it leads to.
 */
export function textToHtml(text: string): string {
  const paragraphs = text.trim().split(/\n[ \t]*\n\s*/)
  const body = paragraphs.map((paragraph) => `<p>${linked(paragraph).replace(/\n/g, "<br>\n")}</p>`)
  return `<!doctype html>\n<html><head><meta charset="utf-8"></head><body>\n${body.join("\n")}\n</body></html>\n`
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }

function linked(text: string): string {
  let html = ""
  let from = 0
  for (const match of text.matchAll(link)) {
    const address = match[0].replace(/[.,;:!?)»”"']+$/, "")
    const href = address.includes("://") ? address : `mailto:${address}`
    html += escapeHtml(text.slice(from, match.index))
    html += `<a href="${escapeHtml(href)}">${escapeHtml(address)}</a>`
    from = match.index + address.length
  }
  return html + escapeHtml(text.slice(from))
}

const link = /https?:\/\/[^\s<>"]{3,2000}|(?<![\w.+@-])[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63})+/gi
