import type { Locale } from "#app/i18n/locale.ts"
import { type Letter, type LetterPart, type LetterState, letterShapes } from "./letter.ts"
import { escapeHtml } from "./text-to-html.ts"

/*
 * The same as HTML. Tables and inline style, since half the mail programs know nothing else; nothing is loaded from
 * anywhere. Dark programs are told by `color-scheme` and the classes; those that know neither turn the colours around by
 * themselves, which ink on white survives.
 */

const font = "font-family:'IBM Plex Sans','Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const colours: Record<LetterState, string> = { late: "#b01317", soon: "#8a4f00", ok: "#23693c" }
const dark = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
body,.paper{background:#191816!important}.ink,.ink a{color:#eeece8!important}.dim{color:#bab5ac!important}
.line{border-color:#38352f!important}.rule{border-color:#eeece8!important}.link{color:#86bdf7!important}
.late{color:#ff9a92!important}.soon{color:#f0b95a!important}.ok{color:#86cf9d!important}}`

export function letterHtml(letter: Letter, locale: Locale): string {
  const { title, intro, figures = [], parts, foot } = letter
  const body = [
    row(`<h1 class="ink" style="${font};font-size:22px;line-height:28px;margin:0;color:#1a1a1a">${escapeHtml(title)}</h1>
<p class="ink" style="${font};font-size:15px;line-height:22px;margin:6px 0 0;color:#1a1a1a">${escapeHtml(intro)}</p>`),
    figures.length > 0 ? row(figureTable(figures)) : "",
    ...parts.map((part) => row(partTable(part))),
    row(`<p class="dim line" style="${font};font-size:13px;line-height:20px;margin:0;padding-top:12px;border-top:1px solid #e2ded7;color:#55514a">${escapeHtml(foot.words)}<br>
<a class="link" href="${escapeHtml(foot.href)}" style="color:#0059b3">${escapeHtml(foot.link)}</a></p>`),
  ].filter(Boolean)
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title><style>${dark}</style></head>
<body style="margin:0;padding:0;background:#ffffff">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#ffffff"><tr><td align="center" style="padding:16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:640px;text-align:left">
${body.join("\n")}
</table>
</td></tr></table>
</body></html>
`
}

const row = (inner: string) => `<tr><td style="padding:0 0 24px">${inner}</td></tr>`

function figureTable(figures: NonNullable<Letter["figures"]>): string {
  const cells = figures.map(
    ({
      name,
      value,
      state,
    }) => `<td class="line" valign="top" style="padding:0 12px 0 0;width:${Math.floor(100 / figures.length)}%">
<span class="${state ?? "ink"}" style="${font};font-size:22px;line-height:28px;color:${state ? colours[state] : "#1a1a1a"}">${escapeHtml(value)}</span><br>
<span class="dim" style="${font};font-size:13px;line-height:18px;color:#55514a">${escapeHtml(name)}</span></td>`,
  )
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>${cells.join("")}</tr></table>`
}

function partTable({ heading, state, lines, more }: LetterPart): string {
  const shape = state
    ? `<span class="${state}" style="color:${colours[state]}" aria-hidden="true">${letterShapes[state]}</span> `
    : ""
  const cell = `class="line" valign="top" style="padding:8px 12px 8px 0;border-bottom:1px solid #e2ded7`
  const rows = lines.map(({ lead, text, href, small }) => {
    const words = escapeHtml(text)
    const linked = href
      ? `<a class="link" href="${escapeHtml(href)}" style="color:#0059b3;font-weight:600;text-decoration:none">${words}</a>`
      : words
    const below = small
      ? `<br><span class="dim" style="font-size:13px;line-height:18px;color:#55514a">${escapeHtml(small)}</span>`
      : ""
    const first = lead
      ? `<td ${cell};width:112px;${font};font-size:14px;line-height:20px"><span class="${state ?? "ink"}" style="color:${state ? colours[state] : "#1a1a1a"}">${escapeHtml(lead)}</span></td>`
      : ""
    return `<tr>${first}<td ${cell};${font};font-size:14px;line-height:20px"${lead ? "" : ` colspan="2"`}><span class="ink" style="color:#1a1a1a">${linked}${below}</span></td></tr>`
  })
  const rest = more
    ? `<tr><td colspan="2" style="padding:8px 0;${font};font-size:14px;line-height:20px"><a class="link" href="${escapeHtml(more.href)}" style="color:#0059b3">${escapeHtml(more.words)}</a></td></tr>`
    : ""
  return `<h2 class="ink rule" style="${font};font-size:15px;line-height:20px;margin:0;padding-top:8px;border-top:2px solid #1a1a1a;color:#1a1a1a">${shape}${escapeHtml(heading)}</h2>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">${rows.join("\n")}${rest}</table>`
}
