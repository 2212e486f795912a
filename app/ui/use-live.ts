import { useNavigation, useRevalidator, useRouteLoaderData } from "@remix-run/react"
import { useCallback, useEffect, useRef } from "react"
import { type Present, readPresent } from "#app/presence/present.ts"
import type { ShellData } from "./shell.tsx"

/** Changes come in bursts: a mail, its acknowledgement, its proposal. One look at the server tells of them all. */
const GATHER_MS = 50
/** "in 12 min." and "today" move with the clock, whether or not anything has happened. */
const TICK_MS = 60_000

type Listening = {
  onChange?: ((inquiryIds: number[]) => void) | undefined
  /** The case that the page shows: others are told that somebody has it open, and `onPresent` who they are. */
  inquiry?: string | undefined
  onPresent?: (others: Present[]) => void
}

/**
 * Keeps the page as the server has it: loads anew when an inquiry changes, and every minute. Rests while the tab is
 * hidden, since a browser has six connections to share among all its tabs.
 * @returns what loads the page anew at once, for those who know of a change themselves
 */
export function useLive({ onChange, inquiry, onPresent }: Listening = {}): () => void {
  const reload = useReload()
  const since = useRouteLoaderData<ShellData>("ui/shell")?.now
  const latest = useRef({ onChange, onPresent, since })
  latest.current = { onChange, onPresent, since }

  useEffect(() => {
    let source: EventSource | null = null
    let hidden = document.hidden

    const open = () => {
      // Also what happened before the connection stood, or while it was away: the browser asks again with this address.
      source = new EventSource(`/live?since=${latest.current.since ?? ""}${inquiry ? `&case=${inquiry}` : ""}`)
      source.addEventListener("present", ({ data }) => latest.current.onPresent?.(readPresent(data)))
      source.addEventListener("changed", ({ data }) => {
        latest.current.onChange?.(readIds(data))
        reload()
      })
    }
    const onVisibility = () => {
      if (document.hidden === hidden) return
      hidden = document.hidden
      source?.close()
      source = null
      if (hidden) return
      open()
      reload()
    }

    if (!hidden) open()
    const tick = setInterval(() => {
      if (!hidden) reload()
    }, TICK_MS)
    document.addEventListener("visibilitychange", onVisibility)
    return () => {
      source?.close()
      clearInterval(tick)
      document.removeEventListener("visibilitychange", onVisibility)
    }
  }, [reload, inquiry])

  return reload
}

/**
 * Loads the page anew, but never in the middle of another load: that one may have read before the change was made, and
 * one that is broken off fails aloud (Remix rejects what nobody awaits).
 */
function useReload(): () => void {
  const { revalidate, state } = useRevalidator()
  const navigation = useNavigation()
  const busy = state === "loading" || navigation.state !== "idle"
  const latest = useRef({ busy, revalidate })
  latest.current = { busy, revalidate }
  const wanted = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  useEffect(() => {
    if (busy || !wanted.current) return
    wanted.current = false
    latest.current.revalidate()
  }, [busy])
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current)
      timer.current = null
    },
    [],
  )

  return useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = null
      if (latest.current.busy) wanted.current = true
      else latest.current.revalidate()
    }, GATHER_MS)
  }, [])
}

function readIds(data: string): number[] {
  const change: unknown = JSON.parse(data)
  const ids = typeof change === "object" && change !== null && "inquiryIds" in change ? change.inquiryIds : []
  return Array.isArray(ids) ? ids.filter((id) => typeof id === "number") : []
}
