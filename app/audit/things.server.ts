import type { Viewer } from "#app/auth/viewer.ts"
import { listVisibleInquiries } from "#app/inquiries/queries.server.ts"
import type { Tx } from "#db/client.server.ts"
import type { EventSubject, events } from "#db/schema/index.ts"
import { listNamed, type Named } from "./names.server.ts"

/**
 * What an event is about. "none": no one thing (settings, exports, an address nobody has). "gone": it is no more.
 * "hidden": it lies on a case that the viewer may not see.
 */
export type Thing =
  | { state: "shown"; name: string; href: string | null }
  | { state: "none"; href: string | null }
  | { state: "gone" }
  | { state: "hidden" }

type Pointer = Pick<typeof events.$inferSelect, "id" | "subject" | "subjectId" | "type">

/** What each of the events is about, by the event's id. One query for each kind of thing among them. */
export async function listThings(read: Tx, viewer: Viewer, pointers: readonly Pointer[]): Promise<Map<number, Thing>> {
  const found = new Map<string, Named>()
  for (const subject of new Set(pointers.map((pointer) => pointer.subject))) {
    const ids = pointers.flatMap((one) => (one.subject === subject ? one.subjectId : []))
    for (const named of await listNamed(read, viewer.locale, subject, [...new Set(ids)]))
      found.set(`${subject} ${named.id}`, named)
  }
  const caseIds = [...found.values()].flatMap((named) => named.caseIds ?? [])
  const visible = new Set((await listVisibleInquiries(read, viewer, [...new Set(caseIds)])).map(({ id }) => id))
  const thingOf = ({ subject, subjectId, type }: Pointer): Thing => {
    const named = found.get(`${subject} ${subjectId}`)
    if (!named) return subjectId === 0 ? { state: "none", href: settingsPath(type) } : { state: "gone" }
    if (!(named.caseIds ?? []).every((id) => visible.has(id))) return { state: "hidden" }
    return { state: "shown", name: named.name, href: named.href ?? null }
  }
  return new Map(pointers.map((pointer) => [pointer.id, thingOf(pointer)]))
}

/** Whether the event's own words may be shown. What is gone no longer says whether it lay on a confidential case. */
export const maySayMore = (subject: EventSubject, { state }: Thing) =>
  state === "gone" ? !["inquiry", "contact", "task"].includes(subject) : state !== "hidden"

/** Where the setting is set that an event of this kind tells of. */
function settingsPath(type: string): string | null {
  if (type.startsWith("deadline-rule-") || type === "open-cases-moved") return "/admin/deadlines"
  if (type === "opening-hours-changed" || type.startsWith("closing-day-")) return "/admin/calendar"
  if (type === "service-changed") return "/admin/service"
  if (type === "front-door-changed") return "/admin/front-door"
  if (type === "retention-changed") return "/admin/retention"
  if (type === "news-topics-changed") return "/admin/news"
  return type === "waiting-days-set" ? "/overview" : null
}
