import type { LoaderFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { getVisibleInquiry, listVisibleInquiries } from "#app/inquiries/queries.server.ts"
import type { Change } from "./live.server.ts"

/** Proxies drop a connection that says nothing for long; a comment line keeps it (WHATWG HTML § 9.2.7). */
const HEARTBEAT_MS = 20_000

/**
 * Server-sent events: `changed` with the ids of the inquiries that have just changed; and where the page is a case,
 * `present` with the others who have it open. The connection itself is what says that somebody has.
 */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const { request, context } = args
  const params = new URL(request.url).searchParams
  // When the page was drawn; what has happened between then and now is told at once.
  const since = Number(params.get("since")) || context.now()
  const number = params.get("case")
  const inquiry = number === null ? null : await getVisibleInquiry(context.db.read, viewer, number)
  const encoder = new TextEncoder()
  let open = true
  let stop = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      // Every page looks anew; which case has changed is told to those alone who may see it.
      const tell = async ({ inquiryIds, confidential }: Change) => {
        const seen = confidential.length > 0 ? await listVisibleInquiries(context.db.read, viewer, confidential) : []
        const hidden = new Set(confidential.filter((id) => !seen.some((row) => row.id === id)))
        const change = { inquiryIds: inquiryIds.filter((id) => !hidden.has(id)) }
        if (open) send(`event: changed\ndata: ${JSON.stringify(change)}\n\n`)
      }
      const unsubscribe = context.live.subscribe((change) => {
        tell(change).catch((err) => context.log.error({ err }, "a change could not be told"))
      }, since)
      const leave =
        inquiry &&
        context.presence.enter(inquiry.id, viewer, (others) =>
          send(`event: present\ndata: ${JSON.stringify(others)}\n\n`),
        )
      const heartbeat = setInterval(() => send(":\n\n"), HEARTBEAT_MS)
      stop = () => {
        stop = () => {}
        open = false
        unsubscribe()
        leave?.()
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
