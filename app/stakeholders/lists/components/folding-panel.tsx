import { type ReactNode, useEffect, useRef } from "react"

/** A button that opens a small form: native <details>, in the looks of a menu. Escape and a click outside close it. */
export function FoldingPanel({ label, id, children }: { label: string; id: string; children: ReactNode }) {
  const panel = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent) => {
      if (panel.current?.open && target instanceof Node && !panel.current.contains(target)) panel.current.open = false
    }
    document.addEventListener("pointerdown", onPointerDown)
    return () => document.removeEventListener("pointerdown", onPointerDown)
  }, [])
  return (
    <details
      ref={panel}
      id={id}
      className="menu end"
      onKeyDown={({ key }) => {
        if (key !== "Escape" || !panel.current?.open) return
        panel.current.open = false
        panel.current.querySelector("summary")?.focus()
      }}
    >
      <summary className="chip">{label}</summary>
      <div className="folding-panel">{children}</div>
    </details>
  )
}

export function closePanel(id: string): void {
  const panel = document.getElementById(id)
  if (panel instanceof HTMLDetailsElement) panel.open = false
}
