import { useCallback, useEffect, useRef, useState } from "react"
import type { DraftKind } from "#app/inquiries/inquiry.ts"
import { casePath } from "#app/inquiries/paths.ts"

/** A pause in the writing; long enough not to save at every word. */
const PAUSE_MS = 1500
/** And never more unsaved than this, for those who write without a pause. */
const LONGEST_MS = 6000
/** The most a browser sends along while it leaves the page (Fetch § 4.6, keepalive: 64 KiB in all). */
const KEEPALIVE_CHARACTERS = 15_000

export type Saved = { at: number } | "failed" | null
type Unsaved = { text: string; since: number; timer: ReturnType<typeof setTimeout> }

/** Keeps what is being written on the server, so that neither a closed lid nor another computer loses it. */
export function useDraft(
  number: string,
  kind: DraftKind,
  seenInboundAt: number | null,
  templateVersionId: number | null = null,
) {
  const [saved, setSaved] = useState<Saved>(null)
  const unsaved = useRef<Unsaved | null>(null)
  const underway = useRef<Promise<void>>(Promise.resolve())
  const seen = useRef(seenInboundAt)
  seen.current = seenInboundAt
  const template = useRef(templateVersionId)
  template.current = templateVersionId

  const save = useCallback(
    (leaving = false) => {
      if (!unsaved.current) return
      const { text, since, timer } = unsaved.current
      clearTimeout(timer)
      unsaved.current = null
      const body = new FormData()
      body.set("kind", kind)
      body.set("text", text)
      body.set("seenInboundAt", String(seen.current ?? ""))
      body.set("templateVersionId", String(template.current ?? ""))
      const send = async () => {
        const ok = await postDraft(number, body, leaving && text.length < KEEPALIVE_CHARACTERS)
        setSaved(ok ? { at: Date.now() } : "failed")
        if (!ok && !leaving) unsaved.current ??= { text, since, timer: setTimeout(() => save(), LONGEST_MS) }
      }
      // One at a time: an older text must not land on a newer one.
      underway.current = underway.current.then(send)
    },
    [number, kind],
  )

  useEffect(() => {
    const leave = () => save(true)
    window.addEventListener("pagehide", leave)
    document.addEventListener("visibilitychange", leave)
    return () => {
      window.removeEventListener("pagehide", leave)
      document.removeEventListener("visibilitychange", leave)
      leave()
    }
  }, [save])

  return {
    saved,
    /** Call at each change. */
    changed(text: string) {
      const since = unsaved.current?.since ?? Date.now()
      clearTimeout(unsaved.current?.timer)
      const wait = Math.max(0, Math.min(PAUSE_MS, since + LONGEST_MS - Date.now()))
      unsaved.current = { text, since, timer: setTimeout(() => save(), wait) }
    },
    /** The text goes another way now. Resolves when no older copy of it can be saved any more. */
    forget(): Promise<void> {
      clearTimeout(unsaved.current?.timer)
      unsaved.current = null
      return underway.current.then(() => setSaved(null))
    },
  }
}

async function postDraft(number: string, body: FormData, keepalive: boolean): Promise<boolean> {
  try {
    const headers = { Accept: "application/json" }
    const response = await fetch(casePath(number, "draft"), { method: "POST", body, headers, keepalive })
    return response.ok && !response.redirected
  } catch {
    return false
  }
}
