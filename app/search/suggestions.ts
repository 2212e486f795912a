import { data, type LoaderFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { listRecent } from "./recent.server.ts"
import { mostRecent } from "./recent.ts"
import { search } from "./search.server.ts"
import { withDue } from "./shown.server.ts"

const rows = { inquiries: 6, organisations: 4, people: 4, contacts: 3 }

/** What the palette shows while somebody types; what they opened last while the field is empty. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const params = new URL(args.request.url).searchParams
  const text = (params.get("q") ?? "").slice(0, 200)
  const headers = { "Cache-Control": "no-store" }
  if (text.trim() === "") {
    const recent = await listRecent(db.read, viewer, params.getAll("recent").slice(0, mostRecent))
    return data({ text, recent, results: null, ms: 0 }, { headers })
  }
  const began = performance.now()
  const at = now()
  const found = await search(db.read, viewer, { text, page: 1 }, at, (kind) => rows[kind])
  const results = await withDue(db.read, found, at, locale)
  return data({ text, recent: [], results, ms: Math.max(1, Math.round(performance.now() - began)) }, { headers })
}
