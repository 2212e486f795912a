import type { AppLoadContext } from "@remix-run/node"
import { findStatusLink } from "./links.server.ts"

/** On the pages behind a secret link: for no search engine, no other site, and no browser's memory. */
export const secretHeaders = {
  "X-Robots-Tag": "noindex, nofollow",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-store",
}

/** What a link opens. One that opens nothing is counted, so that nobody tries for long. */
export async function openLink({ db, auth, address }: AppLoadContext, token: string) {
  const found = await findStatusLink(db.read, token)
  if (found) return { ok: true as const, found }
  const busy = (await auth.contact.countWrong(address)) !== null
  return { ok: false as const, busy, status: busy ? 429 : 404 }
}
