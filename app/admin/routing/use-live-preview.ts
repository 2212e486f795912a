import { useFetcher, useLocation } from "@remix-run/react"
import { useEffect, useRef } from "react"
import type { Preview } from "./preview.ts"
import type { Answer } from "./submit.server.ts"

/** Milliseconds: no look through a thousand cases for every letter of a word. */
const PAUSE = 300

/** Asks the page's own action what the form as it stands would do, a moment after each change. */
export function useLivePreview(formId: string, first: Preview | null) {
  const fetcher = useFetcher<NonNullable<Answer>["body"]>()
  // The page's own, also while another one is on its way.
  const { pathname } = useLocation()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef<Preview | null>(null)
  useEffect(() => () => clearTimeout(timer.current), [])
  // While something half typed is wrong, what it last meant stays.
  if (fetcher.data?.preview) latest.current = fetcher.data.preview

  const ask = () => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    const fields = new FormData(form)
    fields.set("intent", "preview")
    fetcher.submit(fields, { method: "post", action: pathname })
  }
  const onInput = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(ask, PAUSE)
  }
  /** What is being saved, or shown by the button, needs no further look. */
  const onSubmit = () => clearTimeout(timer.current)
  return { preview: latest.current ?? first, busy: fetcher.state !== "idle", onInput, onSubmit }
}
