import type { LoaderFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { notFound } from "#app/errors.ts"
import { isCprShown } from "#app/inquiries/case-cpr.ts"
import { findQuoteIn } from "#app/inquiries/queries.server.ts"
import { recordCprShown, recordReading } from "#app/inquiries/reading.server.ts"
import type { Services } from "#app/services.server.ts"
import { maskCprInHtml } from "./cpr.ts"
import { mailDocument, mailDocumentPolicy } from "./mail-document.ts"
import { markHtml } from "./mark-html.server.ts"
import { getVisibleMessage, idIn, listInlineImages } from "./message-access.server.ts"
import { sanitiseHtml } from "./sanitize.server.ts"

/** Images the mail carries are put into the page itself, so what they may weigh together is bounded (bytes). */
const MOST_IMAGE_BYTES = 12_000_000
const images = /^image\/(?:png|jpeg|gif|webp|bmp)$/

/** The mail's own HTML, for the sandboxed frame on the case. `?images=1`: the reader asked for images from the web; `cpr=shown`: for CPR numbers. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, blobs, locale, now } = args.context
  const { message, inquiry } = await getVisibleMessage(db.read, viewer, idIn(args.params))
  if (message.html === null) throw notFound()
  await recordReading(db, { userId: viewer.id, now: now() }, inquiry)
  const params = new URL(args.request.url).searchParams
  const allowRemoteImages = params.get("images") === "1"
  const carried = await readImages({ db, blobs }, message.id)
  const { html: whole } = sanitiseHtml(message.html, { cid: (id) => carried.get(id) ?? null, allowRemoteImages })
  const shown = isCprShown(params)
  if (shown && maskCprInHtml(whole) !== whole) await recordCprShown(db, { userId: viewer.id, now: now() }, inquiry.id)
  const html = shown ? whole : maskCprInHtml(whole)
  const quote = await findQuoteIn(db.read, inquiry.id, message.id)
  const marked = quote === null ? null : markHtml(html, quote)
  // Where the words stand in the text part alone, they are shown above.
  const quoteAbove = marked === null ? quote : null
  return new Response(mailDocument({ html: marked ?? html, quoteAbove, locale, allowRemoteImages }), {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": [
        mailDocumentPolicy(allowRemoteImages),
        "sandbox allow-popups allow-popups-to-escape-sandbox",
        "frame-ancestors 'self'",
      ].join("; "),
      "Referrer-Policy": "no-referrer",
    },
  })
}

/** By Content-ID, as data: URLs. A frame without an origin sends no cookie, so it could not fetch a guarded route. */
async function readImages(
  { db, blobs }: Pick<Services, "db" | "blobs">,
  messageId: number,
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  let left = MOST_IMAGE_BYTES
  for (const { contentId, contentType, sha256, size } of await listInlineImages(db.read, messageId)) {
    if (contentId === null || !images.test(contentType) || size > left) continue
    left -= size
    found.set(contentId, `data:${contentType};base64,${(await blobs.read(sha256)).toString("base64")}`)
  }
  return found
}
