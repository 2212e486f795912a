import { Transform } from "node:stream"
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from "@remix-run/node"
import { RemixServer } from "@remix-run/react"
import { isbot } from "isbot"
import { renderToPipeableStream } from "react-dom/server"
import { ServerPageContext } from "./ui/page-context.ts"

export { logError as handleError } from "./http.server.ts"

/** How long a page may take to finish; a loader that hangs must not hold the connection for ever. */
export const streamTimeout = 10_000

/** Streams the page: people get it as soon as its frame is ready, robots when all of it is. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { nonce, locale } = context
  const viewer = context.viewer ?? context.unenrolled
  return new Promise((resolve, reject) => {
    let answered = false
    const ready = () => {
      answered = true
      const body = withoutNulls()
      // Node keeps a pending timer, and through it the whole tree; it goes with the stream.
      body.on("close", () => clearTimeout(timer))
      headers.set("Content-Type", "text/html; charset=utf-8")
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
      stream.pipe(body)
    }
    const stream = renderToPipeableStream(
      <ServerPageContext.Provider value={{ nonce, locale, theme: viewer?.theme ?? "system" }}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} abortDelay={streamTimeout} />
      </ServerPageContext.Provider>,
      {
        nonce,
        [isbot(request.headers.get("User-Agent")) ? "onAllReady" : "onShellReady"]: ready,
        onShellError: reject,
        onError(error: unknown) {
          // Before the first byte the error reaches onShellError, and is logged there.
          if (answered)
            context.log.error({ err: error, requestId: context.requestId }, "a page broke while it was sent")
        },
      },
    )
    const timer = setTimeout(() => stream.abort(), streamTimeout + 1_000)
  })
}

/**
 * React 18 sends its buffer of 2 KB whole where a letter of several bytes did not fit at its end, with NUL in the place:
 * in Danish, on every other page (facebook/react#26228; React 19 has it right). A page never holds a NUL of its own.
 */
const withoutNulls = () =>
  new Transform({
    transform(chunk: Buffer, _, done) {
      let end = chunk.length
      while (end > 0 && chunk[end - 1] === 0) end--
      done(null, chunk.subarray(0, end))
    },
  })
