import type { Locale } from "#app/i18n/locale.ts"

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
export function mailDocument(input: { html: string; locale: Locale; allowRemoteImages: boolean }): string {
  return `<!doctype html>
<html lang="${input.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${mailDocumentPolicy(input.allowRemoteImages)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${style}</style>
</head>
<body>${input.html}</body>
</html>
`
}

// Mail is written for white paper, so its own colours are kept readable by staying there in dark mode too.
const style = `
:root { color-scheme: light; }
body { margin: 0; padding: 1px; background: #fff; color: #1a1a1a; font: 15px/1.5 "IBM Plex Sans", system-ui, sans-serif; overflow-wrap: anywhere; }
img { max-width: 100%; height: auto; }
table { max-width: 100%; }
pre { white-space: pre-wrap; }
blockquote { margin: 0 0 0 0.5em; padding-left: 0.75em; border-left: 2px solid #c8c8c8; }
`
