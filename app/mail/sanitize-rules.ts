/**
 * What of a mail's HTML is shown. Everything that is not named here is left out (sanitize.server.ts); `mark` is ours, for
 * the words that set the deadline.
 */
export const allowedTags =
  "a abbr address article b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main ol p pre q s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr".split(
    " ",
  )

/** Their text is not for reading either. */
export const silentTags =
  "script style textarea option select title template noscript noembed noframes iframe object applet embed svg math xmp audio video canvas map".split(
    " ",
  )

const cell = ["colspan", "rowspan", "align", "valign", "width", "height", "bgcolor", "nowrap"]
export const allowedAttributes: Record<string, string[]> = {
  "*": ["style", "dir", "lang", "align", "title"],
  a: ["href", "target", "rel"],
  img: ["src", "alt", "width", "height", "referrerpolicy"],
  font: ["color", "size", "face"],
  table: ["border", "cellpadding", "cellspacing", "width", "bgcolor"],
  td: cell,
  th: cell,
  tr: ["valign", "bgcolor"],
  col: ["width", "span"],
  ol: ["start", "type"],
  li: ["value"],
}

const size = String.raw`(?:0|auto|\d{1,4}(?:\.\d{1,3})?(?:px|pt|em|rem|%|cm|mm|in))`
const lengths = new RegExp(`^${size}(?:\\s+${size}){0,3}$`, "i")
const color = /^(?:#[\da-f]{3,8}|[a-z]{3,30}|(?:rgb|hsl)a?\([\d\s.,%/]{1,60}\))$/i
const word = /^[a-z-]{1,30}$/i
const border = /^[a-z\d#.,()%\s-]{1,60}$/i
const sides = (property: string, value: RegExp) =>
  Object.fromEntries(["", "-top", "-right", "-bottom", "-left"].map((side) => [property + side, [value]]))

/** Looks without reach: nothing here can load, lie over other content, or hide it. */
export const allowedStyles: Record<string, Record<string, RegExp[]>> = {
  "*": {
    color: [color],
    "background-color": [color],
    background: [color],
    "font-family": [/^[\p{L}\d\s,'"-]{1,200}$/u],
    // Text too small to see is there for machines.
    "font-size": [
      /^(?:[6-9]|[1-9]\d)(?:\.\d{1,3})?(?:px|pt)$/i,
      /^(?:0?\.[5-9]\d?|[1-5](?:\.\d{1,3})?)r?em$/i,
      /^(?:[5-9]\d|[1-3]\d\d)%$/,
      /^(?:(?:xx?-)?(?:small|large)|medium|smaller|larger)$/i,
    ],
    "font-style": [word],
    "font-weight": [/^(?:[1-9]00|normal|bold|bolder|lighter)$/i],
    "text-align": [word],
    "text-decoration": [/^[a-z\s-]{1,40}$/i],
    "vertical-align": [word, lengths],
    "white-space": [word],
    "line-height": [/^(?:normal|[1-9]\d{0,2}(?:\.\d{1,3})?(?:px|pt|em|%)?)$/i],
    "border-collapse": [word],
    ...sides("border", border),
    ...sides("padding", lengths),
    ...sides("margin", lengths),
    width: [lengths],
    "max-width": [lengths],
  },
}
