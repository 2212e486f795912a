import type { LoaderFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"

/** Proxies drop a connection that says nothing for long; a comment line keeps it (WHATWG HTML § 9.2.7). */
const HEARTBEAT_MS = 20_000

/** Server-sent events: `changed` with the ids of the inquiries that have just changed. */
export function loader(args: LoaderFunctionArgs) {
  requireViewer(args)
  const { request, context } = args
  // When the page was drawn; what has happened between then and now is told at once.
  const since = Number(new URL(request.url).searchParams.get("since")) || context.now()
  const encoder = new TextEncoder()
  let stop = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      const unsubscribe = context.live.subscribe(
        (change) => send(`event: changed\ndata: ${JSON.stringify(change)}\n\n`),
        since,
      )
      const heartbeat = setInterval(() => send(":\n\n"), HEARTBEAT_MS)
      stop = () => {
        stop = () => {}
        unsubscribe()
        clearInterval(heartbeat)
        request.signal.removeEventListener("abort", close)
      }
      const close = () => {
        stop()
        controller.close()
      }
      request.signal.addEventListener("abort", close)
      // Two seconds, not the browser's three: a page is to be at most that far behind after a break.
      send("retry: 2000\n\n")
    },
    cancel: () => stop(),
  })
  return new Response(body, {
    headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no" },
  })
}
