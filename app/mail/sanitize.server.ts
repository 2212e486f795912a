import sanitizeHtml from "sanitize-html"
import { textOfHtml } from "./html-text.server.ts"
import { allowedAttributes, allowedStyles, allowedTags, silentTags } from "./sanitize-rules.ts"
import { textToHtml } from "./text-to-html.ts"

export type SanitiseOptions = {
  /**
   * Where the image that the mail carries under this Content-ID is; null where it carries none. The mail is shown in a
   * frame without an origin, whose requests carry no session cookie: a data: URL works there, a guarded route does not.
   */
  cid: (id: string) => string | null
  /** Asked for by the reader with a click: every such image tells the sender that, when and from where it was read. */
  allowRemoteImages: boolean
}
export type SanitisedHtml = {
  html: string
  /** How many remote images and backgrounds were left out. */
  blockedRemote: number
}

/** htmlparser2 slows down with the square of the depth, and this runs while a person waits. */
const DEEPEST = 3000

/**
 * A mail's HTML reduced to an allow-list: text, tables, images and links; no script, style sheet, form, frame or remote
 * load. It is meant for `mailDocument`, whose policy would stop what slipped through.
 */
export function sanitiseHtml(html: string, { cid, allowRemoteImages }: SanitiseOptions): SanitisedHtml {
  if (nestsTooDeep(html)) return { html: bodyOf(textToHtml(textOfHtml(html))), blockedRemote: 0 }
  let blockedRemote = 0

  function image(attribs: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
    const { src = "", srcset, ...rest } = attribs
    const address = src.replace(/[\p{Cc}\s]+/gu, "")
    const url = /^cid:/i.test(address) ? cid(decodedCid(address.slice(4))) : isImageData(address) ? address : null
    if (url) return { ...rest, src: url }
    if (remote.test(address)) {
      if (allowRemoteImages && /^http/i.test(address)) return { ...rest, src: address, referrerpolicy: "no-referrer" }
      blockedRemote++
    }
    return { ...rest, src: "" }
  }

  const clean = sanitizeHtml(html, {
    allowedTags,
    allowedAttributes,
    allowedStyles,
    nonTextTags: silentTags,
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowedSchemesByTag: { img: ["http", "https", "data"] },
    allowProtocolRelative: false,
    transformTags: {
      a: (tagName, attribs) => ({ tagName, attribs: link(attribs) }),
      img: (tagName, attribs) => ({ tagName, attribs: image(attribs) }),
      "*": (tagName, attribs) => {
        const { background, style } = attribs
        if (remote.test(background ?? "") || remoteStyle.test(style ?? "")) blockedRemote++
        return { tagName, attribs }
      },
    },
    exclusiveFilter: ({ tag, attribs }) => tag === "img" && !attribs.src,
  })
  return { html: clean, blockedRemote }
}

/** Only whole addresses: a relative one would lead into this house, with the reader's session. */
function link({ href = "", target: _target, rel: _rel, ...rest }: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const address = href.replace(/[\p{Cc}\s]+/gu, "")
  if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(address)) return rest
  return { ...rest, href: address, target: "_blank", rel: "noopener noreferrer nofollow" }
}

const remote = /^\s*(?:https?:)?\/\//i
const remoteStyle = /url\s*\(\s*["']?\s*(?:https?:)?\/\//i
const isImageData = (url: string): boolean => /^data:image\/(?:png|jpe?g|gif|webp|bmp);base64,[a-z\d+/=]+$/i.test(url)

function decodedCid(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

const bodyOf = (page: string): string => /<body>([\s\S]*)<\/body>/.exec(page)?.[1] ?? ""

/** Never counts less than htmlparser2 nests: an end tag takes off one level, and only where that tag is open. */
function nestsTooDeep(html: string): boolean {
  const open = new Map<string, number>()
  let depth = 0
  for (const [, slash, tag = ""] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    const name = tag.toLowerCase()
    if (neverNests.has(name)) continue
    const count = open.get(name) ?? 0
    if (slash && count === 0) continue
    open.set(name, count + (slash ? -1 : 1))
    depth += slash ? -1 : 1
    if (depth > DEEPEST) return true
  }
  return false
}
const neverNests = new Set(
  "area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option".split(" "),
)
