import type { LoaderFunctionArgs } from "@remix-run/node"
import { writeFeed } from "#app/meetings/calendar/feed.ts"
import { loadFeed } from "./feed-query.server.ts"
import { getFeed, noteRead } from "./feeding.server.ts"

const REFRESH_MINUTES = 60

/** Open to whoever has the secret address: a calendar has no password. It says nothing of who is asked, or what they answer. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, now, auth, address } = context
  const token = (params.token ?? "").replace(/\.ics$/, "")
  const found = await getFeed(db.read, token).catch(async (error) => {
    const minutes = await auth.links.countWrong(address)
    if (minutes !== null) throw new Response(null, { status: 429, headers: { "Retry-After": String(minutes * 60) } })
    throw error
  })
  const at = now()
  await noteRead(db, found.feed, at)
  const ics = writeFeed({ ...(await loadFeed(db.read, found.feed, found.user, at)), refreshMinutes: REFRESH_MINUTES })
  return new Response(ics, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="rettidig.ics"',
      "X-Robots-Tag": "noindex, nofollow",
      "X-Content-Type-Options": "nosniff",
    },
  })
}
