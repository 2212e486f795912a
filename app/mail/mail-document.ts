import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import { escapeHtml } from "./text-to-html.ts"

/**
 * The policy a shown mail stands under, as a header and within the page: nothing runs, nothing loads but the images it
 * carries (data:) and, where the reader asked for them, remote ones.
 */
export const mailDocumentPolicy = (allowRemoteImages: boolean): string =>
  [
    "default-src 'none'",
    `img-src data:${allowRemoteImages ? " https: http:" : ""}`,
    "style-src 'unsafe-inline'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ")

/**
 * A whole page around sanitised HTML, for `<iframe sandbox="allow-popups allow-popups-to-escape-sandbox">`: links open
 * in a window of their own, and nothing in the mail can reach the page around it.
 */
export function mailDocument(input: {
  html: string
  locale: Locale
  allowRemoteImages: boolean
  /** The sender's words on when, as plain text, where the HTML does not hold them. */
  quoteAbove?: string | null
}): string {
  return `<!doctype html>
<html lang="${input.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${mailDocumentPolicy(input.allowRemoteImages)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${style}</style>
</head>
<body>${input.quoteAbove ? aboveTheMail(input.quoteAbove, input.locale) : ""}${input.html}</body>
</html>
`
}

function aboveTheMail(quote: string, locale: Locale): string {
  const words = escapeHtml(quote.replace(/\s+/g, " ").trim())
  return `<p>${escapeHtml(messages(locale).inquiries.deadline.quotedAbove)} <mark>${words}</mark></p>\n`
}

// Mail is written for white paper, so its own colours are kept readable by staying there in dark mode too.
const style = `
:root { color-scheme: light; }
body { margin: 0; padding: 1px; background: #fff; color: #1a1a1a; font: 15px/1.5 "IBM Plex Sans", system-ui, sans-serif; overflow-wrap: anywhere; }
img { max-width: 100%; height: auto; }
table { max-width: 100%; }
pre { white-space: pre-wrap; }
mark { background: #ffefb8; color: #1a1a1a; border-bottom: 2px solid #8a4f00; }
blockquote { margin: 0 0 0 0.5em; padding-left: 0.75em; border-left: 2px solid #c8c8c8; }
`
