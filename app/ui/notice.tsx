import type { ReactNode } from "react"

/** Something to know before going on. `late` is what has gone wrong and is read aloud at once. */
export function Notice({ state, children }: { state: "ok" | "soon" | "late" | "wait"; children: ReactNode }) {
  return (
    <div className="notice" data-state={state} role={state === "late" ? "alert" : "status"} tabIndex={-1}>
      <div>{children}</div>
    </div>
  )
}
