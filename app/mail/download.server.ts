import { stat } from "node:fs/promises"
import { Readable } from "node:stream"
import { notFound } from "#app/errors.ts"
import type { BlobStore } from "./blobs.server.ts"

type Content = { sha256: string; name: string; contentType: string; disposition: "attachment" | "inline" }

/**
 * Somebody else's bytes, as a file of the given name. Whatever they claim to be, a browser runs none of it: nosniff, and
 * a policy under which even a page opened on its own could do nothing.
 * @throws DomainError "not-found" where the bytes are not on the disk
 */
export async function answerWithFile(blobs: BlobStore, content: Content): Promise<Response> {
  const { size } = await stat(blobs.path(content.sha256)).catch(() => {
    throw notFound()
  })
  const body = Readable.toWeb(blobs.stream(content.sha256)) as ReadableStream<Uint8Array>
  return new Response(body, {
    headers: {
      "Content-Type": content.contentType,
      "Content-Length": String(size),
      "Content-Disposition": `${content.disposition}; ${fileNameParameters(content.name)}`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
    },
  })
}

/** RFC 6266 § 4.3 and RFC 8187: the plain name for old browsers, the real one beside it. */
function fileNameParameters(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, "_").replace(/["\\]/g, "_")
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename="${plain}"; filename*=UTF-8''${encoded}`
}
