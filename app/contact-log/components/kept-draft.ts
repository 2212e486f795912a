import { type Draft, emptyDraft, isWorthKeeping } from "#app/contact-log/draft.ts"

/*
 * The draft of a contact lies in the browser, not on the server: it is of a call that is still going on, at the desk where
 * the telephone stands. Whoever signs in there next finds none of it.
 */

const PREFIX = "rettidig.contact."

export type Kept = { draft: Draft; requestKey: string; at: number }

export function readKept(userId: number): Kept | null {
  try {
    forgetOthers(userId)
    const text = localStorage.getItem(PREFIX + userId)
    const kept: unknown = text === null ? null : JSON.parse(text)
    if (typeof kept !== "object" || kept === null || !("draft" in kept) || !("requestKey" in kept)) return null
    const { draft, requestKey, at } = kept as Kept
    return { draft: { ...emptyDraft, ...draft }, requestKey, at }
  } catch {
    // Storage is forbidden, or holds something else: there is no draft.
    return null
  }
}

/** An empty one is forgotten. */
export function keepDraft(userId: number, kept: Kept): void {
  try {
    if (isWorthKeeping(kept.draft)) localStorage.setItem(PREFIX + userId, JSON.stringify(kept))
    else localStorage.removeItem(PREFIX + userId)
  } catch {
    // Storage is full or forbidden: the draft lives as long as the panel is open.
  }
}

export function forgetDraft(userId: number): void {
  try {
    localStorage.removeItem(PREFIX + userId)
  } catch {
    // Then there is none.
  }
}

function forgetOthers(userId: number): void {
  const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? "")
  for (const key of keys) if (key.startsWith(PREFIX) && key !== PREFIX + userId) localStorage.removeItem(key)
}

/** Not `randomUUID`: browsers have that on secure pages only, and a house may run without TLS on its own net. */
export const newRequestKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("")
