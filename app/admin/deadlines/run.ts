import type { Moved } from "#app/inquiries/recalculating.server.ts"

/** How far moving the cases has come; it travels in the page's address. */
export type Run = Moved

const fields = ["earlier", "later", "beside"] as const

const whole = (text: string | null) => (/^\d{1,12}$/.test(text ?? "") ? Number(text) : 0)

/** Null where nothing has been moved yet. */
export function readRun(query: URLSearchParams): Run | null {
  if (!fields.some((field) => query.has(field))) return null
  const [earlier, later, beside] = [whole(query.get("earlier")), whole(query.get("later")), whole(query.get("beside"))]
  return { earlier, later, beside, after: whole(query.get("after")) || null }
}

export function runQuery(before: Run | null, moved: Moved): string {
  const sum = fields.map((field) => [field, String((before?.[field] ?? 0) + moved[field])])
  return String(new URLSearchParams([...sum, ...(moved.after === null ? [] : [["after", String(moved.after)]])]))
}
