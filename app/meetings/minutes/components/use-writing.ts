import { useCallback, useEffect, useRef, useState } from "react"
import type { AgendaItem } from "#app/meetings/minutes/agenda.ts"
import type { Clash, WritingAnswer } from "#app/meetings/minutes/writing-answer.ts"

/** A pause in the writing, and the longest that anything stays unsaved; as for drafts of answers. */
const PAUSE_MS = 1500
const LONGEST_MS = 6000
/** The most a browser sends along while it leaves the page (Fetch § 4.6, keepalive: 64 KiB in all). */
const KEEPALIVE_CHARACTERS = 15_000

export type Saved = { at: number } | { failed: string | null } | null
/** `locked`: why it can't be saved as things are. */
type Start = { text: string; clash: Clash | null; locked: string | null }
type Item = Pick<AgendaItem, "key" | "minutes" | "revision">

/**
 * Saves an item's text as one types. Where somebody else has written meanwhile it stops, and the writer chooses. While it
 * can't be saved (`open` false, or so the server says) what is typed is kept, and saved once it can be.
 */
export function useWriting(address: string, item: Item, open: boolean, start: Start) {
  const [text, setText] = useState(start.text)
  const [clash, setClash] = useState(start.clash)
  const [saved, setSaved] = useState<Saved>(null)
  const [locked, setLocked] = useState(start.locked)
  const [kept, setKept] = useState(item.minutes)
  const now = useRef({
    ...start,
    /** What the server had when it was last heard of. */
    base: { text: item.minutes, revision: item.revision },
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
    since: 0,
    underway: Promise.resolve(),
  })
  const { key } = item

  const save = useCallback(
    (leaving = false) => {
      clearTimeout(now.current.timer)
      now.current.since = 0
      // One at a time: each says which revision it follows.
      now.current.underway = now.current.underway.then(async () => {
        const { text, base, clash } = now.current
        if (clash || text === base.text) return
        const answer = await post(address, { key, text, revision: String(base.revision) }, leaving)
        if (answer?.saved !== undefined) {
          now.current.base = { text, revision: answer.saved }
          setKept(text)
          setLocked(null)
          setSaved({ at: Date.now() })
        } else if (answer?.conflict) {
          now.current.clash = answer.conflict
          setClash(answer.conflict)
        } else if (answer?.locked) {
          setLocked(answer.refused ?? "")
        } else {
          setSaved({ failed: answer?.refused ?? null })
          if (!answer && !leaving) now.current.timer = setTimeout(() => save(), LONGEST_MS)
        }
      })
    },
    [address, key],
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

  // What somebody else has written shows where one has written nothing oneself.
  const { minutes, revision } = item
  useEffect(() => {
    const { text, base, clash } = now.current
    if (clash || text !== base.text || revision <= base.revision) return
    now.current = { ...now.current, text: minutes, base: { text: minutes, revision } }
    setText(minutes)
    setKept(minutes)
  }, [minutes, revision])

  // Opened again: what was kept is saved.
  useEffect(() => {
    if (open) save()
  }, [open, save])

  const say = (words: string) => {
    now.current.text = words
    setText(words)
  }
  return {
    ...{ text, clash, saved, locked },
    /** Whether anything is typed that is not saved. */
    unsaved: text !== kept,
    /** What is written is saved before anything else is done on the page. */
    saveNow: () => save(),
    change(words: string) {
      say(words)
      now.current.since ||= Date.now()
      clearTimeout(now.current.timer)
      const wait = Math.max(0, Math.min(PAUSE_MS, now.current.since + LONGEST_MS - Date.now()))
      now.current.timer = setTimeout(() => save(), wait)
    },
    settle(choice: "mine" | "theirs" | "both") {
      const { clash, text } = now.current
      if (!clash) return
      now.current.base = { text: clash.text, revision: clash.revision }
      now.current.clash = null
      setKept(clash.text)
      setClash(null)
      say(choice === "mine" ? text : choice === "theirs" ? clash.text : `${clash.text}\n${text}`)
      save()
    },
  }
}

async function post(address: string, fields: Record<string, string>, leaving: boolean): Promise<WritingAnswer | null> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  const keepalive = leaving && (fields.text?.length ?? 0) < KEEPALIVE_CHARACTERS
  try {
    const response = await fetch(address, { method: "POST", body, keepalive, headers: { Accept: "application/json" } })
    return response.headers.get("Content-Type")?.includes("json") ? await response.json() : null
  } catch {
    return null
  }
}
