import { useFetcher } from "@remix-run/react"
import { useEffect, useRef } from "react"
import type { PanelAnswer } from "./panel-answer.ts"
import { useToasts } from "./toasts.tsx"

/** Where every panel's undo is sent from: the form itself may be gone by then, with what it was about. */
export const undoKey = "panel-undo"

/** Says how an undo went; stands once, in the frame around all pages. */
export function PanelUndo() {
  const { data } = useFetcher<PanelAnswer>({ key: undoKey })
  const toasts = useToasts()
  const latest = useRef(toasts)
  latest.current = toasts
  useEffect(() => {
    const refused = Object.values(data?.lastResult?.error ?? {}).flatMap((words) => words ?? [])
    const say = data?.done?.say ?? refused[0]
    if (say) latest.current.show({ say })
  }, [data])
  return null
}
